import { acceptanceOf, compareStrictness } from './comparator.ts';
import type { Target } from './plan.ts';
import type { Polarity } from './polarity.ts';

/** The target that judges a period, and the others that the plan states for the same date. */
export interface InForce {
  readonly target: Target;
  /** Same plan, indicator, area, scope and due date, stated in another place; the stricter judges (design §4.2). */
  readonly alsoStated: readonly Target[];
}

/** Targets of one row: one plan, one indicator, one area, one scope. */
export type RowTargets = readonly Target[];

/**
 * The target in force for a period ending on `date` (ISO): the earliest due date not before it; after the last due date the
 * last one. A target without a date holds for the plan's whole life and judges where there is no dated one.
 * Where one date is stated in several places, the stricter judges.
 *
 * Example: `<30` by 2018-12-31 and `<27` by 2020-12-31 give `<30` on 2018-12-31 and `<27` on 2019-01-01.
 */
export function targetInForce(targets: RowTargets, date: string, polarity: Polarity): InForce {
  const dues = [...new Set(targets.flatMap((t) => t.due ?? []))].sort();
  const due = dues.find((d) => d >= date) ?? dues.at(-1) ?? null;
  const [target, ...alsoStated] = strictestFirst(
    targets.filter((t) => t.due === due),
    polarity,
  );
  return { target: target!, alsoStated };
}

/** The dated targets of a row, the stricter of each date, in order of their dates: the corners of its path. */
export function pathTargets(targets: RowTargets, polarity: Polarity): Target[] {
  const dues = [...new Set(targets.flatMap((t) => t.due ?? []))].sort();
  return dues.map(
    (due) =>
      strictestFirst(
        targets.filter((t) => t.due === due),
        polarity,
      )[0]!,
  );
}

/** A place without a number (——) never outranks one with a number. */
function strictestFirst(targets: readonly Target[], polarity: Polarity): Target[] {
  return targets.toSorted((a, b) => {
    const [x, y] = [acceptanceOf(a, polarity, null), acceptanceOf(b, polarity, null)];
    if (x && y) return compareStrictness(x, y, polarity);
    return Number(a.comparator === 'none') - Number(b.comparator === 'none');
  });
}
