import { useState } from 'react';
import { studio } from '#messages/studio.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';

/** A stop with its number in the list. */
export type NumberedStop = readonly [number: number, stop: ManuscriptStop];

interface Props {
  readonly others: readonly NumberedStop[];
  /** What is read while none is chosen. */
  readonly none: string;
  readonly onJoin: (into: ManuscriptStop) => void;
}

/** Which of the other stops this one is, where two are one. */
export function JoinChoice({ others, none, onJoin }: Props) {
  const [chosen, setChosen] = useState('');
  const into = others.find(([, { id }]) => id === chosen)?.[1];
  return (
    <p className="studio-begin">
      <select aria-label={studio.joinWhich} value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">{none}</option>
        {others.map(([number, { id, name }]) => (
          <option key={id} value={id}>
            {number} {name || studio.untitled}
          </option>
        ))}
      </select>
      {into && (
        <button type="button" className="button" onClick={() => onJoin(into)}>
          {studio.join(into.name || studio.untitled)}
        </button>
      )}
    </p>
  );
}
