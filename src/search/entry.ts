import type { Found } from '../archive/open-search.ts';
import type { SearchDocument } from '../archive/search-documents.ts';
import type { SearchMessages } from '../messages/archive-en.ts';
import { isolated } from '../messages/direction.ts';
import { moveWithArrows } from './arrows.ts';
import { resultItem } from './result-item.ts';
import { type Answer, openSources } from './sources.ts';

/** Results that are shown at first, and more each time that they are asked for. */
const STEP = 12;
/** Milliseconds without a key after which what stands in the field is looked for. */
const PAUSE = 30;
/** Milliseconds without an answer after which it is said that one is looked for: what stands there is that of before. */
const PATIENCE = 400;
/** Milliseconds for which it has to stand before it is read out: who types has the count change with each letter. */
const REST = 600;
/** Milliseconds after which no frame is waited for. */
const LONGEST_FRAME = 100;

const form = document.querySelector<HTMLFormElement>('search form');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
const status = document.querySelector<HTMLElement>('.search-status');
const said = document.querySelector<HTMLElement>('.search-said');
const results = document.querySelector<HTMLOListElement>('.search-results');
const more = document.querySelector<HTMLButtonElement>('.search-more');

if (form && field && status && said && results && more) start(form, field, status, said, results, more);

/** The address holds what is looked for: a result's page and back again finds the same. */
function start(
  form: HTMLFormElement,
  field: HTMLInputElement,
  status: HTMLElement,
  said: HTMLElement,
  results: HTMLOListElement,
  more: HTMLButtonElement,
): void {
  const root = new URL(document.documentElement.dataset['root'] ?? '../', location.href);
  document.querySelector('.search-scriptless')?.remove();
  // Put there by our own build (ui/search.tsx).
  const words = JSON.parse(results.dataset['messages'] ?? '{}') as SearchMessages;
  const visits = Number(results.dataset['visits']);
  const find = openSources(root, ({ documents }, word) => {
    for (const each of documents) resultItem(each, root, words, [word]);
  });
  let resting = 0;
  const say = (outcome: string) => {
    status.textContent = outcome;
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      said.textContent = outcome;
    }, REST);
  };
  let stale = new AbortController();
  let limit = STEP;
  const look = async () => {
    const query = field.value;
    stale.abort();
    stale = new AbortController();
    const { signal } = stale;
    const remember = () => {
      const address = new URL(location.href);
      if (query.trim() === '') address.searchParams.delete('q');
      else address.searchParams.set('q', query);
      history.replaceState(null, '', address);
    };
    if (query.trim() === '') {
      remember();
      results.replaceChildren();
      say('');
      more.hidden = true;
      return;
    }
    const late = setTimeout(() => {
      if (!signal.aborted) say(words.searching);
    }, PATIENCE);
    try {
      let shown: readonly SearchDocument[] = [];
      const show = ({ documents, words: sought }: Pick<Answer, 'documents' | 'words'>) => {
        // The network may have gone meanwhile, or the site be another one, and the answer as well.
        const stays = shown.length > 0 && shown.every((each, at) => documents[at] === each);
        const others = stays ? documents.slice(shown.length) : documents;
        const items = others.map((each) => resultItem(each, root, words, sought));
        if (stays) results.append(...items);
        else results.replaceChildren(...items);
        shown = documents;
      };
      const first = async (begun: Pick<Answer, 'documents' | 'words'>) => {
        if (signal.aborted) return;
        show(begun);
        await shownOnScreen();
        // Not before: when the address changes, a browser looks for the page's icon anew.
        remember();
      };
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
    if (!signal.aborted) remember();
  };
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    limit = STEP;
    waiting = window.setTimeout(() => void look(), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void look();
  });
  more.addEventListener('click', async () => {
    const shown = results.children.length;
    limit += STEP;
    await look();
    results.children[shown]?.querySelector('a')?.focus();
  });
  moveWithArrows(field, results);
  // The field has what the address asks for, and takes words before this script has come.
  if (field.value !== '') void look();
}

/** After the frame that shows what has just been made; in a tab that nobody sees there is none to wait for. */
const shownOnScreen = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_FRAME);
  });

function outcomeOf({ kept, ...found }: Answer, visits: number, words: SearchMessages): string {
  const count = countOf(found, words);
  if (kept === undefined) return count;
  const through = kept >= visits ? words.keptAll : kept === 1 ? words.keptOne : words.keptSome;
  return `${count}${count.endsWith('.') ? '' : '.'} ${through.replace('#', String(kept))}`;
}

function countOf({ documents: { length }, more, lacking }: Found, words: SearchMessages): string {
  const { nothing, allBut, one, many, most } = words;
  if (length === 0) return nothing;
  if (lacking) {
    const each = lacking.map((word) => words.quoted.replace('#', () => isolated(word)));
    return allBut.replace('#', () => each.join(words.and));
  }
  return length === 1 && !more ? one : (more ? most : many).replace('#', String(length));
}
