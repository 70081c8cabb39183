import type { Event, ListItem, NewsArticle, Place, Trip } from 'schema-dts';
import type { Article } from '../../article/article.ts';
import { excerpt } from '../../messages/excerpt.ts';
import { isoOfDay } from '../../visit/calendar-days.ts';
import type { Locality, Stop, Visit, When } from '../../visit/visit.ts';
import { within180 } from '../writing/telling.ts';

/** Letters that a headline may have in Google's search results. */
const HEADLINE = 110;

/** What the things of a visit are called and where they are. */
export interface Page {
  readonly visit: Visit;
  /** A picture of it, where there is one. */
  readonly image?: string;
  readonly visitAddress: string;
  readonly stopAddress: (id: string) => string;
  /** Of the page that shows an account. */
  readonly articleAddress: (id: string) => string;
}

/** The name of the trip, for what refers to it. */
export const tripId = (page: Page) => `${page.visitAddress}#trip`;
const articleId = (page: Page, id: string) => `${page.articleAddress(id)}#article-${id}`;
/** The name of what happened at a stop. */
export const eventId = (page: Page, stop: Stop) => `${page.stopAddress(stop.id)}#event`;

/** The visit as a Trip whose itinerary is a list of Events. */
export function trip(page: Page): Trip {
  const { visit, image } = page;
  return {
    '@type': 'Trip',
    '@id': tripId(page),
    name: visit.title,
    description: visit.description,
    url: page.visitAddress,
    ...(image ? { image } : {}),
    itinerary: {
      '@type': 'ItemList',
      numberOfItems: visit.stops.length,
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      itemListElement: visit.stops.map(
        (stop): ListItem => ({ '@type': 'ListItem', position: stop.number, item: event(page, stop) }),
      ),
    },
    subjectOf: visit.articles.map(({ id }) => ({ '@id': articleId(page, id) })),
  };
}

/** What a stop was in short: when, where, and the page that has more. */
function event(page: Page, stop: Stop): Extract<Event, { '@type': 'Event' }> {
  return {
    '@type': 'Event',
    '@id': eventId(page, stop),
    name: stop.name.value,
    url: page.stopAddress(stop.id),
    ...days(stop.when.value),
    location: placeOf(stop),
  };
}

/** A stop as an Event, whole. */
export function stopEvent(page: Page, stop: Stop): Event {
  const { visit } = page;
  const present = stop.present.flatMap(({ agent }) => visit.agents.filter(({ id }) => id === agent));
  return {
    ...event(page, stop),
    location: { ...placeOf(stop), ...townOf(stop) },
    description: stop.events.map(({ value }) => value).join(' '),
    ...(page.image ? { image: page.image } : {}),
    ...(present.length > 0
      ? {
          attendee: present.map(({ kind, name, wikidata }) => ({
            '@type': kind === 'Person' ? ('Person' as const) : ('Organization' as const),
            name,
            ...(wikidata ? { sameAs: `https://www.wikidata.org/entity/${wikidata}` } : {}),
          })),
        }
      : {}),
    about: { '@type': 'Trip', '@id': tripId(page), name: visit.title, url: page.visitAddress },
    subjectOf: visit.articles.map(({ id }) => ({ '@id': articleId(page, id) })),
  };
}

/** The days as ISO 8601, as exact as they are known. "About" cannot be said in these words, so it says nothing. */
function days({ start, end, precision, approximate, uncertain }: When): {
  startDate?: string;
  endDate?: string;
} {
  if (approximate || uncertain) return {};
  return { startDate: isoOfDay(start, precision), endDate: isoOfDay(end, precision) };
}

/** The town as a place of its own, by what tells it from others of its name; the address of what lies in it has its name alone. */
function townOf({ place: { locality } }: Stop): { containedInPlace?: Place } {
  const same = sameAs(locality?.value ?? {});
  if (!locality || !same.sameAs) return {};
  return { containedInPlace: { '@type': 'Place', name: locality.value.name, ...same } };
}

/** The same place in a gazetteer. */
function sameAs({ wikidata, geonames }: Pick<Locality, 'wikidata' | 'geonames'>): { sameAs?: string } {
  if (wikidata) return { sameAs: `https://www.wikidata.org/entity/${wikidata}` };
  return geonames ? { sameAs: `https://sws.geonames.org/${geonames}/` } : {};
}

function placeOf({ place }: Stop): Extract<Place, { '@type': 'Place' }> {
  const { name, locality, region, country, position } = place;
  const latitude = position.value[1];
  return {
    '@type': 'Place',
    name: name.value,
    address: {
      '@type': 'PostalAddress',
      ...(locality ? { addressLocality: locality.value.name } : {}),
      ...(region ? { addressRegion: region } : {}),
      addressCountry: country,
    },
    geo: { '@type': 'GeoCoordinates', latitude, longitude: within180(position.value)[0] },
    ...sameAs(place),
  };
}

/** An account as a NewsArticle. */
export function article(
  page: Page,
  { id, title, publisher, date, language, sourceUrl, licence }: Article,
): NewsArticle {
  const organisation = { '@type': 'Organization', name: publisher } as const;
  return {
    '@type': 'NewsArticle',
    '@id': articleId(page, id),
    headline: excerpt(title, HEADLINE),
    url: page.articleAddress(id),
    mainEntityOfPage: page.articleAddress(id),
    datePublished: date,
    inLanguage: language,
    author: organisation,
    publisher: organisation,
    ...(page.image ? { image: page.image } : {}),
    about: { '@id': tripId(page) },
    ...(sourceUrl ? { isBasedOn: sourceUrl } : {}),
    // An SPDX identifier has a page of its own; the name of another licence is only a name.
    license: /^[\w.+-]+$/.test(licence)
      ? `https://spdx.org/licenses/${licence}`
      : { '@type': 'CreativeWork', name: licence },
  };
}
