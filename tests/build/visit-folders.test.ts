import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveConfig } from 'vite';
import { expect, it } from 'vitest';
import { pageToOpen, visitIds } from '../../src/build/visit-folders.ts';

it('takes links for the folders that they lead to, and misses no visit of a link that leads nowhere', async () => {
  const root = await mkdtemp(join(tmpdir(), 'visits-'));
  try {
    const visits = join(root, 'visits');
    await mkdir(join(visits, 'oslo-1905'), { recursive: true });
    await mkdir(join(root, 'elsewhere'));
    await writeFile(join(visits, 'notes.txt'), '');
    await symlink(join(root, 'elsewhere'), join(visits, 'lima-1911'));
    await symlink(join(root, 'nowhere'), join(visits, 'paris-1900'));
    await symlink(join(visits, 'notes.txt'), join(visits, 'notes'));
    expect(await visitIds(root)).toEqual(['lima-1911', 'oslo-1905', 'paris-1900']);
    expect(await visitIds(join(root, 'elsewhere'))).toEqual([]);
  } finally {
    await rm(root, { recursive: true });
  }
});

it('opens the only visit of an archive, and of others the first page', async () => {
  const root = await mkdtemp(join(tmpdir(), 'visits-'));
  try {
    expect(await pageToOpen(root)).toBe('/');
    await mkdir(join(root, 'visits', 'oslo-1905'), { recursive: true });
    expect(await pageToOpen(root)).toBe('/oslo-1905/');
    await mkdir(join(root, 'visits', 'lima-1911'));
    expect(await pageToOpen(root)).toBe('/');
  } finally {
    await rm(root, { recursive: true });
  }
  const { server } = await resolveConfig({ server: { open: true } }, 'serve');
  expect(server.open).toBe('/');
});
