import { type Paint, reportProblem } from '../../visit/report.ts';
import { countsOf, type Finding } from './finding.ts';

/** How much of a line is shown, in UTF-16 code units: lines of articles are whole paragraphs. */
const BEFORE = 40;
const SHOWN = 100;
/** Letters that take two columns in a terminal. */
const WIDE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]/u;

interface Terminal {
  /** The text of a file, where it can still be read. */
  readonly textOf: (file: string) => string | undefined;
  /** Paints for a level; without colours, leaves as it is. */
  readonly paintFor: (level: Finding['level']) => Paint;
}

/** The findings as lines for a person: by file, each with its line and a caret, and a count at the end. */
export function findingsForPeople(findings: readonly Finding[], { textOf, paintFor }: Terminal): string {
  const files = [...new Set(findings.map(({ problem }) => problem.file))];
  const groups = files.map((file) => {
    const lines = textOf(file)?.split(/\r?\n/);
    return findings
      .filter(({ problem }) => problem.file === file)
      .map((finding) => {
        const { level, problem } = finding;
        const text = problem.line === undefined ? undefined : lines?.[problem.line - 1];
        const shown = text ? excerpt(text, problem.line ?? 1, problem.column) : [];
        const report = reportProblem(problem, { level, shown, paint: paintFor(level) });
        return level === 'accepted' ? `${report}\n  accepted: ${finding.reason}` : report;
      })
      .join('\n');
  });
  const { error, warning, accepted } = countsOf(findings);
  const counts = [
    counted(error, 'error'),
    counted(warning, 'warning'),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ];
  return [...groups, `${counts.join(', ')}.`].join('\n\n');
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A line of a file with its number and a caret below the column (from 1), cut to what is near it. */
function excerpt(text: string, line: number, column: number | undefined): readonly string[] {
  const at = (column ?? 1) - 1;
  const indent = text.length - text.trimStart().length;
  const from = at - indent <= BEFORE ? Math.min(indent, at) : at - BEFORE;
  const cut = text.slice(from, from + SHOWN).trimEnd();
  const head = from > indent ? '…' : '';
  const tail = from + SHOWN < text.length ? '…' : '';
  const gutter = `${line} | `;
  const lead = [...head, ...text.slice(from, at)].map((letter) => (WIDE.test(letter) ? '  ' : ' ')).join('');
  const caret = `${' '.repeat(gutter.length - 2)}| ${lead}^`;
  return [`${gutter}${head}${cut}${tail}`.replaceAll('\t', ' '), ...(column === undefined ? [] : [caret])];
}
