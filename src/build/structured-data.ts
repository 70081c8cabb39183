import type { BreadcrumbList, CorrectionComment, Graph, ListItem, WebPage } from 'schema-dts';
import { changeInWords } from '#messages/corrections.ts';
import { messages } from '#messages/interface.ts';
import { article, eventId, type Page, stopEvent, trip, tripId } from '../formats/schema-org/graph.ts';
import { type DeepLink, GALLERY, inAccount, linkTo, pathOf, visitLink } from '../navigation/deep-link.ts';
import { addressedAs } from '../visit/accounts.ts';
import type { Stop, Visit } from '../visit/visit.ts';
import { correctionsShown, type PageSubject } from './page-subject.ts';
import { addressFrom, pageOf } from './public-address.ts';
import type { Site } from './site.ts';

/**
 * A page's content in schema.org's words, as JSON-LD: the visit as a Trip whose itinerary is a list of Events, the
 * articles that report it, and the way to the page from the front page. A stop's page has its Event whole and refers to
 * the visit's page for the rest. Relative addresses count from the page, as JSON-LD 1.1, section 9.1, has it.
 */
export function structuredData(site: Site, link: DeepLink, { visit, stop, card }: PageSubject): Graph {
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

function webPage(page: Page, stop: Stop | undefined, here: string): WebPage {
  return {
    '@type': 'WebPage',
    '@id': here,
    url: here,
    inLanguage: page.visit.language,
    mainEntity: { '@id': stop ? eventId(page, stop) : tripId(page) },
    ...(stop ? { isPartOf: { '@id': page.visitAddress } } : {}),
    ...corrected(page.visit, stop),
  };
}

/** What was corrected of what a page shows, and when last. */
function corrected(visit: Visit, stop: Stop | undefined) {
  const own = correctionsShown({ visit, stop });
  const last = own.at(-1);
  if (!last) return {};
  const nameOf = (id: string | undefined) => visit.stops.find((each) => each.id === id)?.name.value;
  return {
    dateModified: last.date,
    correction: own.map(({ date, reason, changes }): CorrectionComment => {
      const words = changes.map((change) =>
        [nameOf(change.stop), changeInWords(change)].filter((part) => part !== undefined).join(': '),
      );
      return {
        '@type': 'CorrectionComment',
        datePublished: date,
        text: [...(reason === undefined ? [] : [reason]), ...words].join('\n'),
      };
    }),
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
