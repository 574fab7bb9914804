import { acceptanceOf } from './comparator.ts';
import { exact } from './decimal.ts';
import { type GapInUnits, gapInUnits } from './gap-in-units.ts';
import type { Indicator } from './indicator.ts';
import type { Judgement } from './judge.ts';
import type { Refusal } from './methods/refusal.ts';
import type { Observation } from './observation.ts';
import type { TargetPath } from './path.ts';
import type { Period } from './period.ts';
import type { Baseline, Target } from './plan.ts';
import { type RowChange, rowChange } from './row-change.ts';
import { projectRow, type RowProjection } from './row-projection.ts';

/** What is still to do to meet the target in force, and where the values so far lead. */
export interface Outlook extends RowChange {
  readonly gapInUnits: GapInUnits | null;
  /** A refusal where nothing can be projected, above all for fewer than four comparable values. */
  readonly projection: RowProjection | Refusal;
}

export interface OutlookCase {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly target: Target;
  readonly baseline: Baseline | null;
  readonly path: TargetPath | null;
  readonly observation: Observation | null;
  readonly observations: readonly Observation[];
  readonly actual: string | null;
  readonly yearEarlier: string | null;
  readonly judgement: Judgement;
}

/**
 * Everything that a judged row says about its future: `rowChange`, `gapInUnits`, `projectRow`. What meets the target by the
 * digits shown is short of nothing, whatever its numerator says: what is shown is what is judged (design §3).
 */
export function outlookOf(c: OutlookCase): Outlook {
  const earlier = c.yearEarlier === null ? null : exact(c.yearEarlier);
  const acceptance = acceptanceOf(c.target, c.indicator.polarity, earlier);
  return {
    ...rowChange(c),
    gapInUnits: c.judgement.status === 'met' ? null : gapInUnits({ ...c, acceptance }),
    projection: projectRow(c),
  };
}
