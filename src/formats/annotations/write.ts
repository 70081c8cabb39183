import { quoteInContext } from '../../annotation/describe.ts';
import { canonicalText } from '../../article/article.ts';
import { suffered, type Write } from '../writing/write.ts';

/**
 * The passages as W3C Web Annotations (w3.org/TR/annotation-model): each ties the words of an account to the stop that
 * they tell of, by quotation and by position in the account's canonical text. A collection with one page.
 */
export const write: Write = (visit, { addressOf }) => {
  const address = addressOf({}) ?? `urn:whereabouts:${visit.id}`;
  const texts = new Map(visit.articles.map(({ id, blocks }) => [id, canonicalText(blocks)]));
  const items = visit.stops.flatMap((stop) =>
    stop.passages.map((passage) => {
      const account = visit.articles.find(({ id }) => id === passage.article);
      const text = texts.get(passage.article);
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
            source: addressOf({ stop: stop.id }) ?? `urn:whereabouts:${visit.id}:${stop.id}`,
          },
          {
            type: 'TextualBody',
            value: stop.name.value,
            format: 'text/plain',
            language: visit.language,
            purpose: 'identifying',
          },
        ],
        target: {
          source:
            addressOf({ stop: stop.id, account: passage.article }) ??
            `urn:whereabouts:${visit.id}:account:${passage.article}`,
          ...(account ? { language: account.language } : {}),
          selector: [quote, { type: 'TextPositionSelector', start: passage.start, end: passage.end }],
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
    losses: suffered(visit, ['articles', 'standing', 'sources', 'comparisons', 'legs', 'pictures']),
  };
};
