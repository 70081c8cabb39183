import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of this project in a folder of its own, whose geodata a test may change. Only the packages are linked. */
export async function projectCopy(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'project-'));
  for (const name of ['src', 'geodata', 'public', 'vite.config.ts', 'tsconfig.json', 'package.json']) {
    await cp(name, join(root, name), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}
