import type { GapRow } from '../domain/gap-row.ts';
import { isCounted, rowKey, type Scorecard } from '../domain/scorecard.ts';
import type { Light, Status } from '../domain/status.ts';
import type { MovedLights } from '../text/zh/page.ts';

const RANKS: Readonly<Record<Exclude<Light, 'none'>, number>> = { red: 0, amber: 1, green: 2 };

/** The status that each row had in the period before, by row key. */
export function statusesBefore(previous: Scorecard | null): ReadonlyMap<string, Status> {
  return new Map((previous?.rows ?? []).map((row) => [rowKey(row.target), row.status]));
}

/**
 * How many of the counted lights rose (red to amber or green, amber to green) and fell since the period before. Rows without
 * a light in either period are not compared; null where no row can be.
 */
export function movedLights(current: Scorecard, previous: Scorecard | null): MovedLights | null {
  const before = new Map((previous?.rows ?? []).map((row) => [rowKey(row.target), row]));
  const moves = current.rows.flatMap((row) => {
    const from = rankOf(before.get(rowKey(row.target)));
    const to = rankOf(row);
    return from === null || to === null || !isCounted(row.target.nature) ? [] : [to - from];
  });
  if (moves.length === 0) return null;
  return { better: moves.filter((move) => move > 0).length, worse: moves.filter((move) => move < 0).length };
}

function rankOf(row: GapRow | undefined): number | null {
  return row === undefined || row.light === 'none' ? null : RANKS[row.light];
}
