import type { ObservationKey } from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import type { AreaBook } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Indicator } from '../domain/indicator.ts';
import { knownPeriod } from '../domain/period.ts';
import { periodsBeside } from '../domain/value-doubts/earlier-periods.ts';
import { type IndicatorRule, rulesByIndicator } from '../domain/value-doubts/rule.ts';
import { valueDoubts } from '../domain/value-doubts/value-doubts.ts';
import type { CheckedRow } from '../ingest/rows.ts';
import type { Issue } from '../ingest/table.ts';
import { issueOf, type RowDoubt } from './row-doubt.ts';
import { copiedSheets, ruleDoubts } from './sheet-doubts.ts';
import { totalDoubts } from './total-doubts.ts';
import { ValuesAround } from './values-around.ts';

/**
 * What is doubtful about rows that say something new, beside what is stored and beside each other: every value with those of other
 * periods, of the places above and below it, of other indicators. Rows of other batches of the same file are not known. Asks the
 * database by keys, some hundred in a statement, about a dozen for each row.
 */
export async function rowDoubts(
  db: Db,
  { indicators }: Pick<Definitions, 'indicators'>,
  areas: AreaBook,
  rows: readonly CheckedRow[],
): Promise<Issue[]> {
  const rules = rulesByIndicator(indicators.values());
  const values = new ValuesAround(rows);
  await values.load(
    db,
    rows.flatMap((row) => keysBeside(row, indicators.get(row.indicator)!, rules)),
  );
  const told = [
    ...rows.flatMap((row) => ofRow(row, indicators.get(row.indicator)!, values)),
    ...ruleDoubts(rows, rules, indicators, values),
    ...(await totalDoubts(db, areas, indicators, rows, values)),
    ...copiedSheets(rows, indicators, areas, values),
  ];
  return told.map(issueOf).toSorted((a, b) => a.row! - b.row!);
}

function keysBeside(
  { area, indicator, period }: CheckedRow,
  definition: Indicator,
  rules: ReadonlyMap<string, readonly IndicatorRule[]>,
): ObservationKey[] {
  const periods = periodsBeside(knownPeriod(period), definition);
  const others = (rules.get(indicator) ?? []).flatMap(({ lower, upper }) => [lower, upper]);
  return [
    ...periods.map((each) => ({ area, indicator, period: each })),
    ...others.map((each) => ({ area, indicator: each, period })),
  ];
}

function ofRow(row: CheckedRow, indicator: Indicator, values: ValuesAround): RowDoubt[] {
  const reported = (period: string) => values.at({ ...row, period });
  return valueDoubts(values.at(row)!, indicator, reported).map((doubt) => ({ row, doubt }));
}
