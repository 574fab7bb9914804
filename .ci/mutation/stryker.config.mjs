import { tmpdir } from 'node:os';
import path from 'node:path';

// The sandbox lies one folder deeper than the project, so the reference data beside it are named before.
process.env.BIAOCHI_SHARED ??= path.resolve('../shared');

/**
 * Mutation testing of the gap science, by `npm run mutate`; results and survivors in .docs/mutation.md. Every kind of mutant is
 * kept, also of texts: codes and ids are part of what other programs rely on.
 */
export default {
  mutate: ['src/domain/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: '.ci/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 10,
  // What was killed by a test that still stands is not tried again: the second run takes minutes.
  incremental: true,
  incrementalFile: path.join(tmpdir(), 'biaochi-mutation', 'incremental.json'),
  ignorePatterns: ['/data', '/web', '/.docs'],
  // Also where the first run fails: a second biome.json in the tree would stop biome.
  cleanTempDir: 'always',
  // Types are checked by `npm run typecheck`; TypeScript 7 has no API that Stryker could rewrite tsconfig.json with.
  tsconfigFile: 'none',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: path.join(tmpdir(), 'biaochi-mutation', 'report.json') },
  clearTextReporter: { logTests: false, reportTests: false },
  warnings: { slow: false },
};
