import { sql } from 'kysely';
import type { ObservationKey } from './observation-store.ts';
import type { Db } from './open.ts';
import type { ObservationColumns } from './schema.ts';

type Numbers = Pick<ObservationColumns, 'value' | 'numerator' | 'denominator' | 'absence'>;

/** A value that a commit wrote, and the numbers that stood there before; null for nothing. */
export interface CommittedChange extends ObservationKey {
  readonly before: Numbers | null;
  readonly after: Numbers;
}

type Row = ObservationKey &
  Numbers & { stood: number | null } & { [Name in keyof Numbers as `was_${Name}`]: Numbers[Name] };

/** What the commit of an upload at an instant wrote, in the order of the file: `limit` changes from number `offset` (from 0) on. */
export async function committedChanges(
  db: Db,
  { id, at }: { readonly id: string; readonly at: string },
  offset: number,
  limit: number,
): Promise<CommittedChange[]> {
  const { rows } = await sql<Row>`
    select r.area, r.indicator, r.period, r.value, r.numerator, r.denominator, r.absence, b.revision as stood,
      b.value as was_value, b.numerator as was_numerator, b.denominator as was_denominator, b.absence as was_absence
    from observation_revision r left join observation_revision b on b.area = r.area and b.indicator = r.indicator
      and b.period = r.period and b.revision = r.revision - 1 and b.removed = 0
    where r.upload = ${id} and r.at = ${at} and r.removed = 0
    order by r.file_row, r.area, r.indicator, r.period limit ${sql.lit(limit)} offset ${sql.lit(offset)}`.execute(db);
  return rows.map(({ area, indicator, period, value, numerator, denominator, absence, stood, ...was }) => ({
    ...{ area, indicator, period, after: { value, numerator, denominator, absence } },
    before:
      stood === null
        ? null
        : {
            ...{ value: was.was_value, numerator: was.was_numerator },
            ...{ denominator: was.was_denominator, absence: was.was_absence },
          },
  }));
}
