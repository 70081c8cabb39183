import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { readVisit } from '../../src/build/read-visits.ts';
import type { Theme } from '../../src/navigation/deep-link.ts';
import { closedEmbedCode } from '../../src/ui/closed-embed.ts';
import { embedCode } from '../../src/ui/embed-code.ts';
import type { Stop, Visit } from '../../src/visit/visit.ts';

const read = await readVisit('tests/fixtures/visits/good', 'from-right-to-left');
if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
const { visit } = read;
const [stop] = visit.stops;
if (!stop) throw new Error('a visit without a stop');

const ADDRESS = 'https://news.example:8443/maps/v/lod/embed/?order=reported&theme=dark';

const elementsIn = (node: Nodes): readonly Element[] =>
  'children' in node
    ? node.children.flatMap((child) =>
        child.type === 'element' ? [child, ...elementsIn(child)] : elementsIn(child),
      )
    : [];

/** The frame that a code makes, as an HTML parser reads it, and nothing beside it. */
function frameOf(code: string): Element {
  const fragment = fromHtml(code, { fragment: true });
  const [frame, ...others] = fragment.children;
  expect(others).toEqual([]);
  if (frame?.type !== 'element' || frame.tagName !== 'iframe') throw new Error(code);
  expect(frame.children).toEqual([]);
  return frame;
}

/** The document that the frame shows, before anything is opened. */
function shownBy(code: string) {
  const document = fromHtml(String(frameOf(code).properties['srcDoc']));
  const elements = elementsIn(document);
  const find = (name: string) => elements.filter(({ tagName }) => tagName === name);
  return { elements, find, heading: find('h1')[0], lines: find('p'), link: find('a')[0] };
}

const closed = (of: Visit, at: Stop | undefined, theme?: Theme, title = 'A title') =>
  closedEmbedCode({ address: ADDRESS, title, visit: of, stop: at, theme });

/** What a parser makes of line ends, and ours of words on one line. */
const onOneLine = (words: string) => words.replace(/[\r\n]+/g, ' ');

const HOSTILE = [
  '"><script>alert(1)</script>',
  '&quot;&gt;&lt;b&gt; &amp;amp; &#34;',
  "' onload='alert(1)",
  ']]><!-- --></title></style></iframe>',
  'two\r\nlines\n\nand\ta tab',
];
const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  // No parser lets a NUL through.
  fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0')),
  fc.string({
    unit: fc.constantFrom('"', "'", '&', '<', '>', ';', ']', '-', '\n', '\r', ' ', '#', 'x', 'é'),
  }),
);

it('shows any words as they are, in a document of one shape, whatever they try', () => {
  const shape = shownBy(closed(visit, stop)).elements.map(({ tagName }) => tagName);
  fc.assert(
    fc.property(words, words, words, (title, ofVisit, ofStop) => {
      const named: Stop = { ...stop, name: { ...stop.name, value: ofStop } };
      const code = closed({ ...visit, title: ofVisit }, named, undefined, title);
      const { elements, find, heading } = shownBy(code);
      expect(elements.map(({ tagName }) => tagName)).toEqual(shape);
      expect(frameOf(code).properties['title']).toBe(onOneLine(title));
      expect(find('title').map(textOf)).toEqual([onOneLine(title)]);
      expect(heading && textOf(heading)).toBe(onOneLine(ofVisit));
      expect(find('bdi').map(textOf)).toEqual([onOneLine(ofStop)]);
      expect(code).not.toMatch(/[\r\n]/);
      // What looks for the end of the tag by its sign alone finds it.
      expect(code.indexOf('>')).toBe(code.length - '></iframe>'.length);
      expect(frameOf(embedCode(ADDRESS, title)).properties['title']).toBe(onOneLine(title));
    }),
  );
});

it('leads to the embed and asks for nothing itself', () => {
  const code = closed(visit, stop);
  const { elements, link } = shownBy(code);
  expect(link?.properties).toEqual({ href: ADDRESS });
  expect(frameOf(code).properties['src']).toBeUndefined();
  const asking = ['src', 'srcSet', 'href', 'action', 'data', 'poster', 'ping', 'httpEquiv'];
  const asked = elements.filter(({ properties }) => asking.some((name) => name in properties));
  expect(asked).toEqual([link]);
  expect(code).not.toMatch(/url\(|@import|<script|&lt;script|&lt;link/i);
});

it('names the visit, the stop and its day, and the host that is not asked yet', () => {
  const { heading, lines, find } = shownBy(closed(visit, stop));
  expect(heading?.properties).toEqual({ lang: visit.language, dir: 'rtl' });
  expect(find('bdi')[0]?.properties).toEqual({ lang: visit.language, dir: 'rtl' });
  expect(lines.map(textOf)[0]).toBe(`1. ${stop.name.value}, 19 November 1977`);
  expect(lines.map(textOf)[1]).toBe('Nothing is loaded from news.example:8443 until you open it.');
  const whole = shownBy(closed(visit, undefined));
  expect(whole.find('bdi')).toEqual([]);
  expect(whole.lines.map(textOf)[0]).toMatch(/^[^.]*\d{4}$/);
  const english = shownBy(closed({ ...visit, language: 'en' }, stop));
  expect(english.heading?.properties).toEqual({});
});

it.each([
  [undefined, 'light dark'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const)('has the colours that were chosen: %s', (theme, scheme) => {
  const [meta] = shownBy(closed(visit, stop, theme)).find('meta');
  expect(meta?.properties).toEqual({ name: 'color-scheme', content: scheme });
});
