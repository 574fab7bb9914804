import { type Acceptance, acceptanceOf, accepts, type Demand, gapTo, nearestBound } from './comparator.ts';
import { type Exact, exact } from './decimal.ts';
import { expectedOn, type TargetPath } from './path.ts';
import type { Polarity } from './polarity.ts';
import type { Status } from './status.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What decided: the rule of design §4 that gave the status. */
export type Rule =
  | 'comparator-holds'
  | 'pace-on-path'
  | 'path-not-begun'
  | 'regained-and-lost'
  | 'near-or-missed'
  | 'trend-direction'
  | 'no-observation'
  | 'no-earlier-value'
  | 'no-number';

export interface Case {
  readonly target: Demand & { readonly due: string | null; readonly nearTolerance: string | null };
  readonly polarity: Polarity;
  readonly actual: Exact | null;
  /** The actual of the same period a year earlier, for `increase-per-year` and `trend`. */
  readonly yearEarlier: Exact | null;
  /** The last day of the period judged, ISO. */
  readonly date: string;
  /** The path of the plan for this indicator; null where no baseline is known. */
  readonly path: TargetPath | null;
}

export interface Judgement {
  readonly status: Status;
  readonly rule: Rule;
  /** In the indicator's unit; null where there is nothing to measure from. */
  readonly gap: Exact | null;
  /** The nearest value that meets the target, and whether it must be passed. */
  readonly bound: { readonly at: Exact; readonly strict: boolean } | null;
  /** How far a miss may be and still be near. */
  readonly near: Exact | null;
  readonly expected: Exact | null;
  readonly progress: Exact | null;
  readonly pace: Exact | null;
  /** The actual at which the next better status begins, and that status; null where it is met or cannot be said. */
  readonly next: { readonly status: Status; readonly at: Exact } | null;
  /** Beyond the printed number on the good side: 高于目标 for `about`, above the upper bound for `increase-per-year`. */
  readonly beyond: boolean;
}

const NOTHING: Omit<Judgement, 'status' | 'rule'> = {
  gap: null,
  bound: null,
  near: null,
  expected: null,
  progress: null,
  pace: null,
  next: null,
  beyond: false,
};

/**
 * Gives one value its one status (design §4.3–4.6), in order: no number or no observation; met; the pace on the path while the
 * target is not yet due; the gap against the near tolerance. Total: every case has exactly one status.
 *
 * Example: 药占比 31.2 on 2018-06-30, `<30` due 2018-12-31, baseline 33.65 on 2017-12-31: expected 31.84, pace
 * 2.45 ÷ 1.81 = 1.35, `on-track`, gap 1.2.
 */
export function judge(c: Case): Judgement {
  if (c.target.comparator === 'none' || (c.target.comparator === 'trend' && c.polarity === 'none'))
    return { ...NOTHING, status: 'no-target', rule: 'no-number' };
  if (!c.actual) return { ...NOTHING, status: 'no-data', rule: 'no-observation' };
  const acceptance = acceptanceOf(c.target, c.polarity, c.yearEarlier);
  if (!acceptance) return { ...NOTHING, status: 'no-data', rule: 'no-earlier-value' };
  const measured = measure(c, acceptance, c.actual);
  if (accepts(acceptance, c.actual)) return { ...measured, status: 'met', rule: 'comparator-holds' };
  if (c.target.comparator === 'trend') return byDirection(c.actual, c.yearEarlier!, measured);
  return onPath(c, acceptance, c.actual, measured) ?? direct(c.actual, measured);
}

type Measured = Omit<Judgement, 'status' | 'rule'>;

function measure(c: Case, acceptance: Acceptance, actual: Exact): Measured {
  const bound = nearestBound(acceptance, actual)!;
  const size = (
    c.target.comparator === 'increase-per-year' ? exact(c.target.lower!) : sizeOf(c.target, bound.at)
  ).abs();
  const relative = c.target.comparator === 'increase-per-year' || c.target.comparator === 'trend';
  const path = relative || c.target.due === null ? null : c.path;
  const start = path?.[0]?.value ?? null;
  const goal = path && c.target.due ? expectedOn(path, c.target.due) : null;
  const way = start && goal && !goal.equals(start) ? goal.sub(start) : null;
  const expected = path ? expectedOn(path, c.date) : null;
  const asked = way && start && expected ? expected.sub(start) : null;
  return {
    gap: gapTo(acceptance, actual),
    bound,
    near: c.target.nearTolerance === null ? size.mul(exact(THRESHOLDS.nearShare)) : exact(c.target.nearTolerance),
    expected,
    progress: way && start ? actual.sub(start).div(way) : null,
    pace: asked?.equals(0) === false ? actual.sub(start!).div(asked) : null,
    next: null,
    beyond: isBeyond(c, actual),
  };
}

const sizeOf = (target: Demand, bound: Exact): Exact => (target.value === null ? bound : exact(target.value));

function isBeyond(c: Case, actual: Exact): boolean {
  const { comparator, value, upper, tolerance } = c.target;
  if (comparator === 'about' && value !== null) {
    const over = actual.sub(exact(value));
    const away = c.polarity === 'lower' ? over.neg() : over;
    return c.polarity !== 'none' && away.gt(exact(tolerance ?? '0'));
  }
  if (comparator !== 'increase-per-year' || upper === null || !c.yearEarlier) return false;
  const change = actual.sub(c.yearEarlier);
  return (c.polarity === 'lower' ? change.neg() : change).gt(exact(upper));
}

function byDirection(actual: Exact, earlier: Exact, measured: Measured): Judgement {
  const status = actual.equals(earlier) ? 'at-risk' : 'off-track';
  return { ...measured, status, rule: 'trend-direction' };
}

/** Design §4.4; null where the path does not decide: due, no baseline, no way to go, or passed through to the other side. */
function onPath(c: Case, acceptance: Acceptance, actual: Exact, measured: Measured): Judgement | null {
  const start = c.path?.[0];
  if (!start || measured.expected === null || c.target.due === null || c.date >= c.target.due) return null;
  if (accepts(acceptance, start.value)) return { ...measured, status: 'off-track', rule: 'regained-and-lost' };
  if (measured.progress === null || overshot(acceptance, start.value, actual)) return null;
  const { pace, expected } = measured;
  if (pace === null) {
    const status = measured.progress.compare(0) >= 0 ? 'on-track' : 'off-track';
    return { ...measured, status, rule: 'path-not-begun' };
  }
  const at = (threshold: string) => start.value.add(expected.sub(start.value).mul(exact(threshold)));
  const paced = (status: Status, next: Judgement['next']): Judgement => ({
    ...measured,
    status,
    rule: 'pace-on-path',
    next,
  });
  if (pace.gte(exact(THRESHOLDS.onTrackPace))) return paced('on-track', { status: 'met', at: measured.bound!.at });
  if (pace.gte(exact(THRESHOLDS.atRiskPace)))
    return paced('at-risk', { status: 'on-track', at: at(THRESHOLDS.onTrackPace) });
  return paced('off-track', { status: 'at-risk', at: at(THRESHOLDS.atRiskPace) });
}

/** A two-sided target passed through from the baseline's side to the other: being ahead is then no merit. */
function overshot({ min, max }: Acceptance, start: Exact, actual: Exact): boolean {
  if (!min || !max) return false;
  return (start.lt(min.at) && actual.gt(max.at)) || (start.gt(max.at) && actual.lt(min.at));
}

function direct(actual: Exact, measured: Measured): Judgement {
  const { gap, near, bound } = measured;
  if (gap!.lte(near!))
    return { ...measured, status: 'at-risk', rule: 'near-or-missed', next: { status: 'met', at: bound!.at } };
  const nearest = bound!.at.gt(actual) ? bound!.at.sub(near!) : bound!.at.add(near!);
  return { ...measured, status: 'missed', rule: 'near-or-missed', next: { status: 'at-risk', at: nearest } };
}
