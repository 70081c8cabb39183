import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { noSuchVisit } from '../../src/build/command-line.ts';
import { tooOld } from '../../src/build/node-version.js';
import { callHere, wordsOf } from './called-here.ts';

/** Calls a command as its script of package.json has it, with `words` behind that, in a folder. */
const call = (script: string, words: readonly string[], cwd = '.') =>
  spawnSync(process.execPath, ['--import', TSX, ...wordsOf(script).map(whole), ...words], {
    cwd,
    encoding: 'utf8',
    // Where it never ends, it says nothing.
    timeout: 60_000,
  });

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A file of the project, wherever a command is called. */
const whole = (word: string) => (word.endsWith('.ts') ? resolve(word) : word);

const COMMANDS = [
  'check',
  'import',
  'draft',
  'export',
  'record-addresses',
  'record-corrections',
  'withdraw',
  'cut-basemap',
  'schema',
  'generate',
  'preview',
];

it.each(COMMANDS)('says how to call npm run %s, if called with what it does not know', (script) => {
  const { status, stderr } = call(script, ['--no-such-thing']);
  expect(status).toBe(2);
  expect(stderr).toMatch(new RegExp(`^Unknown option '--no-such-thing'. npm run ${script}[^\\n]*\\n$`));
});

it('says so if asked for help', async () => {
  const { status, stdout } = await callHere('preview', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toBe(
    'npm run preview [-- --host plain|headers|store|nginx] [--path /maps/] [--port 4173]\n',
  );
});

it.each([
  ['check', ['no-such-folder'], 'no-such-folder: there is no such folder; expected one like geodata'],
  ['check', ['geodata/visits'], 'geodata/visits: there is no folder "visits" in it; expected'],
  ['check', ['package.json'], 'package.json: there is no such folder; expected'],
  ['check', ['geodata', 'tests'], '"tests" is one word too many. npm run check'],
  ['import', ['--id'], "Option '--id <value>' argument missing. npm run import -- <file>"],
  ['draft', [], 'Which article is to be drafted? npm run draft -- <article>'],
  ['cut-basemap', ['no-such-visit'], 'there is no visit "no-such-visit": kim-russia-2023'],
  ['withdraw', ['kim-rusia-2023'], 'there is no visit "kim-rusia-2023": kim-russia-2023'],
  ['record-corrections', ['kim-rusia-2023'], 'there is no visit "kim-rusia-2023": kim-russia-2023'],
  ['generate', [], 'Where is the archive to be written? npm run generate -- <folder>'],
  ['generate', ['x', '--visits', 'all'], '--visits is "all"; expected a whole number from 1 on'],
  ['preview', ['--host', 'mine'], '--host is "mine"; expected one of plain, headers, store, nginx'],
  ['preview', ['--port', '70000'], '--port is "70000"; expected a whole number from 0 to 65535'],
  ['preview', ['--path', 'maps'], '--path is "maps"; expected one that begins and ends with a slash'],
  ['import', [''], 'One of the words is empty. npm run import -- <file>'],
  ['draft', ['README.md', '--id', ''], '--id is empty. npm run draft -- <article>'],
] as const)('npm run %s %s says: %s', async (script, words, said) => {
  const { status, stderr } = await callHere(script, words);
  expect(status).toBe(2);
  expect(stderr).toContain(said);
});

it.each([
  ['import', ['no-such.gpx'], 'no-such.gpx: there is no such file\n'],
  ['draft', ['no-such.md'], 'no-such.md: there is no such file\n'],
  ['draft', ['src'], 'src: this is no file; expected one, not a folder\n'],
] as const)('npm run %s %s fails and says: %s', async (script, words, said) => {
  const { status, stderr } = await callHere(script, words);
  expect(status).toBe(1);
  expect(stderr.startsWith(said)).toBe(true);
});

it.each([
  [
    'export',
    ['kim-russia-2023', 'gpx', '--out', 'package.json'],
    'package.json: something else of this name is in the way\n',
  ],
  [
    'generate',
    ['package.json', '--visits', '1'],
    'package.json: something else of this name is in the way\n',
  ],
  ...(process.platform === 'linux'
    ? ([
        ['export', ['kim-russia-2023', 'gpx', '--out', '/proc/x/y'], '/proc/x: no folder can be made here\n'],
      ] as const)
    : []),
] as const)('npm run %s %s says in words what the system has against it: %s', (script, words, said) => {
  const { status, stdout, stderr } = call(script, words);
  expect(status).toBe(1);
  expect(stderr.startsWith(said)).toBe(true);
  expect(stdout + stderr).not.toMatch(/\n {4}at /);
});

it.each([
  [[], 2, 'Which visit? npm run export -- <visit>'],
  [['no-such-visit'], 1, 'there is no visit "no-such-visit": kim-russia-2023, '],
])('npm run export %s ends with %i and says: %s', async (words, ends, said) => {
  const { status, stderr } = await callHere('export', words);
  expect(status).toBe(ends);
  expect(stderr.startsWith(said)).toBe(true);
});

describe('in the language of the site', () => {
  /** A letter that says neither where it was written nor when, and names no positions. */
  const LETTER =
    'Wir gingen über den Fluss, und danach sahen wir ihn nie wieder; so war es auch im Jahr darauf.';

  it.each([
    ['export', 'en', ['kim-vladivostok-2019', 'markdown'], 'Not in this file: where in the accounts'],
    ['export', 'de', ['kim-vladivostok-2019', 'markdown'], 'Nicht in dieser Datei: wo in den Berichten'],
    ['import', 'en', ['letter.txt', '--id', 'letter'], 'To decide:\n  The words name no positions'],
    ['import', 'de', ['letter.txt', '--id', 'letter'], 'Zu entscheiden:\n  Der Text nennt keine Positionen'],
    ['draft', 'de', ['letter.txt', '--id', 'letter'], 'Zu entscheiden:\n  Die Datei sagt nicht'],
  ])('npm run %s speaks: %s', (script, language, words, said) => {
    const root = mkdtempSync(join(tmpdir(), 'speaks-'));
    const visit = 'geodata/visits/kim-vladivostok-2019';
    cpSync(visit, join(root, visit), { recursive: true });
    writeFileSync(join(root, 'geodata/site.json'), JSON.stringify({ address: null, language }));
    writeFileSync(join(root, 'letter.txt'), LETTER);
    // What the gazetteer is cut from, and what was.
    for (const name of ['.cache', 'package.json', 'src', 'node_modules', 'geodata/gazetteer'])
      symlinkSync(resolve(name), join(root, name));
    const { stdout, stderr } = call(script, words, root);
    rmSync(root, { recursive: true });
    expect(stderr).toBe('');
    expect(stdout).toContain(said);
  });
});

it('names of many visits those that are like the one that was asked for', () => {
  const ids = [...Array.from({ length: 30 }, (_, index) => `visit-${index}`), 'cook-1769', 'cook-1773'];
  expect(noSuchVisit('cook-1768', ids)).toBe(
    'there is no visit "cook-1768": cook-1769, cook-1773 and 30 others',
  );
  expect(noSuchVisit('x', ids)).toMatch(/^there is no visit "x": visit-0, .*, visit-9 and 22 others$/);
});

it('says of a Node that is too old which would do', () => {
  expect(tooOld('18.20.4')).toBe('This is Node.js 18.20.4; expected 20.19 or a later one.');
  expect(tooOld('20.9.0')).toMatch(/^This is Node\.js 20\.9\.0; /);
  expect(['20.19.0', '22.1.0', process.versions.node].map(tooOld)).toEqual([undefined, undefined, undefined]);
});

it('says so of the build, and does not build', () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/build/main.js', '--help'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^npm run build \[[^\n]*dist\n$/);
});

// To root nothing is closed, and Windows knows other rights.
it.runIf(process.getuid?.() !== 0 || process.platform === 'linux')(
  'says of the build in words what it may not write into, and where nothing is installed',
  () => {
    const root = mkdtempSync(join(tmpdir(), 'closed-'));
    try {
      const build = (uid: { readonly uid?: number }) =>
        spawnSync(process.execPath, [resolve('src/build/main.js')], { cwd: root, encoding: 'utf8', ...uid });
      expect(build({}).stderr).toBe('There is no folder node_modules yet: run npm ci first.\n');
      chmodSync(root, 0o555);
      const { status, stderr } = build(process.getuid?.() === 0 ? { uid: 65_534 } : {});
      expect(status).toBe(1);
      expect(stderr).toMatch(/^[^\n]*closed-\w+: you have no right to write into this folder, [^\n]*\n$/);
    } finally {
      chmodSync(root, 0o755);
      rmSync(root, { recursive: true });
    }
  },
);
