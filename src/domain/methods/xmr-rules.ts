import { compare, type Exact, exact } from '../decimal.ts';

export interface Limits {
  readonly centre: Exact;
  readonly lower: Exact;
  readonly upper: Exact;
}

export type XmrRule = 'beyond-limit' | 'seven-one-side' | 'seven-trend' | 'two-of-three';

const RUN = 7;

/**
 * The special-cause rules that each value of a series takes part in (NHS England, Making Data Count; NHSRplotthedots,
 * ptd_calculate_point_type): beyond a limit; one of seven in a row on one side of the mean; one of seven rising, or
 * seven falling; near a limit (beyond two thirds of the way, not beyond the limit) as one of two such in three on one
 * side.
 *
 * Example: seven values above the mean each carry `seven-one-side`; a value on the limit carries nothing.
 */
export function specialCauses(values: readonly Exact[], limits: Limits): readonly (readonly XmrRule[])[] {
  const sides = values.map((v) => compare(v, limits.centre));
  const steps = values.slice(1).map((v, i) => compare(v, values[i]!));
  const beyond = values.map((v) => v.gt(limits.upper) || v.lt(limits.lower));
  const near = values.map((v, i) => !beyond[i] && isNear(v, limits));
  const shift = inRun(sides, RUN);
  const trend = pointsOfRun(inRun(steps, RUN - 1));
  return values.map((_, i) => {
    const rules: XmrRule[] = [];
    if (beyond[i]) rules.push('beyond-limit');
    if (shift[i]) rules.push('seven-one-side');
    if (trend[i]) rules.push('seven-trend');
    if (near[i] && isTwoOfThree(i, near, sides)) rules.push('two-of-three');
    return rules;
  });
}

function isNear(value: Exact, { centre, upper }: Limits): boolean {
  return value
    .sub(centre)
    .abs()
    .gt(upper.sub(centre).mul(exact('2')).div(3));
}

/** Which items belong to a run of at least `length` equal signs; 0 makes no run. */
function inRun(signs: readonly number[], length: number): readonly boolean[] {
  const member = signs.map(() => false);
  for (let start = 0; start + length <= signs.length; start++) {
    const window = signs.slice(start, start + length);
    if (window[0] !== 0 && window.every((s) => s === window[0])) member.fill(true, start, start + length);
  }
  return member;
}

/** A step belongs to the points at both its ends. */
function pointsOfRun(steps: readonly boolean[]): readonly boolean[] {
  return [...steps, false].map((step, i) => step || (steps[i - 1] ?? false));
}

function isTwoOfThree(i: number, near: readonly boolean[], sides: readonly number[]): boolean {
  for (let start = Math.max(0, i - 2); start <= i && start + 3 <= near.length; start++) {
    const isOneSide = Math.abs(sides[start]! + sides[start + 1]! + sides[start + 2]!) === 3;
    if (isOneSide && near.slice(start, start + 3).filter(Boolean).length >= 2) return true;
  }
  return false;
}
