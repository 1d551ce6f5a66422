import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By default one processor is kept free: of two that is half the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,verification,validation,properties,golden,replay,architecture}/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node', // drives a real browser over the built page
          include: ['tests/browser/**/*.test.ts'],
          // Whole nights are computed here, two files at a time: garden-a4 took 113 s on a quarter of a busy core.
          testTimeout: 480_000,
          hookTimeout: 480_000,
          // As long as the browser's own waits: a second is too short for a page that draws on a busy machine.
          expect: { poll: { timeout: 90_000 } },
        },
      },
    ],
  },
});
