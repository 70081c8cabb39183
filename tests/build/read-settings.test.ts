import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkSettings } from '../../src/build/read-settings.ts';
import { reportProblems } from '../../src/visit/report.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'whereabouts-settings-'));
});
afterAll(() => rm(root, { recursive: true }));

const settingsOf = async (text: string) => {
  await writeFile(join(root, 'site.json'), text);
  return checkSettings(root);
};

it.each([
  ['{}', {}],
  ['{ "address": null }', {}],
  ['{ "address": "https://news.example/maps/" }', { address: 'https://news.example/maps/' }],
  ['{ "address": "https://News.example/" }', { address: 'https://news.example/' }],
])('takes the settings %s', async (text, settings) => {
  const whole = { tiles: 'none', language: 'en', ...settings };
  expect(await settingsOf(text)).toEqual({ kind: 'settings', settings: whole });
});

it.each([
  ['{\n  "tiles": "none",\n', 'site.json:3:1  json\n  property name expected'],
  [
    '{ "tyles": "none" }',
    'site.json:1:12  setting\n  there is no setting "tyles"\n  expected: address or tiles or language',
  ],
  ['{ "tiles": "all" }', 'site.json:1:12  setting\n  "tiles" is "all"\n  expected: one of none'],
  ['{ "language": "tlh" }', 'site.json:1:15  setting\n  "language" is "tlh"\n  expected: one of en'],
  ['[]', 'site.json:1:1  setting\n  this is no object'],
])('refuses the settings %s', async (text, said) => {
  const checked = await settingsOf(text);
  expect(checked.kind === 'problems' && reportProblems(checked.problems)).toContain(said);
});

it.each([
  'news.example/maps/',
  'https://news.example/maps',
  'https://news.example/?page=/',
  'https://news.example/#/',
  'ftp://news.example/',
])('takes no %s for the address of a site', async (address) => {
  const checked = await settingsOf(JSON.stringify({ address }));
  expect(checked.kind === 'problems' && reportProblems(checked.problems)).toContain(
    `site.json:1:12  setting\n  "address" is "${address}"\n  expected: a whole address`,
  );
});
