import type { GapRow } from './gap-row.ts';
import { isCounted, rowKey, type Scorecard } from './scorecard.ts';
import type { Light } from './status.ts';

export const MOVE_KINDS = ['new-red', 'turned-green', 'red-to-amber', 'green-to-amber', 'newly-missing'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** A counted row whose light is not that of the period before. */
export interface LightMove {
  readonly kind: MoveKind;
  readonly row: GapRow;
  readonly was: GapRow;
}

const ARRIVED: Readonly<Record<Light, (from: Light) => MoveKind>> = {
  red: () => 'new-red',
  green: () => 'turned-green',
  amber: (from) => (from === 'red' ? 'red-to-amber' : 'green-to-amber'),
  none: () => 'newly-missing',
};

/**
 * The counted lights that changed since the period before, each in one kind, in the order of the rows. A row that had no light
 * then is new, not moved; one without a number to reach cannot go missing. Null where no row had a light in the earlier period.
 *
 * Example: amber in 2018Q1 and red in 2018Q2 is `new-red`; red and then unreported is `newly-missing`.
 */
export function lightMoves(current: Scorecard, previous: Scorecard | null): LightMove[] | null {
  const lit = (previous?.rows ?? []).filter((row) => row.light !== 'none' && isCounted(row.target.nature));
  if (lit.length === 0) return null;
  const before = new Map(lit.map((row) => [rowKey(row.target), row]));
  return current.rows.flatMap((row): LightMove[] => {
    const was = before.get(rowKey(row.target));
    if (!was || was.light === row.light || row.status === 'no-target' || !isCounted(row.target.nature)) return [];
    return [{ kind: ARRIVED[row.light](was.light), row, was }];
  });
}
