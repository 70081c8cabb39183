import { useEffect, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { type Article, canonicalText } from '../article/article.ts';
import {
  addressOf,
  linkTo,
  lookedAt,
  playingAt,
  stopLookedAt,
  type VisitLink,
} from '../navigation/deep-link.ts';
import { SelectionBar } from '../ui/selection-bar.tsx';
import { type SelectedWords, watchSelection } from './selected-words.ts';

interface Props {
  readonly article: Article;
  readonly link: VisitLink;
  readonly root: URL;
  /** Of a long visit: the link that shows the words, where the page of the stop does not. */
  readonly placeOf?: ((offset: number, link: VisitLink) => VisitLink) | undefined;
}

const loadWords = () => import('../annotation/boundaries.ts');
const loadTools = () =>
  Promise.all([loadWords(), import('../annotation/describe.ts'), import('../annotation/text-fragment.ts')]);

/** Offers to link to and to cite what the reader has selected in the article. */
export function PassageSelection({ article, link, root, placeOf }: Props) {
  const [words, setWords] = useState<SelectedWords>();
  useEffect(() => {
    const element = document.getElementById('article');
    if (!element) return;
    return watchSelection(element, (selected) => {
      // Some browsers let a page copy only what is at hand when the button is pressed.
      if (selected) loadTools().catch(() => {});
      // What is laid out to be copied by hand takes the selection from the article, and is part of what would go with it.
      if (selected || !document.activeElement?.closest('.selection-bar')) setWords(selected);
    });
  }, []);
  if (!words) return null;
  const text = canonicalText(article.blocks);
  const { start, end, tells, box } = words;
  // Words of a passage lead to what that tells of.
  const here = lookedAt(link);
  const still = playingAt(undefined, link);
  const told = tells.includes(here) ? here : (tells[0] ?? here);
  const near = linkTo(stopLookedAt(told), still);
  const to = placeOf?.(start, near) ?? near;
  const address = new URL(addressOf(to), root).href;
  const passageAddress = async () => {
    const [{ sweptWords }, { describe }, { textFragment }] = await loadTools();
    const swept = sweptWords(text, start, end);
    const pointed = { ...to, quote: describe(text, ...swept) };
    // Scripts off, a browser finds the words by the text directive (WICG Scroll to Text Fragment).
    return `${new URL(addressOf(pointed), root).href}:~:${textFragment(text, ...swept)}`;
  };
  const quotation = async () => {
    const { sweptWords } = await loadWords();
    return messages.quotation(text.slice(...sweptWords(text, start, end)), article, address);
  };
  // Below the last word, or at the foot of the window where the selection goes on beyond it.
  const foot = window.scrollY + window.innerHeight - 160;
  return (
    <SelectionBar
      key={`${start} ${end}`}
      visit={link.visit}
      article={article}
      at={{ x: (box.left + box.right) / 2, y: Math.min(box.bottom + 12, foot) }}
      address={address}
      passageAddress={passageAddress}
      quotation={quotation}
    />
  );
}
