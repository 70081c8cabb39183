import { type ComponentType, createElement, startTransition, useEffect, useState } from 'react';

/** What a script gives; what went wrong, where it could not be had. */
type Came<Props> = { readonly Shown: ComponentType<Props> } | { readonly failure: unknown };

/**
 * A component whose script a page fetches when it is first shown, within a `Boundary`, which tells that it could not be had. It is not
 * `lazy`: React holds back for 300 ms what comes soon after the fallback of a `Suspense` (FALLBACK_THROTTLE_MS), and where that defers a
 * value, renders it over and over until then, a thousand times on the page of a visit.
 *
 * @param Meanwhile what stands in its place until then, nothing if none
 */
export function comesLater<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Meanwhile: ComponentType<Props> = Nothing,
): ComponentType<Props> {
  let before: Came<Props> | undefined;
  return function Later(props: Props) {
    const [came, setCame] = useState(before);
    useEffect(() => {
      if (before) return;
      const take = (now: Came<Props>) => startTransition(() => setCame(now));
      load().then(
        ({ default: Shown }) => {
          before = { Shown };
          take(before);
        },
        (failure: unknown) => take({ failure }),
      );
    }, []);
    if (came && 'failure' in came) throw came.failure;
    return createElement(came?.Shown ?? Meanwhile, props);
  };
}

const Nothing = () => null;
