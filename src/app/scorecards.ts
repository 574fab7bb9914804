import { readDefinitions } from '../db/definition-store.ts';
import { observationsOf } from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import { targetsIn } from '../db/target-store.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Observation } from '../domain/observation.ts';
import { type Period, periodEnd } from '../domain/period.ts';
import { type Scorecard, scorecard } from '../domain/scorecard.ts';
import type { App } from './context.ts';
import { type Parts, partsKey, partsOf } from './parts.ts';

/** What of an area to judge: one plan, one indicator, or everything that binds it. */
export interface Choice {
  readonly plan?: string | undefined;
  readonly indicator?: string | undefined;
}

/** The scorecard of an area in a period, from what is stored. */
export async function areaScorecard(app: App, area: string, period: Period, choice: Choice = {}): Promise<Scorecard> {
  const definitions = await readDefinitions(app.db);
  const observations = await observationsOf(app.db, area, choice.indicator);
  const parts = await partsOf(app, area, definitions.indicators, { indicator: choice.indicator, period: period.id });
  return judged(app.db, definitions, area, period, observations, { ...choice, parts });
}

/** Judges given observations by the targets that hold on the period's last day; `parts` are set beside, not judged. */
export async function judged(
  db: Db,
  definitions: Definitions,
  area: string,
  period: Period,
  observations: readonly Observation[],
  choice: Choice & { readonly parts?: Parts } = {},
): Promise<Scorecard> {
  const { indicators, plans } = definitions;
  const valid = await targetsIn(db, { area, on: periodEnd(period) });
  const targets = valid.filter(
    (t) =>
      (choice.plan === undefined || t.plan === choice.plan) &&
      (choice.indicator === undefined || t.indicator === choice.indicator),
  );
  const partsOfIndicator = (indicator: string) => choice.parts?.get(partsKey(indicator, period.id)) ?? [];
  return scorecard({ area, period, plans, indicators, targets, observations, partsOf: partsOfIndicator });
}
