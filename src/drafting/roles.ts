import type { LanguageRules } from './language.ts';
import type { SuggestedRole, Words } from './suggestion.ts';

/** UTF-16 code units beside a name in which a role is looked for. */
const BESIDE = 120;

/**
 * Who somebody is by the words beside one of the places where they are named: “the mayor, Ana Prado,” and “Ana Prado, the
 * mayor of Lisbon,”. The first that says so; none where the words beside are of no office, and may be of anything.
 */
export function roleOf(
  text: string,
  named: readonly Words[],
  { roles: { before, after } }: LanguageRules,
): SuggestedRole | undefined {
  for (const { start, end } of named) {
    const ahead = text.slice(Math.max(0, start - BESIDE), start);
    const behind = text.slice(end, end + BESIDE);
    const [told, office] = before.exec(ahead) ?? [];
    if (told !== undefined && office !== undefined && /^[,.;:]/.test(behind))
      return { name: asRole(office), words: { start: start - told.length, end } };
    const [followed, its] = after.exec(behind) ?? [];
    if (followed !== undefined && its !== undefined)
      return { name: asRole(its), words: { start, end: end + followed.length } };
  }
  return undefined;
}

/** As a role stands by itself. */
const asRole = (office: string) => office.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
