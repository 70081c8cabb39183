import { linkTo, type VisitLink, visitLink } from '../navigation/deep-link.ts';
import { isLong } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { drawingHash, type Picture } from './picture.ts';
import type { Renderer } from './renderer.ts';
import type { Site } from './site.ts';
import { ON_CARD, thinSheets } from './thin-sheets.ts';

const made = new WeakMap<Visit, Map<string, Picture>>();

/**
 * The picture that a link shows where it is shared. Its name holds a hash of what it shows: a host may keep it for ever,
 * and an app that has seen the link asks anew when the picture has changed. An embed shows what its page shows.
 */
export function cardOf(site: Site, renderer: Renderer, visit: Visit, link: VisitLink): Picture {
  // Of a long visit every page shows the card of the whole: thousands of them would tell as much.
  if (isLong(visit) && link.kind === 'stop') return cardOf(site, renderer, visit, linkTo(undefined, link));
  const cards = made.get(visit) ?? new Map<string, Picture>();
  made.set(visit, cards);
  const names = [
    link.visit,
    ...(link.account ? [link.account] : []),
    ...(link.kind === 'stop' ? [link.stop] : []),
  ];
  const key = names.join(' ');
  const known = cards.get(key);
  if (known) return known;
  const frame = renderer.frameFor(visit, visitLink(visit.id));
  const sheets = thinSheets(site.sheets.get(visit.id) ?? [], frame, ON_CARD);
  const drawing = renderer.renderShareCard(visit, link, sheets);
  const name = [...names, drawingHash(drawing).slice(0, 8)].join('-');
  const card: Picture = { path: `assets/cards/${name}.png`, drawing };
  cards.set(key, card);
  return card;
}
