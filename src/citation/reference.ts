import type { Article } from '../article/article.ts';

/**
 * An account as a reference manager knows it: an item of CSL-JSON (the Citation Style Language's data schema 1.0).
 * Dates are parts, [year, month, day].
 */
export interface Reference {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly 'container-title': string;
  readonly language: string;
  readonly issued: { readonly 'date-parts': readonly [DateParts] };
  readonly accessed: { readonly 'date-parts': readonly [DateParts] };
  readonly URL: string;
}

type DateParts = readonly [year: number, month: number, day: number];

/** The reference to an account at the address where it was read on a day, YYYY-MM-DD. `id` is the key in a bibliography. */
export function referenceTo(id: string, article: Article, url: string, accessed: string): Reference {
  return {
    id,
    type: 'article-newspaper',
    title: article.title,
    'container-title': article.publisher,
    language: article.language,
    issued: { 'date-parts': [partsOf(article.date)] },
    accessed: { 'date-parts': [partsOf(accessed)] },
    URL: url,
  };
}

function partsOf(day: string): DateParts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

function isoOf({ 'date-parts': [parts] }: Reference['issued'], separator: string): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join(separator);
}

/** A bibliography of one, as CSL-JSON. */
export const cslJson = (reference: Reference): string => `${JSON.stringify([reference], null, 2)}\n`;

/** The reference as BibLaTeX's `@article` of type newspaper, letters as they are (UTF-8). */
export function bibtex(reference: Reference): string {
  const fields = {
    title: `{${escapeTex(reference.title)}}`,
    journaltitle: escapeTex(reference['container-title']),
    date: isoOf(reference.issued, '-'),
    langid: reference.language,
    url: reference.URL,
    urldate: isoOf(reference.accessed, '-'),
    entrysubtype: 'newspaper',
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@article{${reference.id},\n${lines.join('\n')}\n}\n`;
}

/** Letters that TeX reads as commands, as words that print them. A brace has to be balanced even when escaped. */
function escapeTex(text: string): string {
  const spelt: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '{': '\\textbraceleft{}',
    '}': '\\textbraceright{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text
    .replace(/[\\{}~^]|[&%$#_]/g, (letter) => spelt[letter] ?? `\\${letter}`)
    .replace(/(['`-])(?=\1)|[?!](?=`)/g, '$&{}'); // Two of them together are a ligature.
}

/** The reference as RIS (type NEWS, tags TI, T2, PY, DA, LA, UR, Y2), lines ended as the format has it. */
export function ris(reference: Reference): string {
  const fields = [
    ['TY', 'NEWS'],
    ['ID', reference.id],
    ['TI', reference.title],
    ['T2', reference['container-title']],
    ['PY', String(reference.issued['date-parts'][0][0])],
    ['DA', isoOf(reference.issued, '/')],
    ['LA', reference.language],
    ['UR', reference.URL],
    ['Y2', isoOf(reference.accessed, '/')],
    ['ER', ''],
  ] as const;
  return fields.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** The formats that a reader can take a reference away in. */
export const REFERENCE_FORMATS = [
  { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: bibtex },
  { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: ris },
  {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
  },
] as const;
