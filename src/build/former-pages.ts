import { archive } from '#messages/archive.ts';
import { withdrawn as words } from '#messages/corrections.ts';
import { messages } from '#messages/interface.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { standing } from '#messages/standing.ts';
import { topicFullName } from '../archive/topic-name.ts';
import { pageTitle } from '../messages/titles.ts';
import { type DeepLink, isVisitLink, pathOf } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { type Assets, policyMeta } from './document.ts';
import { redirectDocument } from './redirects.ts';
import type { Site } from './site.ts';

/** The page at an address that something had before; it leads on to the one that it has. */
export function formerDocument(site: Site, link: DeepLink, assets: Assets): string | undefined {
  const redirect = site.redirects.find(({ from }) => pathOf(from) === pathOf(link));
  const named = redirect && calledAt(site, redirect.to);
  return named && redirectDocument(site, redirect, named, policyMeta(assets.policy));
}

/** What the page is called that a former address leads to, and in which language. */
function calledAt({ visits, topics, withdrawn }: Site, to: DeepLink) {
  if (to.kind === 'topic') {
    const topic = topics.find(({ kind, id }) => kind === to.topic && id === to.id);
    const name = topic ? topicFullName(topic) : archive.topics[to.topic];
    return { title: archive.topicTitle(name), language: LANGUAGE };
  }
  if (to.kind === 'gallery')
    return { title: to.page ? archive.gallery.pageTitle(to.page) : messages.allVisits, language: LANGUAGE };
  if (!('visit' in to)) return undefined;
  const visit = visits.find(({ id }) => id === to.visit);
  const isWithdrawn = withdrawn.some(({ links }) => links.some((link) => pathOf(link) === pathOf(to)));
  if (!visit) return isWithdrawn ? { title: words.title, language: LANGUAGE } : undefined;
  if (to.kind === 'how-we-know') return { title: standing.howWeKnowTitle(visit), language: visit.language };
  if (to.kind === 'itinerary') return { title: standing.itineraryTitle(visit), language: visit.language };
  const stop = isVisitLink(to) ? currentStop(visit, to) : undefined;
  return { title: pageTitle(visit, stop), language: visit.language };
}
