/** What takes the focus by the keys. */
const TAKES_FOCUS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/**
 * Has the focus go on to what stands in the place of what held it, when that goes away with what it did: a stop that was discarded, a
 * filter that was taken off. Else it would fall to the page, and who works by keys would begin at its head again. Only who works by keys:
 * to a finger, a field that is given the focus brings up the keyboard.
 *
 * @returns ends it
 */
export function keepFocus(within: HTMLElement): () => void {
  let held: { readonly by: Element; readonly ways: readonly Way[] } | undefined;
  const onFocus = ({ target }: FocusEvent) => {
    held =
      target instanceof Element && target.matches(':focus-visible')
        ? { by: target, ways: waysTo(target, within) }
        : undefined;
  };
  const onChange = () => {
    const { activeElement } = document;
    if (!held) return;
    const gone = activeElement === document.body && !held.by.isConnected;
    const shut = activeElement === held.by && held.by.matches(':disabled');
    if (gone || shut) nextTo(held.ways)?.focus();
  };
  // What a hand takes the focus from by pressing elsewhere may go away: a field with words to copy.
  const onPress = () => {
    held = undefined;
  };
  const observer = new MutationObserver(onChange);
  observer.observe(within, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  within.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPress, true);
  return () => {
    observer.disconnect();
    document.removeEventListener('pointerdown', onPress, true);
    within.removeEventListener('focusin', onFocus);
  };
}

/** Something that holds others, and the place among these. */
interface Way {
  readonly holder: Element;
  readonly at: number;
}

/** The way from what has the focus outwards: what holds it, what holds that, and so on. */
function waysTo(from: Element, within: Element): readonly Way[] {
  const ways: Way[] = [];
  for (let each = from; each !== within && each.parentElement; each = each.parentElement)
    ways.push({ holder: each.parentElement, at: [...each.parentElement.children].indexOf(each) });
  return ways;
}

/** What can take the focus at a place that is still there, or behind it, or else before it; the nearest such place. */
function nextTo(ways: readonly Way[]): HTMLElement | undefined {
  for (const { holder, at } of ways) {
    if (!holder.isConnected) continue;
    const all = [...holder.querySelectorAll<HTMLElement>(TAKES_FOCUS)].filter((each) =>
      each.checkVisibility({ visibilityProperty: true }),
    );
    const place = holder.children[at];
    const behind = all.find((each) => place && isAtOrBehind(each, place));
    const next = behind ?? all.at(-1);
    if (next) return next;
  }
  return undefined;
}

const isAtOrBehind = (one: Element, other: Element): boolean =>
  other.contains(one) || (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
