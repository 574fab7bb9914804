import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('npm start', () => {
  test('serves from an empty folder, says how to make the first account, and stops when npm is told to', async () => {
    const data = await mkdtemp(path.join(tmpdir(), 'biaochi-start-'));
    const npm = spawn('npm', ['start', '--', '--port', '0', '--data', data], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
    const said = async (words: RegExp) => {
      while (!words.test(output)) await new Promise((resolve) => setTimeout(resolve, 50));
      return words.exec(output)!;
    };
    const [, address] = await said(/标尺已启动：(http:\/\/127\.0\.0\.1:\d+)/);
    await said(/一次性代码 \w{12}/);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/plans`, { redirect: 'manual' })).status).toBe(303);
    npm.kill('SIGTERM');
    await said(/标尺已停止/);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    await rm(data, { recursive: true, force: true });
  });
});
