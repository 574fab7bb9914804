import type { Indicator } from './indicator.ts';
import { actualOf } from './observation.ts';
import { observationIn } from './observation-in.ts';
import type { Period } from './period.ts';
import { type ScorecardInput, scorecard, worstFirst } from './scorecard.ts';
import { type Light, lightOf, type Status } from './status.ts';

/** One indicator of one area in one period, as a comparison shows it. */
export interface MatrixCell {
  readonly actual: string | null;
  /** The worst where several targets ask for it; null where no target binds the area. */
  readonly status: Status | null;
}

export interface MatrixRow {
  readonly area: string;
  readonly period: Period;
  /** One for each column. */
  readonly cells: readonly MatrixCell[];
}

/**
 * One row of a comparison: the scorecard of an area in a period, seen from the indicators `columns`. An indicator that no target
 * binds shows what was reported, without a light.
 */
export function matrixRow(input: ScorecardInput, columns: readonly Indicator[]): MatrixRow {
  const shown = new Set(columns.map(({ id }) => id));
  const card = scorecard({ ...input, targets: input.targets.filter(({ indicator }) => shown.has(indicator)) });
  const judged = Map.groupBy(card.rows, (row) => row.indicator.id);
  const reported = Map.groupBy(input.observations, (each) => each.indicator);
  const cells = columns.map((indicator): MatrixCell => {
    const worst = worstFirst(judged.get(indicator.id) ?? [])[0];
    if (worst) return { actual: worst.actual, status: worst.status };
    const found = observationIn(reported.get(indicator.id) ?? [], input.period, indicator);
    return { actual: found && actualOf(found, indicator), status: null };
  });
  return { area: input.area, period: input.period, cells };
}

/** How many cells of a row have a light. */
export function countLight(row: MatrixRow, light: Light): number {
  return row.cells.filter(({ status }) => status !== null && lightOf(status) === light).length;
}
