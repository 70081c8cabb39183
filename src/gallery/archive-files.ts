import type { ComparedVisit } from '../archive/compared.ts';
import { type GalleryColumns, unpackColumn, unpackIndex, type Values } from '../archive/gallery-filter.ts';
import type { GalleryEntry, PeopleIndex, PointsIndex } from '../archive/gallery-index.ts';
import { unpackPoints } from '../archive/unpack-points.ts';
import type { Points } from '../geo/points.ts';
import { COMPARED } from '../visit/reserved-ids.ts';

/** Who was where, with their names. */
export interface People {
  readonly visits: Values;
  readonly names: ReadonlyMap<string, string>;
  /** Ids of before, with those of now. */
  readonly former: ReadonlyMap<string, string>;
}

/** The files of the archive, each loaded once it is asked for. What fails is asked for anew the next time. */
export interface ArchiveFiles {
  readonly columns: () => Promise<GalleryColumns>;
  readonly people: () => Promise<People>;
  readonly points: () => Promise<Points>;
  /** A part of the list: visits from `part * perFile` on. */
  readonly entries: (part: number) => Promise<readonly GalleryEntry[]>;
  /** What a visit is compared by, by its id. */
  readonly compared: (visit: string) => Promise<ComparedVisit>;
  /** Whether the host has one of them no more: the site was built anew since this page was loaded, which knows only the former ones. */
  readonly areGone: () => boolean;
}

/** `folder` is the folder that holds them, `root` the site's root; both are absolute addresses. */
export function archiveFiles(folder: URL, root: URL): ArchiveFiles {
  const known = new Map<string, Promise<unknown>>();
  let gone = false;
  // The build wrote each of these as the type that it is read as.
  const load = <File, Made>(name: string, make: (file: File) => Made, from = folder): Promise<Made> => {
    const kept = known.get(name) ?? fetched(new URL(name, from)).then((file) => make(file as File));
    known.set(name, kept);
    kept.catch((error) => {
      known.delete(name);
      gone ||= from === folder && error instanceof NotThere;
    });
    return kept as Promise<Made>;
  };
  return {
    columns: () => load('index.json', unpackIndex),
    people: () =>
      load('people.json', ({ people, names, former }: PeopleIndex) => ({
        visits: unpackColumn(people),
        names: new Map(people.values.map((id, at) => [id, names[at] ?? id])),
        former: new Map(Object.entries(former)),
      })),
    points: () => load<PointsIndex, Points>('points.json', unpackPoints),
    entries: (part) =>
      load<readonly GalleryEntry[], readonly GalleryEntry[]>(`entries-${part}.json`, (each) => each),
    compared: (visit) =>
      load<ComparedVisit, ComparedVisit>(`${encodeURIComponent(visit)}/${COMPARED}`, (each) => each, root),
    areGone: () => gone,
  };
}

/** The host has no such file. */
export class NotThere extends Error {}

/** A file of the site as the data that is in it. */
export async function fetched(url: URL): Promise<unknown> {
  const response = await fetch(url);
  if (response.status === 404) throw new NotThere(url.pathname);
  if (!response.ok) throw new Error(`${response.status} for ${url.pathname}`);
  return response.json();
}
