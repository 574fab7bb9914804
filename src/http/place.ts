import type { Context } from 'hono';
import { chosenPeriod, monitoredAreas, periodChoices } from '../app/choices.ts';
import type { Actor } from '../app/context.ts';
import { done, type Outcome } from '../app/problem.ts';
import type { Area } from '../domain/area.ts';
import type { Period } from '../domain/period.ts';
import { areaIn } from './choice.ts';
import type { Env, Site } from './context.ts';

/** Where a page stands and where else it could: what the address asks for, else the first area and its newest period. */
export interface PagePlace {
  readonly area: Area;
  readonly period: Period;
  readonly areas: readonly Area[];
  readonly periods: readonly Period[];
}

/** Null where nothing is monitored that this account may see. */
export async function placeOf(
  c: Context<Env>,
  { app }: Site,
  actor: Actor,
  preferred: readonly string[] = [],
): Promise<Outcome<PagePlace | null>> {
  const areas = await monitoredAreas(app, actor);
  const asked = c.req.query('area');
  const found = asked ? areaIn(app, actor, asked) : null;
  if (found && !found.ok) return found;
  const area = found?.value ?? areas.find(({ code }) => preferred.includes(code)) ?? areas[0];
  if (!area) return done(null);
  const periods = await periodChoices(app, area.code);
  const words = c.req.query('period');
  const period = words ? chosenPeriod(words) : done(periods.newest);
  if (!period.ok) return period;
  const offered = areas.some(({ code }) => code === area.code) ? areas : [...areas, area];
  return done({ area, period: period.value, areas: offered, periods: periods.all });
}
