import { attainment } from './attainment.ts';
import { days } from './calendar.ts';
import { decimalsOf, type Exact, exact, fixed, plain } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import { type Judgement, judge } from './judge.ts';
import { actualOf, type Observation, type ObservationSource } from './observation.ts';
import { pathFrom, type TargetPath } from './path.ts';
import { knownPeriod, type Period, periodEnd, previousPeriod, yearEarlier } from './period.ts';
import type { Baseline, Plan, Target } from './plan.ts';
import { type Reason, reasonsOf } from './reasons.ts';
import { type Light, lightOf, type Status } from './status.ts';
import { pathTargets, type RowTargets, targetInForce } from './target-in-force.ts';

/** One row of the scorecard. Decimals are text; `expected`, `attainment`, `progress`, `pace` are rounded for showing only. */
export interface GapRow {
  readonly plan: string;
  readonly indicator: Indicator;
  readonly area: string;
  readonly scope: string | null;
  readonly period: Period;
  readonly target: Target;
  readonly alsoStated: readonly Target[];
  readonly observation: Observation | null;
  readonly actual: string | null;
  readonly previous: string | null;
  readonly yearEarlier: string | null;
  readonly baseline: Baseline | null;
  readonly path: TargetPath | null;
  readonly judgement: Judgement;
  readonly gap: string | null;
  readonly attainment: string | null;
  readonly progress: string | null;
  readonly expected: string | null;
  readonly pace: string | null;
  /** Change still needed and change seen since the baseline, in the indicator's unit per year of 365.25 days. */
  readonly requiredPerYear: string | null;
  readonly observedPerYear: string | null;
  readonly status: Status;
  readonly light: Light;
  readonly reasons: readonly Reason[];
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly source: ObservationSource | null;
}

export interface RowInput {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly area: string;
  readonly targets: RowTargets;
  /** Of this indicator and area, in order of their periods. */
  readonly observations: readonly Observation[];
  readonly period: Period;
}

const YEAR = exact('365.25');

/** Judges one plan × indicator × scope in one period and gathers what has to be shown of it. */
export function gapRow(input: RowInput): GapRow {
  const { plan, indicator, targets, period } = input;
  const date = periodEnd(period);
  const { target, alsoStated } = targetInForce(targets, date, indicator.polarity);
  const observation = observationIn(input.observations, period);
  const actual = observation && actualOf(observation, indicator);
  const baseline = target.baseline ?? targets.find((t) => t.baseline)?.baseline ?? null;
  const path = baseline && pathOf(baseline, targets, indicator);
  const earlier = actualIn(input, yearEarlier(period));
  const judgement = judge({
    target,
    polarity: indicator.polarity,
    actual: actual === null ? null : exact(actual),
    yearEarlier: earlier === null ? null : exact(earlier),
    date,
    path,
  });
  const places = [target, ...alsoStated, ...targets];
  return {
    plan: plan.id,
    indicator,
    area: input.area,
    scope: target.scope,
    period,
    target,
    alsoStated,
    observation,
    actual,
    previous: actualIn(input, previousPeriod(period)),
    yearEarlier: earlier,
    baseline,
    path,
    judgement,
    ...printed(judgement, indicator),
    attainment: actual === null ? null : rounded(attainment(target, indicator.polarity, exact(actual)), 1),
    requiredPerYear: required(judgement, actual, target.due, date, indicator),
    observedPerYear: observed(path, actual, date, indicator),
    status: judgement.status,
    light: lightOf(judgement.status),
    reasons: reasonsOf({ judgement, target, alsoStated, actual, baseline, observation, indicator, date }),
    lead: firstFilled(places.map((t) => t.lead)),
    support: firstFilled(places.map((t) => t.support)),
    source: observation?.source ?? null,
  };
}

/** The annex of a plan often names no department where its text does: the first place that names one speaks for the row. */
function firstFilled(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function pathOf(baseline: Baseline, targets: RowTargets, indicator: Indicator): TargetPath {
  const start = { date: periodEnd(knownPeriod(baseline.period)), value: exact(baseline.value) };
  return pathFrom(start, pathTargets(targets, indicator.polarity), indicator.polarity);
}

function observationIn(observations: readonly Observation[], period: Period): Observation | null {
  return observations.find((o) => o.period === period.id) ?? null;
}

function actualIn(input: RowInput, period: Period): string | null {
  const found = observationIn(input.observations, period);
  return found && actualOf(found, input.indicator);
}

const rounded = (value: Exact | null, decimals: number) => (value === null ? null : fixed(value, decimals));

function printed(j: Judgement, indicator: Indicator) {
  return {
    gap: j.gap && plain(j.gap),
    progress: rounded(j.progress, 4),
    expected: rounded(j.expected, indicator.decimals + 1),
    pace: rounded(j.pace, 4),
  };
}

/** Null where nothing is left to change or no time is left; the sign is the direction of the change. */
function required(j: Judgement, actual: string | null, due: string | null, date: string, indicator: Indicator) {
  if (actual === null || due === null || !j.bound || !j.gap || j.gap.lte(0) || date >= due) return null;
  return fixed(j.bound.at.sub(exact(actual)).mul(YEAR).div(days(date, due)), indicator.decimals + 1);
}

function observed(path: TargetPath | null, actual: string | null, date: string, indicator: Indicator): string | null {
  const start = path?.[0];
  if (!start || actual === null || date <= start.date) return null;
  const change = exact(actual).sub(start.value).mul(YEAR).div(days(start.date, date));
  return fixed(change, indicator.decimals + 1);
}

/** Decimals to print a value of this row with: those of the actual, else the indicator's. */
export function decimalsFor(row: GapRow): number {
  return row.actual === null ? row.indicator.decimals : decimalsOf(row.actual);
}
