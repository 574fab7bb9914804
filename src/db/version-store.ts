import { isSame } from '../domain/plan-change.ts';
import type { Db } from './open.ts';
import type { Origin, Schema } from './schema.ts';

/** What a load changed, in numbers of targets or of milestones. */
export interface LoadCounts {
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  readonly unchanged: number;
  /** Where the program asks for something else than a person had set: what the person set stands. */
  readonly kept: number;
}

/** Who loads, and when. */
export interface Loading {
  readonly origin: Origin;
  /** ISO date from which what is new holds. */
  readonly today: string;
  /** ISO instant. */
  readonly now: string;
  /** What was not there before holds for all time, as all of a plan that is new: it judges periods long before it was loaded. */
  readonly additionsAlways: boolean;
}

/** A target or milestone with its place in the order of all. */
export interface Placed<T> {
  readonly item: T;
  readonly position: number;
}

/** Something that a plan asks for and that is kept in versions: in which table, and how one is told from another. */
export interface Versioned<T extends object> {
  readonly table: VersionTable;
  readonly keyOf: (item: T) => string;
  readonly columnsOf: (item: T) => { readonly plan: string; readonly area: string; readonly indicator?: string };
}

type VersionTable = 'target' | 'milestone';

/** A first version holds from here on. */
export const ALWAYS = '0001-01-01';

interface StoredVersion {
  readonly key: string;
  readonly version: number;
  readonly plan: string;
  readonly position: number;
  readonly body: string;
  readonly origin: Origin;
}

/**
 * Makes what is in force of some plans what is given. What differs ends its version on `today` and begins a new one, so that earlier
 * periods keep what they were judged by. What a person changed or retired, the program leaves as it is. To be called in a
 * transaction.
 */
export async function storeVersions<T extends object>(
  db: Db,
  kind: Versioned<T>,
  plans: readonly string[],
  wanted: readonly Placed<T>[],
  loading: Loading,
): Promise<LoadCounts> {
  const stored = await db.selectFrom(kind.table).selectAll().where('valid_to', 'is', null).execute();
  const current = new Map(stored.filter((row) => plans.includes(row.plan)).map((row) => [row.key, row]));
  const last = await lastVersions(db, kind.table);
  const counts = { added: 0, changed: 0, retired: 0, unchanged: 0, kept: 0 };
  for (const placed of wanted) {
    const key = kind.keyOf(placed.item);
    const row = current.get(key);
    current.delete(key);
    counts[await storeVersion(db, kind, placed, row, last.get(key), loading)] += 1;
  }
  for (const row of current.values()) {
    if (loading.origin === 'program' && row.origin === 'person') counts.kept += 1;
    else {
      await endVersion(db, kind.table, row, loading);
      counts.retired += 1;
    }
  }
  return counts;
}

async function storeVersion<T extends object>(
  db: Db,
  { table, keyOf, columnsOf }: Versioned<T>,
  { item, position }: Placed<T>,
  row: StoredVersion | undefined,
  last: { version: number; ended_by: Origin | null } | undefined,
  loading: Loading,
): Promise<keyof LoadCounts> {
  const { origin } = loading;
  if (row && isSame(JSON.parse(row.body) as T, item)) {
    if (row.position !== position || (origin === 'program' && row.origin === 'person'))
      await updateVersion(db, table, row, { position, ...(origin === 'program' ? { origin } : {}) });
    return 'unchanged';
  }
  const ofPerson = row ? row.origin === 'person' : last?.ended_by === 'person';
  if (origin === 'program' && ofPerson) return 'kept';
  if (row) await endVersion(db, table, row, loading);
  const version = (last?.version ?? 0) + 1;
  const valid_from = version === 1 && loading.additionsAlways ? ALWAYS : loading.today;
  const columns = {
    ...{ key: keyOf(item), version, position, body: JSON.stringify(item), origin },
    ...{ valid_from, valid_to: null, loaded_at: loading.now },
    ...columnsOf(item),
  };
  await db.insertInto(table).values(columns).execute();
  return row ? 'changed' : 'added';
}

async function endVersion(db: Db, table: VersionTable, row: StoredVersion, { today, origin }: Loading): Promise<void> {
  await updateVersion(db, table, row, { valid_to: today, ended_by: origin });
}

async function updateVersion(
  db: Db,
  table: VersionTable,
  { key, version }: StoredVersion,
  change: { position?: number; origin?: Origin; valid_to?: string; ended_by?: Origin },
): Promise<void> {
  await db.updateTable(table).set(change).where('key', '=', key).where('version', '=', version).execute();
}

/** The newest version of everything that ever was. */
async function lastVersions(
  db: Db,
  table: VersionTable,
): Promise<Map<string, { version: number; ended_by: Origin | null }>> {
  const rows = await db.selectFrom(table).select(['key', 'version', 'ended_by']).orderBy('version').execute();
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/** What holds on `on` (ISO date, the last day of a period), or now; of one area or of all; as stored, in plan order. */
export async function bodiesIn(db: Db, table: VersionTable, where: { area?: string; on?: string }): Promise<string[]> {
  const { area, on } = where;
  let query = db.selectFrom(table).select('body').orderBy('position').orderBy('key');
  if (area !== undefined) query = query.where('area', '=', area);
  if (on === undefined) query = query.where('valid_to', 'is', null);
  else
    query = query
      .where('valid_from', '<=', on)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]));
  return (await query.execute()).map((row) => row.body);
}

/** The days on which a version holds: from null for always, until null for on and on. */
export function validity({ valid_from, valid_to }: Pick<Schema['milestone'], 'valid_from' | 'valid_to'>) {
  return { validFrom: valid_from === ALWAYS ? null : valid_from, validTo: valid_to };
}
