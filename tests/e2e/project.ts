import { existsSync } from 'node:fs';
import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of this project in a folder of its own, whose geodata a test may change. Only the packages are linked. */
export async function projectCopy(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'project-'));
  for (const name of ['src', 'geodata', 'public', 'vite.config.ts', 'tsconfig.json', 'package.json']) {
    await cp(name, join(root, name), { recursive: true });
  }
  // Cut from packages alone, which takes minutes: what was cut for this project is the same for its copy.
  const gazetteer = '.cache/gazetteer';
  if (existsSync(gazetteer)) await cp(gazetteer, join(root, gazetteer), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}
