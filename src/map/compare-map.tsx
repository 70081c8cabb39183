import { DivIcon, type Map as LeafletMap } from 'leaflet';
import { Fragment, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Marker, Polyline, useMap } from 'react-leaflet';
import type { Moment } from '../archive/compare-steps.ts';
import type { ComparedVisit } from '../archive/compared.ts';
import { frameOfPath } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { spread } from '../cartography/spread.ts';
import { project } from '../geo/mercator.ts';
import { boundsOf, type Position } from '../geo/position.ts';
import { greatCircles, lengthOf, nearLongitude } from '../geo/sphere.ts';
import { archive } from '../messages/archive-en.ts';
import { toLatLng } from './lat-lng.ts';
import { WorldMap, type WorldProps } from './world-map.tsx';
import { WorldNames } from './world-names.tsx';

interface Lettered {
  readonly letter: string;
  readonly visit: ComparedVisit;
}

interface Props extends Omit<WorldProps, 'frame'> {
  readonly visits: readonly Lettered[];
  /** Where each is on the current day. */
  readonly moments: readonly (Lettered & { readonly moment: Moment })[];
}

/** The diameter of a letter's marker, in pixels. */
const BADGE = 30;

/** The routes of several visits, and for each a letter where it is on the current day. */
export default function CompareMap({ visits, moments, ...world }: Props) {
  const [turns, frame] = useMemo(() => {
    const [near] = visits.map(({ visit }) => middleOf(visit));
    const moved = new Map(visits.map(({ letter, visit }) => [letter, turnOf(visit, near)]));
    const path = visits.flatMap(({ letter, visit }) =>
      [
        ...visit.stops.map(({ position }) => position),
        ...visit.legs.flatMap((leg) => greatCircles(leg.path)),
      ].map(turned(moved.get(letter))),
    );
    return [moved, frameOfPath(path)] as const;
  }, [visits]);
  // A short way would be hidden by a long one that goes the same way.
  const longestFirst = useMemo(
    () => [...visits].sort((one, other) => wayOf(other.visit) - wayOf(one.visit)),
    [visits],
  );
  return (
    <WorldMap {...world} frame={frame} whole={archive.compare.wholeMap}>
      {(sheets) => (
        <>
          {/* What is drawn later lies over what was: in another order, all are drawn anew. */}
          <Fragment key={longestFirst.map(({ letter, visit }) => `${letter} ${visit.id}`).join()}>
            {longestFirst.map((each) => (
              <ComparedRoute key={each.letter} of={each} turn={turns.get(each.letter) ?? 0} />
            ))}
          </Fragment>
          <Letters moments={moments} turns={turns} sheets={sheets} />
        </>
      )}
    </WorldMap>
  );
}

/** Whole turns, in degrees, that bring a visit near to another one's middle. */
function turnOf(visit: ComparedVisit, near: Position | undefined): number {
  const middle = middleOf(visit);
  return nearLongitude(middle, near)[0] - middle[0];
}

/** How long the way of a visit is, in metres. */
const wayOf = ({ legs }: ComparedVisit): number => legs.reduce((sum, { path }) => sum + lengthOf(path), 0);

function middleOf({ stops }: ComparedVisit): Position {
  const [west, south, east, north] = boundsOf(stops.map(({ position }) => position));
  return [(west + east) / 2, (south + north) / 2];
}

const turned =
  (turn = 0) =>
  ([longitude, latitude]: Position): Position => [longitude + turn, latitude];

function ComparedRoute({ of: { letter, visit }, turn }: { readonly of: Lettered; readonly turn: number }) {
  const lines = useMemo(
    () => visit.legs.map((leg) => greatCircles(leg.path).map(turned(turn)).map(toLatLng)),
    [visit, turn],
  );
  // One path for all dots: ten thousand elements would be none for a phone.
  const dots = useMemo(
    () => visit.stops.map(({ position }) => [position, position].map(turned(turn)).map(toLatLng)),
    [visit, turn],
  );
  return (
    <>
      <Polyline
        positions={lines}
        interactive={false}
        smoothFactor={0.5}
        className={`compared-line is-${letter}`}
      />
      <Polyline positions={dots} interactive={false} noClip className={`compared-dots is-${letter}`} />
    </>
  );
}

function Letters({
  moments,
  turns,
  sheets,
}: {
  readonly sheets: readonly Sheet[];
  readonly moments: Props['moments'];
  readonly turns: ReadonlyMap<string, number>;
}) {
  const map = useMap();
  const zoom = useRestingZoom(map);
  const places = moments.map(({ letter, moment }) => turned(turns.get(letter))(stopAt(moment).position));
  const pixels = places.map((place) => {
    const { x, y } = map.project(toLatLng(place), zoom ?? 0);
    return [x, y] as const;
  });
  const moves = spread(pixels, BADGE + 2);
  const markers = places.map((place, index) => ({
    at: project(place),
    move: moves[index] ?? ([0, 0] as const),
    size: BADGE,
  }));
  // The same as long as the letters stay.
  const beside = useMemo(() => markers, [JSON.stringify(markers)]);
  if (zoom === undefined) return null;
  return (
    <>
      <WorldNames sheets={sheets} beside={beside} />
      {moments.map(({ letter, moment }, index) => {
        const [dx, dy] = moves[index] ?? [0, 0];
        return (
          <LetterMarker
            key={letter}
            letter={letter}
            idle={moment.kind !== 'at'}
            at={places[index] ?? [0, 0]}
            dx={dx}
            dy={dy}
          />
        );
      })}
    </>
  );
}

function LetterMarker({
  letter,
  idle,
  at,
  dx,
  dy,
}: {
  readonly letter: string;
  readonly idle: boolean;
  readonly at: Position;
  readonly dx: number;
  readonly dy: number;
}) {
  const icon = useMemo(() => {
    const face = document.createElement('span');
    face.className = `letter is-${letter}${idle ? ' is-idle' : ''}`;
    face.textContent = letter;
    return new DivIcon({
      className: 'letter-pin',
      html: face,
      iconSize: [BADGE, BADGE],
      iconAnchor: [BADGE / 2 - dx, BADGE / 2 - dy],
    });
  }, [letter, idle, dx, dy]);
  return (
    <Marker position={toLatLng(at)} icon={icon} interactive={false} keyboard={false} zIndexOffset={1000} />
  );
}

/** The stop at which a letter stands. */
function stopAt(moment: Moment): ComparedVisit['stops'][number] {
  switch (moment.kind) {
    case 'at': {
      const [first] = moment.stops;
      if (!first) throw new Error('a moment at stops has one');
      return first;
    }
    case 'before':
      return moment.next;
    case 'between':
    case 'over':
      return moment.last;
  }
}

function useRestingZoom(map: LeafletMap): number | undefined {
  const [zoom, setZoom] = useState<number>();
  const read = useEffectEvent(() => setZoom(map.getZoom()));
  useEffect(() => {
    const onRest = () => read();
    map.on('rest', onRest);
    map.whenReady(onRest);
    return () => {
      map.off('rest', onRest);
    };
  }, [map]);
  return zoom;
}
