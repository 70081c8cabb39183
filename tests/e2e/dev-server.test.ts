import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDevelopment } from './development-server.ts';
import { PICTURED, picturedProject } from './pictured-project.ts';

let root: string;
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  root = await picturedProject();
  await rm(join(root, '.cache/pictures'), { recursive: true, force: true });
  ({ server, address } = await startDevelopment(root));
});
afterAll(async () => {
  server?.kill();
  if (server && server.exitCode === null) await once(server, 'exit');
  if (root) await rm(root, { recursive: true });
});

it('draws a card when it is asked for one, and none before', async () => {
  const page = `${address}kim-russia-2023/artyom/`;
  const html = await (await fetch(page)).text();
  const [, card = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
  const pictures = () => readdir(join(root, '.cache/pictures')).catch(() => []);
  expect(await pictures()).toEqual([]);
  const answer = await fetch(new URL(card, page));
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(PNG.sync.read(Buffer.from(await answer.arrayBuffer()))).toMatchObject({
    width: 1200,
    height: 630,
  });
  expect(await pictures()).toHaveLength(1);
  const manifest = await fetch(`${address}manifest.webmanifest`);
  expect(manifest.headers.get('content-type')).toBe('application/manifest+json');
});

it('makes the size of a picture that is asked for, and none before', async () => {
  const page = `${address}${PICTURED.visit}/${PICTURED.stop}/`;
  const html = await (await fetch(page)).text();
  const [, path = ''] = /srcSet="([^ "]+)/.exec(html) ?? [];
  const made = () => readdir(join(root, '.cache/renditions')).catch(() => []);
  expect(await made()).toEqual([]);
  const answer = await fetch(new URL(path, page));
  expect(answer.headers.get('content-type')).toBe('image/avif');
  expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 400, height: 267 });
  expect(await made()).toHaveLength(1);
});
