import { days } from './calendar.ts';
import { acceptanceOf, accepts, type Demand, nearestBound } from './comparator.ts';
import { type Exact, exact } from './decimal.ts';
import type { Polarity } from './polarity.ts';

export interface PathPoint {
  readonly date: string;
  readonly value: Exact;
}

/** The way from a baseline through the dated targets of one plan; points in order of their dates. */
export type TargetPath = readonly PathPoint[];

export type DatedDemand = Demand & { readonly due: string | null };

/**
 * The target path (design §4.4): straight from the baseline through each dated target. A target that the path already meets
 * holds the level reached instead of turning it back (2.84 → ≥2 in 2018 → ≥3 in 2020 stays at 2.84 until 2018, then rises), so
 * that the path between targets never runs the wrong way. Targets without a number of their own are passed over.
 *
 * In: the baseline with the last day of its period, and targets sorted by due date, one a date. Out: at least the baseline.
 */
export function pathFrom(baseline: PathPoint, targets: readonly DatedDemand[], polarity: Polarity): TargetPath {
  const points: PathPoint[] = [baseline];
  for (const target of targets) {
    const here = points[points.length - 1]!;
    if (target.due === null || target.due <= here.date) continue;
    const acceptance = acceptanceOf(target, polarity, null);
    if (!acceptance) continue;
    const goal = target.value === null ? nearestBound(acceptance, here.value)!.at : exact(target.value);
    points.push({ date: target.due, value: accepts(acceptance, here.value) ? here.value : goal });
  }
  return points;
}

/**
 * The value that the path asks for on `date`, by days between its points (B2 of gap-science: linear); before the first point
 * the baseline, after the last the last target.
 *
 * Example: 33.65 on 2017-12-31 to 30 on 2018-12-31 asks on 2018-06-30 for 33.65 − 3.65 × 181 ÷ 365 = 31.84.
 */
export function expectedOn(path: TargetPath, date: string): Exact {
  const next = path.findIndex((point) => point.date >= date);
  if (next === -1) return path[path.length - 1]!.value;
  const to = path[next]!;
  if (next === 0) return to.value;
  const from = path[next - 1]!;
  const share = exact(days(from.date, date)).div(days(from.date, to.date));
  return from.value.add(to.value.sub(from.value).mul(share));
}
