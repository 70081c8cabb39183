import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { ImportNotes, rememberNotes } from '../../src/studio/import-notes.tsx';

afterEach(() => vi.unstubAllGlobals());

const note = (message: string) => ({ kind: 'guessed', message, places: [], count: 0 }) as const;
const shown = (draft: string) => renderToStaticMarkup(<ImportNotes draft={draft} />);
const refuse = () => {
  throw new DOMException('', 'QuotaExceededError');
};

it('shows what an import had to say, all of it', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  rememberNotes('kept', [note('The year was guessed.')]);
  rememberNotes('kept', [note('So was the month.')]);
  expect(kept.size).toBe(1);
  expect(shown('kept')).toMatch(/The year was guessed\..*So was the month\./);
  expect(shown('other')).toBe('');
});

it('shows it where the browser keeps nothing, too', () => {
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  rememberNotes('unkept', [note('The year was guessed.')]);
  rememberNotes('unkept', [note('So was the month.')]);
  expect(shown('unkept')).toMatch(/The year was guessed\..*So was the month\./);
  expect(shown('other')).toBe('');
});

it('shows what was said before the browser had no more room', () => {
  let kept = '';
  vi.stubGlobal('sessionStorage', {
    getItem: () => kept || null,
    setItem: (_: string, value: string) => {
      if (kept) refuse();
      kept = value;
    },
  });
  rememberNotes('full', [note('The year was guessed.')]);
  rememberNotes('full', [note('So was the month.')]);
  expect(shown('full')).toMatch(/The year was guessed\..*So was the month\./);
});
