import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { VisitLink } from '../navigation/deep-link.ts';
import { staysWhole } from '../ui/stays-whole.ts';
import { Embed } from './embed.tsx';
import { openLibrary } from './library.ts';
import { createLocationStore } from './location.ts';
import { LongApp } from './long-app.tsx';
import type { LongPage } from './page-data.ts';
import type { Surroundings } from './use-guide.ts';

/** Brings a page of a long visit to life once its part of the visit is there; without a network it stays as it was prerendered. */
export async function openLongPage(
  holder: HTMLElement,
  page: VisitLink,
  carried: LongPage,
  surroundings: Surroundings,
): Promise<void> {
  const { root } = surroundings;
  const library = await openLibrary(root, carried);
  const data = library.dataFor(page);
  if (!data) throw new Error(`the part of the visit that was fetched does not hold ${page.kind}`);
  const location = createLocationStore(root, data.visit.id, page, library);
  const live = { ...surroundings, location, library };
  const { account, chapter } = carried;
  const file = chapter === undefined ? undefined : library.chapter(account, chapter);
  const shown =
    file && chapter !== undefined ? { index: chapter, chapter: file, named: file.named } : undefined;
  const Page = page.view === 'embed' ? Embed : LongApp;
  startTransition(() => {
    const app = <Page data={data} page={page} sketch="" chapter={shown} live={live} />;
    hydrateRoot(holder, app, staysWhole(holder));
  });
}
