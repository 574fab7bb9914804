import { leastSquares, sum } from '../statistics/least-squares.ts';
import { weightedSlope } from '../statistics/weighted-slope.ts';
import { CUT_OFFS } from './cut-offs.ts';
import { type Point, refuseFewer } from './points.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { MethodRequest } from './request.ts';
import { type MethodStatus, nearestThreshold, type Outcome } from './verdict.ts';

const POINTS = 5;
const INTERVAL_WIDTH = 3.92;

const CHI_SQUARE_LIMIT = CUT_OFFS['fingertips-trend'].chiSquare;

/**
 * Recent trend (Office for Health Improvement and Disparities, Fingertips, TrendMarkerCalculator): the last five
 * points, numbered 1 to 5, show a trend where chi-squared is above 9.5495 (99.8 %) and the slope keeps its sign when
 * any one point is left out.
 *
 * From intervals `[t, v, lower, upper]`: slope weighted with 1 ÷ ((upper − lower) ÷ 3.92)², chi² = (slope ÷ its
 * error)². From counts `[t, numerator, denominator]`: chi² for trend in proportions (Cochran–Armitage), slopes of the
 * logits. `value` is chi². Status `increasing`, `decreasing` or `no-change`; `details.meaning` says better or worse
 * by the polarity. Refuses fewer than five points, plain values, intervals without width, and counts of none or all,
 * which have no logit.
 *
 * Example: 994/40299, 1023/41527, 1199/42811, 1332/44064, 1367/44701: chi² 47.9, `increasing`.
 */
export function fingertipsTrend(request: MethodRequest): Outcome {
  const points = request.points.slice(-POINTS);
  if (points.some((p) => !p.interval && !p.counts)) return refuse('no-uncertainty', {});
  const refused = refuseFewer(points, POINTS) ?? refuseExtremes(points);
  if (refused) return refused;
  const form = points[0]!.counts ? proportions(points) : intervals(points);
  const slope = form.slopes[0]!;
  const agree = form.slopes.every((s) => s !== 0 && s > 0 === slope > 0);
  const significant = agree && form.chiSquare > CHI_SQUARE_LIMIT;
  const moved: MethodStatus = slope > 0 ? 'increasing' : 'decreasing';
  return {
    status: significant ? moved : 'no-change',
    value: form.chiSquare,
    details: {
      form: points[0]!.counts ? 'proportion' : 'interval',
      significant,
      slope,
      slopesAgree: agree,
      meaning: significant ? meaningOf(request, slope) : null,
      nearestThreshold: nearestThreshold(form.chiSquare, [CHI_SQUARE_LIMIT]),
    },
  };
}

const meaningOf = ({ polarity }: MethodRequest, slope: number) => {
  if (!polarity) return null;
  return slope > 0 === (polarity === 'higher') ? 'better' : 'worse';
};

function refuseExtremes(points: readonly Point[]): Refusal | null {
  const flat = points.findIndex((p) => p.interval?.lower.exact.equals(p.interval.upper.exact));
  if (flat !== -1) return refuse('zero-width-interval', { index: flat + 1 });
  const atBound = points.findIndex((p) => p.counts && (p.value.exact.equals(0) || p.value.exact.equals(1)));
  return atBound === -1 ? null : refuse('count-at-bound', { index: atBound + 1 });
}

interface Form {
  readonly chiSquare: number;
  /** Of all five points, then leaving out each in turn. */
  readonly slopes: readonly number[];
}

const leavingOut = <T>(items: readonly T[]): readonly (readonly T[])[] => [
  items,
  ...items.map((_, left) => items.filter((_, i) => i !== left)),
];

function intervals(points: readonly Point[]): Form {
  const weighted = points.map(({ value, interval }, i) => {
    const error = (interval!.upper.number - interval!.lower.number) / INTERVAL_WIDTH;
    return { x: i + 1, y: value.number, weight: 1 / (error * error) };
  });
  const { slope, error } = weightedSlope(weighted);
  return { chiSquare: (slope / error) ** 2, slopes: leavingOut(weighted).map((some) => weightedSlope(some).slope) };
}

/** chi² = N·(N·Σcx − C·Σnx)² ÷ (C·(N − C)·(N·Σnx² − (Σnx)²)), N and C the sums of denominators and counts. */
function proportions(points: readonly Point[]): Form {
  const rows = points.map(({ counts }, i) => ({
    x: i + 1,
    c: counts!.numerator.number,
    n: counts!.denominator.number,
  }));
  const n = sum(rows.map((r) => r.n));
  const c = sum(rows.map((r) => r.c));
  const nx = sum(rows.map((r) => r.n * r.x));
  const cx = sum(rows.map((r) => r.c * r.x));
  const nxx = sum(rows.map((r) => r.n * r.x * r.x));
  const chiSquare = (n * (n * cx - c * nx) ** 2) / (c * (n - c) * (n * nxx - nx * nx));
  const logits = rows.map((r) => ({ x: r.x, y: Math.log(r.c / (r.n - r.c)) }));
  return { chiSquare, slopes: leavingOut(logits).map((some) => leastSquares(some)!.slope) };
}
