import { expect, it } from 'vitest';
import { filledBy } from '../../src/cartography/sheet.ts';

it.each([
  ['of the world', [0, 0.15, 1, 0.7], [0, -1, 1, 2]],
  ['of a region', [0.8, 0.3, 0.9, 0.4], [0.8, 0.3, 0.9, 0.4]],
] as const)('a sheet %s fills the sea that belongs to it', (_, box, filled) => {
  expect(filledBy({ box })).toEqual(filled);
});
