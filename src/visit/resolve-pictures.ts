import type { Notes, Path } from './notes.ts';
import type { Problem } from './problem.ts';
import type { StopFeature, VisitFile } from './schema.ts';
import type { StopPicture } from './visit.ts';

/** A file of the visit's folder pictures/. */
export type PictureFile = {
  readonly name: string;
  readonly path: string;
} & (
  | {
      readonly kind: 'picture';
      /** Pixels, as the picture is seen: turned the way that its camera noted. */
      readonly width: number;
      readonly height: number;
      readonly digest: string;
    }
  | { readonly kind: 'fault'; readonly message: string }
);

/** The pictures of a stop, with notes of those that are not there or cannot be read. `path` leads to its properties. */
export function resolvePictures(
  feature: StopFeature,
  path: Path,
  files: readonly PictureFile[],
  notes: Notes,
): readonly StopPicture[] {
  return (feature.properties.pictures ?? []).flatMap(({ caption, ...picture }, index) => {
    const at: Path = [...path, 'pictures', index, 'file'];
    const file = files.find(({ name }) => name === picture.file);
    if (!file) {
      const alike = files.find(({ name }) => name.toLowerCase() === picture.file.toLowerCase());
      notes.note(at, 'missing-file', `there is no picture "${picture.file}"`, {
        expected: `a file pictures/${picture.file} beside visit.geojson`,
        ...(alike ? { nearest: alike.name } : {}),
      });
      return [];
    }
    if (file.kind === 'fault') {
      notes.note(at, 'unreadable-picture', `"${file.name}" cannot be read: ${file.message}`, {
        expected: 'a whole JPEG, PNG, WebP or AVIF',
      });
      return [];
    }
    const { width, height, digest } = file;
    return [{ ...picture, ...(caption ? { caption } : {}), width, height, digest }];
  });
}

/** Pictures that no stop shows: forgotten in the visit, or left behind. */
export function unusedPictures({ features }: VisitFile, files: readonly PictureFile[]): readonly Problem[] {
  const used = new Set(
    features.flatMap(({ properties }) => (properties.pictures ?? []).map(({ file }) => file)),
  );
  return files
    .filter(({ name }) => !used.has(name))
    .map(({ path }) => ({
      file: path,
      rule: 'unused-picture',
      message: 'no stop shows this picture',
      expected: 'a stop that has it in its "pictures", or no file',
    }));
}
