import { topicName } from './topic-name.ts';
import { type Journey, stopCount, type Topic } from './topics.ts';

/** Journeys on a page of a topic, and their stops: a page is read, and its map told apart. */
const [MOST_JOURNEYS, MOST_STOPS] = [24, 100];
/** Stops of one journey on such a page; who wants the others opens the visit. */
const MOST_OF_ONE = 60;
/** Topics on a page of a list. */
const MOST_LISTED = 240;

/** A journey as a page shows it. */
export interface ShownJourney extends Journey {
  /** Its further stops that the topic has and the page does not show. */
  readonly further: number;
}

/** The journeys of a topic as its pages show them, in the order of time. Never empty. */
export function pagesOfTopic({ journeys }: Topic): readonly (readonly ShownJourney[])[] {
  const pages: ShownJourney[][] = [[]];
  let stops = 0;
  for (const { visit, stops: all } of journeys) {
    // One that is longer by a little is shown whole.
    const shown = all.length > MOST_OF_ONE * 1.2 ? all.slice(0, MOST_OF_ONE) : all;
    const page = pages.at(-1) ?? [];
    const full = page.length >= MOST_JOURNEYS || stops + shown.length > MOST_STOPS;
    if (full && page.length > 0) {
      pages.push([]);
      stops = 0;
    }
    stops += shown.length;
    pages.at(-1)?.push({ visit, stops: shown, further: all.length - shown.length });
  }
  return pages;
}

/** How many pages the list of so many topics has. */
export const pagesInList = (topics: number): number => Math.ceil(topics / MOST_LISTED);

const byName = new Intl.Collator('en', { numeric: true });

/** The topics of a kind on the pages of their list: by name, years from the latest. */
export function pagesOfList(topics: readonly Topic[]): readonly (readonly Topic[])[] {
  const named = topics.map((topic) => ({ topic, name: topicName(topic) }));
  named.sort(({ topic: a, name: one }, { topic: b, name: other }) =>
    a.kind === 'years' && b.kind === 'years' ? b.year - a.year : byName.compare(one, other),
  );
  const inOrder = named.map(({ topic }) => topic);
  return Array.from({ length: pagesInList(inOrder.length) }, (_, page) =>
    inOrder.slice(page * MOST_LISTED, (page + 1) * MOST_LISTED),
  );
}

/** The latest year stands first; of others what comes up in more visits, and then what comes up at more stops. */
export const foremost = (a: Topic, b: Topic): number =>
  a.kind === 'years' && b.kind === 'years'
    ? b.year - a.year
    : b.journeys.length - a.journeys.length || stopCount(b) - stopCount(a);
