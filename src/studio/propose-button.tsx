import { useRef, useState } from 'react';
import { studio } from '#messages/studio.ts';
import { type AccountProposals, takeAllProposals } from '../author/operations.ts';
import type { PaneProps } from './pane-props.ts';
import { proposeStops, whyNothing } from './propose-stops.ts';

type Props = Pick<PaneProps, 'manuscript' | 'perform'> & {
  /** The ids of the accounts whose words are asked. */
  readonly accounts: readonly string[];
  /** What it is called where its own words do not tell. */
  readonly label?: string;
};

/** Proposes the stops that accounts tell of, in one change, and says what came of it. */
export function ProposeButton({ manuscript, accounts, label, perform }: Props) {
  const [said, setSaid] = useState('');
  const [done, setDone] = useState<number>();
  /** Whether one is at work: a second press would only do the same again. */
  const proposing = useRef(false);
  const propose = async () => {
    if (proposing.current) return;
    proposing.current = true;
    setSaid(studio.proposing);
    const taken: AccountProposals[] = [];
    let why = '';
    for (const [index, account] of accounts.entries()) {
      const proposed = await proposeStops(manuscript, account, (part) =>
        setDone((index + part) / accounts.length),
      );
      why ||= whyNothing(proposed) ?? '';
      if (proposed.kind === 'proposed') taken.push({ account, proposed: proposed.proposed });
    }
    setDone(undefined);
    // Stays so where another tab has the draft by now, and nothing can be done to it here.
    setSaid('');
    perform(
      studio.labels.propose,
      takeAllProposals(taken, ({ stops, dates }) => {
        const now = [
          ...(stops > 0 ? [studio.proposedNow(stops)] : []),
          ...(dates > 0 ? [studio.datedNow(dates)] : []),
        ].join(' ');
        setSaid(now || why || studio.nothingNew);
      }),
    );
    proposing.current = false;
  };
  return (
    <>
      <button type="button" className="button" aria-label={label} onClick={() => void propose()}>
        {studio.proposeAnew}
      </button>
      <span role="status" className="studio-help">
        {said}
      </span>
      {done === undefined ? null : <progress value={done} aria-label={studio.proposing} />}
    </>
  );
}
