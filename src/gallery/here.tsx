import { useCallback, useEffect, useState } from 'react';
import { archive } from '#messages/archive.ts';
import type { ComparedVisit } from '../archive/compared.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import { DOT } from '../messages/separator.ts';
import { addressOf, linkTo, visitLink } from '../navigation/deep-link.ts';
import { inTongue } from '../ui/in-tongue.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import type { ArchiveFiles } from './archive-files.ts';

/** Visits that are named at one place. */
const MOST = 8;

interface Props {
  /** By number, each with the place in it of its stop here. */
  readonly visits: readonly { readonly visit: number; readonly stop: number }[];
  readonly perFile: number;
  readonly files: ArchiveFiles;
  readonly root: URL;
  readonly onPoint: (visit: number | undefined) => void;
  readonly onClose: () => void;
}

interface Found {
  readonly visit: number;
  readonly entry: GalleryEntry;
  readonly stop: ComparedVisit['stops'][number] | undefined;
}

/** What a marker leads to that cannot be opened further: the stops at this place, each with its visit. */
export function Here({ visits, perFile, files, root, onPoint, onClose }: Props) {
  const { found, failed } = useFound(visits, perFile, files);
  const { within, goBack } = useFocusBack();
  const box = useCallback(
    (element: HTMLElement | null) => {
      const end = within(element);
      element?.focus();
      return end;
    },
    [within],
  );
  // The marker that led here is where the keys go on.
  const close = () => {
    // What goes away from under a pointer is never left by it.
    onPoint(undefined);
    goBack();
    onClose();
  };
  const [first] = found ?? [];
  return (
    <section
      className="here"
      ref={box}
      tabIndex={-1}
      aria-label={first?.stop?.place ?? archive.gallery.here}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <button
        type="button"
        className="icon-button here-close"
        aria-label={archive.gallery.closeHere}
        onClick={close}
      >
        <span aria-hidden="true">×</span>
      </button>
      <h3>{first?.stop?.place ?? archive.gallery.here}</h3>
      <div aria-live="polite">
        {!found && <p>{failed ? archive.gallery.failed : archive.gallery.loading}</p>}
        <ul>
          {found?.map(({ visit, entry, stop }) => (
            <li key={visit} onPointerEnter={() => onPoint(visit)} onPointerLeave={() => onPoint(undefined)}>
              <a href={new URL(addressOf(linkTo(stop?.id, visitLink(entry.id))), root).href}>
                <span {...inTongue(entry.language)}>{stop?.name ?? entry.title}</span>
              </a>
              <p>
                {stop && stop.when + DOT}
                <span {...inTongue(entry.language)}>{entry.title}</span>
              </p>
            </li>
          ))}
        </ul>
        {found && visits.length > MOST && <p>{archive.gallery.moreHere(visits.length - MOST)}</p>}
      </div>
    </section>
  );
}

/** The first of the visits with their stops, once they have come. */
function useFound(
  visits: Props['visits'],
  perFile: number,
  files: ArchiveFiles,
): { readonly found: readonly Found[] | undefined; readonly failed: boolean } {
  const [found, setFound] = useState<readonly Found[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    Promise.all(
      visits.slice(0, MOST).map(async ({ visit, stop }): Promise<Found | undefined> => {
        const entry = (await files.entries(Math.floor(visit / perFile)))[visit % perFile];
        if (!entry) return undefined;
        const { stops } = await files.compared(entry.id);
        return { visit, entry, stop: stops[stop] };
      }),
    ).then(
      (all) => !gone && setFound(all.filter((each) => each !== undefined)),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [visits, perFile, files]);
  return { found, failed };
}
