import type { revisionsOf } from '../db/observation-store.ts';
import type { Observation } from '../domain/observation.ts';
import { knownPeriod, type Period } from '../domain/period.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { Status } from '../domain/status.ts';

type StoredRevision = Awaited<ReturnType<typeof revisionsOf>>[number];
type Changed = (observations: readonly Observation[]) => Observation[];

/**
 * The status that each write of a value had, as the first plan judges it: what was corrected later is judged as it stood, so
 * that a light that was red stays to be seen. Null for a withdrawal. `judge` judges a period with that value in place of the
 * present one.
 */
export async function withLights<T extends StoredRevision>(
  revisions: readonly T[],
  judge: (period: Period, changed: Changed) => Promise<Scorecard>,
): Promise<(T & { readonly status: Status | null })[]> {
  const lit: (T & { readonly status: Status | null })[] = [];
  for (const revision of revisions) {
    const { indicator, area, period, value, numerator, denominator, absence, note, removed } = revision;
    const written = { indicator, area, period, value, numerator, denominator, absence, note, source: null };
    const changed: Changed = (all) => [...all.filter((each) => each.period !== period), written];
    const card = removed === 1 ? null : await judge(knownPeriod(period), changed);
    lit.push({ ...revision, status: card?.rows[0]?.status ?? null });
  }
  return lit;
}
