import { studio } from '#messages/studio.ts';
import type { PictureFacts } from '../author/manuscript.ts';

/** A picture as it is kept: under which name it came, what is known of it and what is in it. */
export type ReadPicture =
  | {
      readonly kind: 'picture';
      readonly name: string;
      readonly facts: Omit<PictureFacts, 'file'>;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Bytes: more than any camera's JPEG, less than what hosts of code take in one file. */
const LARGEST = 40_000_000;
/** What the build can open, see sharp's `limitInputPixels`. */
const MOST_PIXELS = 268_402_689;

/** By the first bytes of a file: names and what a clipboard says of them are not to be trusted. */
const FORMATS: readonly (readonly [ending: string, begins: RegExp])[] = [
  ['jpg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['avif', /^.{4}ftypavi[fs]/s],
];

/** Looks into a file that is to be a picture, reading it through: a broken one is found before it is kept. */
export async function readPicture(file: Blob & { readonly name?: string }): Promise<ReadPicture> {
  const name = file.name || studio.pastedPicture;
  const refused = (reason: string): ReadPicture => ({ kind: 'refused', reason });
  if (file.size > LARGEST) return refused(studio.pictureTooLarge(name, file.size, LARGEST));
  // A folder that was dropped comes as a file, and so does one that has gone since.
  const content = await file.arrayBuffer().catch(() => undefined);
  if (!content) return refused(studio.pictureUnread(name));
  const bytes = new Uint8Array(content);
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const ending = FORMATS.find(([, begins]) => begins.test(start))?.[0];
  if (ending === undefined) return refused(studio.noPicture(name));
  const size = await sizeOf(bytes);
  if (!size) return refused(studio.brokenPicture(name));
  if (size.width * size.height > MOST_PIXELS)
    return refused(studio.tooManyPixels(name, size.width, size.height));
  const stem = name.replace(/\.\w+$/, '');
  const digest = await digestOf(bytes);
  return { kind: 'picture', name: `${stem}.${ending}`, facts: { digest, ...size }, bytes };
}

/** Pixels of a picture as it is seen, turned the way that its camera noted; undefined for one that is broken. */
async function sizeOf(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly width: number; readonly height: number } | undefined> {
  try {
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  } catch {
    return undefined;
  }
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
