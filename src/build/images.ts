import { join } from 'node:path';
import { type Rendition, renditionsOf } from '../visit/renditions.ts';
import type { Visit } from '../visit/visit.ts';
import { keepOnly } from './kept-bytes.ts';
import { bytesOf, DRAWN, keptDrawing, type Picture } from './picture.ts';
import { keptName, RENDITIONS, renditionBytes } from './renditions.ts';

/** An image of the site: its path below the root, and its bytes, which may have to be made first. */
export interface ImageFile {
  readonly path: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Every image: those that are drawn, and those that are made of the visits' pictures. */
export function imageFiles(drawn: readonly Picture[], visits: readonly Visit[]): readonly ImageFile[] {
  return [
    ...drawn.map((picture) => ({ path: picture.path, bytes: () => bytesOf(picture) })),
    ...renditionFiles(visits).map(({ rendition, file }) => ({
      path: rendition.path,
      bytes: () => renditionBytes(rendition, file),
    })),
  ];
}

/** Throws away what is kept of images that the site has no more. */
export async function keepImages(drawn: readonly Picture[], visits: readonly Visit[]): Promise<void> {
  await keepOnly(DRAWN, drawn.map(keptDrawing));
  await keepOnly(
    RENDITIONS,
    renditionFiles(visits).map(({ rendition }) => keptName(rendition)),
  );
}

interface RenditionFile {
  readonly rendition: Rendition;
  /** What it is made of. */
  readonly file: string;
}

/** Every rendition of the visits' pictures, each once. */
function renditionFiles(visits: readonly Visit[]): readonly RenditionFile[] {
  const all = visits.flatMap((visit) =>
    visit.stops
      .flatMap((stop) => stop.pictures)
      .flatMap((picture) => {
        const { modern, plain } = renditionsOf(visit.id, picture);
        const file = join('geodata/visits', visit.id, 'pictures', picture.file);
        return [...modern.flat(), plain].map((rendition) => ({ rendition, file }));
      }),
  );
  return [...new Map(all.map((each) => [each.rendition.path, each])).values()];
}
