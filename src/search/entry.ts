import type { SearchMessages } from '#messages/archive.ts';
import { moveWithArrows } from './arrows.ts';
import { outcomeOf, sayIn } from './outcome.ts';
import { resultItem } from './result-item.ts';
import { showResults } from './result-list.ts';
import { type Answer, openSources } from './sources.ts';

/** Results that are shown at first, and more each time that they are asked for. */
const STEP = 12;
/** Milliseconds without a key after which what stands in the field is looked for. */
const PAUSE = 30;
/** Milliseconds without an answer after which it is said that one is looked for: what stands there is that of before. */
const PATIENCE = 400;
/** Milliseconds after which no frame is waited for. */
const LONGEST_FRAME = 100;

/** What the page has for the search. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly said: HTMLElement;
  readonly results: HTMLOListElement;
  readonly more: HTMLButtonElement;
}

const form = document.querySelector<HTMLFormElement>('search form');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
const status = document.querySelector<HTMLElement>('.search-status');
const said = document.querySelector<HTMLElement>('.search-said');
const results = document.querySelector<HTMLOListElement>('.search-results');
const more = document.querySelector<HTMLButtonElement>('.search-more');

if (form && field && status && said && results && more) start({ form, field, status, said, results, more });

/** The address holds what is looked for: a result's page and back again finds the same. */
function start(parts: Parts): void {
  const { form, field, results, more } = parts;
  document.querySelector('.search-scriptless')?.remove();
  const look = lookIn(parts);
  let limit = STEP;
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    limit = STEP;
    waiting = window.setTimeout(() => void look(limit), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void look(limit);
  });
  more.addEventListener('click', async () => {
    const shown = results.children.length;
    limit += STEP;
    await look(limit);
    results.children[shown]?.querySelector('a')?.focus();
  });
  moveWithArrows(field, results);
  // The field has what the address asks for, and takes words before this script has come.
  if (field.value !== '') void look(limit);
}

/** Looks for what stands in the field, and shows so many results at most; the look before ends. */
function lookIn({ field, status, said, results, more }: Parts): (limit: number) => Promise<void> {
  const root = new URL(document.documentElement.dataset['root'] ?? '../', location.href);
  // Put there by our own build (ui/search.tsx).
  const words = JSON.parse(results.dataset['messages'] ?? '{}') as SearchMessages;
  const visits = Number(results.dataset['visits']);
  const find = openSources(root, ({ documents }, word) => {
    for (const each of documents) resultItem(each, root, words, [word]);
  });
  const say = sayIn(status, said);
  let stale = new AbortController();
  return async (limit) => {
    const query = field.value;
    stale.abort();
    stale = new AbortController();
    const { signal } = stale;
    if (query.trim() === '') {
      remember(query);
      results.replaceChildren();
      say('');
      more.hidden = true;
      return;
    }
    const late = setTimeout(() => {
      if (!signal.aborted) say(words.searching);
    }, PATIENCE);
    const show = showResults(results, root, words);
    const first = async (begun: Pick<Answer, 'documents' | 'words'>) => {
      if (signal.aborted) return;
      show(begun);
      await shownOnScreen();
      // Not before: when the address changes, a browser looks for the page's icon anew.
      remember(query);
    };
    try {
      // A list that grows keeps all that it shows until it has more.
      const answer = await find(query, limit, signal, limit === STEP ? first : undefined);
      if (signal.aborted) return;
      show(answer);
      say(outcomeOf(answer, visits, words));
      more.hidden = !answer.more;
    } catch {
      if (!signal.aborted) say(words.failed);
    } finally {
      clearTimeout(late);
      document.documentElement.removeAttribute('data-sought');
    }
    if (!signal.aborted) remember(query);
  };
}

/** Has the address ask for what is looked for. */
function remember(query: string): void {
  const address = new URL(location.href);
  if (query.trim() === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(null, '', address);
}

/** After the frame that shows what has just been made; in a tab that nobody sees there is none to wait for. */
const shownOnScreen = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_FRAME);
  });
