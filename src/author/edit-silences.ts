import type { Operation } from './history.ts';

/** Which warning of the review is meant: that of a rule, at a stop or (none named) of no stop. */
export interface Silenced {
  readonly rule: string;
  readonly stop?: string | undefined;
}

/** A warning is no cause to worry, for a reason that readers are told on the page "How we know". Said again, the reason is another. */
export const silenceWarning = (of: Silenced, reason: string): Operation => {
  return ({ visit }) => {
    const { rule, stop } = of;
    const others = (visit.accepted ?? []).filter((each) => !isOf(of)(each));
    visit.accepted = [...others, { rule, ...(stop === undefined ? {} : { stop }), reason }];
  };
};

/** A warning that was silenced is asked about again. */
export const askAgain = (of: Silenced): Operation => {
  return ({ visit }) => {
    const left = (visit.accepted ?? []).filter((each) => !isOf(of)(each));
    if (left.length > 0) visit.accepted = left;
    else delete visit.accepted;
  };
};

const isOf =
  ({ rule, stop }: Silenced) =>
  (one: Silenced) =>
    one.rule === rule && one.stop === stop;
