import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Rendition } from '../visit/renditions.ts';
import { keptFile } from './kept-bytes.ts';
import { pinnedVersions } from './pinned-versions.ts';

/** How each format is written, see sharp's documentation of its output. */
const SETTINGS = {
  avif: { quality: 55 },
  webp: { quality: 78 },
  jpeg: { quality: 80, mozjpeg: true },
  png: { compressionLevel: 9 },
} as const;

/** Where renditions are kept between builds. */
export const RENDITIONS = '.cache/renditions';

export const keptName = ({ path }: Rendition) => basename(path);

/** What is in a picture, and how it is rendered, as a hash that names its files. */
export function digestOf(bytes: Uint8Array): string {
  const recipe = JSON.stringify([pinnedVersions(/^sharp$/), SETTINGS]);
  return createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 10);
}

/**
 * The file of a rendition of a picture's file: kept from an earlier build, or made now. In the colours of screens (sRGB), turned
 * the way that the camera noted, and without anything else that it noted, such as where the picture was taken.
 */
export function renditionFile(rendition: Rendition, file: string): Promise<string> {
  const { format, width } = rendition;
  return keptFile(RENDITIONS, keptName(rendition), async () => {
    const { default: sharp } = await import('sharp');
    const picture = sharp(await readFile(file))
      .autoOrient()
      .resize({ width });
    return picture.toFormat(format, SETTINGS[format]).toBuffer();
  });
}
