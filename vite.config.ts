import { statSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { TestSequencer, TestSpecification } from 'vitest/node';
import { whereabouts } from './src/build/plugin.ts';

/**
 * Files that run side by side, on two cores: of those that take as much of the processor as there is, and of those in a browser, which
 * waits for a frame or for what is asked of it a third of the time.
 */
const [WORKERS, WORKERS_IN_BROWSERS] = [2, 3];

/** The test files that take longest, about the longest first; the others go by their size. */
const LONGEST = [
  'build/command-line',
  'author/history',
  'formats/write',
  'archive/search-thousand',
  'formats/round-trip',
  'formats/judges',
  'formats/hostile',
  'drafting/draft',
  'review/seeded-faults',
  'article/markdown-pieces',
  'e2e/follow',
  'e2e/long-visit',
  'e2e/killed-build',
  'e2e/rebuild',
  'e2e/studio-kept',
  'e2e/studio-places',
  'e2e/hostile',
  'e2e/offline',
  'e2e/former-addresses',
  'e2e/embed',
  'e2e/share',
  'e2e/pictures',
  'e2e/archive-thousand',
  'e2e/live-problems',
  'e2e/withdrawn',
  'e2e/hosting',
  'e2e/studio-accounts',
  'e2e/studio-out',
  'e2e/topics',
  'e2e/keys',
  'e2e/gallery-map',
  'e2e/unfurl',
  'e2e/long-visit-map',
  'e2e/in-webkit',
  'e2e/in-firefox',
  'e2e/studio-suggestions',
  'e2e/studio',
  'e2e/machine-readable',
  'e2e/studio-pictures',
  'e2e/compare',
  'e2e/corrections',
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
          maxWorkers: WORKERS,
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
          maxWorkers: WORKERS_IN_BROWSERS,
          // After the others, each of which takes as much of the processor as there is.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
