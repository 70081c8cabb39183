import type { BreadcrumbList, Event, Graph, ListItem, NewsArticle, Place, Trip, WebPage } from 'schema-dts';
import type { Article } from '../article/article.ts';
import { messages } from '../messages/en.ts';
import { excerpt } from '../messages/excerpt.ts';
import { type DeepLink, GALLERY, inAccount, linkTo, pathOf, visitLink } from '../navigation/deep-link.ts';
import { addressedAs } from '../visit/accounts.ts';
import type { Stop, Visit, When } from '../visit/visit.ts';
import type { Subject } from './page-head.ts';
import { addressFrom, pageOf } from './public-address.ts';
import type { Site } from './site.ts';

/** Letters that a headline may have in Google's search results. */
const HEADLINE = 110;

/**
 * A page's content in schema.org's words, as JSON-LD: the visit as a Trip whose itinerary is a list of Events, the
 * articles that report it, and the way to the page from the front page. A stop's page has its Event whole and refers to
 * the visit's page for the rest. Relative addresses count from the page, as JSON-LD 1.1, section 9.1, has it.
 */
export function structuredData(site: Site, link: DeepLink, { visit, stop, card }: Subject): Graph {
  const at = (to: DeepLink) => addressFrom(site, link, pathOf(to));
  const image = addressFrom(site, link, card.path);
  const page: Page = {
    visit,
    image,
    visitAddress: at(visitLink(visit.id)),
    stopAddress: (id) => at(linkTo(id, visitLink(visit.id))),
    articleAddress: (id) => at(inAccount(visitLink(visit.id), addressedAs(visit, id))),
  };
  const here = addressFrom(site, link, pageOf(link));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...(stop
        ? [stopEvent(page, stop)]
        : [trip(page), ...visit.articles.map((each) => article(page, each))]),
      webPage(page, stop, here),
      breadcrumbs([
        [messages.product, at(GALLERY)],
        [visit.title, page.visitAddress],
        ...(stop ? [[stop.name.value, here] as const] : []),
      ]),
    ],
  };
}

interface Page {
  readonly visit: Visit;
  readonly image: string;
  readonly visitAddress: string;
  readonly stopAddress: (id: string) => string;
  /** Of the page that shows an account. */
  readonly articleAddress: (id: string) => string;
}

const tripId = (page: Page) => `${page.visitAddress}#trip`;
const articleId = (page: Page, id: string) => `${page.articleAddress(id)}#article-${id}`;
const eventId = (page: Page, stop: Stop) => `${page.stopAddress(stop.id)}#event`;

function trip(page: Page): Trip {
  const { visit, image } = page;
  return {
    '@type': 'Trip',
    '@id': tripId(page),
    name: visit.title,
    description: visit.description,
    url: page.visitAddress,
    image,
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
    location: place(stop),
  };
}

function stopEvent(page: Page, stop: Stop): Event {
  const { visit } = page;
  const present = stop.present.flatMap(({ agent }) => visit.agents.filter(({ id }) => id === agent));
  return {
    ...event(page, stop),
    description: stop.events.map(({ value }) => value).join(' '),
    image: page.image,
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
  const length = { day: 10, month: 7, year: 4 }[precision];
  return { startDate: start.slice(0, length), endDate: end.slice(0, length) };
}

function place({ place: { name, region, country, position, wikidata } }: Stop): Place {
  const [longitude, latitude] = position.value;
  return {
    '@type': 'Place',
    name: name.value,
    address: {
      '@type': 'PostalAddress',
      ...(region ? { addressRegion: region } : {}),
      addressCountry: country,
    },
    // A longitude of ours may run past 180 degrees, beside the stop before it.
    geo: { '@type': 'GeoCoordinates', latitude, longitude: longitude - 360 * Math.round(longitude / 360) },
    ...(wikidata ? { sameAs: `https://www.wikidata.org/entity/${wikidata}` } : {}),
  };
}

function article(
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
    image: page.image,
    about: { '@id': tripId(page) },
    ...(sourceUrl ? { isBasedOn: sourceUrl } : {}),
    // An SPDX identifier has a page of its own; the name of another licence is only a name.
    license: /^[\w.+-]+$/.test(licence)
      ? `https://spdx.org/licenses/${licence}`
      : { '@type': 'CreativeWork', name: licence },
  };
}

function webPage(page: Page, stop: Stop | undefined, here: string): WebPage {
  return {
    '@type': 'WebPage',
    '@id': here,
    url: here,
    inLanguage: page.visit.language,
    mainEntity: { '@id': stop ? eventId(page, stop) : tripId(page) },
    ...(stop ? { isPartOf: { '@id': page.visitAddress } } : {}),
  };
}

function breadcrumbs(way: readonly (readonly [name: string, address: string])[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(
      ([name, item], index): ListItem => ({ '@type': 'ListItem', position: index + 1, name, item }),
    ),
  };
}
