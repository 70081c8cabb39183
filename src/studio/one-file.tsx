import { renderToStaticMarkup } from 'react-dom/server';
import { LANGUAGE } from '#messages/locale.ts';
import { studio } from '#messages/studio.ts';
import { answersFor, renderPaper, renderVisitPage } from '../app/entry-server.tsx';
import { fileLink, PAGE_DATA_ID, type PageData } from '../app/page-data.ts';
import type { PictureFacts } from '../author/manuscript.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import { linkTo } from '../navigation/deep-link.ts';
import { StopCard } from '../ui/stop-card.tsx';
import type { StopPicture, Visit } from '../visit/visit.ts';
import { base64 } from './base64.ts';
import { folderElement } from './folder-in-page.ts';
import type { StudioData } from './page-data.ts';
import { pictureBytes } from './storage.ts';

interface Given {
  /** The key under which the draft and its pictures are kept. */
  readonly draft: string;
  readonly pictures: readonly PictureFacts[];
  readonly sheets: readonly SheetReference[];
  readonly file: NonNullable<StudioData['file']>;
  readonly root: URL;
  /** The packed files of the visit, of which the studio makes the draft again. */
  readonly folder: Uint8Array;
}

/**
 * A whole visit as one HTML file that needs no other: the reader's own page with its app, the map and the pictures in it. Its
 * stops are fragments of its address. Without scripts, what the cards say stands below the article.
 */
export async function oneFile(
  visit: Visit,
  { draft, pictures, sheets, file, root, folder }: Given,
): Promise<string> {
  const fetched = async (href: string) => {
    const response = await fetch(new URL(href, root));
    if (!response.ok) throw new Error(`${response.status} for ${href}`);
    return response;
  };
  const textOf = async (href: string) => (await fetched(href)).text();
  const [script, styles, maps, font] = await Promise.all([
    textOf(file.script),
    Promise.all(file.styles.map(textOf)),
    Promise.all(sheets.map(({ href }) => textOf(href))),
    file.font === undefined ? undefined : fetched(file.font).then((answer) => answer.blob()),
  ]);
  const whole = await withPictures(visit, draft, pictures);
  const data: PageData = {
    visit: whole,
    sheets: await Promise.all(
      sheets.map(async (sheet, index) => {
        const json = new Blob([maps[index] ?? ''], { type: 'application/json' });
        return { ...sheet, href: await dataUrl(json) };
      }),
    ),
    tiles: 'none',
    answers: answersFor(whole),
  };
  const link = fileLink(visit.id);
  // The coarsest map is what a drawing shows; written by our own build.
  const drawn = maps.slice(0, 1).map((json) => JSON.parse(json) as Sheet);
  const { title, description, body } = renderVisitPage(data, link, drawn);
  const paper = renderPaper(whole, drawn, undefined);
  const cards = renderToStaticMarkup(
    <div className="one-file-stops">
      {whole.stops.map((stop) => (
        <section key={stop.id} id={stop.id}>
          <StopCard visit={whole} link={linkTo(stop.id, link)} open onLook={() => {}} />
        </section>
      ))}
    </div>,
  );
  const module = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const face = font
    ? [
        `@font-face{font-family:'Source Serif 4';font-weight:400 700;src:url(${await dataUrl(font)}) format('woff2')}`,
      ]
    : [];
  return [
    '<!doctype html>',
    `<html lang="${LANGUAGE}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${attribute(await policyFor(module))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="generator" content="Whereabouts">`,
    `<meta name="description" content="${attribute(description)}">`,
    `<title>${text(title)}</title>`,
    `<style>${[...styles, ...face].join('\n')}</style>`,
    '</head>',
    '<body>',
    paper.front,
    `<div id="root">${body}</div>`,
    `<noscript><style>${UNSCRIPTED}</style>${cards}</noscript>`,
    paper.notes,
    `<script type="application/json" id="${PAGE_DATA_ID}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
    folderElement(folder),
    `<script type="module">${module}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Without scripts: what no card can show stands below the page, each stop where its links lead, and the sources after them. */
const UNSCRIPTED = `
.visit-page{height:auto;min-height:100vh}
.one-file-stops{max-width:46rem;margin:0 auto;padding:1rem}
.one-file-stops .card{position:static;width:auto;max-height:none;margin:1.5rem 0;display:block}
body>.on-paper:last-of-type{display:block;max-width:46rem;margin:0 auto;padding:1rem}
`;

/** Nothing but what is in the file: it asks nobody for anything. */
async function policyFor(module: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(module));
  return [
    "default-src 'none'",
    `script-src 'sha256-${base64(new Uint8Array(hash))}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** Pixels across of a picture in a file: a card on a fine screen, or a window. */
const WIDEST = 1600;

/** A visit whose pictures are in itself: in the colours and the size of screens, and without what the camera noted, as the build has it. */
async function withPictures(visit: Visit, draft: string, known: readonly PictureFacts[]): Promise<Visit> {
  const inline = async (picture: StopPicture): Promise<StopPicture> => {
    const facts = known.find(({ file }) => file === picture.file);
    const bytes = facts && (await pictureBytes(draft, facts.digest));
    if (!bytes) throw new Error(studio.pictureLost(picture.file));
    const width = Math.min(WIDEST, picture.width);
    const height = Math.round((picture.height * width) / picture.width);
    const bitmap = await createImageBitmap(new Blob([bytes]), {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'high',
    });
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    // A drawing or a screenshot stays sharp, and see-through where it is.
    const type = /\.(png|webp)$/i.test(picture.file) ? 'image/webp' : 'image/jpeg';
    const blob = await canvas.convertToBlob({ type, quality: 0.82 });
    return { ...picture, width, height, inline: await dataUrl(blob) };
  };
  const stops = visit.stops.map(async (stop) => {
    return { ...stop, pictures: await Promise.all(stop.pictures.map(inline)) };
  });
  return { ...visit, stops: await Promise.all(stops) };
}

const dataUrl = async (blob: Blob): Promise<string> =>
  `data:${blob.type};base64,${base64(new Uint8Array(await blob.arrayBuffer()))}`;

const text = (plain: string) => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const attribute = (plain: string) => text(plain).replaceAll('"', '&quot;');
