import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './cli/run.ts';
import { readConfig } from './config.ts';

/** The folder that holds `indicators/`, `seeds/` and `dist/`: this file is bundled into `dist/main.js`. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs one command line; a reader that closes the pipe early (`| head`) ends it quietly; sets the exit code (0 done, 2 wrong use or refused input, 1 fault). */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.exitCode = await run(argv, root, readConfig);
}
