import { compare, exact } from './decimal.ts';
import { type GapRow, gapRow } from './gap-row.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { comparePeriods, knownPeriod, type Period } from './period.ts';
import type { Plan, Target, TargetNature } from './plan.ts';
import type { Part } from './roll-up.ts';
import { STATUSES, type Status, severity } from './status.ts';

export type StatusCounts = Readonly<Record<Status, number>>;

/** Everything that page, JSON, CSV, XLSX, DOCX and print show of one area in one period: one calculation for all. */
export interface Scorecard {
  readonly area: string;
  readonly period: Period;
  readonly rows: readonly GapRow[];
  /** Over outcome, capacity, coverage and count targets (design §4.6). */
  readonly counts: StatusCounts;
  /** Over ceilings, processes and policy parameters, counted apart. */
  readonly otherCounts: StatusCounts;
}

export interface ScorecardInput {
  readonly area: string;
  readonly period: Period;
  readonly plans: readonly Plan[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The targets valid for this period (validity dates resolved), of any plan that binds the area. */
  readonly targets: readonly Target[];
  /** All observations of the area, of any period. */
  readonly observations: readonly Observation[];
  /** What the places directly below reported of an indicator for this period; none where left out. */
  readonly partsOf?: (indicator: string) => readonly Part[];
}

const COUNTED: ReadonlySet<TargetNature> = new Set(['outcome', 'capacity', 'coverage', 'count']);

/** Whether a target counts among the lights, or is listed and counted apart. */
export function isCounted(nature: TargetNature): boolean {
  return COUNTED.has(nature);
}

/**
 * Judges an area in a period: one row for each plan × indicator × scope that binds the area. Rows keep the order of the plans
 * and of the targets in them. An indicator without a definition is a fault of the loader and throws.
 */
export function scorecard(input: ScorecardInput): Scorecard {
  const byIndicator = Map.groupBy(input.observations, (o) => o.indicator);
  const rows = [...Map.groupBy(input.targets, rowKey).values()].map((targets) => {
    const indicator = input.indicators.get(targets[0]!.indicator);
    if (!indicator) throw new Error(`no definition of indicator ${targets[0]!.indicator}`);
    const plan = input.plans.find((p) => p.id === targets[0]!.plan);
    if (!plan) throw new Error(`no plan ${targets[0]!.plan}`);
    const observations = byPeriod(byIndicator.get(indicator.id) ?? []);
    const parts = input.partsOf?.(indicator.id) ?? [];
    return gapRow({ plan, indicator, targets, observations, parts, period: input.period, area: input.area });
  });
  return {
    area: input.area,
    period: input.period,
    rows,
    counts: count(rows.filter((row) => isCounted(row.target.nature))),
    otherCounts: count(rows.filter((row) => !isCounted(row.target.nature))),
  };
}

/** One row of the scorecard: plan, indicator, area and scope. */
export function rowKey(t: Pick<Target, 'plan' | 'indicator' | 'area' | 'scope'>): string {
  return [t.plan, t.indicator, t.area, t.scope ?? ''].join('|');
}

function byPeriod(observations: readonly Observation[]): Observation[] {
  return observations.toSorted((a, b) => comparePeriods(knownPeriod(a.period), knownPeriod(b.period)));
}

function count(rows: readonly GapRow[]): StatusCounts {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const row of rows) counts[row.status] += 1;
  return counts;
}

/** Worst first: by status, then by the gap as a share of the target's size, the largest first. */
export function worstFirst(rows: readonly GapRow[]): GapRow[] {
  return rows.toSorted((a, b) => severity(a.status) - severity(b.status) || compare(relativeGap(b), relativeGap(a)));
}

function relativeGap({ gap, target }: GapRow) {
  if (gap === null) return exact(0);
  const size = exact(target.value ?? target.lower ?? '0').abs();
  return size.equals(0) ? exact(gap) : exact(gap).div(size);
}
