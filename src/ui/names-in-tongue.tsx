import { LANGUAGE } from '#messages/locale.ts';
import { inTongue } from './in-tongue.ts';

interface Props {
  /** A sentence of the interface. */
  readonly text: string;
  /** The names in it that a visit gives, in their order. */
  readonly names: readonly string[];
  /** Of the visit (BCP 47). */
  readonly language: string;
}

/** A sentence of the interface with names of a visit in it, of which each says in which language it is. */
export function NamesInTongue({ text, names, language }: Props) {
  if (language === LANGUAGE) return text;
  let from = 0;
  const parts = names.map((name, index) => {
    const at = text.indexOf(name, from);
    const before = text.slice(from, at);
    from = at + name.length;
    return [
      before,
      <span key={index} {...inTongue(language)}>
        {name}
      </span>,
    ];
  });
  return [...parts, text.slice(from)];
}
