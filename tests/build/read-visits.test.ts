import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readVisit, readVisits } from '../../src/build/read-visits.ts';
import { RULES } from '../../src/visit/problem.ts';
import { reportProblems } from '../../src/visit/report.ts';

/** Each folder is one visit. A bad one holds its whole report as expected.txt, which `vitest -u` writes. */
const FIXTURES = 'tests/fixtures/visits';
const cases = (kind: 'good' | 'bad') => readdirSync(join(FIXTURES, kind));

/** The report of a visit's folder, with paths as from that folder. */
async function reportOf(kind: 'good' | 'bad', id: string): Promise<string> {
  const read = await readVisit(join(FIXTURES, kind), id);
  return read.kind === 'problems'
    ? reportProblems(read.problems).replaceAll(join(FIXTURES, kind, id, '/'), '')
    : '';
}

it.each(cases('good'))('has nothing to say against %s', async (id) => {
  expect(await reportOf('good', id)).toBe('');
});

it.each(cases('bad'))('reports %s', async (id) => {
  const report = await reportOf('bad', id);
  expect(report).not.toBe('');
  await expect(`${report}\n`).toMatchFileSnapshot(join(process.cwd(), FIXTURES, 'bad', id, 'expected.txt'));
});

it('breaks every rule in some fixture', async () => {
  const read = await Promise.all(cases('bad').map((id) => readVisit(join(FIXTURES, 'bad'), id)));
  const broken = read.flatMap((each) => (each.kind === 'problems' ? each.problems : []));
  expect(RULES.filter((rule) => !broken.some((problem) => problem.rule === rule))).toEqual([]);
});

it('finds no problem in the visits that are shipped', async () => {
  const shipped = await readVisits();
  expect(shipped.kind === 'problems' ? reportProblems(shipped.problems) : '').toBe('');
});
