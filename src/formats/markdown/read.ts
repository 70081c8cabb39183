import { parse } from 'yaml';
import { piecesOf } from '../../article/markdown-pieces.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { decode } from '../reading/decode.ts';
import { objectOf, textOf } from '../reading/json.ts';
import { looksLike } from '../reading/looks-like.ts';
import { tooDeep } from '../reading/markup.ts';
import { checkSize, Refusal, reader } from '../reading/refusal.ts';
import { timeOf } from '../reading/time.ts';

const LARGEST = 4_000_000;

/** Markdown (CommonMark), with or without front matter (YAML): an article. A first heading is its title. */
export const read = reader((source, book, options) => {
  checkSize(source, LARGEST);
  const looks = looksLike(source);
  if (/picture|archive|PDF|Office|SQLite|binary|empty|HTML/.test(looks)) {
    throw new Refusal(`no Markdown: the file looks like ${looks}`);
  }
  const text = decode(source.bytes, book).replace(/\r\n?/g, '\n');
  if (tooDeep(text)) throw new Refusal('its quotations or tags are hundreds deep inside each other');
  checkBlocks(text);
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  const front = frontOf(match?.[1] ?? '', book);
  const body = match ? text.slice(match[0].length) : text;
  const headed = front('title') === undefined ? /^\s*#\s+(.+?)\s*#*\n/.exec(body) : null;
  const published = front('date') ?? '';
  // A day in words, or the one with which a time begins.
  const day = [timeOf(published), timeOf(published.slice(0, 10))].find((time) => time?.kind === 'date');
  return draftOf(
    source,
    {
      format: 'Markdown',
      title: front('title') ?? headed?.[1],
      description: front('description'),
      publisher: front('publisher') ?? front('author'),
      date: day?.kind === 'date' ? day.edtf : undefined,
      language: front('language') ?? front('lang'),
      licence: front('licence') ?? front('license'),
      dateline: front('dateline'),
      source: front('source'),
      url: front('sourceUrl') ?? front('canonical'),
      found: [
        {
          kind: 'words',
          at: 'the article',
          words: [{ text: headed ? body.slice(headed[0].length) : body, markup: 'markdown' }],
        },
      ],
    },
    book,
    options,
  );
});

/** Blocks of the longest article, and lists and quotations that the parser takes in a moment (see `piecesOf`). */
const MOST_BLOCKS = 20_000;
const MOST_CONTAINERS = 1_000;

function checkBlocks(text: string): void {
  if ((text.match(/\n[ \t]*\n/g)?.length ?? 0) > MOST_BLOCKS)
    throw new Refusal(
      `it has more than ${MOST_BLOCKS.toLocaleString('en')} paragraphs, and no article has so many`,
    );
  const containers = (piece: string) =>
    piece.match(/^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/gm)?.length ?? 0;
  if (piecesOf(text).some((piece) => containers(piece.text) > MOST_CONTAINERS))
    throw new Refusal(
      `it has more than ${MOST_CONTAINERS.toLocaleString('en')} lists and quotations side by side: part it into several articles`,
    );
}

/** The values of a front matter by their keys. YAML's anchors may not multiply (maxAliasCount). */
function frontOf(yaml: string, book: Notebook): (key: string) => string | undefined {
  try {
    const values = objectOf(parse(yaml, { schema: 'core', maxAliasCount: 10 }));
    return (key) => textOf(values?.[key]);
  } catch {
    book.leftOut('front-matter');
    return () => undefined;
  }
}
