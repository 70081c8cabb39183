import { LANGUAGE } from '#messages/locale.ts';
import type { Rendered } from '../app/entry-server.tsx';
import { type LongPage, PAGE_DATA_ID, type PageData } from '../app/page-data.ts';
import { addressOf, type DeepLink, isVisitLink, rootFrom } from '../navigation/deep-link.ts';
import { AWAY } from '../worker/keep-list.ts';
import { attribute, jsonForHtml, text } from './escape.ts';
import { EXPLAIN, fontFace, SET_THEME, SHOW_PASSAGE, SHOW_SOUGHT } from './inline.ts';
import { narrowedTo } from './policy.ts';

/** A script that is not the visits', with what it loads. */
export interface OwnAssets {
  readonly script: string;
  readonly styles: readonly string[];
  readonly modules: readonly string[];
}

/** What a page has beside what all have. */
interface Own extends Partial<OwnAssets> {
  /** What its script finds in it, by the id of the element. */
  readonly data?: { readonly id: string; readonly value: object };
}

/** What a page loads, relative to the site's root. */
export interface Assets {
  /** The styles of every page; then what those beside a visit's have besides, and an embed. */
  readonly styles: readonly string[];
  readonly pageStyles: string;
  readonly embedStyles: string;
  readonly script: string;
  /** Modules that the script imports, fetched beside it instead of after it. */
  readonly modules: readonly string[];
  /** The script of the page that looks things up. */
  readonly search: string;
  /** What the first page has of its own, and the page that lays visits side by side. */
  readonly gallery: OwnAssets;
  readonly compare: OwnAssets;
  readonly font: string | undefined;
  /**
   * The site's Content-Security-Policy, of which a page carries what it needs; while developing there is none, since Vite writes
   * scripts of its own.
   */
  readonly policy: string | undefined;
}

/** Its links lead out of the frame, and search engines are left with the pages that it is a part of. */
const EMBED_HEAD = ['<meta name="robots" content="noindex">', '<base target="_blank">'] as const;

/** What a page does before it is painted: in its head, and behind its markup. */
const earlyScripts = (link: DeepLink, isEmbed: boolean) => ({
  inHead: isEmbed ? [SET_THEME] : [],
  behind: link.kind === 'stop' ? [SHOW_PASSAGE] : link.kind === 'search' ? [SHOW_SOUGHT] : [],
});

const inline = (script: string) => `<script>${script}</script>`;

/** Markup that only a printer shows, before the page and after it: the same on each page of a visit. */
export interface Paper {
  readonly front: Buffer;
  readonly notes: Buffer;
}

/** What a page has round its markup. */
interface Around {
  /** What it says of itself, see page-head.ts. */
  readonly about: readonly string[];
  /** Of a visit's page, what its scripts find in it. */
  readonly data?: PageData | LongPage;
  readonly paper?: Paper | undefined;
  /** What a page has that is no visit's. */
  readonly own?: Own;
}

/**
 * A page that nothing comes after: markup, styles, and for a visit its data and scripts. As bytes: most of a page stands on the others of
 * its visit too, and is made into bytes once.
 */
export function documentOf(
  rendered: Rendered,
  link: DeepLink,
  assets: Assets,
  { about, data, paper, own = {} }: Around,
): Buffer {
  const root = rootFrom(link);
  const isEmbed = isVisitLink(link) && link.view === 'embed';
  const { inHead, behind } = earlyScripts(link, isEmbed);
  const carried = {
    scripts: [...inHead, ...behind],
    styles: assets.font ? [fontFace(root + assets.font)] : [],
  };
  const loaded = data ? { data: { id: PAGE_DATA_ID, value: data }, script: assets.script } : own;
  return inLines([
    '<!doctype html>',
    `<html lang="${LANGUAGE}" data-root="${root}" data-address="${attribute(addressOf(link))}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...policyMeta(assets.policy && narrowedTo(assets.policy, carried)),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    ...head(root, assets, data ? assets.modules : (own.modules ?? []), [
      ...assets.styles,
      ...(isEmbed ? [assets.embedStyles] : data ? [] : [assets.pageStyles]),
      ...(own.styles ?? []),
    ]),
    ...(isEmbed ? EMBED_HEAD : []),
    ...inHead.map(inline),
    // After what the first paint waits for.
    ...about,
    '</head>',
    '<body>',
    ...(paper ? [paper.front] : []),
    `<div id="root">${rendered.body}</div>`,
    ...(paper ? [paper.notes] : []),
    ...behind.map(inline),
    ...(loaded.data ? [dataElement(loaded.data)] : []),
    ...(loaded.script === undefined ? [] : [`<script type="module" src="${root}${loaded.script}"></script>`]),
    '</body>',
    '</html>',
  ]);
}

const NEW_LINE = Buffer.from('\n');

const inLines = (lines: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(lines.flatMap((line) => [typeof line === 'string' ? Buffer.from(line) : line, NEW_LINE]));

const dataElements = new WeakMap<object, Buffer>();

/** What a page's script finds in it. */
function dataElement({ id, value }: NonNullable<Own['data']>): Buffer {
  const made = () => Buffer.from(`<script type="application/json" id="${id}">${jsonForHtml(value)}</script>`);
  const known = dataElements.get(value) ?? made();
  dataElements.set(value, known);
  return known;
}

function head(
  root: string,
  { font }: Assets,
  modules: readonly string[],
  styles: readonly string[],
): readonly string[] {
  return [
    ...styles.map((href) => `<link rel="stylesheet" href="${root}${href}">`),
    ...(font ? fontHead(root + font) : []),
    ...modules.map((href) => `<link rel="modulepreload" href="${root}${href}">`),
  ];
}

/** First in the head: a policy holds for what comes after it. */
export const policyMeta = (policy: string | undefined) =>
  policy === undefined ? [] : [`<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">`];

/** The face that headings and articles are set in, asked for before any style needs it. */
export const fontHead = (href: string): readonly string[] => [
  `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`,
  `<style>${fontFace(href)}</style>`,
];

/**
 * The 404 page. A host shows it at any depth, so it cannot know its way to the root: `base` says where the site lives
 * when the owner told us, else a script looks for the folder that holds this site's icon. The face of the headings is taken from below
 * that base, too: where it is not known, a site in a folder has them in another one, since what has been painted is not to move.
 */
export function notFoundDocument(
  rendered: Rendered,
  base: string | undefined,
  styles: string,
  assets: Pick<Assets, 'font' | 'policy'>,
): string {
  const root = `<base href="${attribute(base ?? '/')}"${base === undefined ? ' data-unsure' : ''}>`;
  return anywhereDocument(rendered, root, base !== undefined, styles, assets, EXPLAIN);
}

/** What the service worker shows at any depth, in the place of a page that it does not have; it says by the base where the site lives. */
export const awayDocument = (
  rendered: Rendered,
  styles: string,
  assets: Pick<Assets, 'font' | 'policy'>,
): string => anywhereDocument(rendered, AWAY.base, true, styles, assets);

/** A page that carries its styles in itself. `settled` says whether its base is known before any script runs. */
function anywhereDocument(
  rendered: Rendered,
  base: string,
  settled: boolean,
  styles: string,
  { font, policy }: Pick<Assets, 'font' | 'policy'>,
  script?: string,
): string {
  return [
    '<!doctype html>',
    `<html lang="${LANGUAGE}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...policyMeta(policy),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${text(rendered.title)}</title>`,
    base,
    '<meta name="color-scheme" content="light dark">',
    ...(font && settled
      ? [`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`]
      : []),
    ...(font ? [`<style>${fontFace(font)}</style>`] : []),
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    `<div id="root">${rendered.body}</div>`,
    ...(script === undefined ? [] : [`<script type="module">${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
