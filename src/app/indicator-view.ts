import { readDefinitions } from '../db/definition-store.ts';
import { observationsOf, revisionsOf } from '../db/observation-store.ts';
import { targetsIn, targetVersions } from '../db/target-store.ts';
import type { Area } from '../domain/area.ts';
import type { GapRow } from '../domain/gap-row.ts';
import type { Indicator, Theme } from '../domain/indicator.ts';
import type { ObservationSource } from '../domain/observation.ts';
import { actualOf } from '../domain/observation.ts';
import { observationIn } from '../domain/observation-in.ts';
import { comparePeriods, knownPeriod, type Period } from '../domain/period.ts';
import { fromOtherPeriods } from '../domain/period-parts.ts';
import type { Plan, Target } from '../domain/plan.ts';
import { isProvisional } from '../domain/provisional.ts';
import { type RollUpBeside, rollUpBeside } from '../domain/roll-up-beside.ts';
import type { Status } from '../domain/status.ts';
import type { App } from './context.ts';
import { partsKey, partsOf } from './parts.ts';
import { done, type Outcome, refused } from './problem.ts';
import { withLights } from './revision-lights.ts';
import { type RevisionRemarks, withRemarks } from './revision-remarks.ts';
import { judged } from './scorecards.ts';

export interface IndicatorPoint {
  readonly period: Period;
  readonly actual: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** By the first plan that binds the area; null where none does. */
  readonly status: Status | null;
  readonly provisional: boolean;
  readonly source: ObservationSource | null;
}

export interface IndicatorView {
  readonly indicator: Indicator;
  readonly theme: Theme;
  readonly plans: readonly Plan[];
  readonly rows: readonly GapRow[];
  /** Oldest first. */
  readonly points: readonly IndicatorPoint[];
  /** As on a `GapRow`, here also without a target. */
  readonly fromAreas: RollUpBeside | null;
  readonly fromPeriods: RollUpBeside | null;
  readonly revisions: readonly (Awaited<ReturnType<typeof revisionsOf>>[number] &
    RevisionRemarks & { readonly status: Status | null })[];
  readonly versions: readonly { target: Target; version: number; validFrom: string | null; validTo: string | null }[];
}

/** Everything the page of an indicator shows for an area and period. Refuses an unknown indicator. */
export async function indicatorView(app: App, id: string, area: Area, period: Period): Promise<Outcome<IndicatorView>> {
  const definitions = await readDefinitions(app.db);
  const indicator = definitions.indicators.get(id);
  if (!indicator) return refused('unknown-indicator', { indicator: id });
  const observations = await observationsOf(app.db, area.code, id);
  const { indicators } = definitions;
  const parts = await partsOf(app, area.code, indicators, { indicator: id, period: period.id });
  const card = await judged(app.db, definitions, area.code, period, observations, { indicator: id, parts });
  const own = observationIn(observations, period, indicator);
  const points: IndicatorPoint[] = [];
  for (const o of observations) {
    const of = knownPeriod(o.period);
    const then = await judged(app.db, definitions, area.code, of, observations, { indicator: id });
    const { numerator, denominator, source } = o;
    const status = then.rows[0]?.status ?? null;
    const provisional = isProvisional(o);
    points.push({ period: of, actual: actualOf(o, indicator), numerator, denominator, status, provisional, source });
  }
  points.sort((a, b) => comparePeriods(a.period, b.period));
  const bound = definitions.plans.filter((plan) => card.rows.some((row) => row.plan === plan.id));
  const versions = await Promise.all(bound.map((plan) => targetVersions(app.db, plan.id, id)));
  const revisions = await withLights(await revisionsOf(app.db, area.code, id), (of, changed) =>
    judged(app.db, definitions, area.code, of, changed(observations), { indicator: id }),
  );
  return done({
    indicator,
    theme: definitions.themes.find((theme) => theme.id === indicator.theme)!,
    plans: bound,
    rows: card.rows,
    points,
    fromAreas: rollUpBeside(indicator, parts.get(partsKey(id, period.id)) ?? [], own ? actualOf(own, indicator) : null),
    fromPeriods: fromOtherPeriods(indicator, period, observations),
    revisions: await withRemarks(app.db, revisions),
    versions: versions.flat().filter(({ target }) => target.area === area.code),
  });
}

/** The areas whose plans ask for an indicator. */
export async function areasAsking(app: App, indicator: string): Promise<string[]> {
  const targets = await targetsIn(app.db, {});
  return [...new Set(targets.filter((t) => t.indicator === indicator).map((t) => t.area))];
}
