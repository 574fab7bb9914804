import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { App } from '../../src/app/context.ts';
import { loadDefinitions } from '../../src/app/load-definitions.ts';
import { openApp } from '../../src/app/open.ts';

/** The database tests run on both, always. */
export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface TestApp extends App {
  readonly close: () => Promise<void>;
  /** Where a second process finds the database; null for SQLite in the data folder. */
  readonly databaseUrl: string | null;
  /** Puts the clock to an instant; without it time stands still. */
  readonly setNow: (instant: string) => void;
}

/** An application on an empty database and data folder of its own, with a clock that stands still and ids that count. */
export async function testApp(engine: Engine = 'sqlite', options: { definitions?: boolean } = {}): Promise<TestApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'biaochi-test-'));
  const databaseUrl = engine === 'sqlite' ? null : await newDatabase();
  const opened = await openApp(folder, databaseUrl);
  let now = '2018-07-10T08:00:00.000Z';
  let count = 0;
  const app: TestApp = {
    ...opened,
    databaseUrl,
    now: () => now,
    newId: (prefix) => `${prefix}${String(++count).padStart(4, '0')}`,
    setNow: (instant) => {
      now = instant;
    },
    close: async () => {
      await opened.db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
  if (options.definitions !== false) {
    const loaded = await loadDefinitions(app, ROOT);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  }
  return app;
}

/** The address of a new, empty PostgreSQL database. */
export async function newDatabase(): Promise<string> {
  const server = inject('postgres');
  const name = `t${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${server}postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${server}${name}`;
}
