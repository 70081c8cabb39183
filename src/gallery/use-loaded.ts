import { useEffect, useState } from 'react';

interface Loaded<T> {
  readonly value: T | undefined;
  readonly failed: boolean;
}

/** What `load` gives, once it is wanted. Each `attempt` after a failure asks again. */
export function useLoaded<T>(load: () => Promise<T>, wanted: boolean, attempt: number): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ value: undefined, failed: false });
  const missing = wanted && loaded.value === undefined;
  // Another attempt is a reason to ask again.
  useEffect(() => {
    if (!missing) return;
    let gone = false;
    load().then(
      (value) => !gone && setLoaded({ value, failed: false }),
      () => !gone && setLoaded({ value: undefined, failed: true }),
    );
    return () => {
      gone = true;
    };
  }, [load, missing, attempt]);
  return loaded;
}
