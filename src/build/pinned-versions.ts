import { readFileSync } from 'node:fs';

type Pinned = readonly (readonly [name: string, version: unknown])[];

let all: Pinned | undefined;

/** The versions of the packages that a build draws with, as package.json pins them: with them, what they draw changes. */
export function pinnedVersions(names: RegExp): Pinned {
  if (!all) {
    // npm's own format.
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, unknown>>;
    };
    all = Object.entries(devDependencies);
  }
  return all.filter(([name]) => names.test(name));
}
