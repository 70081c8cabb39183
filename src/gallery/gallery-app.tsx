import {
  type ComponentProps,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { archive } from '#messages/archive.ts';
import { withPersonsNow } from '../archive/gallery-filter.ts';
import { visitsWithin } from '../archive/unpack-points.ts';
import type { Cluster } from '../cartography/clusters.ts';
import { fieldsOf } from '../navigation/archive-query.ts';
import { GALLERY, type GalleryLink } from '../navigation/deep-link.ts';
import { Boundary } from '../ui/boundary.tsx';
import { comesLater } from '../ui/comes-later.tsx';
import { choiceOf, type GalleryData } from '../ui/gallery-data.ts';
import { GalleryView } from '../ui/gallery-view.tsx';
import type { ArchiveFiles } from './archive-files.ts';
import { Here } from './here.tsx';
import type { LinkStore } from './link-store.ts';
import { useChoosing } from './use-choosing.ts';
import { useChosenFrame } from './use-chosen-frame.ts';
import { useEarlyPress } from './use-early-press.ts';
import { useFirstSign } from './use-first-sign.ts';
import { useLoaded } from './use-loaded.ts';
import { useRoute } from './use-route.ts';
import { useShown } from './use-shown.ts';

const GalleryMap = comesLater(() => import('../map/gallery-map.tsx'));

interface Props {
  readonly data: GalleryData;
  readonly root: URL;
  readonly store: LinkStore<GalleryLink>;
  readonly files: ArchiveFiles;
}

/** The first page at work: what its address says is shown, and every choice is a new address. */
export function GalleryApp({ data, root, store, files }: Props) {
  const link = useSyncExternalStore(store.subscribe, store.current, () => GALLERY);
  const choice = useMemo(() => choiceOf(link), [link]);
  const listed = Math.max(choice.listed ?? 0, data.entries.length);
  const [pointed, setPointed] = useState<number>();
  const [here, setHere] = useState<Cluster>();
  const [drawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const room = useRef<HTMLDivElement>(null);
  const roomOf = useCallback(() => room.current, []);
  const press = useEarlyPress(room);
  const close = useCallback(() => setHere(undefined), []);
  const { actions, passes, wantsPeople, attempt } = useChoosing(store, files, close);
  const { shown, mask, people } = useShown(data, files, choice, { wantsPeople, listed, attempt });
  // An address of before leads on, as that of the person's page does.
  useEffect(() => {
    const now = people && withPersonsNow(choice, people.former);
    if (now && now !== choice) store.navigate({ kind: 'gallery', ...now }, 'reading');
  }, [people, choice, store]);
  // The count answers first, then the list, then the map with its markers.
  const drawnMask = useAfter(useDeferredValue(mask));
  // The live map is loaded for who shows an interest: the first view of ten thousand visits stays light.
  const interested = useFirstSign() || fieldsOf(choice).length > 0;
  const points = useLoaded(files.points, interested, attempt);
  const visitsHere = useMemo(
    () => (here && mask && points.value ? visitsWithin(points.value, mask, here.box) : undefined),
    [here, mask, points.value],
  );
  const frame = useChosenFrame(data.frame, points.value, drawnMask, passes);
  const actionsOfView = useMemo(() => ({ ...actions, onPoint: setPointed }), [actions]);
  return (
    <GalleryView
      data={data}
      link={link}
      shown={points.failed ? { ...shown, failed: true } : shown}
      pointed={pointed}
      actions={actionsOfView}
      sketch={drawn ? undefined : ''}
      room={room}
      map={
        <>
          {interested && points.value && drawnMask && (
            <LiveMap
              data={data}
              files={files}
              points={points.value}
              mask={drawnMask}
              pointed={pointed}
              press={drawn ? press : undefined}
              frame={frame}
              root={root}
              room={roomOf}
              onDrawn={onDrawn}
              isDrawnBefore
              onPoint={setPointed}
              onHere={setHere}
            />
          )}
          {visitsHere && (
            <Here
              key={here?.stop}
              visits={visitsHere}
              perFile={data.entries.length}
              files={files}
              root={root}
              onPoint={setPointed}
              onClose={close}
            />
          )}
        </>
      }
    />
  );
}

type LiveProps = Omit<ComponentProps<typeof GalleryMap>, 'route' | 'sheets' | 'tiles'> &
  Pick<Props, 'data' | 'files'>;

/** The map that can be moved, with the way of the visit that is pointed at. */
function LiveMap({ data, files, ...map }: LiveProps) {
  const route = useRoute(files, data.entries.length, map.pointed);
  return (
    <Boundary instead={<p className="map-failed">{archive.gallery.mapFailed}</p>}>
      <GalleryMap {...map} route={route} sheets={data.sheets} tiles={data.tiles} />
    </Boundary>
  );
}

/** A value once what shows it has been committed: what rests on this one renders by itself. */
function useAfter<T>(value: T): T {
  const [after, setAfter] = useState(value);
  useEffect(() => startTransition(() => setAfter(() => value)), [value]);
  return after;
}
