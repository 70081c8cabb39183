import { draftItinerary, warmUp } from '../../src/drafting/draft-itinerary.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';

/** What the page of the benchmark gives. */
declare global {
  interface Window {
    /** Has all at hand as the studio does as soon as somebody goes to the field that an article is pasted into. */
    getReady: (gazetteer: string) => Promise<void>;
    /** Milliseconds to draft a text, with a gazetteer not opened before unless it got ready, and how often it told its progress. */
    draftTimed: (text: string, gazetteer: string) => Promise<{ readonly ms: number; readonly told: number }>;
  }
}

const open = (gazetteer: string) =>
  openGazetteer(async (name) => (await fetch(`${gazetteer}${name}`)).text());
let ready: Gazetteer | undefined;

window.getReady = async (gazetteer) => {
  ready = await open(gazetteer);
  await warmUp('en', ready);
};

window.draftTimed = async (text, gazetteer) => {
  const begun = performance.now();
  let told = 0;
  const opened = ready ?? (await open(gazetteer));
  await draftItinerary({ text, language: 'en', date: '2025-03-04' }, opened, () => {
    told++;
  });
  return { ms: performance.now() - begun, told };
};
