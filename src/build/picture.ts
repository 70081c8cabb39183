import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontOf, type Slice, slicesFor } from './card-fonts.ts';

/** A drawing as markup: HTML and SVG, its style sheet, and its size in pixels. */
export interface Drawing {
  readonly markup: string;
  readonly styles: string;
  readonly width: number;
  readonly height: number;
}

/** A picture of the site, a PNG that is made from a drawing: the card of a link, or an icon. */
export interface Picture {
  /** Where it stands below the site's root. */
  readonly path: string;
  readonly drawing: Drawing;
}

const CACHE = '.cache/pictures';

/** What a drawing says, and what draws it, as a hash in hex. */
export function hashOf(drawing: Drawing): string {
  return createHash('sha256')
    .update(JSON.stringify([tools(), drawing]))
    .digest('hex');
}

let pinned: readonly (readonly [name: string, version: unknown])[] | undefined;

/** The versions of the engine and the faces: package.json pins them. */
function tools(): NonNullable<typeof pinned> {
  if (!pinned) {
    // npm's own format.
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, unknown>>;
    };
    pinned = Object.entries(devDependencies).filter(([name]) => /^(takumi-js|@fontsource)/.test(name));
  }
  return pinned;
}

/** The bytes of a picture: kept from an earlier build, or drawn now. */
export async function bytesOf(picture: Picture): Promise<Uint8Array> {
  const file = join(CACHE, keptName(picture));
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const bytes = await draw(picture.drawing);
  await mkdir(CACHE, { recursive: true });
  // Moved there when it is whole: another build may look for it at this moment.
  const unfinished = `.cache/${randomUUID()}.png`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return bytes;
}

const keptName = ({ drawing }: Picture) => `${hashOf(drawing)}.png`;

/** Throws away what is kept of pictures that the site has no more. */
export async function keepOnly(pictures: readonly Picture[]): Promise<void> {
  const wanted = new Set(pictures.map(keptName));
  const kept = await readdir(CACHE).catch(() => []);
  await Promise.all(
    kept.filter((name) => !wanted.has(name)).map((name) => rm(join(CACHE, name), { force: true })),
  );
}

interface Engine {
  readonly draw: (drawing: Drawing) => Promise<Uint8Array>;
}

let engine: Promise<Engine> | undefined;

/** Takumi is loaded by the first picture that has to be drawn: most builds find theirs kept. */
async function start(): Promise<Engine> {
  const [{ Renderer }, { fromHtml }] = await Promise.all([
    import('takumi-js/node'),
    import('takumi-js/helpers/html'),
  ]);
  const renderer = new Renderer();
  const registered = new Map<string, Promise<unknown>>();
  const register = (slice: Slice): Promise<unknown> => {
    const known = registered.get(slice.file) ?? fontOf(slice).then((font) => renderer.registerFont(font));
    registered.set(slice.file, known);
    return known;
  };
  return {
    // With the faces that its own letters need, and nothing that comes from a network.
    draw: async ({ markup, styles, width, height }) => {
      await Promise.all((await slicesFor(markup)).map(register));
      return renderer.render(fromHtml(markup).node, { width, height, format: 'png', css: [styles] });
    },
  };
}

function draw(drawing: Drawing): Promise<Uint8Array> {
  engine ??= start();
  return engine.then((started) => started.draw(drawing));
}
