import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { renderHowWeKnow, renderPaper } from '../../src/app/entry-server.tsx';
import { type ComparedVisit, comparedOf } from '../../src/archive/compared.ts';
import { documentsOfVisit } from '../../src/archive/search-documents.ts';
import { readVisit } from '../../src/build/read-visits.ts';
import { inAccount, linkTo, type VisitLink, visitLink } from '../../src/navigation/deep-link.ts';
import { ArticleView, MarkedBlocks } from '../../src/ui/article-view.tsx';
import { CompareWhy } from '../../src/ui/compare-why.tsx';
import { LETTERS } from '../../src/ui/lettered.ts';
import { StopCard } from '../../src/ui/stop-card.tsx';

const read = await readVisit('tests/fixtures/visits/good', 'words-of-the-whole');
if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
const { visit } = read;
const [article] = visit.articles;
if (!article) throw new Error('a visit has an account');
const WHOLE = visitLink(visit.id);
const AIRPORT = linkTo('airport', WHOLE);

/** The marks of the account: what each says, tells of, leads to, and whether it is what is looked at. */
const marksAt = (link: VisitLink) =>
  marksIn(renderToStaticMarkup(<ArticleView visit={visit} link={link} article={article} />));
const marksIn = (markup: string) =>
  [...markup.matchAll(/<mark([^>]*)>(.*?)<\/mark>/g)].map(([, attributes = '', inner = '']) => ({
    says: inner.replace(/<[^>]+>/g, ''),
    tells: /data-stops="([^"]*)"/.exec(attributes)?.[1]?.split(' '),
    number: /data-number="([^"]*)"/.exec(attributes)?.[1],
    leads: /href="([^"]*)"/.exec(inner)?.[1],
    current: attributes.includes('aria-current'),
  }));

it('marks the words about the whole, which lead to it and have no number', () => {
  expect(marksAt(AIRPORT).find(({ says }) => says === 'It had been nine years.')).toEqual({
    says: 'It had been nine years.',
    tells: ['.'],
    number: undefined,
    leads: '../../words-of-the-whole/',
    current: false,
  });
  const own = marksAt(WHOLE).find(({ says }) => says === 'It had been nine years.');
  expect(own?.current).toBe(true);
});

it('leads from words that tell of a stop and of the whole to the one that is not looked at', () => {
  const shared = (link: VisitLink) =>
    marksAt(link).find(({ says }) => says === 'an airport near Vladivostok');
  expect(shared(WHOLE)).toMatchObject({
    tells: ['airport', '.'],
    number: '1',
    leads: '../words-of-the-whole/airport/',
    current: true,
  });
  expect(shared(AIRPORT)).toMatchObject({ leads: '../../words-of-the-whole/', current: true });
  expect(shared(linkTo('artyom', WHOLE))).toMatchObject({
    leads: '../../words-of-the-whole/airport/',
    current: false,
  });
});

it('leads in a text that is read in chapters to the page of the whole visit that has the same chapter', () => {
  const named = new Map(
    visit.stops.flatMap((stop) => stop.passages.map((passage) => [passage.id, stop] as const)),
  );
  const marks = marksIn(
    renderToStaticMarkup(<MarkedBlocks blocks={article.blocks} named={named} link={AIRPORT} chapter={3} />),
  );
  expect(marks.find(({ says }) => says === 'It had been nine years.')?.leads).toBe(
    '../../words-of-the-whole/chapter/3/',
  );
  expect(marks.find(({ says }) => says === 'she left from Artyom')?.leads).toBe(
    '../../words-of-the-whole/artyom/',
  );
});

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('stands on the card of the visit, each point as what it is, and on no stop’s', () => {
  const cardAt = (link: VisitLink) =>
    renderToStaticMarkup(<StopCard visit={visit} link={link} open={false} onLook={() => {}} />);
  const card = cardAt(WHOLE);
  const [, points = ''] = /<h3>Why it matters<\/h3><ul[^>]*>(.*?)<\/ul>/.exec(card) ?? [];
  const [first = '', second = ''] = points.split('</li>');
  expect(first).toContain('href="#passage-years"');
  expect(textOf(second)).toContain('Nobody else was told. P (Established elsewhere)');
  expect(cardAt(AIRPORT)).not.toContain('Why it matters');
  // Of words in another account the link leads to that account's page of the whole.
  expect(cardAt(inAccount(WHOLE, 'none'))).toContain('href="#passage-years"');
});

it('stands under “How we know” with its words and sources, and on paper with their numbers', () => {
  const page = textOf(renderHowWeKnow(visit, { concerns: [], accepted: [] }, 1).body);
  expect(page).toContain(
    'Why it matters They had not met for nine years. It had been nine years. she left from Artyom',
  );
  expect(page).toMatch(/Why it matters Nobody else was told\. 1 P A gazetteer/);
  expect(textOf(renderPaper(visit, [], undefined).front)).toContain(
    'Why it matters They had not met for nine years. Nobody else was told. 1',
  );
});

it('stands beside that of other visits, each in its language, where any says so', () => {
  const compared = comparedOf(visit);
  const silent = comparedOf({ ...visit, significance: [] });
  const whyOf = (...visits: readonly ComparedVisit[]) =>
    renderToStaticMarkup(
      <CompareWhy visits={visits.map((each, at) => ({ letter: LETTERS[at] ?? 'A', visit: each }))} />,
    );
  expect(textOf(whyOf(silent, compared))).toBe(
    ' Why it matters A A: A short visit B B: A short visit They had not met for nine years. Nobody else was told. ',
  );
  expect(whyOf(silent, { ...compared, language: 'fa' })).toContain(
    '<ul lang="fa" dir="rtl"><li>They had not',
  );
  expect(whyOf(silent)).toBe('');
});

it('is found by the search, and its words with the page where they stand', () => {
  const documents = documentsOfVisit(visit);
  expect(documents.find(({ kind }) => kind === 'visit')?.text).toContain('They had not met for nine years.');
  const anchored = documents.flatMap((document) =>
    (document.anchored ?? []).map(([start, end, told, address]) => [
      document.text.slice(start, end),
      told,
      address,
    ]),
  );
  expect(anchored).toContainEqual([
    'It had been nine years.',
    'A short visit',
    'words-of-the-whole/#passage-years',
  ]);
});
