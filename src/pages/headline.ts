import { compare, exact, plain } from '../domain/decimal.ts';
import type { GapRow } from '../domain/gap-row.ts';
import { comparePeriods, type Period } from '../domain/period.ts';
import type { HeadlineFacts } from '../text/zh/page-indicator.ts';
import { actualWords } from './gap-words.ts';
import type { Say } from './page-text.ts';

export interface PeriodValue {
  readonly period: Period;
  readonly value: string | null;
}

const GOOD = { higher: 'up', lower: 'down', none: null } as const;

/**
 * The message of an indicator in one line of words: how many periods it moved one way, or else its value, and where it stands
 * to its target.
 * `row` is the row to speak of (the worst of several plans), `series` all values of any order.
 */
export function headline(row: GapRow, series: readonly PeriodValue[], say: Say): string {
  const run = runOf(series, row.period);
  return say.page.indicator.headline({
    name: row.indicator.name[say.language],
    value: actualWords(row, say),
    state: stateOf(row),
    gap: row.gap === null ? '' : say.words.difference(plain(exact(row.gap).abs()), row.indicator.unit),
    status: say.words.status[row.status],
    due: dueOf(row),
    run: run && { ...run, kind: row.period.kind, good: run.direction === GOOD[row.indicator.polarity] },
  });
}

function dueOf({ target: { due }, period }: GapRow): HeadlineFacts['due'] {
  return due === null ? null : { year: due.slice(0, 4), thisYear: due.startsWith(`${period.year}-`) };
}

function stateOf({ status, judgement, gap, actual }: GapRow): HeadlineFacts['state'] {
  if (status === 'met' || status === 'no-data' || status === 'no-target') return status;
  if (gap === null || actual === null || judgement.bound === null) return 'other';
  const side = compare(exact(actual), judgement.bound.at);
  return side > 0 ? 'above' : side < 0 ? 'below' : 'at-limit';
}

/**
 * How many periods of one kind in a row, up to `until`, moved the same way: 33, 32, 31 are two falls. A missing value in
 * between, or fewer than two moves, gives null.
 */
export function runOf(
  series: readonly PeriodValue[],
  until: Period,
): Pick<NonNullable<HeadlineFacts['run']>, 'direction' | 'length'> | null {
  const values = series
    .filter(({ period }) => period.kind === until.kind && comparePeriods(period, until) <= 0)
    .toSorted((a, b) => comparePeriods(b.period, a.period))
    .map(({ value }) => value);
  const moves = values.slice(1).map((earlier, index) => {
    const later = values[index]!;
    return later === null || earlier === null ? 0 : compare(exact(later), exact(earlier));
  });
  const end = moves.findIndex((move) => move !== moves[0]);
  const length = end === -1 ? moves.length : end;
  if (length < 2 || !moves[0]) return null;
  return { direction: moves[0] > 0 ? 'up' : 'down', length };
}
