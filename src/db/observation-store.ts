import { sql } from 'kysely';
import { codePrefix } from '../domain/area.ts';
import type { Observation } from '../domain/observation.ts';
import type { Db } from './open.ts';
import type { ObservationColumns } from './schema.ts';

export interface ObservationKey {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
}

/** The parts of an observation that a person reports. */
export interface Reported extends ObservationKey {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly absence: string | null;
  readonly note: string | null;
  readonly fileRow: number | null;
}

/** A row as stored, with its revision number. */
export type StoredObservation = ObservationColumns;

/** All observations of an area, or of one of its indicators, with the upload that brought each. */
export async function observationsOf(db: Db, area: string, indicator?: string): Promise<Observation[]> {
  let query = db
    .selectFrom('observation as o')
    .leftJoin('upload as u', 'u.id', 'o.upload')
    .selectAll('o')
    .select(['u.file_name', 'u.demo'])
    .where('o.area', '=', area);
  if (indicator !== undefined) query = query.where('o.indicator', '=', indicator);
  return (await query.execute()).map(({ file_name, demo, ...row }) => observation(row, file_name, demo === 1));
}

/** The observations of several areas: of one period where one is given, of some indicators where they are. */
export async function observationsIn(
  db: Db,
  areas: readonly string[],
  { period, indicators }: { readonly period?: string | undefined; readonly indicators?: readonly string[] | undefined },
): Promise<Observation[]> {
  if (areas.length === 0) return [];
  let query = db.selectFrom('observation').selectAll().where('area', 'in', areas);
  if (period !== undefined) query = query.where('period', '=', period);
  if (indicators !== undefined) query = query.where('indicator', 'in', indicators);
  return (await query.execute()).map((row) => observation(row, null));
}

/** Which observations a comparison of areas asks for. */
export interface Comparison {
  /** The highest place whose areas may be seen, it included; null for the whole country. */
  readonly within: string | null;
  readonly periods: readonly string[];
  /** Only these; all where left out. */
  readonly areas?: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
}

/** The observations of all areas that may be seen, or of some of them, in some periods. */
export async function observationsWithin(db: Db, asked: Comparison): Promise<Observation[]> {
  if (asked.areas?.length === 0 || asked.indicators?.length === 0) return [];
  return (await comparing(db, asked).selectAll().execute()).map((row) => observation(row, null));
}

/** The codes of the areas that reported anything of what is asked for. */
export async function areasReporting(db: Db, asked: Comparison): Promise<string[]> {
  const rows = await comparing(db, asked).select('area').distinct().execute();
  return rows.map((row) => row.area);
}

/** The ids of the indicators of which anything was reported of what is asked for. */
export async function indicatorsReported(db: Db, asked: Comparison): Promise<string[]> {
  const rows = await comparing(db, asked).select('indicator').distinct().execute();
  return rows.map((row) => row.indicator);
}

function comparing(db: Db, { within, periods, areas, indicators }: Comparison) {
  let query = db.selectFrom('observation').where('period', 'in', periods);
  if (within !== null) query = query.where('area', 'like', `${codePrefix(within)}%`);
  if (areas !== undefined) query = query.where('area', 'in', areas);
  if (indicators !== undefined) query = query.where('indicator', 'in', indicators);
  return query;
}

/** The ids of the periods of which any area that may be seen reported anything; each found by one step in the index, whatever it holds. */
export async function periodsWithin(db: Db, within: string | null): Promise<string[]> {
  const below = `${codePrefix(within ?? '')}%`;
  const found = await sql<{ period: string }>`
    with recursive each_period(period) as (
      select min(period) from observation
      union all
      select (select min(o.period) from observation o where o.period > e.period) from each_period e
      where e.period is not null
    )
    select period from each_period e where period is not null
    and exists (select 1 from observation o where o.period = e.period and o.area like ${below})`.execute(db);
  return found.rows.map((row) => row.period);
}

function observation(row: ObservationColumns, fileName: string | null, demo?: boolean): Observation {
  const { indicator, area, period, value, numerator, denominator, absence, note } = row;
  const made = { upload: row.upload, fileName: fileName ?? '', row: row.file_row, person: row.person, at: row.at };
  const source = demo ? { ...made, demo: true as const } : made;
  return { indicator, area, period, value, numerator, denominator, absence, note, source };
}

/** The natural key as one text. */
export function observationKey({ area, indicator, period }: ObservationKey): string {
  return `${area}|${indicator}|${period}`;
}

/** Areas and periods that hold any observation, newest period last as text; for choosing what to show. */
export async function reportedPeriods(db: Db, area: string): Promise<string[]> {
  const rows = await db.selectFrom('observation').select('period').distinct().where('area', '=', area).execute();
  return rows.map((row) => row.period);
}

/** Every revision of one area's values of an indicator, oldest first. */
export async function revisionsOf(db: Db, area: string, indicator: string) {
  return db
    .selectFrom('observation_revision as r')
    .leftJoin('upload as u', 'u.id', 'r.upload')
    .selectAll('r')
    .select('u.file_name')
    .where('r.area', '=', area)
    .where('r.indicator', '=', indicator)
    .orderBy('r.period')
    .orderBy('r.revision')
    .execute();
}
