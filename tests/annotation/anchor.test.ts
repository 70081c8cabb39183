import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../src/annotation/anchor.ts';
import type { TextQuoteSelector } from '../../src/annotation/selector.ts';

const TEXT = 'Kim met Putin. Later Kim met Shoigu at an airport near Vladivostok, and Kim met the governor.';
const quote = (exact: string, prefix?: string, suffix?: string): TextQuoteSelector => ({
  type: 'TextQuoteSelector',
  exact,
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
});

describe('anchor', () => {
  it.each([
    ['words that stand once', quote('an airport near Vladivostok'), 39],
    ['the second of three, by its suffix', quote('Kim met', undefined, ' Shoigu'), 21],
    ['the third of three, by its prefix', quote('Kim met', 'and '), 72],
  ])('finds %s', (_, selector, start) => {
    const { exact } = selector;
    expect(anchor(selector, TEXT)).toEqual({
      kind: 'anchored',
      at: { type: 'TextPositionSelector', start, end: start + exact.length },
      score: 1,
      differs: 'nothing',
    });
  });

  it('is ambiguous about words that stand three times', () => {
    const found = anchor(quote('Kim met'), TEXT);
    expect(found.kind === 'ambiguous' && found.candidates.length).toBe(3);
  });

  it.each([
    ['other words', quote('an aerodrome near Vladivos'), 'an airport near Vladivostok'],
    ['the wrong neighbours', quote('airport', 'the '), ' an airport'],
  ])('offers the nearest words for %s', (_, selector, nearest) => {
    const found = anchor(selector, TEXT);
    expect(found.kind === 'orphan' && found.nearest?.text).toBe(nearest);
  });

  it('offers nothing where nothing is near', () => {
    expect(anchor(quote('space launch site'), 'Ünrelated.')).toEqual({ kind: 'orphan', nearest: undefined });
  });

  it('finds any part of any text, given all that stands round it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const selector = quote(text.slice(start, end), text.slice(0, start), text.slice(end));
        expect(anchor(selector, text)).toEqual({
          kind: 'anchored',
          at: { type: 'TextPositionSelector', start, end },
          score: 1,
          differs: 'nothing',
        });
      }),
    );
  });
});
