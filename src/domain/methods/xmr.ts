import { type Exact, exact } from '../decimal.ts';
import { CUT_OFFS } from './cut-offs.ts';
import { type Point, refuseCounts, refuseFewer } from './points.ts';
import { quantityOf, toNumber } from './quantity.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { MethodRequest } from './request.ts';
import { goalOf } from './target.ts';
import type { Detail, MethodStatus, Outcome } from './verdict.ts';
import { type Limits, specialCauses } from './xmr-rules.ts';

/** Natural process limits in mean moving ranges, and how large a moving range may be before it is screened out. */
const LIMIT_WIDTH = exact(String(CUT_OFFS.xmr.limitWidth));
const SCREEN = exact(String(CUT_OFFS.xmr.screen));

/** Fewer points than this give limits that the source warns about. */
const ENOUGH_POINTS = CUT_OFFS.xmr.points;

/**
 * XmR chart, "plot the dots" (NHS England, Making Data Count; NHSRplotthedots, ptd_spc_standard): limits mean ± 2.66
 * × mean moving range, moving ranges of 3.267 × their mean and more screened out once; the rules are in
 * `specialCauses`. Status with a target is the assurance: a target beyond the limits on the good side
 * `consistent-fail`, on the other `consistent-pass`, between them `hit-or-miss`. Without a target it is the variation
 * at the last point: `common-cause`, or `special-cause-improvement` / `-concern` by the polarity. `value` is the
 * mean. Computed exactly. Refuses fewer than three points and series that do not vary, whose limits would be the mean
 * itself.
 *
 * Example: R's `set.seed(123); rnorm(20)`: mean 0.14162, limits −3.01138 and 3.29463.
 */
export function xmr(request: MethodRequest): Outcome {
  const refused = refuseFewer(request.points, 3) ?? (request.target && refuseCounts(request.points));
  if (refused) return refused;
  const values = request.points.map(exactValue);
  const ranges = values.slice(1).map((v, i) => v.sub(values[i]!).abs());
  const rawRange = mean(ranges);
  if (rawRange.equals(0)) return refuse('no-variation', {});
  const kept = ranges.filter((r) => r.lt(rawRange.mul(SCREEN)));
  const centre = mean(values);
  const limits = limitsOf(centre, mean(kept));
  const unscreened = limitsOf(centre, rawRange);
  const assurance = request.target ? assuranceOf(request, limits) : null;
  if (assurance && isRefusal(assurance)) return assurance;
  const causes = specialCauses(values, limits);
  const last = causes[causes.length - 1]!;
  const variation = variationOf(request, last.length > 0, values[values.length - 1]!.gte(centre));
  const special = causes.flatMap((rules, i): Detail[] =>
    rules.length > 0 ? [{ time: request.points[i]!.time.number, rules }] : [],
  );
  return {
    status: assurance?.status ?? variation,
    value: toNumber(centre),
    details: {
      mean: toNumber(centre),
      lowerLimit: toNumber(limits.lower),
      upperLimit: toNumber(limits.upper),
      meanMovingRange: toNumber(mean(kept)),
      screened: ranges.length - kept.length,
      unscreened: { lowerLimit: toNumber(unscreened.lower), upperLimit: toNumber(unscreened.upper) },
      assurance: assurance?.status ?? null,
      variation,
      special,
      points: values.length,
      fewPoints: values.length < ENOUGH_POINTS,
    },
  };
}

/** Quotients of counts by their printed decimal: a sum of many exact quotients has a denominator without end. */
const exactValue = (p: Point): Exact => (p.counts ? quantityOf(p.value.number)!.exact : p.value.exact);

const mean = (values: readonly Exact[]): Exact =>
  values.reduce((total, value) => total.add(value), exact('0')).div(values.length);

function limitsOf(centre: Exact, movingRange: Exact): Limits {
  const width = movingRange.mul(LIMIT_WIDTH);
  return { centre, lower: centre.sub(width), upper: centre.add(width) };
}

function assuranceOf(request: MethodRequest, limits: Limits): { status: MethodStatus } | Refusal {
  const goal = goalOf(request);
  if (isRefusal(goal)) return goal;
  const target = goal.value.exact;
  if (target.gt(limits.upper)) return { status: goal.sign > 0 ? 'consistent-fail' : 'consistent-pass' };
  if (target.lt(limits.lower)) return { status: goal.sign > 0 ? 'consistent-pass' : 'consistent-fail' };
  return { status: 'hit-or-miss' };
}

function variationOf({ polarity }: MethodRequest, isSpecial: boolean, isHigh: boolean): MethodStatus {
  if (!isSpecial) return 'common-cause';
  if (!polarity) return 'special-cause';
  return isHigh === (polarity === 'higher') ? 'special-cause-improvement' : 'special-cause-concern';
}
