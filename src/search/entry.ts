import { openSearch, type Search } from '../archive/open-search.ts';
import type { SearchDocument } from '../archive/search-documents.ts';
import { searchWords } from '../archive/search-words.ts';
import type { SearchMessages } from '../messages/archive-en.ts';

/** Results that are shown; who wants others types more. */
const MOST = 30;
/** Milliseconds without a key after which what stands in the field is looked for. */
const PAUSE = 60;

const form = document.querySelector<HTMLFormElement>('search form');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
const status = document.querySelector<HTMLElement>('.search-status');
const results = document.querySelector<HTMLOListElement>('.search-results');

if (form && field && status && results) start(form, field, status, results);

/** The address holds what is looked for: a result's page and back again finds the same. */
function start(
  form: HTMLFormElement,
  field: HTMLInputElement,
  status: HTMLElement,
  results: HTMLOListElement,
): void {
  const root = new URL(document.documentElement.dataset['root'] ?? '../', location.href);
  // Put there by our own build (ui/search.tsx).
  const words = JSON.parse(results.dataset['messages'] ?? '{}') as SearchMessages;
  let opened: Promise<Search> | undefined;
  const open = () => {
    opened ??= openSearch(async (name) => {
      const response = await fetch(new URL(`search/${name}`, root));
      if (!response.ok) throw new Error(`${response.status} for ${name}`);
      return response.text();
    });
    // What could not be loaded may be there the next time.
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  let latest = 0;
  const look = async () => {
    const query = field.value;
    const asked = ++latest;
    const address = new URL(location.href);
    if (query.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    try {
      const found = query.trim() === '' ? [] : await (await open()).find(query, MOST);
      if (asked !== latest) return;
      results.replaceChildren(...found.map((each) => item(each, root, words, searchWords(query))));
      status.textContent = query.trim() === '' ? '' : said(found.length, words);
    } catch {
      if (asked === latest) status.textContent = words.failed;
    }
  };
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void look(), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void look();
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) {
    field.value = asked;
    void look();
  }
}

function said(count: number, { nothing, one, many, most }: SearchMessages): string {
  if (count === 0) return nothing;
  if (count === 1) return one;
  return (count === MOST ? most : many).replace('#', String(count));
}

function item(
  { kind, title, text, address, language }: SearchDocument,
  root: URL,
  words: SearchMessages,
  sought: readonly string[],
) {
  const link = document.createElement('a');
  link.href = new URL(address, root).href;
  link.append(...marked(title, sought));
  const label = document.createElement('span');
  label.className = 'search-kind';
  label.textContent = words.kinds[kind];
  const said = document.createElement(kind === 'passage' ? 'blockquote' : 'p');
  said.append(...marked(text, sought));
  const entry = document.createElement('li');
  entry.lang = language;
  entry.append(label, link, said);
  return entry;
}

/** A text with what was sought marked in it. */
function marked(text: string, sought: readonly string[]): readonly (string | HTMLElement)[] {
  return text.split(/([\p{L}\p{M}\p{N}'’]+)/u).map((part) => {
    const fits = searchWords(part).some((word) => sought.some((each) => word.startsWith(each)));
    if (!fits) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}
