import './no-eval.ts';
import '../ui/style.css';
import './controls.css';
import './map-pane.css';
import './stop-list.css';
import './import-notes.css';
import './out-dialog.css';
// After what it lays out anew on a small screen.
import './studio.css';
import './article-pane.css';
import './drafts-page.css';
import './forms.css';
// After the form's own, which they stand in.
import './place-search.css';
import './problems.css';
import './picture-fields.css';
import './suggestion-box.css';
// After all whose sizes it changes.
import './touch.css';
import { createRoot } from 'react-dom/client';
import { PAGE_DATA_ID } from '../app/page-data.ts';
import { limitStrings } from '../app/trusted-types.ts';
import type { StudioData } from './page-data.ts';
import { PROPOSE_WORKER } from './propose-stops.ts';
import { Studio } from './studio.tsx';
import { REVIEW_WORKER } from './use-review.ts';

const holder = document.getElementById('root');
const json = document.getElementById(PAGE_DATA_ID)?.textContent;
const { root: toRoot = './' } = document.documentElement.dataset;

if (holder && json) {
  // The build wrote this JSON into this very page.
  const data = JSON.parse(json) as StudioData;
  const root = new URL(toRoot, window.location.href);
  limitStrings(data.tiles, new URL('service-worker.js', root), PROPOSE_WORKER, REVIEW_WORKER);
  createRoot(holder).render(<Studio data={data} root={root} />);
}
