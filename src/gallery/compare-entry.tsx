import '../ui/gallery-page.css';
import { createRoot } from 'react-dom/client';
import { limitStrings } from '../app/trusted-types.ts';
import { COMPARE_DATA_ID, COMPARE_LINK, COMPARE_ROOT_ID, type CompareData } from '../ui/compare-page.tsx';
import { keepFocus } from '../ui/keep-focus.ts';
import { staysWhole } from '../ui/stays-whole.ts';
import { CompareApp } from './compare-app.tsx';
import { createLinkStore } from './link-store.ts';

const holder = document.getElementById(COMPARE_ROOT_ID);
const json = document.getElementById(COMPARE_DATA_ID)?.textContent;

if (holder && json) {
  // The build wrote this JSON into this very page.
  const data = JSON.parse(json) as CompareData;
  const root = new URL(document.documentElement.dataset['root'] ?? '../', window.location.href);
  limitStrings(data.tiles);
  keepFocus(holder);
  createRoot(holder, staysWhole(holder)).render(
    <CompareApp data={data} root={root} store={createLinkStore(root, COMPARE_LINK)} />,
  );
}
