import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlite } from '../../src/db/open.ts';
import { manyRows } from '../support/many-rows.ts';

const START = path.resolve(import.meta.dirname, '../../src/start.mjs');
const ENVIRONMENT = { ...process.env, BIAOCHI_PASSWORD: '合适的密码2018' };
const run = promisify(execFile);

interface Server {
  readonly child: ChildProcess;
  readonly address: string;
}

describe('a server that is killed in the middle of a check', () => {
  let data: string;
  let token: string;
  let server: Server;
  const command = (...args: string[]) =>
    run(process.execPath, [START, ...args, '--data', data], { env: ENVIRONMENT }).then(({ stdout }) => stdout.trim());

  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'biaochi-killed-'));
    await command('user', 'add', '张管理', '--role', 'admin');
    token = (await command('token', 'create', '--user', '张管理')).split(/\s+/).at(-1)!;
    server = await start(data);
  }, 120_000);
  afterAll(async () => {
    await killed(server);
    await rm(data, { recursive: true, force: true });
  });

  const ask = async (method: string, address: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    return fetch(`${server.address}/api/v1/uploads${address}`, { ...init, method, headers });
  };

  test('leaves the upload failed, nothing stored, and trying again does it all', async () => {
    const body = manyRows({ rows: 60_000 });
    const sent = ask('POST', '?name=many.csv', { body, headers: { 'content-type': 'text/csv' } }).catch(() => null);
    let id = '';
    while (id === '') {
      const uploads = (await (await ask('GET', '')).json()) as { id: string; state: string; fileName: string }[];
      id = uploads.find(({ state }) => state === 'checking')?.id ?? '';
    }
    let rows = 0;
    while (rows === 0) {
      const shown = (await (await ask('GET', `/${id}`)).json()) as { progress?: { rows: number } };
      rows = shown.progress?.rows ?? -1;
    }
    expect(rows).toBeGreaterThan(0);
    await killed(server);
    await sent;
    server = await start(data);
    const uploads = (await (await ask('GET', '')).json()) as { id: string; state: string }[];
    expect(uploads.find((each) => each.id === id)).toMatchObject({ state: 'failed' });
    const before = await counts(data);
    expect(before.staged).toBe(0);
    const again = await ask('POST', `/${id}/retry`);
    expect([again.status, ((await again.json()) as { counts: { new: number } }).counts.new]).toEqual([200, 60_000]);
    const committed = await ask('POST', `/${id}/commit`);
    expect([committed.status, ((await committed.json()) as { committed: boolean }).committed]).toEqual([200, true]);
    expect(await counts(data)).toEqual({ staged: 0, stored: before.stored + 60_000 });
  }, 240_000);

  test('goes on, and a check that is cancelled leaves nothing', async () => {
    const body = manyRows({ rows: 60_000, shift: 1 });
    const sent = ask('POST', '?name=other.csv', { body, headers: { 'content-type': 'text/csv' } });
    let id = '';
    while (id === '') {
      const uploads = (await (await ask('GET', '')).json()) as { id: string; state: string }[];
      id = uploads.find(({ state }) => state === 'checking')?.id ?? '';
    }
    expect(await (await ask('POST', `/${id}/cancel`)).json()).toEqual({ uploadId: id, state: 'cancelled' });
    await (await sent).text();
    expect((await counts(data)).staged).toBe(0);
  }, 120_000);
});

async function counts(data: string): Promise<{ staged: number; stored: number }> {
  const { Kysely } = await import('kysely');
  const db = new Kysely<Record<string, Record<string, string>>>({
    dialect: sqlite(path.join(data, 'biaochi.sqlite')).dialect,
  });
  const of = async (table: string) =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      )['n'],
    );
  const found = { staged: await of('staged_observation'), stored: await of('observation') };
  await db.destroy();
  return found;
}

async function start(data: string): Promise<Server> {
  const child = spawn(process.execPath, [START, 'serve', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: ENVIRONMENT,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (address) return { child, address };
    if (child.exitCode !== null) throw new Error(`the server ended by itself:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ends a server as a power cut does. */
async function killed({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
