import { join } from 'node:path';
import { renditionsOf } from '../visit/renditions.ts';
import type { Visit } from '../visit/visit.ts';
import { DRAWN, drawnFile, keptDrawing, type Picture } from './picture.ts';
import { keptName, RENDITIONS, renditionFile } from './renditions.ts';

/** An image of the site: its path below the root, and the file that it is kept in, which may have to be made first. */
export interface ImageFile {
  readonly path: string;
  /** In the folder `kept` of .cache; it names what is in it. */
  readonly name: string;
  readonly kept: typeof DRAWN | typeof RENDITIONS;
  readonly file: () => Promise<string>;
}

export const drawnImage = (picture: Picture): ImageFile => ({
  path: picture.path,
  name: keptDrawing(picture),
  kept: DRAWN,
  file: () => drawnFile(picture),
});

/** Every rendition of a visit's pictures, each once. */
export function renditionImages(visit: Visit): readonly ImageFile[] {
  const all = visit.stops
    .flatMap((stop) => stop.pictures)
    .flatMap((picture) => {
      const { modern, plain } = renditionsOf(visit.id, picture);
      const source = join('geodata/visits', visit.id, 'pictures', picture.file);
      return [...modern.flat(), plain].map(
        (rendition): ImageFile => ({
          path: rendition.path,
          name: keptName(rendition),
          kept: RENDITIONS,
          file: () => renditionFile(rendition, source),
        }),
      );
    });
  return [...new Map(all.map((each) => [each.path, each])).values()];
}
