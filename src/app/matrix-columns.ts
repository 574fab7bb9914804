import { indicatorsReported } from '../db/observation-store.ts';
import { targetsIn } from '../db/target-store.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Indicator } from '../domain/indicator.ts';
import { type Period, periodEnd } from '../domain/period.ts';
import type { Target } from '../domain/plan.ts';
import type { Actor, App } from './context.ts';
import { isMeantBy } from './name-search.ts';
import { isTheirs } from './permissions.ts';

/** What of all indicators a comparison shows; null for no restriction. */
export interface ColumnChoice {
  readonly theme: string | null;
  readonly plan: string | null;
  /** A department that leads a target of the indicator. */
  readonly lead: string | null;
  /** Words that name indicators, or initials of their pinyin; empty for all. */
  readonly indicatorWords: string;
}

/** The targets that judge a period in the places that an account may see, of one plan or of all. */
export async function judgingTargets(
  app: App,
  actor: Actor,
  period: Period,
  { plan }: Pick<ColumnChoice, 'plan'>,
): Promise<Target[]> {
  const valid = await targetsIn(app.db, { on: periodEnd(period) });
  return valid.filter((each) => isTheirs(actor, each.area) && (plan === null || each.plan === plan));
}

/**
 * The indicators of a comparison: those that the targets ask for and, where neither plan nor department restricts them, those that
 * were reported in `periods`. Those with anything to compare come first, each kind by theme.
 */
export async function columnsOf(
  app: App,
  { themes, indicators }: Definitions,
  targets: readonly Target[],
  reported: { readonly within: string | null; readonly periods: readonly string[] },
  choice: ColumnChoice,
): Promise<Indicator[]> {
  const { theme, plan, lead, indicatorWords } = choice;
  const asking = lead === null ? targets : targets.filter((each) => each.lead.includes(lead));
  const ids = new Set(asking.map(({ indicator }) => indicator));
  const filled = new Set(await indicatorsReported(app.db, reported));
  if (plan === null && lead === null) for (const id of filled) ids.add(id);
  const place = new Map(themes.map(({ id }, index) => [id, index]));
  return [...indicators.values()]
    .filter((each) => ids.has(each.id) && (theme === null || each.theme === theme))
    .filter(({ id, name, aliases }) => isMeantBy(indicatorWords, name.zh, [name.en, id, ...aliases]))
    .sort((a, b) => place.get(a.theme)! - place.get(b.theme)!)
    .sort((a, b) => Number(filled.has(b.id)) - Number(filled.has(a.id)));
}
