import type { ManuscriptArticle } from '../author/manuscript.ts';
import { type HeadLines, headLines } from './head-lines.ts';
import { idOf, type TakenIn, takeIn } from './take-in.ts';

/** What a text is taken in as that has no headline, until somebody gives it one. */
const PASTED = 'pasted';

/**
 * Text that was pasted: its first line is the headline where it looks like one.
 *
 * @param published the day on which it was published, YYYY-MM-DD, where somebody said it
 */
export async function takeInText(text: string, published: string | undefined): Promise<TakenIn> {
  const [first = '', ...rest] = text.trim().split(/\r?\n/);
  const named = CHAPTER.test(first) ? (rest.find((line) => line.trim() !== '') ?? first) : first;
  const headed = rest.some((line) => line.trim() !== '') && isHeadline(first) && !/^#|^---/.test(first);
  const head = headed ? headLines(rest.join('\n').trim()) : { text };
  const body = withHeadings(paragraphs(head.text.trim()));
  const markdown = headed ? `# ${first}\n\n${body}` : body;
  const date = published || head.date;
  const front = date && !/^---/.test(text.trim()) ? `---\ndate: ${date}\n---\n\n` : '';
  const read = await takeIn(`${PASTED}.md`, new TextEncoder().encode(front + markdown));
  if (read.kind === 'refused') return read;
  const taken = {
    ...read,
    manuscript: {
      ...read.manuscript,
      articles: read.manuscript.articles.map((each) => withHead(each, head)),
    },
  };
  if (taken.manuscript.visit.title !== PASTED) return taken;
  const { title: _, ...visit } = taken.manuscript.visit;
  const articles = taken.manuscript.articles.map((each) => {
    const { title: __, ...said } = each.front;
    return { ...each, front: said };
  });
  return {
    ...taken,
    manuscript: { ...taken.manuscript, id: idOf(named), visit, articles },
    // A headline is asked for at its field.
    notes: taken.notes.filter((note) => !('about' in note) || note.about !== 'name-of-file'),
  };
}

/** An article with what the lines at its head say: who published it, and by whom the text is. */
function withHead(article: ManuscriptArticle, { authors, publisher }: Partial<HeadLines>): ManuscriptArticle {
  const source = [authors, publisher].filter((each) => each !== undefined).join(', ');
  return {
    ...article,
    front: { ...article.front, ...(publisher ? { publisher } : {}), ...(authors ? { source } : {}) },
  };
}

/** Letters of a headline at most. */
const LONGEST = 250;

/** What only counts the chapters of a book: "I", "Chapter 3". */
const CHAPTER =
  /^\s*(?:(?:chapter|part|book|kapitel|teil|chapitre|cap[ií]tulo)\s+)?(?:[IVXLC]+|\d{1,3})[.:]?\s*$/i;

/** A line that ends as sentences do is one of the text: taken for a headline it would be lost to the stops. */
const isHeadline = (line: string) =>
  line.length <= LONGEST && !/\.["”’)]*\s*$/.test(line) && !CHAPTER.test(line);

/** Text whose lines are paragraphs, as a browser gives it when a page is copied, gets an empty line between them. */
function paragraphs(text: string): string {
  return /\n\s*\n/.test(text.trim()) || /^---/.test(text) ? text : text.replace(/\r?\n/g, '\n\n');
}

/** Letters of a heading at most, and of a paragraph under one and before it at least. */
const [LONGEST_HEADING, LONG] = [70, 120];

/** Headings are marked as such: lines between long paragraphs that end as no sentence does. Markdown stays as it is. */
function withHeadings(text: string): string {
  if (/^(?:#|---)/m.test(text)) return text;
  const parts = text.split(/\n[ \t]*\n+/);
  const isLong = (at: number) => (parts[at]?.trim().length ?? 0) >= LONG;
  const isHeading = (part: string, at: number) =>
    part.trim().length <= LONGEST_HEADING &&
    /^[\p{Lu}\d][^\n.!?:;,…]*[\p{L}\d]$/u.test(part.trim()) &&
    isLong(at - 1) &&
    isLong(at + 1);
  return parts.map((part, at) => (isHeading(part, at) ? `## ${part.trim()}` : part)).join('\n\n');
}
