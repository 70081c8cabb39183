import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/build/findings/finding.ts';
import { findingsForGithub } from '../../src/build/findings/github.ts';
import { findingsAsJson } from '../../src/build/findings/json.ts';
import { findingsForPeople } from '../../src/build/findings/people.ts';
import { findingsAsSarif } from '../../src/build/findings/sarif.ts';

const FILE = 'geodata/visits/a visit/visit.geojson';
const FINDINGS: readonly Finding[] = [
  {
    level: 'error',
    problem: {
      file: 'geodata\\visits\\gone\\visit.geojson',
      rule: 'missing-file',
      message: 'it is not there',
    },
  },
  {
    level: 'error',
    problem: {
      file: FILE,
      line: 2,
      column: 3,
      stop: 'artyom',
      rule: 'quote-not-found',
      message: '100 % of it: gone,\nall of it',
      expected: 'the words',
      nearest: '"others"',
    },
  },
  {
    level: 'warning',
    problem: { file: FILE, line: 3, column: 1, rule: 'sources/unused', message: 'nothing rests on it' },
  },
  {
    level: 'accepted',
    problem: { file: FILE, line: 4, column: 2, stop: 'artyom', rule: 'words/number', message: 'three' },
    reason: 'Two and one are three.',
  },
];

describe('SARIF', () => {
  const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
  const text = readFileSync(schema.replace(/lib.*$/, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(text));

  it.each([
    ['of findings', FINDINGS],
    ['of none', []],
  ])('%s is what its schema asks for', (_, findings) => {
    validate(JSON.parse(findingsAsSarif(findings)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is not whatever one likes', () => {
    expect(validate({ ...JSON.parse(findingsAsSarif(FINDINGS)), version: '3.0.0' })).toBe(false);
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  it('names the rule, the place and what was accepted', () => {
    const [run] = JSON.parse(findingsAsSarif(FINDINGS)).runs;
    const rules = run.results.map((result: { readonly ruleIndex: number }) => {
      return run.tool.driver.rules[result.ruleIndex].id;
    });
    expect(rules).toEqual(FINDINGS.map(({ problem }) => problem.rule));
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'geodata/visits/gone/visit.geojson' },
    });
    expect(run.results[1].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'geodata/visits/a%20visit/visit.geojson' },
      region: { startLine: 2, startColumn: 3 },
    });
    expect(run.results.map(({ level }: { readonly level: string }) => level)).toEqual([
      'error',
      'error',
      'warning',
      'warning',
    ]);
    expect(run.results[2].suppressions).toBeUndefined();
    expect(run.results[3].suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'Two and one are three.' },
    ]);
  });
});

it('for GitHub, every command is one line, and nothing in a message ends it or its properties', () => {
  expect(findingsForGithub(FINDINGS).split('\n')).toEqual([
    '::error file=geodata/visits/gone/visit.geojson,title=missing-file::it is not there',
    '::error file=geodata/visits/a visit/visit.geojson,line=2,col=3,title=quote-not-found::artyom: 100 %25 of it: gone,%0Aall of it%0Aexpected: the words',
    '::warning file=geodata/visits/a visit/visit.geojson,line=3,col=1,title=sources/unused::nothing rests on it',
  ]);
  const [first] = FINDINGS;
  if (first?.level !== 'error') throw new Error('the first finding is an error');
  const odd = { ...first, problem: { ...first.problem, file: 'a:b,c%\r\nd' } };
  expect(findingsForGithub([odd])).toContain('file=a%3Ab%2Cc%25%0D%0Ad,');
  expect(findingsForGithub([])).toBe('');
});

it('as JSON, has every finding whole, and their counts', () => {
  expect(JSON.parse(findingsAsJson(FINDINGS))).toEqual({
    findings: FINDINGS.map(({ problem, ...rest }) => {
      return { ...rest, ...problem, file: problem.file.replaceAll('\\', '/') };
    }),
    counts: { error: 2, warning: 1, accepted: 1 },
  });
});

describe('for people', () => {
  const plain = () => (_: string, text: string) => text;
  const shownOf = (text: string, column: number) => {
    const finding: Finding = {
      level: 'warning',
      problem: { file: FILE, line: 1, column, rule: 'sources/unused', message: 'nothing rests on it' },
    };
    const lines = findingsForPeople([finding], { textOf: () => text, paintFor: plain }).split('\n');
    return lines.slice(2, 4).map((line) => line.slice(2));
  };

  it.each([
    ['a short line', '  "id": "x",', 9, ['1 | "id": "x",', '  |       ^']],
    ['its end', 'abc', 4, ['1 | abc', '  |    ^']],
    ['letters of two columns', '"김정은": 1', 8, ['1 | "김정은": 1', '  |           ^']],
    ['tabs', '\t\t"id":\t1', 9, ['1 | "id": 1', '  |       ^']],
    [
      'a long line, from near the column to far after it',
      `${'a'.repeat(300)}b${'c'.repeat(300)}`,
      301,
      [`1 | …${'a'.repeat(40)}b${'c'.repeat(59)}…`, `  |  ${' '.repeat(40)}^`],
    ],
  ])('shows %s', (_, text, column, lines) => expect(shownOf(text, column)).toEqual(lines));

  it('says nothing of a file that cannot be read, and names what was accepted with its reason', () => {
    const shown = findingsForPeople(FINDINGS, { textOf: () => undefined, paintFor: plain });
    expect(shown).toContain(`${FILE}:2:3  quote-not-found  error\n  artyom: 100 % of it`);
    expect(shown).toContain('words/number  accepted\n  artyom: three\n  accepted: Two and one are three.');
    expect(shown.endsWith('\n\n2 errors, 1 warning, 1 accepted.')).toBe(true);
  });

  it('paints the place, the level and the line', () => {
    const shown = findingsForPeople(FINDINGS.slice(2, 3), {
      textOf: () => 'one\ntwo\nthree',
      paintFor: (level) => (part, text) => `<${part} ${level}>${text}</>`,
    });
    expect(shown).toContain(`<place warning>${FILE}:3:1</>  sources/unused  <level warning>warning</>`);
    expect(shown).toContain('<aside warning>3 | three</>');
  });
});
