import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The product as a user starts it: its own process, its own empty data folder, a free port. */
export interface RunningServer {
  readonly address: string;
  readonly setupCode: string;
  readonly output: () => string;
  /** Sends SIGTERM and gives the exit code. */
  readonly stop: () => Promise<number | null>;
}

const START = path.resolve(import.meta.dirname, '../../src/start.mjs');

export async function startServer(): Promise<RunningServer> {
  const data = await mkdtemp(path.join(tmpdir(), 'biaochi-'));
  const child = spawn(process.execPath, [START, 'serve', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  await until(
    () => /一次性代码 \w+/.test(output),
    child,
    () => output,
  );
  return {
    address: /http:\/\/127\.0\.0\.1:\d+/.exec(output)![0],
    setupCode: /一次性代码 (\w+)/.exec(output)![1]!,
    output: () => output,
    stop: async () => {
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const code = await ended;
      await rm(data, { recursive: true, force: true });
      return code;
    },
  };
}

async function until(ready: () => boolean, child: ChildProcess, output: () => string): Promise<void> {
  while (!ready()) {
    if (child.exitCode !== null) throw new Error(`the server ended by itself:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
