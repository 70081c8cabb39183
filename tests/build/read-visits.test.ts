import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type ReadBefore, readVisit, readVisits } from '../../src/build/read-visits.ts';
import { type Problem, RULES } from '../../src/visit/problem.ts';
import { reportProblems } from '../../src/visit/report.ts';

/**
 * A folder dropped in is a test. Below visits/ each is one visit, below geodata/ all the data of a site. A bad one holds
 * its whole report as expected.txt, with paths as from that folder; `npx vitest -u` writes it.
 */
const FIXTURES = 'tests/fixtures';
const KINDS = {
  visits: (folder: string, name: string) => readVisit(folder, name),
  geodata: (folder: string, name: string) => readVisits(join(folder, name)),
} as const;

const casesOf = (quality: 'good' | 'bad') =>
  (['visits', 'geodata'] as const).flatMap((kind) =>
    readdirSync(join(FIXTURES, kind, quality)).map((name) => ({
      kind,
      folder: join(FIXTURES, kind, quality),
      name,
    })),
  );
type Case = ReturnType<typeof casesOf>[number];

async function problemsOf({ kind, folder, name }: Case): Promise<readonly Problem[]> {
  const read = await KINDS[kind](folder, name);
  return read.kind === 'problems' ? read.problems : [];
}

it.each(casesOf('good'))('has nothing to say against $kind/$name', async (each) => {
  expect(await problemsOf(each)).toEqual([]);
});

it.each(casesOf('bad'))('reports $kind/$name', async (each) => {
  const problems = await problemsOf(each);
  expect(problems).not.toEqual([]);
  const folder = join(each.folder, each.name, '/');
  const report = `${reportProblems(problems).replaceAll(folder, '')}\n`;
  await expect(report).toMatchFileSnapshot(resolve(folder, 'expected.txt'));
});

it('breaks every rule in some fixture', async () => {
  const broken = (await Promise.all(casesOf('bad').map(problemsOf))).flat();
  expect(RULES.filter((rule) => !broken.some((problem) => problem.rule === rule))).toEqual([]);
});

it('finds no problem in the visits that are shipped', async () => {
  const shipped = await readVisits();
  expect(shipped.kind === 'problems' ? reportProblems(shipped.problems) : '').toBe('');
});

it('takes a visit that it has read before for the very same, until its files say something else', async () => {
  const root = await mkdtemp(join(tmpdir(), 'read-before-'));
  const ids = ['kim-russia-2023', 'kim-vladivostok-2019'];
  for (const id of ids) await cp(join('geodata/visits', id), join(root, 'visits', id), { recursive: true });
  const before: ReadBefore = new Map();
  const read = async () => (await readVisits(root, before)).sound.map(({ visit }) => visit);
  const [one, other] = await read();
  const again = await read();
  expect([one?.id, other?.id]).toEqual(ids);
  expect(again[0]).toBe(one);
  expect(again[1]).toBe(other);
  const file = join(root, 'visits', ids[0] ?? '', 'visit.geojson');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"title": "', '"title": "Another: '));
  const changed = await read();
  expect(changed[0]?.title).toBe(`Another: ${one?.title}`);
  expect(changed[1]).toBe(other);
  // What is broken is never what was read before, and is read anew when it is mended.
  await writeFile(file, '{');
  expect(await read()).toEqual([other]);
  await writeFile(file, text);
  expect(await read()).toEqual([one, other]);
  await rm(root, { recursive: true });
});
