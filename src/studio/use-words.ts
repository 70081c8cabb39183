import { useState } from 'react';
import type { TextRange } from '../article/mark-passages.ts';
import type { SelectedText } from '../author/operations.ts';

/** Words of an article that somebody has selected, to say what they are. */
export interface Words {
  /** `undefined` where none are, or where the article has been edited since or is another one: they are words no longer. */
  readonly chosen: SelectedText | undefined;
  /** What they have just become, in words; nothing as long as nobody has said. */
  readonly outcome: string;
  /** The stop that they were said to be of, in their own bar. */
  readonly about: string | undefined;
  readonly select: (range: TextRange | undefined) => void;
  readonly become: (outcome: string) => void;
  readonly beAbout: (stop: string) => void;
}

/**
 * @param article the id of the one that is shown
 * @param text its canonical text
 */
export function useWords(article: string | undefined, text: string): Words {
  const [selected, setSelected] = useState<SelectedText>();
  const [outcome, setOutcome] = useState('');
  const [about, setAbout] = useState<string>();
  return {
    chosen: selected?.article === article && selected?.text === text ? selected : undefined,
    outcome,
    about,
    select: (range) => {
      setSelected(article !== undefined && range ? { article, text, ...range } : undefined);
      setOutcome('');
      setAbout(undefined);
    },
    become: setOutcome,
    beAbout: (stop) => {
      setAbout(stop);
      setOutcome('');
    },
  };
}
