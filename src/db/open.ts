import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { type Dialect, Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type Keyed, migrations } from './migrations.ts';
import type { Schema } from './schema.ts';
import { SqlitePoolDialect } from './sqlite-pool.ts';

export type Db = Kysely<Schema>;

/** Versions before 3.51.3 can corrupt a WAL database that two connections checkpoint at once (checks.md, finding 3). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Fixed in their own lines as well. */
const BACKPORTS = [
  [3, 44, 6],
  [3, 50, 7],
] as const;

/**
 * Opens the database of a data folder, or PostgreSQL where `databaseUrl` is given, and brings its schema up to date.
 * Throws an Error with one plain sentence where the folder cannot be used, the SQLite library is too old or the schema is newer.
 */
export async function openDatabase(dataFolder: string, databaseUrl: string | null): Promise<Db> {
  const { dialect, keyed } = databaseUrl ? postgres(databaseUrl) : sqlite(path.join(dataFolder, 'biaochi.sqlite'));
  const db = new Kysely<Schema>({ dialect });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(keyed) } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await db.destroy();
    throw error instanceof Error ? error : new Error(String(error));
  }
  return db;
}

const CONNECTIONS = 4;

/** SQLite in memory or in a file, set as design §5 asks: WAL, foreign keys, FULL, IMMEDIATE transactions, a patient wait for locks. */
export function sqlite(file: string): { dialect: Dialect; keyed: Keyed } {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true });
  const connections = file === ':memory:' ? 1 : CONNECTIONS;
  return {
    dialect: new SqlitePoolDialect(Array.from({ length: connections }, () => connected(file))),
    keyed: (table) => table.modifyEnd(sql`without rowid`),
  };
}

function connected(file: string): SQLite.Database {
  const database = new SQLite(file, { timeout: 10_000 });
  assertSqliteVersion((database.prepare('select sqlite_version() as v').get() as { v: string }).v);
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'journal_size_limit = 67108864',
    'busy_timeout = 0',
  ])
    database.pragma(pragma);
  return database;
}

/** PostgreSQL 14 and later. */
export function postgres(url: string): { dialect: Dialect; keyed: Keyed } {
  return { dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }), keyed: (table) => table };
}

/** Throws where the SQLite library could corrupt a WAL database. `version` as SQLite prints it, such as `3.54.1`. */
export function assertSqliteVersion(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const backported = BACKPORTS.some(([a, b, c]) => major === a && minor === b && patch >= c);
  const [a, b, c] = OLDEST_SQLITE;
  const recent = major > a || (major === a && (minor > b || (minor === b && patch >= c)));
  if (!recent && !backported)
    throw new Error(`SQLite ${version} can corrupt its data; ${a}.${b}.${c} or later is needed.`);
}
