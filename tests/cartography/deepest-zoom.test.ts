import { expect, it } from 'vitest';
import { deepestZoom } from '../../src/cartography/sheet-reference.ts';

const sheets = (...zooms: readonly number[]) => zooms.map((minZoom) => ({ minZoom }));

it('leads a hand no closer than the finest sheet is true, unless an online map knows more', () => {
  expect(deepestZoom(sheets(0, 6.5, 9), 'none')).toBe(13);
  expect(deepestZoom(sheets(0, 6.5), 'none')).toBe(12);
  expect(deepestZoom(sheets(0, 5.5), 'none')).toBe(12);
  expect(deepestZoom(sheets(0, 3.5), 'none')).toBe(10);
  expect(deepestZoom([], 'none')).toBe(10);
  expect(deepestZoom(sheets(0, 3.5), 'openstreetmap')).toBe(13);
});
