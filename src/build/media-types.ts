import { WRITTEN } from '../formats/registry.ts';

/** What a visit's files are, by the end of their names. Hosts do not know most of these, and text needs its encoding said. */
export const DOWNLOAD_TYPES: readonly (readonly [suffix: string, type: string])[] = WRITTEN.map(
  ({ writing: { suffix }, mediaType }) => [
    suffix,
    mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
  ],
);

/** What every other file of the site is, by its extension. */
const SITE_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
};

const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);

/** The media type of a file of the site, by its name; undefined for a name that none has. */
export function mediaTypeOf(name: string): string | undefined {
  return DOWNLOAD_TYPES.find(([suffix]) => name.endsWith(`.${suffix}`))?.[1] ?? SITE_TYPES[extensionOf(name)];
}

/** The same for a host that knows files by their extension alone: the type without its encoding, and the extension. */
export function typesByExtension(): readonly (readonly [type: string, extension: string])[] {
  const all = {
    ...Object.fromEntries(DOWNLOAD_TYPES.map(([suffix, type]) => [extensionOf(suffix), type])),
    ...SITE_TYPES,
  };
  return Object.entries(all).map(([extension, type]) => [type.replace(/;.*/, ''), extension]);
}
