/** Scripts that put no spaces between words, as what stands between the brackets of a regular expression (flags "u" or "v"). */
export const UNSPACED_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
