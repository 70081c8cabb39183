import type { TextQuoteSelector } from './selector.ts';

/** The shortest selector of a range (UTF-16 code units) that is unique in the text: context grows word by word. */
export function describe(text: string, start: number, end: number): TextQuoteSelector {
  const exact = text.slice(start, end);
  let [from, to] = [start, end];
  const unique = () => {
    const words = text.slice(from, to);
    return text.indexOf(words) === text.lastIndexOf(words);
  };
  for (let side = 0; !unique() && (from > 0 || to < text.length); side++) {
    if ((side % 2 === 0 && from > 0) || to === text.length) from = wordStart(text, from);
    else to = wordEnd(text, to);
  }
  const [prefix, suffix] = [text.slice(from, start), text.slice(end, to)];
  return { type: 'TextQuoteSelector', exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}

const wordStart = (text: string, at: number) => text.slice(0, at).search(/\S+\s*$/);
const wordEnd = (text: string, at: number) =>
  at + (/^\s*\S+/.exec(text.slice(at))?.[0].length ?? text.length - at);
