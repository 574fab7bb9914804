import { type Exact, exact } from '../decimal.ts';
import { CUT_OFFS } from './cut-offs.ts';
import { type Point, refuseCounts, refuseFewer } from './points.ts';
import { toNumber } from './quantity.ts';
import { isRefusal, refuse } from './refusal.ts';
import type { MethodRequest } from './request.ts';
import { type Goal, goalOf, isMet } from './target.ts';
import { type MethodStatus, nearestThreshold, type Outcome } from './verdict.ts';

const { sunBelow, slightlyCloudyUpTo } = CUT_OFFS.dns;

/**
 * The weather symbols of Germany's sustainable development strategy (Deutsche Nachhaltigkeitsstrategie, indicator
 * platform of the Federal Statistical Office, "Indicator status"). Δ is the mean yearly change over the last five
 * years, from the values of t − 5 … t (whole years before the last value; at least four of them). The miss is what Δ
 * leaves short of the target in its year, as a share of what is short now: under 5 % `sun`, up to 20 %
 * `slightly-cloudy`, more but in the right direction `cloud`, no movement or the wrong way `thunderstorm`. Already
 * met, or a target without a year (kept every year): `sun` where the trend is not adverse, else `slightly-cloudy`;
 * not met: `cloud` or `thunderstorm` by direction. Without a target: mean change and last change both right `sun`,
 * only the mean `slightly-cloudy`, only the last `cloud`, neither `thunderstorm`. Decided exactly. `value` is the
 * miss, null where none is computed. Refuses fewer than four values and a target year that is past.
 *
 * Example: 10, 11, 12, 13, 14, 15 (2015–2020), target 24 in 2030: Δ 1, reaching 25, miss −1 ÷ 9: `sun`.
 */
export function dns(request: MethodRequest): Outcome {
  const refused = refuseCounts(request.points);
  if (refused) return refused;
  const points = lastFiveYears(request.points);
  const fewer = refuseFewer(points, 4);
  if (fewer) return fewer;
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const change = last.value.exact.sub(first.value.exact).div(last.time.exact.sub(first.time.exact));
  if (!request.target) return byDirection(request, points, change);
  const goal = goalOf(request);
  if (isRefusal(goal)) return goal;
  const details = { yearlyChange: toNumber(change), valuesUsed: points.length };
  const wanted = change.mul(goal.sign);
  if (isMet(goal, last.value)) return { status: wanted.gte(0) ? 'sun' : 'slightly-cloudy', value: null, details };
  if (!goal.time) return { status: wanted.gt(0) ? 'cloud' : 'thunderstorm', value: null, details };
  if (goal.time.exact.lt(last.time.exact)) return refuse('target-passed', {});
  const projected = last.value.exact.add(change.mul(goal.time.exact.sub(last.time.exact)));
  const miss = missOf(goal, last, projected);
  if (!miss) return refuse('target-equals-baseline', {});
  return {
    status: symbol(miss, wanted),
    value: toNumber(miss),
    details: {
      ...details,
      projected: toNumber(projected),
      nearestThreshold: nearestThreshold(toNumber(miss), [sunBelow, slightlyCloudyUpTo]),
    },
  };
}

/** The last value and those a whole number of years before it, up to five. */
function lastFiveYears(points: readonly Point[]): readonly Point[] {
  const last = points[points.length - 1]!.time.exact;
  return points.filter((p) => {
    const before = last.sub(p.time.exact);
    return before.d === 1n && before.lte(5);
  });
}

/** Null where a strict target is stood upon: nothing is left to divide by. */
function missOf(goal: Goal, last: Point, projected: Exact): Exact | null {
  const short = goal.value.exact.sub(last.value.exact).abs();
  return short.equals(0) ? null : goal.value.exact.sub(projected).mul(goal.sign).div(short);
}

function symbol(miss: Exact, wanted: Exact): MethodStatus {
  if (wanted.lte(0)) return 'thunderstorm';
  if (miss.lt(exact(String(sunBelow)))) return 'sun';
  return miss.lte(exact(String(slightlyCloudyUpTo))) ? 'slightly-cloudy' : 'cloud';
}

function byDirection(request: MethodRequest, points: readonly Point[], change: Exact): Outcome {
  if (!request.polarity) return refuse('no-polarity', {});
  const sign = request.polarity === 'higher' ? 1 : -1;
  const lastChange = points[points.length - 1]!.value.exact.sub(points[points.length - 2]!.value.exact);
  const meanRight = change.mul(sign).gt(0);
  const lastRight = lastChange.mul(sign).gt(0);
  const unlike: MethodStatus = meanRight ? 'slightly-cloudy' : 'cloud';
  const alike: MethodStatus = meanRight ? 'sun' : 'thunderstorm';
  return {
    status: meanRight === lastRight ? alike : unlike,
    value: null,
    details: { yearlyChange: toNumber(change), lastChange: toNumber(lastChange), valuesUsed: points.length },
  };
}
