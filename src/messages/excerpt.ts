const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The beginning of a text in at most `most` UTF-16 code units, cut between two words and ended by an ellipsis; a text
 * that is short enough stays as it is. White space becomes single spaces. Knows where words end in Chinese, too.
 */
export function excerpt(text: string, most: number): string {
  const whole = text.replace(/\s+/gu, ' ').trim();
  if (whole.length <= most) return whole;
  let end = 0;
  for (const { index, segment } of words.segment(whole)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  // What leads on to the next word ends nothing: "and the", a comma, a dash, an opening quotation mark.
  const kept = whole
    .slice(0, end)
    .replace(/(\s\p{Ll}{1,3}){0,2}[\s\p{Pd}\p{Ps}\p{Pi},;:]*$/u, '')
    .replace(/[\s\p{Pd}\p{Ps}\p{Pi},;:]+$/u, '');
  return `${kept}…`;
}
