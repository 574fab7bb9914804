export interface XY {
  readonly x: number;
  readonly y: number;
}

/** A straight line through points, fitted by ordinary least squares, with what its standard errors need. */
export interface Line {
  readonly n: number;
  readonly slope: number;
  readonly intercept: number;
  readonly meanX: number;
  readonly meanY: number;
  /** Σ(x − x̄)². */
  readonly spread: number;
  /** s = √(SSE ÷ (n − 2)); null for fewer than three points. */
  readonly residualDeviation: number | null;
  /** s ÷ √Σ(x − x̄)²; null for fewer than three points. */
  readonly slopeError: number | null;
}

/**
 * Ordinary least squares of y on x (Draper & Smith, Applied Regression Analysis, ch. 1), on deviations from the
 * means, so that years near 2000 lose no digits. Null for fewer than two points, or where all x are equal.
 *
 * Example: (0, 1), (1, 3), (2, 5) give slope 2, intercept 1, residual deviation 0.
 */
export function leastSquares(points: readonly XY[]): Line | null {
  const n = points.length;
  if (n < 2) return null;
  const meanX = sum(points.map((p) => p.x)) / n;
  const meanY = sum(points.map((p) => p.y)) / n;
  const spread = sum(points.map((p) => (p.x - meanX) ** 2));
  if (!(spread > 0)) return null;
  const slope = sum(points.map((p) => (p.x - meanX) * (p.y - meanY))) / spread;
  const errors = sum(points.map((p) => (p.y - meanY - slope * (p.x - meanX)) ** 2));
  const residualDeviation = n < 3 ? null : Math.sqrt(errors / (n - 2));
  return {
    n,
    slope,
    intercept: meanY - slope * meanX,
    meanX,
    meanY,
    spread,
    residualDeviation,
    slopeError: residualDeviation === null ? null : residualDeviation / Math.sqrt(spread),
  };
}

/** The line's value at `x`. */
export function fittedAt(line: Line, x: number): number {
  return line.meanY + line.slope * (x - line.meanX);
}

/** A fitted value, a range around it that is centred on it, and its standard error. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly error: number;
}

/**
 * The interval for one new observation at `x`: v̂ ± t·s·√(1 + 1/n + (x − x̄)²/Σ(x − x̄)²) (Draper & Smith, ch. 3).
 * `quantile` is t for n − 2 degrees of freedom. Null for a line of fewer than three points.
 *
 * Example: R `cars` at speed 19: 57.1, from 25.76 to 88.51 with t = 2.0106.
 */
export function predictionInterval(line: Line, x: number, quantile: number): Interval | null {
  return interval(line, x, quantile, 1);
}

/**
 * The interval for the mean at `x`: as for one observation, without the leading 1. Example: `cars` at 19: 51.8 to
 * 62.4.
 */
export function meanInterval(line: Line, x: number, quantile: number): Interval | null {
  return interval(line, x, quantile, 0);
}

function interval(line: Line, x: number, quantile: number, ofObservation: 0 | 1): Interval | null {
  if (line.residualDeviation === null) return null;
  const value = fittedAt(line, x);
  const error = line.residualDeviation * Math.sqrt(ofObservation + 1 / line.n + (x - line.meanX) ** 2 / line.spread);
  return { value, low: value - quantile * error, high: value + quantile * error, error };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
