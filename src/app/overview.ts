import { readDefinitions } from '../db/definition-store.ts';
import { observationsOf } from '../db/observation-store.ts';
import { lastCommitAt } from '../db/upload-store.ts';
import type { Area } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import { actualOf } from '../domain/observation.ts';
import { comparePeriods, knownPeriod, type Period, previousPeriod } from '../domain/period.ts';
import { rowKey, type Scorecard } from '../domain/scorecard.ts';
import type { App } from './context.ts';
import { judged } from './scorecards.ts';

export interface Overview {
  readonly definitions: Definitions;
  readonly card: Scorecard;
  /** Of the period before; null where that has no figure at all. */
  readonly previous: Scorecard | null;
  /** By row key: the actuals up to the period, oldest first, and the target's number. */
  readonly trends: ReadonlyMap<string, Trend>;
  readonly arrivedAt: string | null;
}

export interface Trend {
  readonly values: readonly (string | null)[];
  readonly target: string | null;
}

const POINTS = 12;

/** Everything the overview of an area in a period shows. */
export async function overview(app: App, area: Area, period: Period): Promise<Overview> {
  const definitions = await readDefinitions(app.db);
  const observations = await observationsOf(app.db, area.code);
  const card = await judged(app.db, definitions, area.code, period, observations);
  const before = await judged(app.db, definitions, area.code, previousPeriod(period), observations);
  const byIndicator = Map.groupBy(observations, (o) => o.indicator);
  const trends = card.rows.map((row): [string, Trend] => {
    const values = (byIndicator.get(row.indicator.id) ?? [])
      .map((o) => ({ period: knownPeriod(o.period), actual: actualOf(o, row.indicator) }))
      .filter((point) => comparePeriods(point.period, period) <= 0)
      .sort((a, b) => comparePeriods(a.period, b.period))
      .slice(-POINTS)
      .map((point) => point.actual);
    return [rowKey(row.target), { values, target: row.target.value }];
  });
  return {
    definitions,
    card,
    previous: before.rows.some((row) => row.actual !== null) ? before : null,
    trends: new Map(trends),
    arrivedAt: await lastCommitAt(app.db, area.code, period.id),
  };
}
