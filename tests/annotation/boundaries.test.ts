import { describe, expect, it } from 'vitest';
import { sweptWords } from '../../src/annotation/boundaries.ts';

describe('sweptWords', () => {
  it.each([
    ['a word cut at its end', 'The leader left to music.', 'leader left to mus', 'leader left to music'],
    ['a word cut at its beginning', 'The leader left to music.', 'ader left', 'leader left'],
    ['whole words', 'The leader left to music.', 'leader left', 'leader left'],
    ['a full stop', 'He left. She stayed.', 'left.', 'left.'],
    ['a part of a part of a compound', 'It took seventy-two days.', 'two day', 'two days'],
    ['Cyrillic', 'Встреча на космодроме Восточный', 'осмодроме Восточн', 'космодроме Восточный'],
    ['Arabic', 'وصل القطار إلى فلاديفوستوك', 'قطار إلى فلاد', 'القطار إلى فلاديفوستوك'],
    // What follows is no letter that was missed.
    ['a name without its particle', '블라디보스토크에서 만났다', '블라디보스토크', '블라디보스토크'],
    ['a part of a Chinese name', '符拉迪沃斯托克火车站', '符拉迪沃斯托克', '符拉迪沃斯托克'],
    ['Thai', 'เดินทางไปวลาดิวอสตอค', 'ทางไป', 'ทางไป'],
  ])('%s', (_, text, swept, meant) => {
    const start = text.indexOf(swept);
    expect(text.slice(...sweptWords(text, start, start + swept.length))).toBe(meant);
  });
});
