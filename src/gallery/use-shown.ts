import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { numbersOf, type Option, optionsOf, visitsThatFit, waysOut } from '../archive/gallery-filter.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import { barsOf } from '../archive/timeline.ts';
import { type GalleryChoice, type ValueField, without } from '../navigation/archive-query.ts';
import type { GalleryData, Shown } from '../ui/gallery-data.ts';
import type { ArchiveFiles, People } from './archive-files.ts';
import { useLoaded } from './use-loaded.ts';

interface Asked {
  readonly wantsPeople: boolean;
  /** Visits that the list may show. */
  readonly listed: number;
  /** Counts the reader's wishes to try again what failed. */
  readonly attempt: number;
}

/** What the archive shows at a choice, the visits that fit it as the map takes them, and who is known once somebody asks. */
export function useShown(
  data: GalleryData,
  files: ArchiveFiles,
  choice: GalleryChoice,
  { wantsPeople, listed, attempt }: Asked,
): { readonly shown: Shown; readonly mask: Uint8Array | undefined; readonly people: People | undefined } {
  const columns = useLoaded(files.columns, true, attempt);
  const people = useLoaded(files.people, wantsPeople || choice.person !== undefined, attempt);
  const ready = columns.value && (choice.person === undefined || people.value) ? columns.value : undefined;
  const who = people.value?.visits;
  const filtered = useMemo(() => {
    if (!ready) return undefined;
    const mask = visitsThatFit(ready, who, choice);
    const fitting = numbersOf(mask);
    return { mask, fitting, waysOut: fitting.length === 0 ? waysOut(ready, who, choice) : [] };
  }, [ready, who, choice]);
  // The bars are not what a press waits for: they are counted when the answer stands.
  const barred = useDeferredValue(choice);
  const bars = useMemo(() => {
    if (!ready) return data.bars;
    const anyTime = visitsThatFit(ready, who, without(barred, 'time'));
    return barsOf(
      data.timeline,
      numbersOf(anyTime).map((number) => ready.starts[number] ?? 0),
    );
  }, [ready, who, barred, data]);
  // Counted when a filter is opened, for it alone.
  const options = useCallback(
    (field: ValueField): readonly Option[] | undefined => {
      const values = field === 'person' ? who : ready?.values[field];
      if (!ready || !values) return undefined;
      const counted = optionsOf(values, visitsThatFit(ready, who, without(choice, field)));
      return field === 'year' ? counted : [...counted].sort((a, b) => b.count - a.count);
    },
    [ready, who, choice],
  );

  const first = useMemo(() => new Map(data.entries.entries()), [data]);
  const numbers = useMemo(() => filtered?.fitting.slice(0, listed) ?? [], [filtered, listed]);
  const entries = useEntries(files, data.entries.length, numbers, first, attempt);
  const names = people.value?.names;
  const shown = useMemo(
    (): Shown => ({
      fitting: filtered?.fitting,
      listed,
      entries: entries.known,
      bars,
      options: ready && options,
      names,
      waysOut: filtered?.waysOut ?? [],
      failed: columns.failed || people.failed || entries.failed,
    }),
    [
      filtered,
      bars,
      ready,
      options,
      listed,
      entries.known,
      entries.failed,
      names,
      columns.failed,
      people.failed,
    ],
  );
  return { shown, mask: filtered?.mask, people: people.value };
}

/** The entries of some visits, those of the first page among them; `perFile` stand in each file. */
function useEntries(
  files: ArchiveFiles,
  perFile: number,
  numbers: readonly number[],
  first: ReadonlyMap<number, GalleryEntry>,
  attempt: number,
): { readonly known: ReadonlyMap<number, GalleryEntry>; readonly failed: boolean } {
  const [loaded, setLoaded] = useState({ known: first, failed: false });
  const missing = [
    ...new Set(
      numbers.filter((number) => !loaded.known.has(number)).map((number) => Math.floor(number / perFile)),
    ),
  ].join();
  // Another attempt is a reason to ask again.
  useEffect(() => {
    if (missing === '') return;
    const parts = missing.split(',').map(Number);
    Promise.all(parts.map(async (part) => [part, await files.entries(part)] as const)).then(
      (arrived) =>
        setLoaded(({ known }) => ({
          known: new Map([
            ...known,
            ...arrived.flatMap(([part, entries]) =>
              entries.map((entry, at) => [part * perFile + at, entry] as const),
            ),
          ]),
          failed: false,
        })),
      () => setLoaded(({ known }) => ({ known, failed: true })),
    );
  }, [files, perFile, missing, attempt]);
  return { known: loaded.known, failed: loaded.failed && missing !== '' };
}
