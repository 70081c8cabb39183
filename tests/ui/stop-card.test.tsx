import { setImmediate as immediately } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readVisit } from '../../src/build/read-visits.ts';
import { linkTo, visitLink } from '../../src/navigation/deep-link.ts';
import { StopCard } from '../../src/ui/stop-card.tsx';
import type { Visit } from '../../src/visit/visit.ts';

const read = await readVisit('tests/fixtures/visits/good', 'minimal');
if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
const { visit } = read;

/** A page as far as React asks for one. */
const { window, document } = parseHTML('<html><body><div id="root"></div></body></html>');

beforeEach(() => {
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  // What React does behind a rendering is done.
  await immediately();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('leaves nothing of a stop that says or names something twice on the card of the next', () => {
  const [first] = visit.stops;
  if (!first) throw new Error('a visit has a stop');
  const twice = {
    ...first,
    id: 'twice',
    events: [...first.events, ...first.events],
    present: [...first.present, ...first.present],
  };
  const [event] = first.events;
  if (!event) throw new Error('something happened there');
  const next = { ...first, id: 'next', events: [{ ...event, value: 'Another thing.' }], present: [] };
  const holder = document.getElementById('root');
  if (!holder) throw new Error('the page has no root');
  const root = createRoot(holder);
  const wordsAt = (stop: string) => {
    const link = linkTo(stop, visitLink(visit.id));
    const shown = { ...visit, stops: [twice, next] };
    flushSync(() => root.render(<StopCard visit={shown} link={link} open={false} onLook={() => {}} />));
    return holder.textContent ?? '';
  };
  const fresh = wordsAt('next');
  expect(wordsAt('twice')).not.toBe(fresh);
  expect(wordsAt('next')).toBe(fresh);
  flushSync(() => root.unmount());
});

it('names once what a way leads through at several of its points', () => {
  const [first, second] = visit.stops;
  if (!first || !second) throw new Error('a visit has stops');
  const { value: position, basis } = first.place.position;
  const path = [position, second.place.position.value];
  const via = ['Suez', 'Strait of Malacca', 'Strait of Malacca', 'Suez'].map((name) => ({
    name,
    position,
    basis,
  }));
  const shown: Visit = {
    ...visit,
    legs: [{ from: first.id, to: second.id, mode: 'ship', path, via, length: 1000 }],
  };
  const card = renderToStaticMarkup(
    <StopCard visit={shown} link={linkTo(second.id, visitLink(visit.id))} open={false} onLook={() => {}} />,
  );
  expect(card).toContain('through Suez, Strait of Malacca and Suez');
});
