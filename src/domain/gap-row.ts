import { attainment } from './attainment.ts';
import { decimalsOf, type Exact, exact, fixed, plain } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import { type Judgement, judge } from './judge.ts';
import { actualOf, type Observation, type ObservationSource } from './observation.ts';
import { observationIn } from './observation-in.ts';
import { once } from './once.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { pathFrom, type TargetPath } from './path.ts';
import { knownPeriod, type Period, periodEnd, previousPeriod, yearEarlier } from './period.ts';
import { fromOtherPeriods } from './period-parts.ts';
import type { Baseline, Plan, Target } from './plan.ts';
import { type Reason, reasonsOf } from './reasons.ts';
import type { Part } from './roll-up.ts';
import { type RollUpBeside, rollUpBeside } from './roll-up-beside.ts';
import { type Light, lightOf, type Status } from './status.ts';
import { pathTargets, type RowTargets, targetInForce } from './target-in-force.ts';

/**
 * One row of the scorecard. Decimals are text; `expected`, `attainment`, `progress`, `pace` are rounded for showing only.
 * `outlook` is worked out when it is first asked for, since most rows are only counted.
 */
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
  /** As given: of this indicator and area, in order of their periods. */
  readonly observations: readonly Observation[];
  readonly outlook: () => Outlook;
  /** What the places below and other periods make of the value; null where they hold nothing, and never judged. */
  readonly fromAreas: RollUpBeside | null;
  readonly fromPeriods: RollUpBeside | null;
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
  /** What the places directly below reported for the period; none where left out. */
  readonly parts?: readonly Part[];
}

/** Judges one plan × indicator × scope in one period and gathers what has to be shown of it. */
export function gapRow(input: RowInput): GapRow {
  const { plan, indicator, targets, period } = input;
  const date = periodEnd(period);
  const { target, alsoStated } = targetInForce(targets, date, indicator.polarity);
  const observation = observationIn(input.observations, period, indicator);
  const of = observation ? knownPeriod(observation.period) : period;
  const actual = observation && actualOf(observation, indicator);
  const baseline = target.baseline ?? targets.find((t) => t.baseline)?.baseline ?? null;
  const path = baseline && pathOf(baseline, targets, indicator);
  const earlier = actualIn(input, yearEarlier(of));
  const judgement = judge({
    target,
    polarity: indicator.polarity,
    actual: actual === null ? null : exact(actual),
    yearEarlier: earlier === null ? null : exact(earlier),
    date,
    path,
  });
  const { observations } = input;
  const judged = { indicator, period, target, baseline, path, observation, actual, judgement, observations };
  const places = [target, ...alsoStated, ...targets];
  return {
    ...judged,
    plan: plan.id,
    area: input.area,
    scope: target.scope,
    alsoStated,
    previous: previousIn(input, of),
    yearEarlier: earlier,
    ...printed(judgement, indicator),
    attainment: actual === null ? null : rounded(attainment(target, indicator.polarity, exact(actual)), 1),
    fromAreas: rollUpBeside(indicator, input.parts ?? [], actual),
    fromPeriods: fromOtherPeriods(indicator, period, observations),
    outlook: once(() => outlookOf({ ...judged, period: of, yearEarlier: earlier })),
    status: judgement.status,
    light: lightOf(judgement.status),
    reasons: reasonsOf({ period, judgement, target, alsoStated, actual, baseline, observation, indicator, date }),
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

function actualIn(input: RowInput, period: Period): string | null {
  const found = observationIn(input.observations, period, input.indicator);
  return found && actualOf(found, input.indicator);
}

/** 累计 values begin anew each January: that of the year before is none to compare with. */
function previousIn(input: RowInput, period: Period): string | null {
  const before = previousPeriod(period);
  if (input.indicator.periodNature === 'cumulative' && before.year !== period.year) return null;
  return actualIn(input, before);
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

/** Decimals to print a value of this row with: those of the actual, else the indicator's. */
export function decimalsFor(row: GapRow): number {
  return row.actual === null ? row.indicator.decimals : decimalsOf(row.actual);
}
