import { expect, it } from 'vitest';
import { folderElement, folderInPage } from '../../src/studio/folder-in-page.ts';

it('gives back the folder that a page was made with, whatever its texts say', () => {
  const folder = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
  const article = '&lt;script type="application/zip">AAAA&lt;/script>';
  expect(folderInPage(`<p>${article}</p>${folderElement(folder)}<script>1</script>`)).toEqual(folder);
});

it.each([
  ['no folder', '<!doctype html><p>A tour ends'],
  ['a folder that is cut off', folderElement(new Uint8Array(3_000)).slice(0, 2_000)],
  ['what is no Base64', '<script type="application/zip">?</script>'],
])('finds nothing in a page with %s', (_, html) => {
  expect(folderInPage(html)).toBeUndefined();
});
