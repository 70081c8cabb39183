import { BLOCK_SEPARATOR } from '../article/article.ts';
import type { TextRange } from '../article/mark-passages.ts';

/** Words that a reader has selected in the article. */
export interface SelectedWords extends TextRange {
  /** What the passages that they touch tell of, in reading order: stops, by their ids, and `WHOLE`. */
  readonly tells: readonly string[];
  /** Where they stand on the page, in pixels from its corner. */
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** The elements of an article, or of the chapters that are shown of it, that hold a run of text each, in their order. */
const RUNS = ['> :is(p, h3, h4, h5)', '> blockquote > p', '> :is(ul, ol) > li']
  .map((run) => `:is(:scope, :scope > .chapter) ${run}`)
  .join();

/** The selection as a range of the article's canonical text, without white space at its ends; undefined when it holds no word. */
export function selectedWords(article: HTMLElement): SelectedWords | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  let offset = 0;
  let [start, end] = [-1, -1];
  let text = '';
  for (const run of article.querySelectorAll(RUNS)) {
    const words = run.textContent;
    if (range.intersectsNode(run)) {
      if (start < 0) start = offset + (lengthBefore(run, range.startContainer, range.startOffset) ?? 0);
      end = offset + (lengthBefore(run, range.endContainer, range.endOffset) ?? words.length);
    }
    text += words + BLOCK_SEPARATOR;
    offset += words.length + BLOCK_SEPARATOR.length;
  }
  if (start < 0) return undefined;
  const selected = text.slice(start, end);
  start += selected.length - selected.trimStart().length;
  end -= selected.length - selected.trimEnd().length;
  if (end <= start) return undefined;
  const { left, right, top, bottom } = range.getBoundingClientRect();
  const [x, y] = [window.scrollX, window.scrollY];
  return {
    start,
    end,
    tells: [...article.querySelectorAll<HTMLElement>('mark[data-stops]')]
      .filter((mark) => range.intersectsNode(mark))
      .flatMap((mark) => mark.dataset['stops']?.split(' ') ?? []),
    box: { left: left + x, right: right + x, top: top + y, bottom: bottom + y },
  };
}

/** How much of a run stands before a point, in UTF-16 code units; undefined for a point outside it. */
function lengthBefore(run: Element, container: Node, offset: number): number | undefined {
  if (!run.contains(container)) return undefined;
  const before = document.createRange();
  before.setStart(run, 0);
  before.setEnd(container, offset);
  return before.toString().length;
}

/** Where a range of the canonical text stands on the page, the inverse of `selectedWords`; undefined where it is not shown. */
export function rangeOf(article: HTMLElement, { start, end }: TextRange): Range | undefined {
  const range = document.createRange();
  let offset = 0;
  let begun = false;
  for (const run of article.querySelectorAll(RUNS)) {
    const { length } = run.textContent;
    if (!begun && start < offset + length) {
      range.setStart(...pointIn(run, start - offset));
      begun = true;
    }
    if (begun && end <= offset + length) {
      range.setEnd(...pointIn(run, end - offset));
      return range;
    }
    offset += length + BLOCK_SEPARATOR.length;
  }
  return undefined;
}

/** The text of a run that so many UTF-16 code units stand before, and how many of them in it. */
function pointIn(run: Element, offset: number): [node: Node, offset: number] {
  const texts = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  let left = Math.max(0, offset);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = text.textContent?.length ?? 0;
    if (left <= length) return [text, left];
    left -= length;
  }
  return [run, run.childNodes.length];
}

/** Calls `onChange` when the reader has finished selecting in the article, or has let go of the selection. */
export function watchSelection(
  article: HTMLElement,
  onChange: (words: SelectedWords | undefined) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let press: 'none' | 'held' | 'sweeping' = 'none';
  const look = () => {
    clearTimeout(timer);
    if (press !== 'none') press = 'sweeping';
    // While the selection grows, nothing may pop up under the finger. Who sweeps and rests on the way is not done yet, nor is a
    // slow machine.
    else timer = setTimeout(() => onChange(selectedWords(article)), 250);
  };
  // A finger that selects is the browser's own: what it holds and draws along, no page is told.
  const onPress = ({ button, pointerType }: PointerEvent) => {
    press = button === 0 && pointerType !== 'touch' ? 'held' : 'none';
  };
  const onEnd = () => {
    const swept = press === 'sweeping';
    press = 'none';
    if (swept) look();
  };
  document.addEventListener('selectionchange', look);
  document.addEventListener('pointerdown', onPress);
  for (const end of ENDS) document.addEventListener(end, onEnd);
  // What was selected before the page came to life is selected still.
  look();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('selectionchange', look);
    document.removeEventListener('pointerdown', onPress);
    for (const end of ENDS) document.removeEventListener(end, onEnd);
  };
}

/** How a press ends: it is let go of, the browser takes it to drag something, or it has opened a menu. */
const ENDS = ['pointerup', 'pointercancel', 'contextmenu'] as const;
