import { execFile } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { projectCopy } from './project.ts';

const run = promisify(execFile);

/** A project of its own whose 2019 visit has two faults. */
async function brokenProject(): Promise<string> {
  const root = await projectCopy();
  const file = join(root, 'geodata/visits/kim-vladivostok-2019/visit.geojson');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text
      .replace('"country": "RU"', '"country": "Russia"')
      .replace('"date": "2019-04-24"', '"date": 20190424'),
  );
  return root;
}

it.each([
  ['the check', process.execPath, ['--import', 'tsx', 'src/build/check.ts']],
  ['the build', 'npm', ['run', 'build']],
])('%s names every fault of a bad visit, fails, and writes no site', async (_, command, words) => {
  const root = await brokenProject();
  try {
    const { NODE_ENV: __, ...env } = process.env;
    // A failed command rejects with what it printed.
    const failure = await run(command, words, { cwd: root, env }).then(
      () => undefined,
      (error: { readonly code: number; readonly stderr: string }) => error,
    );
    expect(failure?.code).toBe(1);
    expect(failure?.stderr).toContain('country is "Russia"');
    expect(failure?.stderr).toContain('date is 20190424');
    expect(failure?.stderr).toMatch(/visit\.geojson:\d+:\d+/);
    await expect(stat(join(root, 'dist'))).rejects.toThrow('ENOENT');
    // Not a file of a site: scripts that were bundled and visits that were read are kept for the next try.
    for (const folder of ['site', 'former'])
      expect(await readdir(join(root, '.cache', folder)).catch(() => [])).toEqual([]);
    // Nor a word of one: a record has a line for each unit of a site, after its head.
    const records = join(root, '.cache/trees');
    for (const name of await readdir(records).catch(() => [])) {
      const record = await readFile(join(records, name), 'utf8');
      expect(record).not.toContain('\n');
      expect(JSON.parse(record)).toMatchObject({ folders: [], others: [] });
    }
  } finally {
    await rm(root, { recursive: true });
  }
});
