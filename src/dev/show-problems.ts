import './show-problems.css';
import { type ShownFinding, VISITS_CHANGED, type VisitsChanged } from './visits-changed.ts';

/**
 * While developing: a panel with everything that is wrong with the visits' files, each tied to its stop in the page. The
 * page itself stays at the last good state; what is good again comes into it by entry-client.ts.
 */
const panel = document.createElement('aside');
panel.className = 'live-problems';
panel.setAttribute('aria-label', 'Problems');
panel.hidden = true;
const status = document.createElement('p');
status.setAttribute('role', 'status');
status.className = 'visually-hidden';
document.body.append(panel, status);

import.meta.hot?.on(VISITS_CHANGED, ({ whole, findings }: VisitsChanged) => {
  show(findings);
  // Pages without an app (the gallery, how we know, the files) are loaded anew; browsers keep where they were read.
  const plain = document.getElementById('page-data') === null;
  if (whole && asked && plain) window.location.reload();
  asked = true;
});
/** Whether the answer to this page's own question has come: what comes after it is a change. */
let asked = false;
import.meta.hot?.send(VISITS_CHANGED);

function show(findings: readonly ShownFinding[]): void {
  for (const marked of document.querySelectorAll('[data-problem]')) marked.removeAttribute('data-problem');
  panel.hidden = findings.length === 0;
  status.textContent = findings.length === 0 ? '' : countOf(findings.length);
  const list = document.createElement('ul');
  for (const finding of findings) {
    list.append(entry(finding));
    for (const place of placesOf(finding)) place.setAttribute('data-problem', finding.level);
  }
  panel.replaceChildren(head(findings.length), list);
}

const countOf = (count: number) => `${count} ${count === 1 ? 'problem' : 'problems'} in the visits’ files`;

function head(count: number): HTMLElement {
  const line = document.createElement('p');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => {
    panel.hidden = true;
  });
  line.append(element('strong', countOf(count)), close);
  return line;
}

function entry({
  level,
  file,
  line,
  column,
  stop,
  rule,
  message,
  expected,
  nearest,
}: ShownFinding): HTMLElement {
  const item = document.createElement('li');
  item.className = `is-${level}`;
  const place = [file, ...(line === undefined ? [] : [line, ...(column === undefined ? [] : [column])])].join(
    ':',
  );
  item.append(element('code', place), element('span', rule));
  const link = stopLink(stop);
  if (link) {
    const there = document.createElement('button');
    there.type = 'button';
    there.textContent = stop ?? '';
    there.addEventListener('click', () => stopLink(stop)?.click());
    item.append(there);
  } else if (stop) item.append(element('span', stop));
  item.append(element('p', message));
  if (expected) item.append(element('p', `Expected: ${expected}`));
  if (nearest) item.append(element('p', `Nearest: ${nearest}`));
  return item;
}

function element(name: 'strong' | 'code' | 'span' | 'p', words: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

/** A stop of this page's visit in the itinerary. */
const stopLink = (stop: string | undefined) =>
  stop === undefined
    ? null
    : document.querySelector<HTMLAnchorElement>(`.entry a[data-stop="${CSS.escape(stop)}"]`);

/** Where a problem of this page's visit is to be seen: the stop in the itinerary, and its words in the article. */
function placesOf({ file, stop }: ShownFinding): readonly Element[] {
  const [visit = ''] = window.location.pathname.split('/').filter((part) => part !== '');
  if (stop === undefined || !file.includes(`visits/${visit}/`)) return [];
  const link = stopLink(stop);
  const words = document.querySelectorAll(`mark[data-stops~="${CSS.escape(stop)}"]`);
  return [...(link ? [link] : []), ...words];
}
