import type { StopPicture } from './visit.ts';

/** A picture in one format and size, as the site has it. */
export interface Rendition {
  /** Below the site's root. Its name holds a hash of the picture: a host may keep it for ever. */
  readonly path: string;
  readonly format: 'avif' | 'webp' | 'jpeg' | 'png';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

interface Renditions {
  /** The formats that a browser may choose from, the smallest files first, each in sizes that ascend. */
  readonly modern: readonly (readonly Rendition[])[];
  /** One that any program can show, as large as there is. */
  readonly plain: Rendition;
}

/** Pixels across: a card on a plain and on a fine screen, and as large as a window shows it. */
const WIDTHS = [400, 800, 1600] as const;

/** Where pictures stand below the site's root. */
export const PICTURES = 'assets/pictures/';

/** All files that are made of a picture; none is larger than the picture itself. */
export function renditionsOf(visit: string, picture: StopPicture): Renditions {
  const { inline: path, width, height } = picture;
  if (path !== undefined) return { modern: [], plain: { path, format: 'jpeg', width, height } };
  const largest = Math.min(picture.width, WIDTHS[2]);
  // One that is nearly as wide as the largest would save nobody anything.
  const widths = [...WIDTHS.filter((width) => width < 0.8 * largest), largest];
  const [, name = '', ending = ''] = /^(.*)\.(\w+)$/.exec(picture.file) ?? [];
  const rendition = (format: Rendition['format'], width: number): Rendition => ({
    path: `${PICTURES}${visit}-${name}-${picture.digest}-${width}.${format}`,
    format,
    width,
    height: Math.round((picture.height * width) / picture.width),
  });
  return {
    modern: (['avif', 'webp'] as const).map((format) => widths.map((width) => rendition(format, width))),
    // A drawing or a screenshot stays sharp.
    plain: rendition(ending.toLowerCase() === 'png' ? 'png' : 'jpeg', largest),
  };
}
