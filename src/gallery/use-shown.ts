import { useEffect, useMemo, useState } from 'react';
import {
  fieldsOf,
  numbersOf,
  optionsOf,
  visitsThatFit,
  waysOut,
  without,
} from '../archive/gallery-filter.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import { yearName, yearOfMonth } from '../archive/months.ts';
import { barsOf } from '../archive/timeline.ts';
import type { GalleryChoice } from '../navigation/archive-query.ts';
import type { GalleryData, Shown } from '../ui/gallery-view.tsx';
import type { ArchiveFiles } from './archive-files.ts';
import { useLoaded } from './use-loaded.ts';

interface Asked {
  readonly wantsPeople: boolean;
  /** Visits that the list may show. */
  readonly listed: number;
  /** Counts the reader's wishes to try again what failed. */
  readonly attempt: number;
}

/** What the archive shows at a choice, and the visits that fit it as the map takes them. */
export function useShown(
  data: GalleryData,
  files: ArchiveFiles,
  choice: GalleryChoice,
  { wantsPeople, listed, attempt }: Asked,
): { readonly shown: Shown; readonly mask: Uint8Array | undefined } {
  const columns = useLoaded(files.columns, true, attempt);
  const people = useLoaded(files.people, wantsPeople || choice.person !== undefined, attempt);
  const ready = columns.value && (choice.person === undefined || people.value) ? columns.value : undefined;
  const who = people.value?.visits;
  const filtered = useMemo(() => {
    if (!ready) return undefined;
    const mask = visitsThatFit(ready, who, choice);
    const fitWithout = (field: Parameters<typeof without>[1]) =>
      choice[field] === undefined && !(field === 'from' && choice.to !== undefined)
        ? mask
        : visitsThatFit(ready, who, without(choice, field));
    const anyTime = fitWithout('from');
    const starts = (of: Uint8Array) => numbersOf(of).map((number) => ready.starts[number] ?? 0);
    const years = new Map<string, number>();
    for (const start of starts(anyTime)) {
      const year = yearName(yearOfMonth(start));
      years.set(year, (years.get(year) ?? 0) + 1);
    }
    const fitting = numbersOf(mask);
    return {
      mask,
      fitting,
      bars: barsOf(data.timeline, starts(anyTime)),
      options: {
        country: optionsOf(ready.countries, fitWithout('country')),
        placeKind: optionsOf(ready.placeKinds, fitWithout('placeKind')),
        language: optionsOf(ready.languages, fitWithout('language')),
        year: [...years].map(([value, count]) => ({ value, count })),
      },
      people: who && optionsOf(who, fitWithout('person')),
      waysOut: fitting.length === 0 && fieldsOf(choice).length > 0 ? waysOut(ready, who, choice) : [],
    };
  }, [ready, who, choice, data]);

  const first = useMemo(() => new Map(data.entries.entries()), [data]);
  const numbers = useMemo(() => filtered?.fitting.slice(0, listed) ?? [], [filtered, listed]);
  const entries = useEntries(files, data.entries.length, numbers, first, attempt);
  const names = people.value?.names;
  const shown = useMemo(
    (): Shown => ({
      fitting: filtered?.fitting,
      listed,
      entries: entries.known,
      bars: filtered?.bars ?? data.bars,
      options: filtered?.options,
      people: filtered?.people?.map((option) => ({
        ...option,
        name: names?.get(option.value) ?? option.value,
      })),
      waysOut: filtered?.waysOut ?? [],
      failed: columns.failed || people.failed || entries.failed,
    }),
    [data, filtered, listed, entries, names, columns.failed, people.failed],
  );
  return { shown, mask: filtered?.mask };
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
  return loaded;
}
