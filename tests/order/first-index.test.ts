import { expect, it } from 'vitest';
import { firstIndex } from '../../src/order/first-index.ts';

it('finds where something begins to hold, wherever that is', () => {
  for (let length = 0; length <= 20; length++)
    for (let first = 0; first <= length; first++)
      expect(firstIndex(length, (index) => index >= first)).toBe(first);
});
