import { sum } from './least-squares.ts';

export interface WeightedXY {
  readonly x: number;
  readonly y: number;
  /** 1 ÷ the variance of y; > 0. */
  readonly weight: number;
}

/**
 * The slope of a weighted least-squares line and its standard error where the weights are 1 ÷ variance:
 * b = (Σw·Σwxy − Σwx·Σwy) ÷ (Σw·Σwx² − (Σwx)²), se = √(Σw ÷ (Σw·Σwx² − (Σwx)²)).
 * Needs two distinct x; otherwise both are NaN.
 *
 * Example: (1, 1), (2, 3) with weights 1 give slope 2, error √2.
 */
export function weightedSlope(points: readonly WeightedXY[]): { readonly slope: number; readonly error: number } {
  const w = sum(points.map((p) => p.weight));
  const wx = sum(points.map((p) => p.weight * p.x));
  const wy = sum(points.map((p) => p.weight * p.y));
  const wxy = sum(points.map((p) => p.weight * p.x * p.y));
  const wxx = sum(points.map((p) => p.weight * p.x * p.x));
  const determinant = w * wxx - wx * wx;
  return { slope: (w * wxy - wx * wy) / determinant, error: Math.sqrt(w / determinant) };
}
