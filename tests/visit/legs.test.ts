import { type Draft, produce } from 'immer';
import { expect, it } from 'vitest';
import { readVisitFiles } from '../../src/build/read-visits.ts';
import type { Position } from '../../src/geo/position.ts';
import { resolveVisit } from '../../src/visit/resolve-visit.ts';
import { VisitFile } from '../../src/visit/schema.ts';

const { files } = await readVisitFiles('tests/fixtures/visits/good', 'across-180');
if (!files) throw new Error('the fixture cannot be read');
const FILE = VisitFile.parse(JSON.parse(files.text));

type Properties = Draft<VisitFile>['features'][number]['properties'];

/** The legs of a visit from 179.9° E over the 180th meridian to 179.9° W, each as its ends, its means, the places on it and its path. */
const legsOf = (edit: (first: Properties, last: Properties) => void): readonly string[] => {
  const edited = produce(FILE, ({ features: [first, last] }) => {
    if (first && last) edit(first.properties, last.properties);
  });
  const resolved = resolveVisit({ ...files, text: JSON.stringify(edited) });
  if (resolved.kind === 'problems') throw new Error(JSON.stringify(resolved.problems));
  const shown = ([longitude, latitude]: Position) => `${Number(longitude.toFixed(3))},${latitude}`;
  return resolved.visit.legs.map(({ from, to, mode, path, via }) => {
    const by = via.map(({ position }) => ` by ${shown(position)}`).join('');
    return `${from ?? '-'} ${to ?? '-'} ${mode}${by}: ${path.map(shown).join(' ')}`;
  });
};

const based = { established: ['gazetteer'] };
const viaAt = (...coordinates: [longitude: number, latitude: number]) => [
  { name: 'a bay', coordinates, ...based },
];
const OWN = 'airport artyom unknown: 179.9,-16.8 180.1,-16.7';

it.each<readonly [string, Parameters<typeof legsOf>[0], readonly string[]]>([
  ['from one stop to the next, on over the meridian, where nothing is told of them', () => {}, [OWN]],
  [
    'by a place that is known, on the side that they have come to',
    (_, last) => {
      last.arrival = { mode: 'ship', via: viaAt(-179.95, -16.9), ...based };
    },
    ['airport artyom ship by 180.05,-16.9: 179.9,-16.8 180.05,-16.9 180.1,-16.7'],
  ],
  [
    'to the first stop by a place that is known before it',
    (first) => {
      first.arrival = { mode: 'air', via: viaAt(-179, -15), ...based };
    },
    ['- airport air by 181,-15: 181,-15 179.9,-16.8', OWN],
  ],
  [
    'none to the first stop where only the means are told',
    (first) => {
      first.arrival = { mode: 'air', ...based };
    },
    [OWN],
  ],
  [
    'on from the last stop by a place that is known behind it',
    (_, last) => {
      last.departure = { mode: 'ship', via: viaAt(-179, -15), ...based };
    },
    [OWN, 'artyom - ship by 181,-15: 180.1,-16.7 181,-15'],
  ],
  [
    'none from the last stop where only the means are told: it would lead nowhere',
    (_, last) => {
      last.departure = { mode: 'ship', ...based };
    },
    [OWN],
  ],
  [
    'along a line that was recorded',
    (_, last) => {
      last.arrival = { mode: 'road', line: [[179.95, -16.75]], ...based };
    },
    ['airport artyom road: 179.9,-16.8 179.95,-16.75 180.1,-16.7'],
  ],
])('ways lead %s', (_, edit, legs) => expect(legsOf(edit)).toEqual(legs));
