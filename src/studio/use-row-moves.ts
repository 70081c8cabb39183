import { type DragEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { studio } from '#messages/studio.ts';
import { moveStop } from '../author/operations.ts';
import type { PaneProps } from './pane-props.ts';
import type { PartOfRow } from './stop-row.tsx';

/** A stop that was moved, and by which part of its row. */
interface Moved {
  readonly id: string;
  readonly by: PartOfRow;
  readonly name: string;
}

/** Where a row is moved to by one step; undefined at either end. */
interface Steps {
  readonly up: number | undefined;
  readonly down: number | undefined;
}

interface RowMoves {
  /** The stop whose row is held. */
  readonly dragged: string | undefined;
  readonly hold: (id: string) => void;
  readonly drop: (event: DragEvent, to: number) => void;
  readonly move: (id: string, to: number, by: PartOfRow) => void;
  /** Arrows go from row to row, with Alt they take the row along. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>, id: string, steps: Steps) => void;
  /** The stop that was moved last. */
  readonly moved: Moved | undefined;
}

/** The ways of moving a stop within the list: dragged, by the buttons of its row, by keys. */
export function useRowMoves(
  { manuscript, perform, readOnly }: Pick<PaneProps, 'manuscript' | 'perform' | 'readOnly'>,
  list: RefObject<HTMLElement | null>,
): RowMoves {
  const [dragged, setDragged] = useState<string>();
  const [moved, setMoved] = useState<Moved>();
  // A row that moves loses the focus; it gets it back, on a button that can still be pressed.
  useEffect(() => {
    const row = moved && list.current?.querySelector(`[data-stop="${CSS.escape(moved.id)}"]`);
    const buttons = [moved?.by, 'stop'].map((by) =>
      row?.querySelector<HTMLButtonElement>(`[data-by="${by}"]`),
    );
    buttons.find((button) => button?.disabled === false)?.focus();
  }, [moved, list]);
  const move = (id: string, to: number, by: PartOfRow) => {
    if (readOnly) return;
    perform(studio.labels.move, moveStop(id, to));
    setMoved({ id, by, name: manuscript.stops.find((each) => each.id === id)?.name ?? '' });
  };
  return {
    dragged,
    hold: setDragged,
    drop: (event, to) => {
      event.preventDefault();
      if (dragged !== undefined) move(dragged, to, 'stop');
      setDragged(undefined);
    },
    move,
    onKey: (event, id, { up, down }) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      const to = by < 0 ? up : down;
      if (!event.altKey) {
        const shown = [...(list.current?.querySelectorAll('[data-by="stop"]') ?? [])];
        const next = shown[shown.indexOf(event.currentTarget) + by];
        if (next instanceof HTMLElement) next.focus();
      } else if (to !== undefined) move(id, to, 'stop');
    },
    moved,
  };
}
