import type SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';

/** A writer waits for so long until others have done. */
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 5;

const isBusy = (error: unknown) => String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

/** Tries until no other connection holds the write lock, letting the process do other work meanwhile. */
async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() - begun > PATIENCE_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
}

/** One connection of the pool: SQLite's own waiting would hold up the whole process, so it waits here instead. */
class PatientConnection implements DatabaseConnection {
  readonly driver: SqliteDriver;
  readonly #inner: DatabaseConnection;

  constructor(driver: SqliteDriver, inner: DatabaseConnection) {
    this.driver = driver;
    this.#inner = inner;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return patiently(() => this.#inner.executeQuery<Row>(query));
  }

  streamQuery<Row>(query: CompiledQuery, chunk: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#inner.streamQuery<Row>(query, chunk);
  }
}

/**
 * Several connections to one SQLite file, so that pages are read while a transaction is open. A transaction that reads first and then
 * writes must take the write lock at its start: a deferred one fails at once with SQLITE_BUSY.
 */
class SqlitePoolDriver implements Driver {
  readonly #drivers: readonly SqliteDriver[];
  readonly #free: SqliteDriver[] = [];
  readonly #waiting: ((driver: SqliteDriver) => void)[] = [];

  constructor(databases: readonly SqliteDatabase[]) {
    this.#drivers = databases.map((database) => new SqliteDriver({ database }));
  }

  async init(): Promise<void> {
    for (const driver of this.#drivers) await driver.init();
    this.#free.push(...this.#drivers);
  }

  async acquireConnection(): Promise<PatientConnection> {
    const driver = this.#free.pop() ?? (await new Promise<SqliteDriver>((resolve) => this.#waiting.push(resolve)));
    return new PatientConnection(driver, await driver.acquireConnection());
  }

  async beginTransaction(connection: PatientConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: PatientConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: PatientConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection({ driver }: PatientConnection): Promise<void> {
    await driver.releaseConnection();
    const next = this.#waiting.shift();
    if (next) next(driver);
    else this.#free.push(driver);
  }

  async destroy(): Promise<void> {
    for (const driver of this.#drivers) await driver.destroy();
  }
}

export class SqlitePoolDialect extends SqliteDialect {
  readonly #databases: readonly SqliteDatabase[];

  /** All of one file; one alone where it is in memory. */
  constructor(databases: readonly SQLite.Database[]) {
    super({ database: databases[0]! });
    this.#databases = databases.map(withRememberedStatements);
  }

  override createDriver(): Driver {
    return new SqlitePoolDriver(this.#databases);
  }
}

/** Statements about many rows at once are long, come again and again, and take as long to prepare as to run. */
const LONG = 2_000;
const REMEMBERED = 12;

function withRememberedStatements(database: SQLite.Database): SqliteDatabase {
  const remembered = new Map<string, SQLite.Statement>();
  const prepare = (text: string) => {
    if (text.length < LONG) return database.prepare(text);
    const statement = remembered.get(text) ?? database.prepare(text);
    if (!remembered.has(text) && remembered.size >= REMEMBERED) remembered.delete([...remembered.keys()][0]!);
    remembered.set(text, statement);
    return statement;
  };
  return { prepare: prepare as SqliteDatabase['prepare'], close: () => database.close() };
}
