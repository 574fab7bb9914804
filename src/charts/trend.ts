import { days } from '../domain/calendar.ts';
import type { TrendInput, TrendPlan, TrendPoint, TrendProjection } from './trend-input.ts';

const EPOCH = '1970-01-01';
const DAY = 86_400_000;
/** Binary floating point places marks up to here; a difference of two such numbers is still finite. */
const LARGEST = 1e300;
/** A stretch this much longer than the shortest one leaves out at least one period: quarters have 90 to 92 days. */
const MISSING_FROM = 1.5;

/** A place on the chart: whole days since 1970-01-01 and a value in the indicator's unit. */
export interface Place {
  readonly day: number;
  readonly value: number;
}

/** A reported value in its place; `afterGap` where periods are missing before it. */
export interface ReportedPoint extends Place {
  readonly point: TrendPoint;
  readonly afterGap: boolean;
}

/** One target number and the days for which it is the next to be reached. */
export interface TargetStep {
  readonly from: number;
  readonly due: number;
  readonly value: number;
  readonly plan: string;
  readonly wording: string;
}

export interface Baseline extends Place {
  readonly label: string;
}

/** One place of a projection; `said` has its figures as printed. */
export interface FanPlace extends Place {
  readonly low: number;
  readonly high: number;
  readonly said: { readonly value: string; readonly low: string; readonly high: string };
}

/** A projection with its interval, which opens with time; at least two places. */
export interface Fan {
  readonly label: string;
  readonly places: readonly FanPlace[];
}

/** What a trend chart draws, in days and numbers, everything in the order of time. */
export interface Trend {
  readonly points: readonly ReportedPoint[];
  readonly steps: readonly TargetStep[];
  readonly paths: readonly (readonly Place[])[];
  readonly baselines: readonly Baseline[];
  readonly fan: Fan | null;
  readonly from: number;
  readonly to: number;
}

/**
 * Turns the words and printed figures of a chart into places. A date or value that has no place (beyond 1e300) is left
 * out.
 */
export function readTrend(input: TrendInput): Trend {
  const points = withGaps(inOrder(input.points.flatMap((point) => placed(point, { point }))));
  const baselines = input.plans.flatMap(({ baseline }) => (baseline ? placed(baseline, baselineLabel(baseline)) : []));
  const paths = input.plans.map((plan) => inOrder(plan.path.flatMap((corner) => placed(corner, {}))));
  const dues = input.plans.flatMap((plan) => duesOf(plan).map(({ day }) => day));
  const fan = longestFan(input.plans);
  const known = [...points, ...baselines, ...paths.flat(), ...(fan?.places ?? [])].map(({ day }) => day).concat(dues);
  const start = known.length > 0 ? Math.min(...known) : 0;
  const end = known.length > 0 ? Math.max(...known) : 0;
  const lead = Math.max(30, Math.round((end - start) / 10));
  const steps = input.plans.flatMap((plan) => stepsOf(plan, start, lead));
  const from = Math.min(start, ...steps.map((step) => step.from));
  const room = end > from ? 0 : 182;
  return {
    points,
    steps,
    paths: paths.filter((path) => path.length > 1),
    baselines: baselines.filter((one, index) => baselines.findIndex((other) => same(one, other)) === index),
    fan,
    from: from - room,
    to: end + room,
  };
}

/** The ISO date of a day: `dateOf(0)` is `'1970-01-01'`. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Every value a chart must show. A fan may open so far that nothing else could be told apart: of it no more than once the
 * spread of the rest, above and below.
 */
export function valuesOf({ points, steps, baselines, paths, fan }: Trend): number[] {
  const values = [points, steps, baselines, ...paths].flatMap((list) => list.map(({ value }) => value));
  const opened = (fan?.places ?? []).flatMap(({ value, low, high }) => [value, low, high]);
  if (values.length === 0) return opened;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = most - least;
  return [...values, ...opened.map((value) => Math.min(most + room, Math.max(least - room, value)))];
}

/** The plans project the same values, each to its own due date: the longest holds the others. */
function longestFan(plans: readonly TrendPlan[]): Fan | null {
  let longest: Fan | null = null;
  const endOf = (fan: Fan) => fan.places[fan.places.length - 1]!.day;
  for (const { projection } of plans) {
    if (!projection) continue;
    const fan = { label: projection.label, places: inOrder(projection.points.flatMap(fanPlace)) };
    if (fan.places.length > 1 && (!longest || endOf(fan) > endOf(longest))) longest = fan;
  }
  return longest;
}

function fanPlace({ date, value, low, high }: TrendProjection['points'][number]): FanPlace[] {
  const ends = [low, high].map((end) => placed({ date, value: end }, {})[0]?.value);
  if (ends[0] === undefined || ends[1] === undefined) return [];
  return placed({ date, value }, { low: ends[0], high: ends[1], said: { value, low, high } });
}

function placed<T>(from: { readonly date: string; readonly value: string }, rest: T): (Place & T)[] {
  const day = days(EPOCH, from.date);
  const value = Number(from.value);
  return Number.isFinite(day) && Math.abs(value) <= LARGEST ? [{ ...rest, day, value }] : [];
}

function inOrder<T extends Place>(places: readonly T[]): T[] {
  return [...places].sort((a, b) => a.day - b.day);
}

function withGaps(points: readonly (Place & { readonly point: TrendPoint })[]): ReportedPoint[] {
  const stretches = points.map(({ day }, index) => day - (points[index - 1]?.day ?? day));
  const shortest = Math.min(...stretches.filter((stretch) => stretch > 0));
  return points.map((point, index) => ({ ...point, afterGap: stretches[index]! > shortest * MISSING_FROM }));
}

function baselineLabel({ label, value }: { readonly label: string; readonly value: string }): {
  readonly label: string;
} {
  return { label: label.includes(value) ? label : `${label} ${value}` };
}

function duesOf(plan: TrendPlan) {
  return inOrder(plan.steps.flatMap(({ due, value, wording }) => placed({ date: due, value }, { wording })));
}

/** A step begins where the one before it was due, the first at the baseline or at the start of the chart. */
function stepsOf(plan: TrendPlan, start: number, lead: number): TargetStep[] {
  const dues = duesOf(plan);
  const begin = days(EPOCH, plan.baseline?.date ?? plan.path[0]?.date ?? '');
  return dues.map(({ day: due, value, wording }) => {
    const before = dues.filter(({ day }) => day < due).pop()?.day;
    const first = begin < due ? begin : start < due ? start : due - lead;
    return { from: before ?? first, due, value, plan: plan.name, wording };
  });
}

function same(one: Baseline, other: Baseline): boolean {
  return one.day === other.day && one.value === other.value && one.label === other.label;
}
