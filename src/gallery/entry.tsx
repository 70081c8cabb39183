import '../ui/gallery-page.css';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { limitStrings } from '../app/trusted-types.ts';
import { GALLERY } from '../navigation/deep-link.ts';
import { GALLERY_DATA_ID, GALLERY_ROOT_ID, type GalleryData } from '../ui/gallery-data.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { staysWhole } from '../ui/stays-whole.ts';
import { archiveFiles } from './archive-files.ts';
import { GalleryApp } from './gallery-app.tsx';
import { createLinkStore } from './link-store.ts';

const holder = document.getElementById(GALLERY_ROOT_ID);
const json = document.getElementById(GALLERY_DATA_ID)?.textContent;

if (holder && json) {
  // The build wrote this JSON into this very page.
  const data = JSON.parse(json) as GalleryData;
  const root = new URL(document.documentElement.dataset['root'] ?? './', window.location.href);
  limitStrings(data.tiles);
  keepFocus(holder);
  const store = createLinkStore(root, GALLERY);
  const files = archiveFiles(new URL(data.folder, root), root);
  startTransition(() => {
    const app = <GalleryApp data={data} root={root} store={store} files={files} />;
    hydrateRoot(holder, app, staysWhole(holder));
  });
}
