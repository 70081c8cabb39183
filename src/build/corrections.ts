import { corrections } from '#messages/corrections.ts';
import { messages } from '#messages/interface.ts';
import type { ChangeOfArchive } from '../app/entry-server.tsx';
import { correctionInBrief } from '../messages/correction-in-brief.ts';
import { isolated } from '../messages/direction.ts';
import { CORRECTIONS, correctionElementId, pathOf } from '../navigation/deep-link.ts';
import { compareDays } from '../visit/calendar-days.ts';
import { type CorrectionOfVisit, latestCorrections } from '../visit/corrections.ts';
import { type Assets, documentOf } from './document.ts';
import { type Entry, feedFilesOf, feedsIn, firstIdOf, withdrawnEntry } from './feeds.ts';
import { pageHead } from './page-head.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';

/** Corrections that the page lists; of more, the earlier ones stand with their visits. */
const MOST = 200;

/** The page of what was corrected in any visit. */
export function correctionsDocument(site: Site, renderer: Renderer, assets: Assets): Buffer {
  const all = latestChanges(site);
  const rendered = renderer.renderCorrections({
    latest: all.slice(0, MOST),
    more: all.length > MOST,
    feeds: feedsIn(pathOf(CORRECTIONS), site),
  });
  const about = pageHead(site, CORRECTIONS, rendered, undefined);
  return documentOf(rendered, CORRECTIONS, assets, { about });
}

/** The page, and where the site's address is known, its feeds, which have an entry for each correction. */
export function* correctionFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  const folder = pathOf(CORRECTIONS);
  yield [`${folder}index.html`, correctionsDocument(site, renderer, assets)];
  const { address } = site;
  if (address === undefined) return;
  yield* feedFilesOf(
    address,
    { folder, title: corrections.feedTitle },
    latestChanges(site).map((each) =>
      each.kind === 'withdrawn' ? withdrawnEntry(address, each.visit) : correctionEntry(site, address, each),
    ),
  );
}

/** What was corrected in visits, and which were withdrawn, the latest first. */
const latestChanges = ({ visits, withdrawn }: Site): readonly ChangeOfArchive[] =>
  [
    ...withdrawn.map((visit) => ({ kind: 'withdrawn', visit, date: visit.date }) as const),
    ...latestCorrections(visits).map(
      (each) => ({ kind: 'corrected', ...each, date: each.correction.date }) as const,
    ),
  ].sort((a, b) => compareDays(b.date, a.date));

const correctionEntry = (
  site: Site,
  address: string,
  { visit, correction, number }: CorrectionOfVisit,
): Entry => ({
  id: addressOf(address, firstIdOf(site, visit), number),
  url: addressOf(address, visit.id, number),
  title: isolated(visit.title),
  summary: [
    ...(correction.reason ? [isolated(correction.reason)] : []),
    correctionInBrief(visit, correction),
  ].join(' '),
  language: visit.language,
  author: visit.articles[0]?.publisher ?? messages.product,
  published: correction.date,
  updated: correction.date,
});

/** The address of one correction. */
const addressOf = (site: string, visit: string, number: number): string =>
  `${site}${pathOf({ kind: 'how-we-know', visit })}#${correctionElementId(number)}`;
