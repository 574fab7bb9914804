import { CompiledQuery } from 'kysely';
import type { Db } from './open.ts';

type Parameter = string | number | null;

/** A statement about many rows, whose text is made once for each number of rows: making it anew takes longer than running it. */
export class BulkStatement {
  readonly #compile: (db: Db, rows: number) => CompiledQuery;
  readonly #rowsAStatement: number;
  readonly #texts = new WeakMap<object, Map<number, string>>();

  /** `compile` gives the statement for a number of rows; its parameters are those of the rows one after another. */
  constructor(rowsAStatement: number, compile: (db: Db, rows: number) => CompiledQuery) {
    this.#rowsAStatement = rowsAStatement;
    this.#compile = compile;
  }

  /** Runs the statement for all rows, some at a time; gives what all of them return. */
  async run<Result>(db: Db, rows: readonly (readonly Parameter[])[]): Promise<Result[]> {
    const found: Result[] = [];
    for (let from = 0; from < rows.length; from += this.#rowsAStatement) {
      const some = rows.slice(from, from + this.#rowsAStatement);
      const query = CompiledQuery.raw(this.#textFor(db, some.length), some.flat());
      for (const row of (await db.executeQuery<Result>(query)).rows) found.push(row);
    }
    return found;
  }

  /** Engines spell parameters differently, so each keeps texts of its own. */
  #textFor(db: Db, rows: number): string {
    const { adapter } = db.getExecutor();
    const texts = this.#texts.get(adapter) ?? new Map<number, string>();
    this.#texts.set(adapter, texts);
    const text = texts.get(rows) ?? this.#compile(db, rows).sql;
    texts.set(rows, text);
    return text;
  }
}
