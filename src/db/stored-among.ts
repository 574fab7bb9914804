import { type CompiledQuery, sql } from 'kysely';
import { BulkStatement } from './bulk-statement.ts';
import { type ObservationKey, observationKey, type StoredObservation } from './observation-store.ts';
import type { Db } from './open.ts';

const keysOf = (rows: number) =>
  sql`k (area, indicator, period) as (values ${sql.join(Array.from({ length: rows }, () => sql`(${''}, ${''}, ${''})`))})`;

const STORED = new BulkStatement(
  200,
  (db: Db, rows: number): CompiledQuery =>
    sql`with ${keysOf(rows)} select o.* from k
    join observation o on o.area = k.area and o.indicator = k.indicator and o.period = k.period`.compile(db),
);

const LAST = new BulkStatement(
  200,
  (db: Db, rows: number): CompiledQuery =>
    sql`with ${keysOf(rows)} select k.area, k.indicator, k.period, max(r.revision) as revision from k
    join observation_revision r on r.area = k.area and r.indicator = k.indicator and r.period = k.period
    group by k.area, k.indicator, k.period`.compile(db),
);

const parameters = (keys: readonly ObservationKey[]) => keys.map((key) => [key.area, key.indicator, key.period]);

/** What is stored under some keys; a Map from `observationKey`. */
export async function storedAmong(db: Db, keys: readonly ObservationKey[]): Promise<Map<string, StoredObservation>> {
  const rows = await STORED.run<StoredObservation>(db, parameters(keys));
  return new Map(rows.map((row) => [observationKey(row), row]));
}

/** The last revision of some keys under which nothing is stored; none for those that never were: a value that was removed counts on. */
export async function lastRevisionsAmong(db: Db, keys: readonly ObservationKey[]): Promise<Map<string, number>> {
  const rows = await LAST.run<ObservationKey & { revision: number }>(db, parameters(keys));
  return new Map(rows.map((row) => [observationKey(row), Number(row.revision)]));
}
