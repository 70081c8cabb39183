import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Unbroken } from '../../src/ui/unbroken.tsx';

it.each([
  ['Licence (such as CC-BY-4.0)', ['CC-BY-4.0']],
  ['Say under which licence the text may be shown, such as CC-BY-4.0.', ['CC-BY-4.0']],
  ['A. Photographer, 2023-09-17 (CC0-1.0)', ['2023-09-17', 'CC0-1.0']],
  ['Open Government Licence, well-known', []],
])('keeps the codes in “%s” whole, and every letter', (text, codes) => {
  const html = renderToStaticMarkup(<Unbroken text={text} />);
  expect([...html.matchAll(/<span class="unbroken">(.*?)<\/span>/g)].map(([, code]) => code)).toEqual(codes);
  expect(html.replaceAll(/<.*?>/g, '')).toBe(text);
});
