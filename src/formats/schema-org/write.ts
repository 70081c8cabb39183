import type { Graph } from 'schema-dts';
import { suffered, type Write } from '../writing/write.ts';
import { article, type Page, stopEvent, trip } from './graph.ts';

/** schema.org as JSON-LD: the visit as a Trip, its stops as Events with their places, its accounts as NewsArticles. */
export const write: Write = (visit, { addressOf }) => {
  const urn = `urn:whereabouts:${visit.id}`;
  const page: Page = {
    visit,
    visitAddress: addressOf({}) ?? urn,
    stopAddress: (stop) => addressOf({ stop }) ?? `${urn}:${stop}`,
    articleAddress: (account) => addressOf({ account }) ?? `${urn}:account:${account}`,
  };
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [
      trip(page),
      ...visit.articles.map((each) => article(page, each)),
      ...visit.stops.map((stop) => stopEvent(page, stop)),
    ],
  };
  return {
    text: `${JSON.stringify(graph, null, 2)}\n`,
    losses: suffered(visit, [
      'articles',
      'passages',
      'anchors',
      'standing',
      'sources',
      'significance',
      'comparisons',
      'precision',
      'names',
      'dates',
      'times',
      'legs',
      'pictures',
      'corrections',
    ]),
  };
};
