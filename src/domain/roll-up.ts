import { decimalsOf, type Exact, exact, fixed, plain } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import { actualOf, type Observation } from './observation.ts';

/** A child area, a facility or a shorter period, with what it reported. */
export interface Part {
  /** Name of an area or id of a period: what an incomplete whole is told by. */
  readonly name: string;
  readonly observation: Observation | null;
  /** For `population-weighted`: the people of an area. */
  readonly population?: string | null;
}

export type RollUpRefusalCode =
  | 'not-rolled-up'
  | 'no-parts'
  | 'counts-missing'
  | 'population-missing'
  | 'denominator-not-positive'
  | 'not-cumulative'
  | 'not-additive-in-time'
  | 'cumulative-falls';

/** A whole made of its parts: its value, or how many parts are missing, or why its parts make no whole. */
export type RolledUp =
  | {
      readonly kind: 'complete';
      /** With the digits that are shown and judged. */
      readonly actual: string;
      /** Before any rounding. */
      readonly value: Exact;
      readonly numerator: string | null;
      readonly denominator: string | null;
      readonly of: number;
    }
  | { readonly kind: 'incomplete'; readonly reported: number; readonly of: number; readonly missing: readonly string[] }
  | { readonly kind: 'refused'; readonly code: RollUpRefusalCode; readonly names: readonly string[] };

type Kind = Pick<Indicator, 'rollUp' | 'factor' | 'decimals'>;

/**
 * The value of an area from its children, as the definition says: `ratio` sums numerators and denominators (rates are never
 * averaged), `sum` adds the values, `population-weighted` weighs them by people. A child without a value makes the whole
 * incomplete, not smaller. Refuses `none`, no children, children that reported a rate without its counts or stand without
 * population, and denominators that do not add up to more than zero.
 *
 * Example: 30 of 100 and 10 of 900 make 40 of 1000, 4.00 %, where the mean of the rates would be 15.56.
 */
export function rollUp(indicator: Kind, parts: readonly Part[]): RolledUp {
  if (indicator.rollUp === 'none') return refused('not-rolled-up');
  if (parts.length === 0) return refused('no-parts');
  const absent = parts.filter((part) => !part.observation || actualOf(part.observation, indicator) === null);
  if (absent.length > 0) {
    const missing = absent.map(({ name }) => name);
    return { kind: 'incomplete', reported: parts.length - missing.length, of: parts.length, missing };
  }
  if (indicator.rollUp === 'ratio') return ratioOf(indicator, parts);
  const values = parts.map(({ observation }) => actualOf(observation!, indicator)!);
  return indicator.rollUp === 'sum' ? sumOf(values) : weighted(indicator, values, parts);
}

/** A refusal, with the parts it is about. */
export function refused(code: RollUpRefusalCode, names: readonly string[] = []): RolledUp {
  return { kind: 'refused', code, names };
}

const total = (numbers: readonly Exact[]) => numbers.reduce((sum, number) => sum.add(number), exact(0));

function ratioOf(indicator: Kind, parts: readonly Part[]): RolledUp {
  const bare = parts.filter(({ observation: o }) => o!.numerator === null || o!.denominator === null);
  if (bare.length > 0)
    return refused(
      'counts-missing',
      bare.map(({ name }) => name),
    );
  const numerator = total(parts.map(({ observation }) => exact(observation!.numerator!)));
  const denominator = total(parts.map(({ observation }) => exact(observation!.denominator!)));
  return quotientOf(indicator, numerator, denominator, parts.length);
}

/** Numerator ÷ denominator × factor, shown as an actual is (design §3). */
export function quotientOf(indicator: Kind, numerator: Exact, denominator: Exact, of: number): RolledUp {
  if (denominator.lte(0)) return refused('denominator-not-positive');
  const value = numerator.div(denominator).mul(exact(indicator.factor));
  const counts = { numerator: plain(numerator, MOST), denominator: plain(denominator, MOST) };
  return { kind: 'complete', actual: fixed(value, indicator.decimals), value, ...counts, of };
}

/** More decimals than any sheet prints: sums of printed decimals end. */
const MOST = 400;

/** With the most decimals that a part was printed with. */
function sumOf(values: readonly string[]): RolledUp {
  const value = total(values.map((each) => exact(each)));
  const actual = fixed(value, Math.max(...values.map(decimalsOf)));
  return { kind: 'complete', actual, value, numerator: null, denominator: null, of: values.length };
}

function weighted(indicator: Kind, values: readonly string[], parts: readonly Part[]): RolledUp {
  const bare = parts.filter(({ population }) => population === undefined || population === null);
  if (bare.length > 0)
    return refused(
      'population-missing',
      bare.map(({ name }) => name),
    );
  const people = parts.map(({ population }) => exact(population!));
  const all = total(people);
  if (all.lte(0)) return refused('denominator-not-positive');
  const value = total(values.map((each, index) => exact(each).mul(people[index]!))).div(all);
  const actual = fixed(value, indicator.decimals);
  return { kind: 'complete', actual, value, numerator: null, denominator: null, of: parts.length };
}

/** What an area reported of itself and what its parts make, where the two differ. */
export interface OwnBesideParts {
  readonly own: string;
  readonly fromParts: string;
  /** Own less parts, in the indicator's unit. */
  readonly difference: string;
}

/**
 * Sets an area's own value beside that of its parts; null where either is not there, or where they agree in the digits of the
 * one printed with fewer: 4.0 and 4.04 differ by rounding only.
 */
export function ownBesideParts(own: string | null, whole: RolledUp): OwnBesideParts | null {
  if (own === null || whole.kind !== 'complete') return null;
  const decimals = Math.min(decimalsOf(own), decimalsOf(whole.actual));
  if (fixed(exact(own), decimals) === fixed(whole.value, decimals)) return null;
  return { own, fromParts: whole.actual, difference: plain(exact(own).sub(exact(whole.actual))) };
}
