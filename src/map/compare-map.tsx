import { DivIcon, type Map as LeafletMap } from 'leaflet';
import { Fragment, useEffect, useMemo } from 'react';
import { Marker, Polyline, useMap } from 'react-leaflet';
import { archive } from '#messages/archive.ts';
import { type Moment, stopAt } from '../archive/compare-steps.ts';
import type { ComparedVisit } from '../archive/compared.ts';
import { routeOf, turnsWithin, waysWithin } from '../cartography/compared-frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { spread } from '../cartography/spread.ts';
import { project } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import { nearLongitude } from '../geo/sphere.ts';
import { toLatLng } from './lat-lng.ts';
import { useAtRest } from './use-at-rest.ts';
import { type Stretch, stretchOf, useCopies } from './use-copies.ts';
import { WorldMap, type WorldProps } from './world-map.tsx';
import { WorldNames } from './world-names.tsx';

interface Lettered {
  readonly letter: string;
  readonly visit: ComparedVisit;
}

interface Props extends WorldProps {
  /** Those with the longest way first, to be drawn below the others. */
  readonly longestFirst: readonly Lettered[];
  /** Where each is on the current day. */
  readonly moments: readonly (Lettered & { readonly moment: Moment })[];
  /** Called with the sheets of the map as they come. */
  readonly onSheets: (sheets: readonly Sheet[]) => void;
}

/** The diameter of a letter's marker, in pixels. */
const BADGE = 30;

/** The routes of several visits, and for each a letter where it is on the current day. */
export default function CompareMap({ longestFirst, moments, onSheets, ...world }: Props) {
  return (
    <WorldMap {...world} whole={archive.compare.wholeMap}>
      {(sheets) => (
        <OnMap longestFirst={longestFirst} moments={moments} sheets={sheets} onSheets={onSheets} />
      )}
    </WorldMap>
  );
}

/** What stands on the map, wherever round the world a hand has moved it. */
function OnMap({
  longestFirst,
  moments,
  sheets,
  onSheets,
}: Pick<Props, 'longestFirst' | 'moments' | 'onSheets'> & { readonly sheets: readonly Sheet[] }) {
  useEffect(() => onSheets(sheets), [sheets, onSheets]);
  const view = useAtRest(useMap(), viewOf);
  if (!view) return null;
  return (
    <>
      {/* What is drawn later lies over what was: in another order, all are drawn anew. */}
      <Fragment key={longestFirst.map(({ letter, visit }) => `${letter} ${visit.id}`).join()}>
        {longestFirst.map((each) => (
          <ComparedRoute key={each.letter} of={each} view={view} />
        ))}
      </Fragment>
      <Letters longestFirst={longestFirst} moments={moments} view={view} sheets={sheets} />
    </>
  );
}

function ComparedRoute({ of: { letter, visit }, view }: { readonly of: Lettered; readonly view: View }) {
  const { lines, dots } = useCopies(routeOf(visit), view);
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
  longestFirst,
  moments,
  view: { zoom, west, east },
  sheets,
}: Pick<Props, 'longestFirst' | 'moments'> & { readonly sheets: readonly Sheet[]; readonly view: View }) {
  const map = useMap();
  const routes = longestFirst.map(({ visit }) => routeOf(visit));
  const turns = routes.map((route) => turnsWithin(route, west, east).join()).join(';');
  const ways = useMemo(() => routes.flatMap((route) => waysWithin(route, west, east)), [longestFirst, turns]);
  const places = moments.map(({ moment }) => nearLongitude(stopAt(moment).position, [(west + east) / 2, 0]));
  const pixels = places.map((place) => {
    const { x, y } = map.project(toLatLng(place), zoom);
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
  return (
    <>
      <WorldNames sheets={sheets} beside={beside} ways={ways} />
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
    // What it says of a visit its card says.
    face.setAttribute('aria-hidden', 'true');
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

/** Where the map has come to rest. */
interface View extends Stretch {
  readonly zoom: number;
}

const viewOf = (map: LeafletMap): View => ({ zoom: map.getZoom(), ...stretchOf(map) });
