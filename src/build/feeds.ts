import { generateAtomFeed } from 'feedsmith';
import { withdrawn as words } from '#messages/corrections.ts';
import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import type { WithdrawnVisit } from '../archive/withdrawn.ts';
import { correctionInBrief } from '../messages/correction-in-brief.ts';
import { isolated } from '../messages/direction.ts';
import { shareTitle } from '../messages/titles.ts';
import { pathOf, visitLink } from '../navigation/deep-link.ts';
import { compareDays } from '../visit/calendar-days.ts';
import { lastKnownDay } from '../visit/last-known-day.ts';
import type { Visit } from '../visit/visit.ts';
import { cardOf } from './cards.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';

/** The feeds of a site whose address is known: their entries have it in their names for ever. */
export const FEEDS = [
  { name: 'Atom', path: 'feed.atom', type: 'application/atom+xml' },
  { name: 'JSON Feed', path: 'feed.json', type: 'application/feed+json' },
] as const;

/** The feeds in a folder of the site, as its page names them. */
export const feedsIn = (folder: string, { address }: Pick<Site, 'address'>) =>
  address === undefined ? [] : FEEDS.map(({ name, path }) => ({ name, path: folder + path }));

/** What a feed follows: some visits, with the folder that it stands in and the page that shows them. */
interface Followed {
  /** Below the site's root: '' or ending in a slash. */
  readonly folder: string;
  readonly title: string;
  readonly visits: readonly Visit[];
  readonly withdrawn?: readonly WithdrawnVisit[];
}

/** Every visit of the site, for those who follow it, and which were withdrawn: who has one of them from there has that in its place. */
export const feedFiles = (site: Site, renderer: Renderer): Generator<SiteFile> =>
  feedsOf(site, renderer, {
    folder: '',
    title: standing.feedTitle,
    visits: site.visits,
    withdrawn: site.withdrawn,
  });

/**
 * Some visits, those first that came to the site last, and of many only these: as Atom (RFC 4287) and as JSON Feed 1.1. Who follows an
 * archive is told of a journey of 1889 when it is there, and of those that came together the latest told first.
 */
export function* feedsOf(site: Site, renderer: Renderer, followed: Followed): Generator<SiteFile> {
  const { address } = site;
  if (address === undefined) return;
  const latest = [
    ...followed.visits.map((visit) => ({
      day: publishedOf(site, visit),
      told: toldOn(visit),
      entry: () => entryOf(site, renderer, address, visit),
    })),
    ...(followed.withdrawn ?? []).map((visit) => ({
      day: visit.date,
      told: visit.date,
      entry: () => withdrawnEntry(address, visit),
    })),
  ]
    .sort((a, b) => compareDays(b.day, a.day) || compareDays(b.told, a.told))
    .slice(0, MOST);
  yield* feedFilesOf(
    address,
    followed,
    latest.map(({ entry }) => entry()),
  );
}

/** Entries, the latest first and of many only these, as files of both formats in a folder. */
export function* feedFilesOf(
  address: string,
  { folder, title }: Pick<Followed, 'folder' | 'title'>,
  all: readonly Entry[],
): Generator<SiteFile> {
  const entries = all.slice(0, MOST);
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? '1970-01-01';
  yield* inBothFormats({ address, folder, title, updated, entries });
}

/** What a feed has to say that goes on no more: its one entry. */
interface LastWord {
  /** As of a feed that goes on. */
  readonly folder: string;
  readonly title: string;
  readonly summary: string;
  /** The day that it is of, for ever the same (YYYY-MM-DD). */
  readonly day: string;
}

/** The feeds at an address at which nothing is to be followed any more. */
export function* endedFeeds(
  { address }: Site,
  { folder, title, summary, day }: LastWord,
): Generator<SiteFile> {
  if (address === undefined) return;
  const entry: Entry = {
    id: address + folder,
    url: address + folder,
    title,
    summary,
    language: 'en',
    author: messages.product,
    published: day,
    updated: day,
  };
  yield* inBothFormats({ address, folder, title, updated: day, entries: [entry], expired: true });
}

/** A feed is asked for again and again: it has what is new, and the pages have all. */
const MOST = 50;

const toldOn = ({ articles: [first], dates }: Visit): string => first?.date ?? dates.value.end;

/** Since when it is there: as long as nobody has recorded it, since it was told. */
const publishedOf = ({ firstRecords }: Pick<Site, 'firstRecords'>, visit: Visit): string =>
  firstRecords.get(visit.id)?.day ?? toldOn(visit);

export interface Entry {
  /** By which readers of feeds know it: one that they have not seen is new to them. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly author: string;
  readonly image?: string;
  /** Calendar days. */
  readonly published: string;
  readonly updated: string;
}

function entryOf(site: Site, renderer: Renderer, address: string, visit: Visit): Entry {
  const link = visitLink(visit.id);
  const [article] = visit.articles;
  const [published, known] = [publishedOf(site, visit), lastKnownDay(visit)];
  return {
    id: address + pathOf(visitLink(firstIdOf(site, visit))),
    url: address + pathOf(link),
    title: shareTitle(visit, undefined),
    summary: summaryOf(visit),
    language: visit.language,
    author: article?.publisher ?? messages.product,
    image: address + (site.covers.get(visit.id) ?? cardOf(site, renderer, visit, link).path),
    published,
    updated: compareDays(known, published) < 0 ? published : known,
  };
}

/** What takes the place of a visit that was withdrawn where a feed had it. */
export const withdrawnEntry = (address: string, visit: WithdrawnVisit): Entry => ({
  id: address + pathOf(visitLink(visit.firstId)),
  url: address + pathOf(visitLink(visit.id)),
  title: words.title,
  summary: words.inBrief(visit),
  language: 'en',
  author: messages.product,
  published: visit.date,
  updated: visit.date,
});

/** The id under which a visit has always stood in feeds, whatever it is called now. */
export const firstIdOf = ({ firstRecords }: Pick<Site, 'firstRecords'>, { id }: Visit): string =>
  firstRecords.get(id)?.id ?? id;

/** What a visit is about, and what was corrected of it last: why who follows it is told of it again. */
function summaryOf(visit: Visit): string {
  const last = visit.corrections?.at(-1);
  if (!last) return visit.description;
  return `${isolated(visit.description)} ${correctionInBrief(visit, last)}`;
}

/** Feeds want a moment; a calendar day's is its beginning, in UTC. */
const moment = (day: string) => new Date(`${day}T00:00:00Z`);

/** All that a feed says, in any format. */
interface Feed extends Pick<Followed, 'folder' | 'title'> {
  /** Of the site. */
  readonly address: string;
  readonly updated: string;
  readonly entries: readonly Entry[];
  /** Nobody needs to ask for it again. */
  readonly expired?: boolean;
}

function* inBothFormats(feed: Feed): Generator<SiteFile> {
  const [atom, json] = FEEDS;
  yield [feed.folder + atom.path, atomFeed(feed)];
  yield [feed.folder + json.path, jsonFeed(feed)];
}

function atomFeed({ address, folder, title, updated, entries }: Feed): string {
  const page = address + folder;
  return generateAtomFeed({
    id: page,
    title: { value: title },
    subtitle: { value: standing.tagline },
    updated: moment(updated),
    links: [
      { href: page + FEEDS[0].path, rel: 'self', type: FEEDS[0].type },
      { href: page, rel: 'alternate', type: 'text/html' },
    ],
    icon: `${address}icon.svg`,
    entries: entries.map(({ id, url, title: called, summary, author, image, language, ...days }) => ({
      id,
      title: { value: called },
      summary: { value: summary },
      authors: [{ name: author }],
      published: moment(days.published),
      updated: moment(days.updated),
      links: [
        { href: url, rel: 'alternate', type: 'text/html', hreflang: language },
        ...(image === undefined ? [] : [{ href: image, rel: 'enclosure', type: 'image/png' }]),
      ],
    })),
  });
}

function jsonFeed({ address, folder, title, entries, expired = false }: Feed): string {
  const page = address + folder;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: standing.tagline,
    home_page_url: page,
    feed_url: page + FEEDS[1].path,
    favicon: `${address}icon.svg`,
    ...(expired ? { expired } : {}),
    items: entries.map(({ id, url, title: called, summary, author, image, language, ...days }) => ({
      id,
      url,
      title: called,
      content_text: summary,
      image,
      language,
      authors: [{ name: author }],
      date_published: moment(days.published).toISOString(),
      date_modified: moment(days.updated).toISOString(),
    })),
  });
}
