import { type Exact, exact } from '../decimal.ts';
import { normalBelow } from '../statistics/distributions.ts';
import { CUT_OFFS } from './cut-offs.ts';
import { type Point, refuseCounts } from './points.ts';
import { toNumber } from './quantity.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { MethodRequest } from './request.ts';
import { goalOf, isMet } from './target.ts';
import type { Details, MethodStatus, Outcome } from './verdict.ts';

/** Widths of a 95 % interval in standard errors, as in the tables that print them. */
const INTERVAL_WIDTH = 3.92;

/** The share of the targeted change, or of the baseline, that counts as a change where no standard error is known. */
const DETECTABLE = exact(String(CUT_OFFS['healthy-people'].detectable));

/**
 * Progress toward target attainment (US National Center for Health Statistics, Healthy People Statistical Notes no.
 * 27, and notes to the Healthy People 2020 Final Progress Table). `met`: the last value meets the target. Toward it:
 * `improved` where the change is significant, one-sided p < 0.05, standard errors taken from 95 % intervals; without
 * intervals, where at least 10 % of the targeted change is achieved. Away from it: `worse` where significant, or at
 * least 10 % of the baseline. Otherwise `little-or-no-change`. One value: `baseline-only`. `value` is the percentage
 * of targeted change achieved, null where the baseline had already met the target (the source does not assess it
 * then). Refuses no target (the source: informational), a move away from a baseline of 0 without intervals, and
 * intervals without width.
 *
 * Example: 20 → 24, target 30, no intervals: 40 % of the targeted change, `improved`; 20 → 20.9: 9 %,
 * `little-or-no-change`.
 */
export function healthyPeople(request: MethodRequest): Outcome {
  const refused = refuseCounts(request.points);
  if (refused) return refused;
  const goal = goalOf(request);
  if (isRefusal(goal)) return goal;
  const [base, current] = [request.points[0]!, request.points[request.points.length - 1]!];
  if (base === current) return { status: 'baseline-only', value: null, details: { baseline: base.value.number } };
  const change = current.value.exact.sub(base.value.exact);
  const way = goal.value.exact.sub(base.value.exact);
  const assessed = !isMet(goal, base.value) && !way.equals(0);
  const details: Details = {
    baseline: base.value.number,
    actual: current.value.number,
    target: goal.value.number,
    percentFromBaseline: base.value.exact.equals(0) ? null : toNumber(change.div(base.value.exact.abs()).mul(100)),
  };
  const value = assessed ? toNumber(change.div(way).mul(100)) : null;
  if (isMet(goal, current.value)) return { status: 'met', value, details };
  if (change.equals(0)) return { status: 'little-or-no-change', value, details: { ...details, rule: 'no-change' } };
  const toward = change.mul(goal.sign).gt(0);
  const test = significance(base, current, change) ?? tenPerCent(toward ? way : base.value.exact, change);
  if (isRefusal(test)) return test;
  const moved: MethodStatus = toward ? 'improved' : 'worse';
  return { status: test.changed ? moved : 'little-or-no-change', value, details: { ...details, ...test } };
}

interface Test extends Details {
  readonly changed: boolean;
}

/** A one-sided z test of the change; null where either value came without an interval. */
function significance(base: Point, current: Point, change: Exact): Test | Refusal | null {
  if (!base.interval || !current.interval) return null;
  const error = Math.hypot(standardError(base), standardError(current));
  if (error === 0) return refuse('zero-standard-error', {});
  const z = Math.abs(toNumber(change)) / error;
  const p = normalBelow(-z);
  return { changed: p < CUT_OFFS['healthy-people'].significance, rule: 'standard-errors', standardError: error, z, p };
}

const standardError = ({ interval }: Point) => (interval!.upper.number - interval!.lower.number) / INTERVAL_WIDTH;

function tenPerCent(whole: Exact, change: Exact): Test | Refusal {
  if (whole.equals(0)) return refuse('zero-baseline', {});
  const share = change.div(whole).abs();
  return { changed: share.gte(DETECTABLE), rule: 'ten-per-cent', share: toNumber(share) };
}
