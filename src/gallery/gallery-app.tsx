import {
  lazy,
  Suspense,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { withPersonsNow } from '../archive/gallery-filter.ts';
import { visitsWithin } from '../archive/unpack-points.ts';
import type { Cluster } from '../cartography/clusters.ts';
import { archive } from '../messages/archive-en.ts';
import { chosen, fieldsOf, type ValueField } from '../navigation/archive-query.ts';
import { GALLERY, type GalleryLink } from '../navigation/deep-link.ts';
import { Boundary } from '../ui/boundary.tsx';
import { choiceOf, type GalleryData, GalleryView } from '../ui/gallery-view.tsx';
import type { ArchiveFiles } from './archive-files.ts';
import { Here } from './here.tsx';
import type { LinkStore } from './link-store.ts';
import { useChosenFrame } from './use-chosen-frame.ts';
import { useEarlyPress } from './use-early-press.ts';
import { useLoaded } from './use-loaded.ts';
import { useRoute } from './use-route.ts';
import { useShown } from './use-shown.ts';

const GalleryMap = lazy(() => import('../map/gallery-map.tsx'));

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
  const [attempt, setAttempt] = useState(0);
  const [wantsPeople, setWantsPeople] = useState(false);
  const [pointed, setPointed] = useState<number>();
  const [here, setHere] = useState<Cluster>();
  const [drawn, setDrawn] = useState(false);
  const [passes, setPasses] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const roomOf = useCallback(() => room.current, []);
  const press = useEarlyPress(room);
  const { shown, mask, people } = useShown(data, files, choice, { wantsPeople, listed, attempt });
  // An address of before leads on, as that of the person's page does.
  useEffect(() => {
    const now = people && withPersonsNow(choice, people.former);
    if (now && now !== choice) store.navigate({ kind: 'gallery', ...now }, 'reading');
  }, [people, choice, store]);
  // The count answers first, then the list, then the map with its markers.
  const drawnMask = useAfter(useDeferredValue(mask));
  const onDrawn = useCallback(() => setDrawn(true), []);
  // The live map is loaded for who shows an interest: the first view of ten thousand visits stays light.
  const interested = useFirstSign() || fieldsOf(choice).length > 0;
  const points = useLoaded(files.points, interested, attempt);
  const actions = useMemo(
    () => ({
      onChoose: (now: typeof choice, settled: boolean) => {
        setHere(undefined);
        setPasses(!settled);
        store.navigate({ kind: 'gallery', ...now }, settled ? 'choice' : 'passing');
      },
      onToggle: (field: ValueField, value: string, on: boolean) => {
        const now = choiceOf(store.current());
        const others = (now[field] ?? []).filter((each) => each !== value);
        setHere(undefined);
        const values = on ? [...others, value] : others;
        store.navigate({ kind: 'gallery', ...chosen(now, { [field]: values }) }, 'choice');
      },
      onWantPeople: () => setWantsPeople(true),
      // Not a step of the history: back leads out of the list, however long it has become.
      onMore: (now: typeof choice) => store.navigate({ kind: 'gallery', ...now }, 'reading'),
      onAgain: () => (files.areGone() ? window.location.reload() : setAttempt((before) => before + 1)),
      onPick: (id: string) => {
        const now = choiceOf(store.current());
        const { picked = [], listed } = now;
        const others = picked.filter((each) => each !== id);
        const all = others.length < picked.length ? others : [...picked, id];
        store.navigate({ kind: 'gallery', ...chosen(now, { picked: all, listed }) }, 'choice');
      },
      onPoint: setPointed,
    }),
    [store, files],
  );
  const visitsHere = useMemo(
    () => (here && mask && points.value ? visitsWithin(points.value, mask, here.box) : undefined),
    [here, mask, points.value],
  );
  const route = useRoute(files, data.entries.length, pointed);
  const frame = useChosenFrame(data.frame, points.value, drawnMask, passes);
  const live = interested && points.value && drawnMask && (
    <Boundary instead={<p className="map-failed">{archive.gallery.mapFailed}</p>}>
      <Suspense fallback={null}>
        <GalleryMap
          points={points.value}
          mask={drawnMask}
          pointed={pointed}
          route={route}
          press={drawn ? press : undefined}
          frame={frame}
          sheets={data.sheets}
          tiles={data.tiles}
          root={root}
          room={roomOf}
          onDrawn={onDrawn}
          onPoint={setPointed}
          onHere={setHere}
        />
      </Suspense>
    </Boundary>
  );
  return (
    <GalleryView
      data={data}
      link={link}
      shown={points.failed ? { ...shown, failed: true } : shown}
      pointed={pointed}
      actions={actions}
      sketch={drawn ? undefined : ''}
      room={room}
      map={
        <>
          {live}
          {visitsHere && (
            <Here
              key={here?.stop}
              visits={visitsHere}
              perFile={data.entries.length}
              files={files}
              root={root}
              onPoint={setPointed}
              onClose={() => setHere(undefined)}
            />
          )}
        </>
      }
    />
  );
}

/** A value once what shows it has been committed: what rests on this one renders by itself. */
function useAfter<T>(value: T): T {
  const [after, setAfter] = useState(value);
  useEffect(() => startTransition(() => setAfter(() => value)), [value]);
  return after;
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;

/** Whether somebody has moved, pressed or scrolled since the page stands. */
function useFirstSign(): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen) return;
    const gone = new AbortController();
    for (const sign of SIGNS)
      window.addEventListener(sign, () => setSeen(true), { signal: gone.signal, passive: true });
    return () => gone.abort();
  }, [seen]);
  return seen;
}
