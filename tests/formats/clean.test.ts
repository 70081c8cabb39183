import { expect, it } from 'vitest';
import { cleanText, oneLine } from '../../src/formats/reading/clean.ts';

it('leaves zero-width spaces out of a text, but for scripts that part words by nothing else', () => {
  expect(oneLine('Vladi\u200bvostok\u200b')).toBe('Vladivostok');
  expect(cleanText('to \u200b\u200bTokyo')).toBe('to Tokyo');
  expect(cleanText('ไป\u200bเชียงใหม่')).toBe('ไป\u200bเชียงใหม่');
});

it('leaves word joiners out, which books have before their dashes: a name with one in it is not found', () => {
  expect(cleanText('Bahia\u2060—\u2060Rio')).toBe('Bahia—Rio');
});
