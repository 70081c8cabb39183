import { expect, it } from 'vitest';
import { purposesIn } from '../../src/drafting/purposes.ts';

const said = (text: string, language: string) =>
  purposesIn(text, language, 3).map(({ start, end }) => text.slice(start, end));

it.each([
  'She is the first U.S. president to visit the country since Calvin Coolidge came in January 1928.',
  'It was the first visit by a pope.',
  'It was his first with a foreign leader since the border was shut in 2020.',
  'The purpose of the visit was not told.',
  'The minister arrived in Tbilisi on Monday for talks on trade.',
  'He said that he had come to Cuba “to bury the last remnant of the Cold War”.',
  'On Tuesday she called on the President and signed an agreement on training.',
])('takes for why a visit matters: %s', (sentence) => {
  expect(said(`It rained. ${sentence} Then they slept.`, 'en')).toEqual([sentence]);
});

it.each([
  'Left the Faroes in sunshine, the first since Scotland.',
  'On the first day she visited a school in Gori.',
  'They were taken up the mountain the same day to keep them awake.',
  'He was the first to leave the room.',
  'She signed the visitors’ book.',
])('takes not for it: %s', (sentence) => {
  expect(said(sentence, 'en')).toEqual([]);
});

it('leaves the dateline before it', () => {
  expect(said('ACCRA, 14 May 2024 (Wire) — He came for talks on trade.', 'en')).toEqual([
    'He came for talks on trade.',
  ]);
});

it('tells the surest first, and no more than are asked for', () => {
  const [signed, talks, first] = [
    'They signed a treaty.',
    'He flew to Oslo for talks with the king.',
    'It was the first visit by a king in forty years.',
  ];
  expect(said(`${signed} ${talks} ${first}`, 'en')).toEqual([first, talks, signed]);
  expect(purposesIn(`${signed} ${talks} ${first}`, 'en', 1)).toHaveLength(1);
});

it('knows German, and says nothing of what nobody has told it', () => {
  const sentence = 'Er reiste im Auftrag des Zaren nach Perm, um die Bergwerke zu untersuchen.';
  expect(said(`Es regnete. ${sentence}`, 'de')).toEqual([sentence]);
  expect(said('Ce fut la première visite d’un pape.', 'fr')).toEqual([]);
});
