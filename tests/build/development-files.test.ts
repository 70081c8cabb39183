import { expect, it } from 'vitest';
import * as renderer from '../../src/app/entry-server.tsx';
import { developmentFiles } from '../../src/build/development-files.ts';
import type { Assets } from '../../src/build/document.ts';
import { EMPTY_SITE } from '../../src/build/site.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { worldOf } from '../generator/generate-visit.ts';
import { readGenerated } from '../generator/read-generated.ts';

const world = worldOf(5, 3);
/** A visit, read anew: what was drawn of it is kept by it. */
const visit = (number: number) => readGenerated(world, number);
const { id } = visit(0);

const OWN = { script: 'own.js', styles: [], modules: [] };
const ASSETS: Assets = {
  styles: ['site.css'],
  pageStyles: 'pages.css',
  embedStyles: 'embed.css',
  script: 'site.js',
  modules: [],
  search: 'search.js',
  gallery: OWN,
  compare: OWN,
  font: undefined,
  policy: undefined,
};

/** The files of a site of some visits, and how often something was rendered for them. */
function filesOf(visits: readonly Visit[]) {
  let times = 0;
  const counted = Object.entries(renderer).map(([name, part]) => [
    name,
    typeof part === 'function'
      ? (...words: never[]) => {
          times++;
          return (part as (...words: never[]) => unknown)(...words);
        }
      : part,
  ]);
  // The same with each function counted.
  const counting = Object.fromEntries(counted) as typeof renderer;
  return { ...developmentFiles({ ...EMPTY_SITE, visits }, counting, ASSETS, ''), rendered: () => times };
}

it('makes for a file of a visit what that visit alone would ask for, and makes it once', () => {
  const alone = filesOf([visit(0)]);
  const among = filesOf([visit(1), visit(2), visit(0)]);
  const path = `${id}/map.svg`;
  const map = among.file(path);
  expect(map).toMatch(/^<svg/);
  expect(map).toBe(alone.file(path));
  expect(alone.rendered()).toBeGreaterThan(0);
  expect(among.rendered()).toBe(alone.rendered());
  expect(among.file(path)).toBe(map);
  expect(among.rendered()).toBe(alone.rendered());
});

it('renders no visit for the card of another', () => {
  const alone = filesOf([visit(0)]);
  const among = filesOf([visit(1), visit(2), visit(0)]);
  expect(among.image(`assets/cards/${id}-00000000.png`)).toBeUndefined();
  expect(alone.image(`assets/cards/${id}-00000000.png`)).toBeUndefined();
  expect(alone.rendered()).toBeGreaterThan(0);
  expect(among.rendered()).toBe(alone.rendered());
});

it('has no file where there is none, and one for such addresses', () => {
  const { file } = filesOf([visit(0), visit(1)]);
  expect(file(`${id}/nothing.json`)).toBeUndefined();
  expect(file('nothing.json')).toBeUndefined();
  expect(file('404.html')).toBeDefined();
  expect(file('manifest.webmanifest')).toBeDefined();
});
