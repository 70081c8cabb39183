import type { DraftSection } from './draft.ts';

/** Scripts in which nearly all that is written is in one language, and that language. Japanese before Chinese: it has Han too. */
const LANGUAGES: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];

/** Letters that are looked at. */
const ENOUGH = 5_000;

/** The language of words by their script, BCP 47; "und" (undetermined) where the script is that of many languages. */
export function languageOf(sections: readonly DraftSection[]): string {
  let text = '';
  for (const { heading = '', markdown } of sections) {
    if (text.length > ENOUGH) break;
    text += `${heading} ${markdown.slice(0, ENOUGH)} `;
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = LANGUAGES.find(([script]) => (text.match(script)?.length ?? 0) > letters * 0.2);
  return found?.[1] ?? 'und';
}
