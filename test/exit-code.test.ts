import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const PLANTED = 'BIAOCHI_PLANTED_FAILURE';
const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** A package that ended the process with code 0 once hid every failed test from `npm test`. */
test.runIf(process.env[PLANTED] === undefined)('a failed test fails the run', () => {
  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [vitest, 'run', 'test/exit-code.test.ts'], { cwd: ROOT, env, encoding: 'utf8' });
  const failed = run({ ...process.env, [PLANTED]: 'yes' });
  expect(failed.stdout).toContain('1 failed');
  expect(failed.status).toBe(1);
});

test.runIf(process.env[PLANTED] !== undefined)('fails when asked to', () => {
  expect(process.env[PLANTED]).toBeUndefined();
});
