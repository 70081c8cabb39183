import { fontOf, type Slice, slicesFor } from './card-fonts.ts';
import { hashOf } from './hash.ts';
import { keptFile } from './kept-bytes.ts';
import { pinnedVersions } from './pinned-versions.ts';

/** A drawing as markup: HTML and SVG, its style sheet, and its size in pixels. */
export interface Drawing {
  readonly markup: string;
  readonly styles: string;
  readonly width: number;
  readonly height: number;
  /** Whether nothing shines through it. */
  readonly opaque: boolean;
}

/** A picture of the site, a PNG that is made from a drawing: the card of a link, or an icon. */
export interface Picture {
  /** Where it stands below the site's root. */
  readonly path: string;
  readonly drawing: Drawing;
}

/** Where drawn pictures are kept between builds. */
export const DRAWN = '.cache/pictures';

const hashes = new WeakMap<Drawing, string>();

/** What a drawing says, and what draws it, as a hash in hex. */
export function drawingHash(drawing: Drawing): string {
  const made = () =>
    hashOf(JSON.stringify([pinnedVersions(/^(takumi-js|sharp|@fontsource)/), ENCODING, drawing]), 64);
  const hash = hashes.get(drawing) ?? made();
  hashes.set(drawing, hash);
  return hash;
}

/** The file of a picture: kept from an earlier build, or drawn now. */
export function drawnFile(picture: Picture): Promise<string> {
  return keptFile(DRAWN, keptDrawing(picture), () => draw(picture.drawing));
}

export const keptDrawing = ({ drawing }: Picture) => `${drawingHash(drawing)}.png`;

/**
 * How pictures are written, see sharp's documentation of PNG: in a third of the time that Takumi takes, and as small but for a tenth. To
 * filter lines helps photographs, and makes drawings larger.
 */
const ENCODING = { compressionLevel: 4, adaptiveFiltering: false } as const;

interface Engine {
  readonly draw: (drawing: Drawing) => Promise<Uint8Array>;
}

let engine: Promise<Engine> | undefined;

/** Takumi is loaded by the first picture that has to be drawn: most builds find theirs kept. */
async function start(): Promise<Engine> {
  const [{ Renderer }, { fromHtml }, { default: sharp }] = await Promise.all([
    import('takumi-js/node'),
    import('takumi-js/helpers/html'),
    import('sharp'),
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
    draw: async ({ markup, styles, width, height, opaque }) => {
      await Promise.all((await slicesFor(markup)).map(register));
      const { node } = fromHtml(markup);
      const pixels = await renderer.render(node, { width, height, format: 'raw', css: [styles] });
      const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
      return (opaque ? picture.removeAlpha() : picture).png(ENCODING).toBuffer();
    },
  };
}

let drawn: Promise<unknown> = Promise.resolve();

/** Draws when those before are drawn: the parts that pictures of a visit have in common are kept, and not drawn twice at once. */
function draw(drawing: Drawing): Promise<Uint8Array> {
  engine ??= start();
  const started = engine;
  const own = drawn.then(async () => (await started).draw(drawing));
  drawn = own.catch(() => {});
  return own;
}
