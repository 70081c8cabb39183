import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decoded } from '../../src/navigation/decoded.ts';

it('reads what addresses write', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decoded(encodeURIComponent(text))).toBe(text);
    }),
  );
});

it.each(['%', '100%.', '%E0%A4%A', '%zz'])('leaves %s, which is cut off or mistyped, as it stands', (part) =>
  expect(decoded(part)).toBe(part),
);
