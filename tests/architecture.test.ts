import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { expect, it } from 'vitest';

/** What each folder of src may import, as ARCHITECTURE.md has it. A folder may always import itself, and any `order`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  order: [],
  geo: [],
  annotation: [],
  article: [],
  visit: ['geo', 'annotation', 'article'],
  archive: ['geo', 'article', 'visit', 'navigation', 'messages', 'gazetteer'],
  search: ['archive', 'messages', 'navigation'],
  gallery: ['archive', 'geo', 'visit', 'navigation', 'messages', 'cartography', 'ui', 'app'],
  review: ['geo', 'annotation', 'article', 'visit'],
  citation: ['article'],
  formats: ['geo', 'annotation', 'article', 'visit', 'gazetteer', 'messages'],
  navigation: ['annotation', 'visit'],
  gazetteer: ['geo'],
  drafting: ['geo', 'annotation', 'visit', 'gazetteer', 'formats', 'review'],
  author: ['geo', 'annotation', 'article', 'visit', 'formats', 'gazetteer', 'drafting'],
  messages: ['geo', 'article', 'visit'],
  cartography: ['geo', 'visit', 'navigation', 'messages'],
  map: ['archive', 'geo', 'visit', 'navigation', 'messages', 'cartography'],
  ui: ['archive', 'geo', 'article', 'citation', 'visit', 'navigation', 'messages', 'cartography'],
  studio: [
    'geo',
    'article',
    'visit',
    'formats',
    'gazetteer',
    'drafting',
    'author',
    'review',
    'navigation',
    'messages',
    'cartography',
    'ui',
    'app',
  ],
  worker: [],
  dev: [],
  app: [
    'archive',
    'dev',
    'annotation',
    'article',
    'visit',
    'navigation',
    'messages',
    'cartography',
    'ui',
    'worker',
  ],
  build: [
    'archive',
    'geo',
    'article',
    'visit',
    'review',
    'formats',
    'gazetteer',
    'author',
    'navigation',
    'messages',
    'cartography',
    'worker',
    'dev',
    'studio',
  ],
};

/** Leaflet is known to one folder, React to five, Node to one. */
const PACKAGES: readonly (readonly [name: RegExp, folders: readonly string[]])[] = [
  [/^(react-)?leaflet(\/|$)/, ['map']],
  [/^react(-dom)?(\/|$)/, ['map', 'ui', 'app', 'gallery', 'studio']],
  [/^node:/, ['build']],
];

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
  readonly kind: 'static' | 'lazy' | 'type';
}

const SRC = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '../src');

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(file, 'utf8');
  const folder = relative(SRC, file).split(sep)[0] ?? '';
  const found = source.matchAll(
    /\b(import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|\b(?:import)\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => ({
    file: relative(SRC, file),
    folder,
    target: match[3] ?? match[4] ?? match[5] ?? '',
    kind: match[4] ? 'lazy' : match[2] ? 'type' : 'static',
  }));
}

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const imports = files.flatMap(importsOf);

/** The file of src that a file imports; undefined for a package. Of what every language says, English's. */
function sourceOf(file: string, target: string): string | undefined {
  if (target.startsWith('.')) return normalize(join(dirname(file), target));
  return target.startsWith('#messages/') ? target.replace('#messages', 'messages/en') : undefined;
}

/** The folder of src that a file imports from; undefined for a package. */
const folderOf = (file: string, target: string): string | undefined => sourceOf(file, target)?.split(sep)[0];

it('sees the imports', () => expect(imports.length).toBeGreaterThan(50));

it('lets imports run in the directions of ARCHITECTURE.md only', () => {
  const wrong = imports.filter(({ file, folder, target, kind }) => {
    const to = folderOf(file, target);
    if (to === undefined) return false;
    if (to === folder || to === 'order' || MAY_IMPORT[folder]?.includes(to)) return false;
    if ((folder === 'app' || folder === 'studio' || folder === 'gallery') && to === 'map')
      return kind !== 'lazy';
    // The build speaks of what the app's server bundle exports; it never loads it other than built.
    if (folder === 'build' && to === 'app') return kind !== 'type' && !target.endsWith('page-data.ts');
    return true;
  });
  expect(wrong).toEqual([]);
});

it('lets no folder import what none of its files does', () => {
  const unused = Object.entries(MAY_IMPORT).flatMap(([folder, allowed]) =>
    allowed
      .filter(
        (other) =>
          !imports.some(
            ({ file, folder: from, target }) => from === folder && folderOf(file, target) === other,
          ),
      )
      .map((other) => `${folder} may import ${other}`),
  );
  expect(unused).toEqual([]);
});

it('keeps Leaflet, React and Node to the folders that know them', () => {
  const wrong = imports.filter(({ folder, target }) =>
    PACKAGES.some(([name, folders]) => name.test(target) && !folders.includes(folder)),
  );
  expect(wrong).toEqual([]);
});

it('has no imports that go round in a circle, but for those of types', () => {
  const needs = new Map(files.map((file) => [relative(SRC, file), new Set<string>()]));
  for (const { file, target, kind } of imports) {
    const needed = sourceOf(file, target);
    if (kind === 'static' && needed !== undefined) needs.get(file)?.add(needed);
  }
  // Nothing is left when what needs none of the rest, or is needed by none of it, is taken away again and again.
  for (let before = Number.POSITIVE_INFINITY; needs.size < before; ) {
    before = needs.size;
    for (const [file, needed] of needs) {
      const needsAny = [...needed].some((each) => needs.has(each));
      const isNeeded = [...needs.values()].some((others) => others.has(file));
      if (!needsAny || !isNeeded) needs.delete(file);
    }
  }
  const left = [...needs].map(([file, needed]) => [file, [...needed].filter((each) => needs.has(each))]);
  expect(left).toEqual([]);
});

it('asks no machine for its language: a Turkish one knows other small letters than the one that has built the page', () => {
  const asks =
    /\.toLocale\w+\(\)|\.localeCompare\([^,()]*\)|\bIntl\.(?!getCanonicalLocales)\w+\(\s*(\)|undefined\b|\[\])/;
  const wrong = files.flatMap((file) => asks.exec(readFileSync(file, 'utf8'))?.[0] ?? []);
  expect(wrong).toEqual([]);
});

it('has every file of src that ARCHITECTURE.md names', () => {
  const text = readFileSync(join(SRC, '../ARCHITECTURE.md'), 'utf8');
  const named = [...text.matchAll(/`([\w/-]+\.(?:tsx?|css))`/g)].map(([, name]) => `/${name}`);
  expect(named.length).toBeGreaterThan(50);
  const there = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((path) => `/${path}`);
  expect(named.filter((name) => !there.some((path) => path.endsWith(name)))).toEqual([]);
});

it('exports nothing that no other file names', () => {
  const sources = ['.', '../tests'].flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|js)$/.test(name))
      .map((name) => join(SRC, folder, name)),
  );
  const namedIn = new Map<string, Set<string>>();
  for (const file of [...sources, join(SRC, '../vite.config.ts')])
    for (const [name] of readFileSync(file, 'utf8').matchAll(/[A-Za-z_$][\w$]*/g))
      namedIn.set(name, (namedIn.get(name) ?? new Set()).add(file));
  const exported = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^export (?:async )?(?:const|let|function\*?|(?:abstract )?class|interface|type) ([\w$]+)/gm,
      ),
    ].map(([, name = '']) => ({ name, file: relative(SRC, file) })),
  );
  expect(exported.length).toBeGreaterThan(1000);
  expect(exported.filter(({ name }) => (namedIn.get(name)?.size ?? 0) < 2)).toEqual([]);
});
