import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { PICTURED, picturedProject } from './pictured-project.ts';
import { projectCopy } from './project.ts';

/** Starts the development server of a project, and gives back its address. */
async function start(root: string): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  for await (const [chunk] of on(server)) {
    said += chunk;
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
    if (address) return { server, address };
  }
  throw new Error(`the server said no address: ${said}`);
}

async function* on(server: ChildProcess): AsyncGenerator<[string]> {
  if (!server.stdout) return;
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) yield [String(chunk)];
}

it('draws a card when it is asked for one, and none before', async () => {
  const root = await projectCopy();
  const { server, address } = await start(root);
  try {
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
  } finally {
    server.kill();
    await once(server, 'exit');
    await rm(root, { recursive: true });
  }
});

it('makes the size of a picture that is asked for, and none before', async () => {
  const root = await picturedProject();
  const { server, address } = await start(root);
  try {
    const page = `${address}${PICTURED.visit}/${PICTURED.stop}/`;
    const html = await (await fetch(page)).text();
    const [, path = ''] = /srcSet="([^ "]+)/.exec(html) ?? [];
    const made = () => readdir(join(root, '.cache/renditions')).catch(() => []);
    expect(await made()).toEqual([]);
    const answer = await fetch(new URL(path, page));
    expect(answer.headers.get('content-type')).toBe('image/avif');
    expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 400, height: 267 });
    expect(await made()).toHaveLength(1);
  } finally {
    server.kill();
    await once(server, 'exit');
    await rm(root, { recursive: true });
  }
});
