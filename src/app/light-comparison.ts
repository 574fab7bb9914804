import { observationKey, observationsOf } from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Observation } from '../domain/observation.ts';
import { knownPeriod } from '../domain/period.ts';
import { rowKey } from '../domain/scorecard.ts';
import type { LightChange } from '../domain/upload-report.ts';
import type { CheckedRow } from '../ingest/rows.ts';
import { judged } from './scorecards.ts';

/** Lights are compared for so many areas × periods at most, and for so many rows of them. */
export const MOST_PAIRS = 200;
export const MOST_ROWS = 20_000;

/** What a file changes in one area. */
interface Touched {
  readonly rows: CheckedRow[];
  readonly periods: Set<string>;
}

/** Gathers the rows of the areas that a file touches first, and compares their lights before and after. */
export class LightComparison {
  readonly #most: { readonly pairs: number; readonly rows: number };
  readonly #followed = new Map<string, Touched>();
  /** Every area × period touched, by period. */
  readonly #touched = new Map<string, Set<string>>();
  #pairs = 0;
  #followedPairs = 0;
  #rows = 0;

  constructor(most = { pairs: MOST_PAIRS, rows: MOST_ROWS }) {
    this.#most = most;
  }

  /** Takes in a row that says something new. */
  take(row: CheckedRow): void {
    this.#count(row);
    const touched = this.#followed.get(row.area) ?? this.#begin(row.area);
    if (!touched) return;
    touched.rows.push(row);
    this.#rows += 1;
    if (!touched.periods.has(row.period)) {
      touched.periods.add(row.period);
      this.#followedPairs += 1;
    }
    while (this.#rows > this.#most.rows || this.#followedPairs > this.#most.pairs) this.#leaveLast();
  }

  #full = false;

  #begin(area: string): Touched | null {
    if (this.#full) return null;
    const touched = { rows: [], periods: new Set<string>() };
    this.#followed.set(area, touched);
    return touched;
  }

  /** The area that came last is not compared after all, and no other begun. */
  #leaveLast(): void {
    const [area, { rows, periods }] = [...this.#followed].at(-1)!;
    this.#followed.delete(area);
    this.#rows -= rows.length;
    this.#followedPairs -= periods.size;
    this.#full = true;
  }

  #count({ area, period }: CheckedRow): void {
    const areas = this.#touched.get(period) ?? new Set();
    this.#touched.set(period, areas);
    this.#pairs += areas.has(area) ? 0 : 1;
    areas.add(area);
  }

  /** Areas × periods that are touched and not compared. */
  get unjudged(): number {
    return this.#pairs - this.#followedPairs;
  }

  /** The lights that change. */
  async changes(db: Db, definitions: Definitions): Promise<LightChange[]> {
    const changes: LightChange[] = [];
    for (const [area, { rows, periods }] of this.#followed) {
      const before = await observationsOf(db, area);
      const replaced = new Set(rows.map(observationKey));
      const reported = rows.map(({ fileRow: _, ...row }): Observation => ({ ...row, source: null }));
      const after = [...before.filter((o) => !replaced.has(observationKey(o))), ...reported];
      for (const period of periods) changes.push(...(await lightsIn(db, definitions, area, period, before, after)));
    }
    return changes;
  }
}

async function lightsIn(
  db: Db,
  definitions: Definitions,
  area: string,
  id: string,
  before: readonly Observation[],
  after: readonly Observation[],
): Promise<LightChange[]> {
  const period = knownPeriod(id);
  const was = await judged(db, definitions, area, period, before);
  const will = await judged(db, definitions, area, period, after);
  const statusWas = new Map(was.rows.map((row) => [rowKey(row.target), row.status]));
  return will.rows.flatMap((row) => {
    const status = statusWas.get(rowKey(row.target))!;
    const { plan, indicator } = row;
    return status === row.status
      ? []
      : [{ area, indicator: indicator.id, plan, period: id, before: status, after: row.status }];
  });
}
