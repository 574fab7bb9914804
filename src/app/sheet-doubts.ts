import type { AreaBook } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Indicator } from '../domain/indicator.ts';
import { actualOf } from '../domain/observation.ts';
import { knownPeriod } from '../domain/period.ts';
import { copiedValues, type Pair } from '../domain/value-doubts/copied-sheet.ts';
import { idsOf, periodsBefore } from '../domain/value-doubts/earlier-periods.ts';
import { type IndicatorRule, isBroken } from '../domain/value-doubts/rule.ts';
import type { CheckedRow } from '../ingest/rows.ts';
import type { RowDoubt } from './row-doubt.ts';
import type { ValuesAround } from './values-around.ts';

type Indicators = Definitions['indicators'];

/** Areas and periods whose rows look copied from the period before, each told once, at its first row. */
export function copiedSheets(
  rows: readonly CheckedRow[],
  indicators: Indicators,
  areas: AreaBook,
  values: ValuesAround,
): RowDoubt[] {
  const sheets = Map.groupBy(rows, ({ area, period }) => `${area}|${period}`);
  return [...sheets.values()].flatMap((sheet): RowDoubt[] => {
    const pairs = sheet.flatMap((row) => pairOf(row, indicators.get(row.indicator)!, values) ?? []);
    const same = copiedValues(pairs.map(({ pair }) => pair));
    if (same === null) return [];
    const [row] = sheet as [CheckedRow];
    const place = areas.get(row.area)?.name ?? row.area;
    const params = { place, earlierPeriod: pairs[0]!.before, same, of: pairs.length };
    return [{ row, doubt: { code: 'copied-sheet', params }, ofSheet: true }];
  });
}

function pairOf(row: CheckedRow, indicator: Indicator, values: ValuesAround): { pair: Pair; before: string } | null {
  const actual = actualOf(values.at(row)!, indicator);
  const [last] = periodsBefore(knownPeriod(row.period), indicator);
  if (actual === null || last === undefined) return null;
  for (const period of idsOf(last, indicator)) {
    const observation = values.at({ ...row, period });
    const before = observation && actualOf(observation, indicator);
    if (before !== null) return { pair: { actual, before }, before: last.id };
  }
  return null;
}

/**
 * Rules between indicators that the values of one area and period break, each told once: at the row of the indicator that may not be
 * above where the file has it, otherwise at the other's.
 */
export function ruleDoubts(
  rows: readonly CheckedRow[],
  rules: ReadonlyMap<string, readonly IndicatorRule[]>,
  indicators: Indicators,
  values: ValuesAround,
): RowDoubt[] {
  const told = new Map<string, RowDoubt>();
  for (const row of rows)
    for (const rule of rules.get(row.indicator) ?? []) {
      const key = `${rule.lower}|${rule.upper}|${row.area}|${row.period}`;
      if (told.has(key) && row.indicator !== rule.lower) continue;
      const doubt = brokenBy(row, rule, indicators, values);
      if (doubt) told.set(key, { row, doubt });
    }
  return [...told.values()];
}

function brokenBy(
  row: CheckedRow,
  { lower, upper, because }: IndicatorRule,
  indicators: Indicators,
  values: ValuesAround,
): RowDoubt['doubt'] | null {
  const [low, high] = [indicators.get(lower)!, indicators.get(upper)!];
  const [lowest, highest] = [low, high].map((each) => {
    const observation = values.at({ ...row, indicator: each.id });
    return observation && actualOf(observation, each);
  }) as [string | null, string | null];
  if (lowest === null || highest === null || !isBroken(lowest, highest)) return null;
  const names = { lower: low.name.zh, upper: high.name.zh, lowerEn: low.name.en, upperEn: high.name.en };
  const numbers = { lowerValue: lowest, upperValue: highest, lowerUnit: low.unit, upperUnit: high.unit };
  return { code: 'rule-broken', params: { ...names, ...numbers, because } };
}
