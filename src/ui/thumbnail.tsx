import { type Frame, frameFor, lineOf } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { project } from '../geo/mercator.ts';
import { visitLink } from '../navigation/deep-link.ts';
import type { Visit } from '../visit/visit.ts';
import { linePath } from './line-path.ts';
import { drawingOf } from './map-drawing.tsx';
import { withTokens } from './token-values.ts';

/** Its size, in the units of its drawing. */
const [WIDTH, HEIGHT] = [160, 100];

/** What a thumbnail shows: the whole visit, in its own shape. */
export function thumbnailFrame(visit: Visit): Frame {
  const { centre, width, height } = frameFor(visit, visitLink(visit.id));
  const unit = Math.max(width / WIDTH, height / HEIGHT);
  return { centre, width: WIDTH * unit, height: HEIGHT * unit };
}

const PARTS = {
  water: 'fill:var(--map-water)',
  land: 'fill:var(--map-land);fill-rule:evenodd',
  coast: 'fill:none;stroke:var(--map-coast);stroke-width:.5;vector-effect:non-scaling-stroke',
  leg: 'fill:none;stroke:var(--leg);stroke-width:1.4;stroke-linejoin:round',
  stop: 'fill:none;stroke:var(--accent);stroke-width:5;stroke-linecap:round',
} as const;

/** Colours stand as attributes, for where a policy refuses styles; the style is for dark screens. */
const DARK = `@media (prefers-color-scheme:dark){${Object.entries(PARTS)
  .map(([name, look]) => `.${name}{${colourOf(look)}}`)
  .join('')}}`;

function colourOf(look: string): string {
  return withTokens(
    look
      .split(';')
      .filter((each) => each.includes('var('))
      .join(';'),
    'dark',
  );
}

/** The small map of a visit that stands in lists: a picture of its own, so that it is loaded when it comes into view. */
export function Thumbnail({ visit, sheets }: { readonly visit: Visit; readonly sheets: readonly Sheet[] }) {
  const frame = thumbnailFrame(visit);
  const { unit, width, height, local } = drawingOf(frame);
  const scale = WIDTH / width;
  const small = (point: readonly [number, number]): readonly [number, number] => {
    const [x, y] = local(point);
    return [x * scale, y * scale];
  };
  const reach = { left: 0, top: 0, right: WIDTH, bottom: height * scale };
  const stops = visit.stops.map(({ place }) =>
    small(project(place.position.value)).map(Math.round).join(' '),
  );
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={visit.title}
    >
      <style>{DARK}</style>
      <rect className="water" width={WIDTH} height={HEIGHT} {...attributesOf('water')} />
      {sheets.map((sheet) => {
        const [x, y] = small(sheet.origin);
        const grain = Number(((sheet.unit / unit) * scale).toPrecision(4));
        return (
          <g
            key={`${sheet.name} ${sheet.origin[0]}`}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${grain})`}
          >
            <path className="land" d={sheet.land} {...attributesOf('land')} />
            {sheet.lake && <path className="water" d={sheet.lake} {...attributesOf('water')} />}
            <path className="coast" d={sheet.coast} {...attributesOf('coast')} />
          </g>
        );
      })}
      {visit.legs.map((leg) => (
        <path
          key={`${leg.from} ${leg.to}`}
          className="leg"
          d={linePath(
            lineOf(leg).map((position) => small(project(position))),
            reach,
          )}
          {...attributesOf('leg')}
        />
      ))}
      <path
        className="stop"
        d={[...new Set(stops)].map((at) => `M${at}h0`).join('')}
        {...attributesOf('stop')}
      />
    </svg>
  );
}

/** The look of a part as the attributes of SVG. */
function attributesOf(part: keyof typeof PARTS): Readonly<Record<string, string>> {
  const declared = withTokens(PARTS[part])
    .split(';')
    .map((each) => each.split(':'));
  return Object.fromEntries(
    declared.map(([name = '', value = '']) => [
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
