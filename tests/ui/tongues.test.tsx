import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { messages } from '#messages/interface.ts';
import {
  renderFiles,
  renderHowWeKnow,
  renderItinerary,
  renderLongPaper,
  renderNotFound,
  renderPaper,
  renderVisitPage,
} from '../../src/app/entry-server.tsx';
import { readVisit } from '../../src/build/read-visits.ts';
import { directionIn, isolated } from '../../src/messages/direction.ts';
import { shareTitle } from '../../src/messages/titles.ts';
import { linkTo, visitLink } from '../../src/navigation/deep-link.ts';
import { overviewFile, readOverview } from '../../src/visit/overview.ts';

const read = await readVisit('tests/fixtures/visits/good', 'from-right-to-left');
if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
const { visit } = read;
const whole = visitLink(visit.id);
const data = { visit, sheets: [], tiles: 'none', answers: {} } as const;
const overview = readOverview(overviewFile(visit, []));
const paper = renderPaper(visit, [], undefined);

const ARABIC = /\p{Script=Arabic}/u;
/** What stands between Unicode's signs for words that run their own way. */
const ISOLATED = /\u2068[^\u2069]*\u2069/g;

interface Run {
  readonly text: string;
  readonly language: string | null | undefined;
  readonly direction: string | null | undefined;
  /** Whether it is a name on the map. */
  readonly isLabel: boolean;
}

/** The runs of text in some markup, each with what the elements round it say of it. */
function runsOf(markup: string) {
  const { document } = parseHTML(`<html lang="en"><body>${markup}</body></html>`);
  const walker = document.createTreeWalker(document.body, 4);
  const runs: Run[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    runs.push({
      text: (node.textContent ?? '').trim(),
      language: around?.closest('[lang]')?.getAttribute('lang'),
      direction: around?.closest('[dir]')?.getAttribute('dir'),
      isLabel: around?.classList.contains('label') ?? false,
    });
  }
  return runs;
}

it.each([
  ['the page of a visit', renderVisitPage(data, whole, []).body],
  ['the page of a stop', renderVisitPage(data, linkTo('lod', whole), []).body],
  [
    'the page of a stop that was come to through a place',
    renderVisitPage(data, linkTo('hotel', whole), []).body,
  ],
  ['an embed', renderVisitPage(data, { ...whole, view: 'embed' }, []).body],
  ['the page of what it rests on', renderHowWeKnow(visit, { concerns: [], accepted: [] }, 1).body],
  ['the page of its files', renderFiles(visit, []).body],
  ['what is on paper', paper.front + paper.notes],
  ['what is on paper of a long one', renderLongPaper(visit).front],
  ['the list of all stops of a long one', renderItinerary(visit, overview).body],
  ['the page for a wrong address', renderNotFound([visit]).body],
])('has every word of an Arabic visit run its own way on %s', (_, markup) => {
  const runs = runsOf(markup).filter(({ text }) => ARABIC.test(text));
  expect(runs.length).toBeGreaterThan(0);
  // Within a sentence of the interface they are isolated; a name on the map has its direction from its style.
  const alone = runs.filter(({ text, isLabel }) => ARABIC.test(text.replace(ISOLATED, '')) && !isLabel);
  for (const run of alone) expect(run).toMatchObject({ language: 'ar', direction: 'rtl' });
});

it.each([
  [
    'what a way leads through',
    renderVisitPage(data, linkTo('hotel', whole), []).body,
    visit.legs.flatMap(({ via }) => via.map(({ name }) => name)),
  ],
  [
    'what the page for a wrong address offers',
    renderNotFound([visit]).body,
    visit.stops.map(({ name }) => name.value),
  ],
])('says in which language each name of %s is', (_, markup, names) => {
  const runs = runsOf(markup).filter(({ isLabel }) => !isLabel);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(runs.find(({ text }) => text === name)).toMatchObject({ language: 'ar', direction: 'rtl' });
});

it('tells on paper what happened at a stop from right to left, not only each sentence', () => {
  expect(paper.front).toContain('<td colSpan="4" dir="rtl">');
});

it('says of no word of the interface that it is Arabic', () => {
  const own = new Set<string>([
    messages.when,
    messages.where,
    messages.whatHappened,
    messages.nextStop,
    messages.copyLink,
    messages.follow,
  ]);
  const runs = runsOf(renderVisitPage(data, linkTo('lod', whole), []).body).filter(({ text }) =>
    own.has(text),
  );
  expect(runs.length).toBeGreaterThan(3);
  for (const { text, language } of runs) expect([text, language]).toEqual([text, 'en']);
});

it('keeps the days of a title from turning round with the Arabic name before them', () => {
  expect(shareTitle(visit, undefined)).toBe(`\u2068${visit.title}\u2069, 19–20 November 1977`);
  expect(isolated('Vladivostok')).toBe('Vladivostok');
});

it.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ug-Cyrl', 'auto'],
  ['pa-Arab', 'rtl'],
  ['arn', 'auto'],
  ['en', 'auto'],
  ['ja', 'auto'],
] as const)('knows which way %s runs', (language, direction) =>
  expect(directionIn(language)).toBe(direction),
);

it('says in which language a name is that is not that of the visit', () => {
  const runs = runsOf(renderVisitPage(data, linkTo('lod', whole), []).body);
  const name = runs.find(({ text }) => text === 'נמל התעופה בן גוריון');
  expect(name).toMatchObject({ language: 'he', direction: 'rtl' });
  expect(runs.find(({ text }) => text === 'Ben Gurion Airport')?.language).not.toBe('ar');
});
