import { LANGUAGE } from '#messages/locale.ts';
import { sharing } from '#messages/sharing.ts';
import { formatWhen } from '../messages/format.ts';
import type { Theme } from '../navigation/deep-link.ts';
import type { Stop, Visit } from '../visit/visit.ts';
import { EMBED_SIZE, pastedAttribute, pastedText } from './embed-code.ts';
import { inTongue } from './in-tongue.ts';
import { withTokens } from './token-values.ts';

/** A colour of tokens.css in both themes: which of them holds, the frame's `color-scheme` says. */
const colour = (name: string) =>
  `light-dark(${withTokens(`var(${name})`, 'light')},${withTokens(`var(${name})`, 'dark')})`;

/** Browsers that do not know `light-dark` show the system's own colours. */
const STYLES = [
  `body{margin:0;background:${colour('--paper')};color:${colour('--ink')};font:1rem/1.4 system-ui,sans-serif}`,
  `main{box-sizing:border-box;min-height:100vh;padding:1.25rem;border:1px solid ${colour('--rule')};display:grid;place-content:safe center;justify-items:center;text-align:center;overflow-wrap:anywhere}`,
  'h1{max-width:30rem;margin:0;font:700 clamp(1.125rem,5vw,1.625rem)/1.2 Charter,Georgia,serif;text-wrap:balance}',
  'p{max-width:30rem;margin:.4rem 0 0;text-wrap:balance}',
  `a{margin:1.25rem 0 .75rem;padding:.7rem 1.25rem;border-radius:.5rem;background:ButtonFace;color:ButtonText;background:${colour('--accent')};color:${colour('--on-accent')};font-weight:600;text-decoration:none;outline-offset:3px}`,
  `a+p{color:${colour('--quiet')};font-size:.8125rem}`,
].join('');

interface ClosedEmbed {
  /** Of the embed. */
  readonly address: string;
  /** What the frame is called. */
  readonly title: string;
  readonly visit: Visit;
  readonly stop: Stop | undefined;
  readonly theme: Theme | undefined;
}

/**
 * The HTML that shows an embed's address in somebody else's page once the reader asks for it. Until then the frame holds a
 * document that stands in the code itself (`srcdoc`), so that nothing is asked of the site's host, and the host's page
 * needs no script; its link leads the frame to the embed. Where the host's page allows no inline styles, the document is plain.
 * On one line: what lays out texts for editors would break it at the others.
 */
export function closedEmbedCode({ address, title, visit, stop, theme }: ClosedEmbed): string {
  const document = [
    `<!doctype html><html lang="${LANGUAGE}">`,
    `<meta name="color-scheme" content="${theme ?? 'light dark'}">`,
    `<title>${pastedText(title)}</title>`,
    `<style>${STYLES}</style>`,
    `<main><h1${tongue(visit)}>${pastedText(visit.title)}</h1>`,
    `<p>${stop ? `${stop.number}. <bdi${tongue(visit)}>${pastedText(stop.name.value)}</bdi>, ${pastedText(formatWhen(stop.when.value))}` : pastedText(formatWhen(visit.dates.value))}</p>`,
    `<a href="${pastedAttribute(address)}">${sharing.openEmbed}</a>`,
    `<p>${pastedText(sharing.embedIsClosed(new URL(address).host))}</p></main>`,
  ].join('');
  return `<iframe srcdoc="${pastedAttribute(document)}" title="${pastedAttribute(title)}" width="100%" height="${EMBED_SIZE.height}" style="border:0"></iframe>`;
}

/** What `inTongue` says of words of a visit, as attributes. */
const tongue = ({ language }: Visit): string =>
  Object.entries(inTongue(language))
    .map(([name, value]) => ` ${name}="${pastedAttribute(value)}"`)
    .join('');
