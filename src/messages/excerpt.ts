const words = new Intl.Segmenter('en', { granularity: 'word' });
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The beginning of a text in at most `most` UTF-16 code units, cut between two words, or within a first one that is longer, and ended by
 * an ellipsis; a text that is short enough stays as it is. White space becomes single spaces. Knows where words end in Chinese, too.
 */
export function excerpt(text: string, most: number): string {
  const whole = text.replace(/\s+/gu, ' ').trim();
  if (whole.length <= most) return whole;
  const end = lastEnd(words, whole, most - 1);
  // What leads on to the next word ends nothing: "and the", a comma, a dash, an opening quotation mark.
  const kept = whole
    .slice(0, end)
    .replace(/(\s\p{Ll}{1,3}){0,2}[\s\p{Pd}\p{Ps}\p{Pi},;:]*$/u, '')
    .replace(/[\s\p{Pd}\p{Ps}\p{Pi},;:]+$/u, '');
  return `${kept || whole.slice(0, lastEnd(letters, whole, most - 1))}…`;
}

/** Where the last part of a text ends that ends within so many code units. */
function lastEnd(parts: Intl.Segmenter, text: string, most: number): number {
  let end = 0;
  for (const { index, segment } of parts.segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return end;
}
