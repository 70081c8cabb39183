import type { LanguageRules, ShortForms } from './language.ts';
import type { Words } from './suggestion.ts';

/** A form as it is compared: in small letters, without the spaces that some put after its full stops. */
const keyOf = (form: string) => form.toLowerCase().replaceAll(/\.\s+/g, '.');

interface Compiled {
  readonly names: ReadonlyMap<string, string>;
  /** A form where a text is looked at. */
  readonly pattern: RegExp;
}

const compiled = new WeakMap<ShortForms, Compiled>();

function compile(forms: ShortForms): Compiled {
  const written = forms.map(([form]) => form.replaceAll('.', '\\.').replaceAll(/(?<=\.) ?(?=\p{L})/gu, ' ?'));
  const made: Compiled = {
    names: new Map(forms.map(([form, name]) => [keyOf(form), name])),
    // The longest first; in headings they are in capitals.
    pattern: new RegExp(
      [...written, ...written.map((form) => form.toUpperCase())]
        .sort((a, b) => b.length - a.length)
        .join('|'),
      'y',
    ),
  };
  compiled.set(forms, made);
  return made;
}

const of = ({ shortForms }: LanguageRules) => compiled.get(shortForms) ?? compile(shortForms);

/** What some words are short for, if the full stop after them makes them a short form. */
export const longForm = (text: string, { start, end }: Words, rules: LanguageRules): string | undefined =>
  text[end] === '.' ? of(rules).names.get(keyOf(text.slice(start, end + 1))) : undefined;

/** The short form that begins at a place in a text, without its last full stop. */
function shortFormAt(text: string, at: number, rules: LanguageRules): Words | undefined {
  const { pattern } = of(rules);
  pattern.lastIndex = at;
  const [form] = pattern.exec(text) ?? [];
  return form === undefined ? undefined : { start: at, end: at + form.length - 1 };
}

/** The short form that stands after some words as their region does: "Athens, Ga.", and "Athens Ga." in older texts. */
export function shortFormAfter(text: string, end: number, rules: LanguageRules): Words | undefined {
  const between = /^,?\s/.exec(text.slice(end, end + 2))?.[0];
  return between === undefined ? undefined : shortFormAt(text, end + between.length, rules);
}
