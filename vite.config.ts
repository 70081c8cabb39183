import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { whereabouts } from './src/build/plugin.ts';

/** Files that run side by side. With three, two cores did the first six of a run in an eighth less, and tests had to be tried again. */
const maxWorkers = 2;

export default defineConfig({
  // Every address in the site is relative, so that it can be served from a root or from any folder.
  base: './',
  plugins: [react(), whereabouts()],
  // Leaflet's style sheet names pictures that this map does not show: as files of their own nobody fetches them.
  build: { assetsInlineLimit: 0, reportCompressedSize: false },
  test: {
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
          maxWorkers,
          // After the others, each of which takes as much of the processor as there is.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
