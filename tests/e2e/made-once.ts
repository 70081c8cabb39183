import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that is there as long as the tests run. */
    readonly shared: string;
  }
}

/**
 * What several test files need and none of them changes: made by the first that asks for it, while the others wait, in a folder that
 * goes when all tests have run. Gives back what `make` did, which has to be plain data.
 *
 * @throws what `make` does; the next file that asks tries again
 */
export async function madeOnce<Made>(name: string, make: (folder: string) => Promise<Made>): Promise<Made> {
  const folder = join(inject('shared'), name);
  const [making, made] = [`${folder}.making`, `${folder}.json`];
  while (!existsSync(made)) {
    const isOurs = await mkdir(making).then(
      () => true,
      () => false,
    );
    if (!isOurs) {
      await after(100);
      continue;
    }
    try {
      // Another may have come to its end since this one was looked for.
      if (existsSync(made)) break;
      await mkdir(folder, { recursive: true });
      await writeFile(`${folder}.said`, JSON.stringify(await make(folder)));
      await rename(`${folder}.said`, made);
    } finally {
      await rm(making, { recursive: true });
    }
  }
  // Written by the lines above.
  return JSON.parse(await readFile(made, 'utf8')) as Made;
}
