import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type Finding, findingsOf } from '../../src/build/findings/finding.ts';
import { findingsForPeople } from '../../src/build/findings/people.ts';
import { readVisit, readVisits } from '../../src/build/read-visits.ts';
import { reviewVisits } from '../../src/build/review-visits.ts';
import { REVIEW_RULES } from '../../src/review/concern.ts';

/**
 * A folder dropped in is a test: a visit that stands. A doubtful one is one that a sub-editor would ask about; it holds all
 * that is asked as expected.txt, as the check shows it, with paths as from that folder; `npx vitest -u` writes it. An
 * undoubted one looks as if something should be asked, and nothing should.
 */
const DOUBTFUL = 'tests/fixtures/visits/doubtful';
const UNDOUBTED = 'tests/fixtures/visits/undoubted';
const NAMES = readdirSync(DOUBTFUL);

async function findingsIn(parent: string, name: string): Promise<readonly Finding[]> {
  const { files, ...read } = await readVisit(parent, name);
  if (read.kind !== 'visit' || !files) throw new Error(`${name} is not a visit that stands`);
  return findingsOf([], await reviewVisits([{ visit: read.visit, files }]));
}

const shown = (findings: readonly Finding[]) =>
  findingsForPeople(findings, {
    textOf: (file) => readFileSync(file, 'utf8'),
    paintFor: () => (_, text) => text,
  });

it.each(NAMES)('asks about %s', async (name) => {
  const findings = await findingsIn(DOUBTFUL, name);
  expect(findings).not.toEqual([]);
  const folder = join(DOUBTFUL, name, '/');
  const report = `${shown(findings).replaceAll(folder, '')}\n`;
  await expect(report).toMatchFileSnapshot(resolve(folder, 'expected.txt'));
});

it.each(readdirSync(UNDOUBTED))('has nothing to ask about %s', async (name) => {
  const findings = await findingsIn(UNDOUBTED, name);
  expect(findings.length > 0 ? shown(findings) : '').toBe('');
});

it('asks by every rule in some fixture', async () => {
  const asked = (await Promise.all(NAMES.map((name) => findingsIn(DOUBTFUL, name))))
    .flat()
    .map(({ problem }) => problem.rule);
  expect(Object.keys(REVIEW_RULES).filter((rule) => !asked.some((each) => each === rule))).toEqual([]);
});

it('has nothing to ask of the visits that are shipped, and nothing is silenced in them', async () => {
  const { sound } = await readVisits();
  expect(sound.length).toBeGreaterThan(0);
  const { concerns, accepted } = await reviewVisits(sound);
  expect(concerns.length > 0 ? shown(findingsOf([], { concerns, accepted: [] })) : '').toBe('');
  expect(accepted).toEqual([]);
});
