import type { Context } from 'hono';
import { chosenArea, chosenPeriod } from '../app/choices.ts';
import type { Actor, App } from '../app/context.ts';
import { isTheirs } from '../app/permissions.ts';
import { done, type Outcome, refused } from '../app/problem.ts';
import type { Area } from '../domain/area.ts';
import type { Period } from '../domain/period.ts';
import type { Env } from './context.ts';

/** The area that the request names, if this account may see it; an area that is not theirs is as unknown as one that is not there. */
export function areaIn(app: App, actor: Actor, words: string | undefined): Outcome<Area> {
  const area = chosenArea(app, words ?? '');
  if (area.ok && !isTheirs(actor, area.value.code)) return refused('unknown-area', { area: words ?? '' });
  return area;
}

/** Area and period of a request (`?area=&period=`), both needed. */
export function areaAndPeriod(c: Context<Env>, app: App, actor: Actor): Outcome<{ area: Area; period: Period }> {
  const area = areaIn(app, actor, c.req.query('area'));
  if (!area.ok) return area;
  const period = chosenPeriod(c.req.query('period') ?? '');
  if (!period.ok) return period;
  return done({ area: area.value, period: period.value });
}
