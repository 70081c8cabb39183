import { statSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { TestSequencer, TestSpecification } from 'vitest/node';
import { whereabouts } from './src/build/plugin.ts';

/** Files that run side by side. With three, two cores did the first six of a run in an eighth less, and tests had to be tried again. */
const maxWorkers = 2;

/** The test files that take longest, about the longest first; the others go by their size. */
const LONGEST = [
  'review/seeded-faults',
  'formats/hostile',
  'build/check',
  'archive/search-thousand',
  'generator/generate-visit',
  'e2e/rebuild',
  'e2e/long-visit',
  'e2e/killed-build',
  'e2e/hostile',
  'e2e/share',
  'e2e/offline',
  'e2e/archive-thousand',
  'e2e/follow',
  'e2e/studio-accounts',
  'e2e/studio-places',
  'e2e/studio',
  'e2e/studio-kept',
  'e2e/long-visit-map',
  'e2e/pictures',
  'e2e/live-problems',
  'e2e/former-addresses',
  'e2e/studio-out',
  'e2e/unfurl',
  'e2e/embed',
  'e2e/hosting',
  'e2e/machine-readable',
  'e2e/studio-pictures',
].map((name) => `tests/${name}.test.ts`);

/** Begins with what takes longest, so that no file is left to run by itself at the end. Vitest knows how long files take only where it has run. */
class LongestFirst implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((file) => moduleId.endsWith(file));
      return at < 0 ? LONGEST.length : at;
    };
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return files.sort((one, other) => place(one) - place(other) || size(other) - size(one));
  }

  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}

export default defineConfig({
  // Every address in the site is relative, so that it can be served from a root or from any folder.
  base: './',
  plugins: [react(), whereabouts()],
  // Leaflet's style sheet names pictures that this map does not show: as files of their own nobody fetches them.
  build: { assetsInlineLimit: 0, reportCompressedSize: false },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // No test times anything: this only ends one that hangs, on the slowest machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Cards are drawn with their style sheet, which Vitest would read as an empty one.
          css: true,
          // The code under test keeps nothing that another test could stumble over, and need not be loaded anew for each file.
          isolate: false,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/build-site.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // A browser that shares two cores with another loses an event now and then: what is broken fails twice.
          retry: 1,
          // A file has nothing to do with what another has loaded, and need not load Playwright anew.
          isolate: false,
          maxWorkers,
          // After the others, each of which takes as much of the processor as there is.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
