import { expect, it } from 'vitest';
import { renderHowWeKnow, renderPaper } from '../../src/app/entry-server.tsx';
import { readVisit } from '../../src/build/read-visits.ts';
import { VisitFile } from '../../src/visit/schema.ts';
import type { Change } from '../../src/visit/visit.ts';

const { files, ...read } = await readVisit('tests/fixtures/visits/good', 'corrected');
if (read.kind !== 'visit' || !files) throw new Error('the fixture is not a visit that stands');
const { visit } = read;

const [, section = ''] =
  /<section id="corrections"[^>]*>(.*?)<\/section>/s.exec(
    renderHowWeKnow(visit, { concerns: [], accepted: [] }, 1).body,
  ) ?? [];
const textOf = (markup: string) =>
  markup
    .replace(/<\/(?:li|h3|p)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/[\u2066-\u2069]/g, '')
    .replaceAll('\u00a0', ' ');

it('“How we know” lists all corrections, the latest first, each with its stop or account', () => {
  const lines = textOf(section).split('\n');
  expect(lines).toEqual([
    'Corrections1 October 2023',
    '1 Airport near Vladivostok: moved 12 km west.',
    '1 Airport near Vladivostok: known within 1 km instead of 500 m.',
    '1 Airport near Vladivostok: the place is called “Airport near Vladivostok” instead of “Airport”.',
    '1 Airport near Vladivostok: in Russia instead of North Korea.',
    '1 Airport near Vladivostok: the town: added: “Artyom”.',
    '1 Airport near Vladivostok: what happened: “She met before: a pilot now: two pilots.”',
    '2 Artyom: who was there: added: “Anna Ivanova”.',
    '2 Artyom: the way here: by train instead of by road.',
    '2 Artyom: the way on: unknown instead of by ship.',
    'the stop “The quay” was taken out.',
    'in the text: “… she had met before: one pilot now: two pilots at an airport …”',
    'the text was rewritten.',
    '20 September 2023',
    'Two days of the visit were told wrongly.',
    'called “A short visit” instead of “A visit”.',
    'dated 16–17 September 2023 instead of 15–17 September 2023.',
    '1 Airport near Vladivostok: dated 16 September 2023 instead of 15 September 2023.',
    'why it matters: “It was her before: first now: last journey.”',
    'named “Anna Ivanova” instead of “Anna Petrova”.',
    'who Anna Ivanova is: “Pilot” instead of “Minister”.',
    'accounts: taken out: “Another account”.',
    'the stops stand in another order.',
    'Corrections of all visits',
    '',
  ]);
});

/** Every kind of change: to leave one out is an error of types. */
const KINDS: Readonly<Record<Change['about'], true>> = {
  name: true,
  date: true,
  significance: true,
  person: true,
  role: true,
  account: true,
  text: true,
  rewritten: true,
  stop: true,
  order: true,
  place: true,
  country: true,
  locality: true,
  position: true,
  precision: true,
  arrival: true,
  departure: true,
  event: true,
  presence: true,
};

it('has a fixture of every kind of change', () => {
  const { corrections = [] } = VisitFile.parse(JSON.parse(files.text)).visit;
  const kinds = new Set(corrections.flatMap(({ changes }) => changes.map(({ about }) => about)));
  expect([...kinds].sort()).toEqual(Object.keys(KINDS).sort());
});

it('paper says what was corrected, in brief', () => {
  expect(textOf(renderPaper(visit, [], undefined).front)).toContain('Corrected on 1 October 2023: ');
});
