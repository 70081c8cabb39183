import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callHere } from './called-here.ts';

/** Data with one visit that is in doubt, one whose doubt was accepted, and (in the other folder) one that is bad as well. */
let doubtful: string;
let bad: string;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'whereabouts-check-'));
  [doubtful, bad] = [join(root, 'doubtful'), join(root, 'bad')];
  for (const folder of [doubtful, bad]) {
    for (const name of ['sources-mode', 'accepted']) {
      await cp(join('tests/fixtures/visits/doubtful', name), join(folder, 'visits', name), {
        recursive: true,
      });
    }
  }
  await cp('tests/fixtures/visits/bad/date-order', join(bad, 'visits/date-order'), { recursive: true });
});
afterAll(() => rm(join(doubtful, '..'), { recursive: true }));

function check(...words: readonly string[]) {
  const { FORCE_COLOR: _, ...env } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/build/check.ts', ...words], {
    env,
    encoding: 'utf8',
  });
}

const checkHere = (...words: readonly string[]) => callHere('check', words);

describe('npm run check', { timeout: 60_000 }, () => {
  it('lets warnings pass, and says them without colours where nobody sees them', () => {
    const { status, stdout, stderr } = check(doubtful);
    expect(status).toBe(0);
    expect(stdout).toContain('2 visits, 4 stops, 4 passages: no error.');
    expect(stderr).toMatch(/visit\.geojson:92:30 {2}sources\/mode {2}warning\n/);
    expect(stderr).toContain('accepted: There is no other way into the station.');
    expect(stderr).toContain('0 errors, 1 warning, 1 accepted.');
    expect(stdout + stderr).not.toContain('\u001b[');
  });

  it('counts one visit as one', async () => {
    const { stdout } = await checkHere('tests/fixtures/geodata/good/all-recorded');
    expect(stdout).toContain('1 visit, 2 stops, 2 passages: no ');
  });

  it('with --strict, fails at a warning', async () => {
    expect(await checkHere('--strict', doubtful)).toMatchObject({ status: 1 });
  });

  it('with --strict, passes the visits that are shipped', async () => {
    expect(await checkHere('--strict')).toMatchObject({ status: 0 });
  });

  it.each([
    ['json', (out: string) => JSON.parse(out).counts],
    [
      'sarif',
      (out: string) => {
        const { results } = JSON.parse(out).runs[0];
        const of = (level: string) =>
          results.filter((each: { level: string }) => each.level === level).length;
        const accepted = results.filter((each: { suppressions?: object }) => each.suppressions).length;
        return { error: of('error'), warning: of('warning') - accepted, accepted };
      },
    ],
    [
      'github',
      (out: string) => ({
        error: out.match(/^::error /gm)?.length,
        warning: out.match(/^::warning /gm)?.length,
        accepted: 1,
      }),
    ],
  ])('fails at an error, and says errors and warnings alike as %s', async (format, countsIn) => {
    const { status, stdout } = await checkHere('--format', format, bad);
    expect(status).toBe(1);
    expect(countsIn(stdout)).toEqual({ error: 1, warning: 1, accepted: 1 });
  });

  it('knows its formats', async () => {
    const { status, stderr } = await checkHere('--format', 'xml');
    expect(status).toBe(2);
    expect(stderr).toContain('expected one of json, sarif, github');
  });
});
