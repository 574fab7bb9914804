import { defineConfig } from 'vitest/config';

/** The tests of the domain alone: they need no database, no build and no browser. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts'],
    // Starts the command line as a process of its own, in which no mutant is at work.
    exclude: ['test/domain/methods/hostile-lines.test.ts'],
    setupFiles: ['.ci/mutation/same-seed.ts'],
    testTimeout: 60_000,
  },
});
