import { inTongue } from '../ui/in-tongue.ts';

/** A sentence of the interface, and what in it is English whatever the interface speaks, such as why a file could not be read. */
export interface Sentence {
  readonly words: string;
  readonly english?: string | undefined;
}

export function EnglishWithin({ words, english }: Sentence) {
  if (english === undefined) return words;
  const [before, ...behind] = words.split(english);
  return (
    <>
      {before}
      <span {...inTongue('en')}>{english}</span>
      {behind.join(english)}
    </>
  );
}
