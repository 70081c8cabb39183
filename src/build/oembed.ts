import { messages } from '#messages/interface.ts';
import { shareTitle } from '../messages/titles.ts';
import { inView, isVisitLink, pathOf, type VisitLink } from '../navigation/deep-link.ts';
import type { Redirect } from '../navigation/redirects.ts';
import { currentStop } from '../navigation/step.ts';
import type { Visit } from '../visit/visit.ts';
import { cardOf } from './cards.ts';
import { attribute } from './escape.ts';
import { pageOf } from './public-address.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';
import { pageLinks } from './visit-links.ts';

/** Where the answer for a page stands, relative to the root: beside the page. An embed's is that of its page. */
const answerPath = (link: VisitLink) => `${pageOf(link)}oembed.json`;

/**
 * The link by which an editor that was given a page's address finds the frame to put in its place (oembed.com, section 4).
 * The answer is a file, so it is the same whatever size is asked for; without the site's address there is none.
 */
export function oembedLink(site: Site, link: VisitLink, title: string): readonly string[] {
  if (site.address === undefined) return [];
  const href = attribute(site.address + answerPath(link));
  return [`<link rel="alternate" type="application/json+oembed" title="${attribute(title)}" href="${href}">`];
}

/** What every page of a visit answers as oEmbed 1.0, type rich: its embed as a frame, its card as the thumbnail. */
export function* oembedFiles(site: Site, renderer: Renderer, visit: Visit): Generator<SiteFile> {
  for (const link of pageLinks(visit)) yield* answerFile(site, renderer, visit, link);
}

/** The same beside each page that leads on, of the page that it leads to: editors ask anew for what they found once. */
export function* formerOembedFiles(
  site: Site,
  renderer: Renderer,
  visit: Visit,
  redirects: readonly Redirect[],
): Generator<SiteFile> {
  for (const { from, to } of redirects)
    if (isVisitLink(from) && isVisitLink(to) && from.view === 'page')
      yield* answerFile(site, renderer, visit, to, from);
}

/** The answer for a page, beside it or one that leads to it. */
function* answerFile(
  site: Site,
  renderer: Renderer,
  visit: Visit,
  link: VisitLink,
  beside = link,
): Generator<SiteFile> {
  const { address } = site;
  if (address === undefined) return;
  const title = shareTitle(visit, currentStop(visit, link));
  const { path, drawing } = cardOf(site, renderer, visit, link);
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: messages.product,
    provider_url: address,
    ...renderer.EMBED_SIZE,
    html: renderer.embedCode(address + pathOf(inView(link, 'embed')), title),
    thumbnail_url: address + path,
    thumbnail_width: drawing.width,
    thumbnail_height: drawing.height,
  };
  yield [answerPath(beside), JSON.stringify(answer)];
}
