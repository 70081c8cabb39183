import {
  type CSSProperties,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { archive } from '#messages/archive.ts';
import { messages } from '#messages/interface.ts';
import { arrowOf, listenForSwipes } from '../app/gestures.ts';
import { type Alignment, momentOf, stepAt, stepsOf } from '../archive/compare-steps.ts';
import type { ComparedVisit } from '../archive/compared.ts';
import { frameOfRoutes, routeOf } from '../cartography/compared-frame.ts';
import type { Frame } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { lengthOf } from '../geo/sphere.ts';
import { type CompareLink, GALLERY, hrefOf } from '../navigation/deep-link.ts';
import type { Step } from '../navigation/step.ts';
import { Boundary } from '../ui/boundary.tsx';
import { comesLater } from '../ui/comes-later.tsx';
import { CompareAxis } from '../ui/compare-axis.tsx';
import { CompareCard } from '../ui/compare-card.tsx';
import { COMPARE_LINK, type CompareData } from '../ui/compare-page.tsx';
import { ComparePaperDays } from '../ui/compare-paper-days.tsx';
import { CompareWhy } from '../ui/compare-why.tsx';
import { LETTERS, type Lettered, type LetteredMoment } from '../ui/lettered.ts';
import { VisitList } from '../ui/visit-list.tsx';
import { CompareSteps } from './compare-steps.tsx';
import { ComparedList } from './compared-list.tsx';
import type { LinkStore } from './link-store.ts';
import { type Asked, useCompared } from './use-compared.ts';
import { usePrinting } from './use-printing.ts';

const CompareMap = comesLater(() => import('../map/compare-map.tsx'));
const ComparePaperMap = comesLater(() => import('../ui/compare-paper-map.tsx'));

const { compare } = archive;

interface Props {
  readonly data: CompareData;
  readonly root: URL;
  readonly store: LinkStore<CompareLink>;
}

/** Visits side by side, on one map and one axis of days; the address says which, how, and on which day the reader is. */
export function CompareApp({ data, root, store }: Props) {
  const link = useSyncExternalStore(store.subscribe, store.current);
  const [attempt, setAttempt] = useState(0);
  const asked = useCompared(link.visits, root, attempt);
  // An address of before leads on, as that of a visit's page does.
  useEffect(() => {
    const visits = [...new Set(asked.map((each) => (each.kind === 'ready' ? each.visit.id : each.id)))];
    if (visits.join() !== link.visits.join()) store.navigate({ ...link, visits }, 'reading');
  }, [asked, link, store]);
  const lettered = useMemo(() => letteredOf(asked), [asked]);
  const by: Alignment = link.by ?? 'visit';
  const steps = useMemo(
    () =>
      stepsOf(
        lettered.map(({ visit }) => visit),
        by,
      ),
    [lettered, by],
  );
  const step = stepAt(steps, link.at);
  const current = steps[step];
  const goTo = (to: number, how: 'choice' | 'passing' | 'reading') => {
    const at = steps[Math.max(0, Math.min(steps.length - 1, to))]?.at;
    if (at !== undefined) store.navigate({ ...link, at }, how);
  };
  useSteps((way) =>
    goTo({ first: 0, previous: step - 1, next: step + 1, last: steps.length - 1 }[way], 'reading'),
  );
  useEffect(() => {
    const titles = lettered.map(({ visit }) => visit.title);
    document.title = archive.topicTitle(titles.length > 0 ? compare.titleOf(titles) : compare.title);
  }, [lettered]);

  const moments = useMemo(
    () =>
      current === undefined
        ? []
        : lettered.map((each) => ({ ...each, moment: momentOf(each.visit, by, current.day) })),
    [lettered, by, current],
  );
  const printing = usePrinting();
  const without = (id: string): CompareLink => ({
    ...link,
    visits: link.visits.filter((each) => each !== id),
  });
  const align = (alignment: Alignment) => {
    const { by: _, at: __, ...rest } = link;
    store.navigate(alignment === 'calendar' ? { ...rest, by: alignment } : rest, 'choice');
  };
  return (
    <>
      <ComparedList asked={asked} link={link} onDrop={(id) => store.navigate(without(id), 'choice')} />
      <Lacks asked={asked} onAgain={() => setAttempt((before) => before + 1)} />
      {lettered.length > 0 && (
        <Maps lettered={lettered} moments={moments} data={data} root={root} printing={printing} />
      )}
      {current && (
        <>
          <CompareSteps
            steps={steps}
            step={step}
            by={by}
            isAligned={lettered.length > 1}
            onStep={(to) => goTo(to, 'choice')}
            onAlign={align}
          />
          <CompareAxis visits={lettered} by={by} steps={steps} step={step} onStep={goTo} />
          <div className={`compare-cards has-${moments.length}`} data-swipe>
            {moments.map((each) => (
              <CompareCard key={each.visit.id} of={each} here={link} />
            ))}
          </div>
          <CompareWhy visits={lettered} />
          {printing && <ComparePaperDays visits={lettered} by={by} steps={steps} current={current} />}
        </>
      )}
      {link.visits.length < 2 && (
        <ChooseMore
          data={data}
          link={link}
          isFirst={asked.every((each) => lackOf(each) !== undefined)}
          onPick={(id) => store.navigate({ ...link, visits: [...link.visits, id] }, 'choice')}
        />
      )}
    </>
  );
}

/** Has the arrow keys and a finger that sweeps lead from step to step. */
function useSteps(onStep: (way: Step) => void): void {
  const lead = useEffectEvent(onStep);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = arrowOf(event);
      if (!way) return;
      event.preventDefault();
      lead(way);
    };
    window.addEventListener('keydown', onKey);
    const quiet = listenForSwipes((way) => lead(way));
    return () => {
      window.removeEventListener('keydown', onKey);
      quiet();
    };
  }, []);
}

/** Why visits that the address asks for are not there, and the way to ask again for one that could not be had. */
function Lacks({ asked, onAgain }: { readonly asked: readonly Asked[]; readonly onAgain: () => void }) {
  return asked.map((each) => {
    const said = lackOf(each);
    return (
      said !== undefined && (
        <p key={each.id} className="gallery-failed" role="alert">
          {said}{' '}
          {each.kind === 'failed' && (
            <button type="button" className="button" onClick={onAgain}>
              {archive.gallery.again}
            </button>
          )}
        </p>
      )
    );
  });
}

interface MapsProps extends Pick<Props, 'data' | 'root'> {
  readonly lettered: readonly Lettered[];
  readonly moments: readonly LetteredMoment[];
  readonly printing: boolean;
}

/** The map of the visits, and the one that is printed in its place. */
function Maps({ lettered, moments, data, root, printing }: MapsProps) {
  // A short way would be hidden by a long one that goes the same way.
  const longestFirst = useMemo(
    () => [...lettered].sort((one, other) => wayOf(other.visit) - wayOf(one.visit)),
    [lettered],
  );
  const frame = useMemo(() => frameOfRoutes(lettered.map(({ visit }) => routeOf(visit))), [lettered]);
  const [ground, setGround] = useState<readonly Sheet[]>([]);
  const room = useRef<HTMLDivElement>(null);
  const roomOf = useCallback(() => room.current, []);
  const shown = { frame, longestFirst, moments };
  return (
    <>
      <section className="compare-map map" style={heightOf(frame)} aria-label={compare.map}>
        <div className="map-clear" ref={room} />
        <Boundary instead={<p className="map-failed">{compare.mapFailed}</p>}>
          <CompareMap
            {...shown}
            onSheets={setGround}
            sheets={data.sheets}
            tiles={data.tiles}
            root={root}
            room={roomOf}
          />
        </Boundary>
      </section>
      {ground.length > 0 && (
        <Boundary instead={null}>
          <ComparePaperMap {...shown} isWanted={printing} sheets={ground} />
        </Boundary>
      )}
    </>
  );
}

interface ChooseMoreProps extends Pick<Props, 'data'> {
  readonly link: CompareLink;
  /** Whether there is no visit yet beside which another could be laid. */
  readonly isFirst: boolean;
  readonly onPick: (id: string) => void;
}

/** The visits that can be laid beside what is there; of a large archive the latest, and the way to all. */
function ChooseMore({ data, link, isFirst, onPick }: ChooseMoreProps) {
  const others = data.entries.flatMap(({ id }, number) => (link.visits.includes(id) ? [] : [number]));
  const all = hrefOf({ ...GALLERY, picked: link.visits }, link);
  const isPart = data.visits > data.entries.length;
  return (
    <section className="compare-choose">
      <h2>{others.length === 0 ? compare.nothingElse : isFirst ? compare.choose : compare.chooseMore}</h2>
      {isPart && (
        <p className="compare-others">
          {compare.latest} <a href={all}>{compare.amongAll(data.visits)}</a>
        </p>
      )}
      <VisitList
        numbers={others}
        entries={new Map(data.entries.entries())}
        here={COMPARE_LINK}
        pointed={undefined}
        picked={link.visits}
        actions={{ onPick, onPoint: () => {} }}
      />
      {isPart && (
        <p className="compare-others">
          <a className="button" href={all}>
            {messages.allVisits}
          </a>
        </p>
      )}
    </section>
  );
}

/** How long the way of a visit is, in metres. */
const wayOf = ({ legs }: ComparedVisit): number => legs.reduce((sum, { path }) => sum + lengthOf(path), 0);

/** Why a visit is not among those that are compared; undefined where it is, or may yet be. */
function lackOf(asked: Asked): string | undefined {
  switch (asked.kind) {
    case 'unknown':
      return compare.unknown(asked.id);
    case 'withdrawn':
      return compare.withdrawn(asked.id, asked.said);
    case 'failed':
      return compare.failed(asked.id);
    case 'loading':
    case 'ready':
      return undefined;
  }
}

const letteredOf = (asked: readonly Asked[]): readonly Lettered[] =>
  asked.flatMap((each, at) =>
    each.kind === 'ready' ? [{ letter: LETTERS[at] ?? 'A', visit: each.visit }] : [],
  );

/** How high a map of the world's width has to be for a frame, as a part of that width; see compare.css. */
const heightOf = ({ height }: Frame): CSSProperties => ({ '--h': height });
