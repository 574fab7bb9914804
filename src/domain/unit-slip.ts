import { decimalsOf, type Exact, exact, plain, shifted } from './decimal.ts';

/** What a value is held against. */
export interface SlipEvidence {
  readonly unit: string;
  /** Digits after the point that the indicator is printed with. */
  readonly decimals: number;
  readonly plausible: { readonly min: string | null; readonly max: string | null };
  /** The value stored last for the same indicator and area; null where there is none. */
  readonly last: string | null;
}

/** A value that looks like another one in the wrong unit: `likely` is the value times `factor`. */
export interface UnitSlip {
  /** 0.0001 to 10000, a power of ten. */
  readonly factor: string;
  readonly likely: string;
}

/** Slips in the order of how often they happen: per cent typed as a fraction and back, a digit, 万 and back, 千 and back. */
const PLACES = [2, -2, 1, -1, 4, -4, 3, -3] as const;

/** Against the last value: as far off as this is suspect, and so near it must come to be the likely meaning. */
const FAR = exact(5);
const NEAR = exact(2);

/**
 * Whether a value looks as if it had slipped by a power of ten: 0.312 for 31.2 %, ×10, ×100, ×1000, ×10 000 either way. Evidence is, in
 * this order: the last value (more than 5 times off, and within 2 times of it after the shift), the plausible range (outside it,
 * and inside after the shift), and of a per cent a fraction below 1 printed with more digits than the indicator has. Null where
 * nothing speaks for a slip: the last value near, or zero.
 *
 * Example: 0.312 where 30.8 was last gives `{factor: '100', likely: '31.2'}`; 0.61 % where 0.58 was last gives null.
 */
export function unitSlip(value: string, evidence: SlipEvidence): UnitSlip | null {
  const actual = exact(value);
  if (actual.equals(0)) return null;
  const last = evidence.last === null ? null : exact(evidence.last);
  if (last !== null && !last.equals(0)) return fromLast(value, actual, last, evidence);
  if (!isPlausible(actual, evidence)) return firstFitting(value, (likely) => isPlausible(likely, evidence));
  const isFraction = actual.gt(0) && actual.lt(1) && decimalsOf(value) > evidence.decimals;
  if (evidence.unit !== '%' || !isFraction) return null;
  return isPlausible(exact(shifted(value, 2)), evidence) ? slip(value, 2) : null;
}

function fromLast(value: string, actual: Exact, last: Exact, evidence: SlipEvidence): UnitSlip | null {
  if (!isApart(actual, last, FAR)) return null;
  return firstFitting(value, (likely) => !isApart(likely, last, NEAR) && isPlausible(likely, evidence));
}

/** Whether two values differ in sign, or by more than `times`. */
function isApart(a: Exact, b: Exact, times: Exact): boolean {
  const ratio = a.div(b);
  return ratio.gt(times) || ratio.mul(times).lt(1);
}

function isPlausible(value: Exact, { plausible: { min, max } }: SlipEvidence): boolean {
  return (min === null || value.gte(exact(min))) && (max === null || value.lte(exact(max)));
}

function firstFitting(value: string, fits: (likely: Exact) => boolean): UnitSlip | null {
  const places = PLACES.find((each) => fits(exact(shifted(value, each))));
  return places === undefined ? null : slip(value, places);
}

const slip = (value: string, places: number): UnitSlip => ({
  factor: plain(exact(shifted('1', places))),
  likely: shifted(value, places),
});
