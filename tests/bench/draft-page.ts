import { draftItinerary } from '../../src/drafting/draft-itinerary.ts';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';

/** What the page of the benchmark gives: milliseconds to draft a text with a gazetteer not opened before, and how often it told its progress. */
declare global {
  interface Window {
    draftTimed: (text: string, gazetteer: string) => Promise<{ readonly ms: number; readonly told: number }>;
  }
}

window.draftTimed = async (text, gazetteer) => {
  const begun = performance.now();
  let told = 0;
  const opened = await openGazetteer(async (name) => (await fetch(`${gazetteer}${name}`)).text());
  await draftItinerary({ text, language: 'en', date: '2025-03-04' }, opened, () => {
    told++;
  });
  return { ms: performance.now() - begun, told };
};
