import { type MouseEvent, useEffect, useState } from 'react';
import { studio } from '#messages/studio.ts';

interface Props {
  readonly name: string;
  /** Place in the order, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
}

/** Moves something up and down in its order; nothing where there is none. */
export function MoveButtons({ name, index, count, onMove }: Props) {
  const [pressed, setPressed] = useState<{ readonly by: HTMLButtonElement }>();
  // What moves loses the focus; it gets it back, on a button that can still be pressed.
  useEffect(() => {
    const by = pressed?.by;
    const other = by?.parentElement?.querySelector<HTMLButtonElement>('button:not(:disabled)');
    (by?.disabled ? other : by)?.focus();
  }, [pressed]);
  if (count < 2) return null;
  const move = ({ currentTarget }: MouseEvent<HTMLButtonElement>, to: number) => {
    onMove(to);
    setPressed({ by: currentTarget });
  };
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={studio.moveUp(name)}
        title={studio.moveUp(name)}
        disabled={index === 0}
        onClick={(event) => move(event, index - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={studio.moveDown(name)}
        title={studio.moveDown(name)}
        disabled={index === count - 1}
        onClick={(event) => move(event, index + 1)}
      >
        ↓
      </button>
    </>
  );
}
