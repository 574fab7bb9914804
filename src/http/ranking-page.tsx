import { Hono } from 'hono';
import { chosenPeriod } from '../app/choices.ts';
import { matrixOffer } from '../app/matrix-place.ts';
import { done } from '../app/problem.ts';
import { type RankedArea, ranking } from '../app/ranking.ts';
import { barRange, rankBar } from '../charts/rank-bar.ts';
import { sparkline } from '../charts/sparkline.ts';
import { RankingPage } from '../pages/ranking-page.tsx';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { problemPage } from './page-problem.tsx';
import { signedIn } from './session.ts';

/** The areas in the order of one indicator. */
export function rankingPage(site: Site): Hono<Env> {
  const { app } = site;
  return new Hono<Env>().get('/indicators/:id/ranking', async (c) => {
    const actor = signedIn(c);
    const { periods } = await matrixOffer(app, actor);
    const asked = c.req.query('period');
    const period = asked ? chosenPeriod(asked) : done(periods[0] ?? null);
    if (!period.ok) return problemPage(c, site, period.problem);
    if (!period.value) return problemPage(c, site, { code: 'nothing-monitored', params: {} });
    const found = await ranking(app, actor, c.req.param('id'), period.value, Number(c.req.query('page') ?? 1));
    if (!found.ok) return problemPage(c, site, found.problem);
    const { indicator, rows, reported, trends } = found.value;
    const named = (each: RankedArea) => ({ ...each, name: app.areas.get(each.area)?.name ?? each.area });
    const [first, last] = [reported[0], reported.at(-1)];
    const range = barRange([...reported, ...rows.items.map(({ entry }) => entry)].flatMap(scaleOf));
    const items = rows.items.map(({ entry, rank }) => ({
      rank,
      entry: {
        ...named(entry),
        bar: rankBar(entry.actual, entry.target?.value ?? null, range),
        sparkline: sparkline(trends.get(entry.area) ?? [], entry.target?.value ?? null),
      },
    }));
    return c.html(
      <RankingPage
        frame={frameOf(c, site)}
        {...{ indicator, periods, period: period.value, rows: { ...rows, items } }}
        ends={first && last ? { first: named(first), last: named(last), count: reported.length } : null}
      />,
    );
  });
}

const scaleOf = ({ actual, target }: RankedArea) => [actual, target?.value ?? null];
