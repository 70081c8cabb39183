import { quoteInContext } from '../../annotation/describe.ts';
import { canonicalText } from '../../article/article.ts';
import { suffered, type Write } from '../writing/write.ts';

/** How many code points, in which the standard counts (section 4.2.5), stand before each UTF-16 code unit of a text and before its end. */
function codePointsBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  let [at, points] = [0, 0];
  for (const { length } of text) {
    before.fill(points, at, at + length);
    at += length;
    points++;
  }
  before[at] = points;
  return before;
}

/**
 * The passages as W3C Web Annotations (w3.org/TR/annotation-model): each ties the words of an account to the stop that
 * they tell of, or to the visit and what is said of it as a whole, by quotation and by position in the account's
 * canonical text. A collection with one page.
 */
export const write: Write = (visit, { addressOf }) => {
  const address = addressOf({}) ?? `urn:whereabouts:${visit.id}`;
  const texts = new Map(
    visit.articles.map(({ id, blocks }) => {
      const text = canonicalText(blocks);
      return [id, { text, before: codePointsBefore(text) }];
    }),
  );
  const textual = (value: string, purpose: 'identifying' | 'describing') => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    language: visit.language,
    purpose,
  });
  const items = [visit, ...visit.stops].flatMap((told) =>
    told.passages.map((passage) => {
      const { stop } = passage;
      const points = visit.significance.filter(
        ({ basis }) => basis.kind === 'stated' && basis.passages.includes(passage.id),
      );
      const account = visit.articles.find(({ id }) => id === passage.article);
      const { text, before } = texts.get(passage.article) ?? {};
      const quote = text
        ? quoteInContext(text, passage.start, passage.end)
        : { type: 'TextQuoteSelector', exact: passage.exact };
      return {
        id: `${address}#annotation-${passage.id}`,
        type: 'Annotation',
        motivation: 'linking',
        body: [
          {
            type: 'SpecificResource',
            source:
              stop === undefined ? address : (addressOf({ stop }) ?? `urn:whereabouts:${visit.id}:${stop}`),
          },
          textual('title' in told ? told.title : told.name.value, 'identifying'),
          ...points.map(({ value }) => textual(value, 'describing')),
        ],
        target: {
          source:
            addressOf({ ...(stop === undefined ? {} : { stop }), account: passage.article }) ??
            `urn:whereabouts:${visit.id}:account:${passage.article}`,
          ...(account ? { language: account.language } : {}),
          selector: [
            quote,
            {
              type: 'TextPositionSelector',
              start: before?.[passage.start] ?? passage.start,
              end: before?.[passage.end] ?? passage.end,
            },
          ],
        },
      };
    }),
  );
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${address}#annotations`,
    type: 'AnnotationCollection',
    label: visit.title,
    total: items.length,
    first: { id: `${address}#annotations-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return {
    text: `${JSON.stringify(collection, null, 2)}\n`,
    losses: suffered(visit, [
      'articles',
      'standing',
      'sources',
      'comparisons',
      'legs',
      'pictures',
      'corrections',
    ]),
  };
};
