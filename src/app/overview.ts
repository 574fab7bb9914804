import { readDefinitions } from '../db/definition-store.ts';
import { observationsOf } from '../db/observation-store.ts';
import { lastCommitAt } from '../db/upload-store.ts';
import type { Area } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import { type Period, previousPeriod } from '../domain/period.ts';
import { recentValues } from '../domain/recent-values.ts';
import { rowKey, type Scorecard } from '../domain/scorecard.ts';
import type { App } from './context.ts';
import { redRuns } from './red-runs.ts';
import { judged } from './scorecards.ts';

export interface Overview {
  readonly definitions: Definitions;
  readonly card: Scorecard;
  /** Of the period before; null where that has no figure at all. */
  readonly previous: Scorecard | null;
  /** By row key: the actuals of the last periods, oldest first, and the target's number. */
  readonly trends: ReadonlyMap<string, Trend>;
  /** By row key of a red row: for how many periods in a row it has been red. */
  readonly redRuns: ReadonlyMap<string, number>;
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
  const trends = card.rows.map(({ target, indicator }): [string, Trend] => {
    const values = recentValues(byIndicator.get(indicator.id) ?? [], period, indicator, POINTS);
    return [rowKey(target), { values, target: target.value }];
  });
  const cardOf = async (of: Period) =>
    of.id === before.period.id ? before : judged(app.db, definitions, area.code, of, observations);
  return {
    definitions,
    card,
    previous: before.rows.some((row) => row.actual !== null) ? before : null,
    trends: new Map(trends),
    redRuns: await redRuns(card, definitions.plans, cardOf),
    arrivedAt: await lastCommitAt(app.db, area.code, period.id),
  };
}
