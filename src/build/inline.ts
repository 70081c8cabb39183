import type { Inline } from './policy.ts';
import { GO_ON } from './redirects.ts';

/** Everything that any page carries inline, for the policy to name. `styles` is what the 404 page carries. */
export function inlineOf(font: string, styles: string): Inline {
  // The 404 page says where the root is by its base; an embed of a stop in one of its accounts lies deepest.
  const roots = ['', './', '../', '../../', '../../../', '../../../../', '../../../../../'];
  return {
    scripts: [SHOW_PASSAGE, SHOW_SOUGHT, SET_THEME, EXPLAIN, GO_ON],
    styles: [...roots.map((root) => fontFace(root + font)), styles],
  };
}

/**
 * Brings the current passage into view before the first paint, unless the address points elsewhere, and cuts no line above it, as
 * app/whole-lines.ts has it; the app takes over from there.
 */
export const SHOW_PASSAGE = `{const mark=location.hash?null:document.querySelector('mark.is-current');if(mark){mark.scrollIntoView({block:'start',behavior:'instant'});const article=mark.closest('.article'),{left,right}=article.getBoundingClientRect(),edge=Math.max(0,...[...document.querySelectorAll('[data-covers]')].map(each=>each.getBoundingClientRect()).filter(cover=>cover.left<right&&cover.right>left).map(({bottom})=>bottom)),texts=document.createTreeWalker(article,4),range=document.createRange();texts.currentNode=mark;while(texts.previousNode()){range.selectNodeContents(texts.currentNode);const lines=[...range.getClientRects()],cut=lines.find(({top,bottom})=>top<edge&&bottom+2>edge);if(cut)scrollBy({top:cut.bottom+2-edge,behavior:'instant'});if(cut||lines.some(({bottom})=>bottom<edge))break}}}`;

/**
 * Has what an address asks the search for stand in its field before the first paint, and room below it for what is found (ui/search.css);
 * the script of the search takes over from there.
 */
export const SHOW_SOUGHT = `{const sought=new URLSearchParams(location.search).get('q');if(sought){document.querySelector('.search-field').value=sought;document.documentElement.dataset.sought=''}}`;

/**
 * Gives an embed the colours that its host asks for, before the first paint: what the style sheets say of the system's
 * preference is made to hold always, or never, and what else they ask for stays: a screen, more contrast.
 */
export const SET_THEME = `{const theme=new URLSearchParams(location.search).get('theme');if(theme==='light'||theme==='dark'){document.documentElement.style.colorScheme=theme;for(const sheet of document.styleSheets)for(const rule of sheet.cssRules)if(rule.media?.mediaText.includes('prefers-color-scheme'))rule.media.mediaText=rule.media.mediaText.replace(/\\(prefers-color-scheme: ?(\\w+)\\)/g,(_,scheme)=>scheme===theme?'(min-width:0)':'(max-width:0)')}}`;

/** A face that comes too late for the first paint is not swapped in: the text never moves under the reader. */
export const fontFace = (href: string) =>
  `@font-face{font-family:'Source Serif 4';font-weight:400 700;font-display:optional;src:url(${href}) format('woff2')}`;

/**
 * Where the way to the root is not known, asks from the deepest folder upwards for the icon, which stands there. Then it names the nearest
 * page above the address, which may be that of a visit whose stop is not there, brings what is offered of that to the top, and has the
 * search begin with what was asked for.
 */
export const EXPLAIN = `
const base = document.querySelector('base');
const above = (path) => path.replace(/[^/]+\\/?$/, '');
const here = location.pathname;
if (base.hasAttribute('data-unsure'))
  for (let path = here.replace(/[^/]*$/, ''); ; path = above(path)) {
    const found = await fetch(path + 'icon.svg').then((r) => r.ok && r.headers.get('content-type')?.includes('svg'), () => false);
    if (found) { base.href = path; break; }
    if (path === '/') break;
  }
const root = new URL(base.href).pathname;
let path = here;
let title;
while (here.startsWith(root) && path.length > root.length && title === undefined) {
  path = above(path);
  const page = path.length > root.length ? await fetch(path).then((r) => r.ok ? r.text() : '', () => '') : '';
  title = /<title>([^<]*)/.exec(page)?.[1];
}
let asked = here.slice(path.length).split('/')[0];
try { asked = decodeURIComponent(asked); } catch {}
document.querySelector('input[type=search]').value = asked.replace(/[-_]+/g, ' ');
const said = document.querySelector('[data-lacks]');
if (title !== undefined) {
  const link = said.querySelector('a');
  link.href = path;
  link.textContent = title.replaceAll('&lt;', '<').replaceAll('&amp;', '&').replace(/ \u00b7 [^\u00b7]*$/, '');
  said.querySelector('span').textContent = asked;
  said.previousElementSibling.hidden = true;
  said.hidden = false;
  for (const offer of document.querySelectorAll('[data-offer]'))
    if (path === root + offer.dataset.offer + '/') offer.parentElement.querySelector('[data-offer]').before(offer);
}`;
