import { type Context, Hono } from 'hono';
import { definitions, listAreas, listTargets } from '../app/lists.ts';
import { chosenDay, listMilestones } from '../app/milestones.ts';
import { areaScorecard } from '../app/scorecards.ts';
import { seriesOf } from '../app/series.ts';
import { gapRowJson } from '../report/gap-json.ts';
import { areaJson, indicatorJson, observationJson, planJson, targetJson } from '../report/list-json.ts';
import { trackedMilestoneJson } from '../report/milestone-json.ts';
import { rollUpJson } from '../report/roll-up-json.ts';
import { textIn } from '../text/text.ts';
import { areaAndPeriod, areaIn } from './choice.ts';
import type { Env, Site } from './context.ts';
import { openApi } from './openapi.ts';
import { problemJson } from './problem-response.ts';
import { signedIn } from './session.ts';

/** `/api/v1`: the same JSON as the command line (design §7). */
export function api({ app }: Site): Hono<Env> {
  return new Hono<Env>()
    .get('/openapi.json', (c) => c.json(openApi()))
    .get('/plans', async (c) => c.json((await definitions(app)).plans.map(planJson)))
    .get('/indicators', async (c) =>
      c.json([...(await definitions(app)).indicators.values()].map((each) => indicatorJson(each, textOf(c)))),
    )
    .get('/areas', (c) => c.json(listAreas(app).map((area) => areaJson(area, app.areas.fullName(area.code)))))
    .get('/targets', async (c) => {
      const found = await listTargets(app, c.req.query('plan') ?? null);
      if (!found.ok) return problemJson(c, found.problem);
      return c.json(found.value.map(({ target, indicator }) => targetJson(target, indicator.name.zh)));
    })
    .get('/milestones', async (c) => {
      const day = chosenDay(app, c.req.query('date') ?? null);
      if (!day.ok) return problemJson(c, day.problem);
      const found = await listMilestones(app, signedIn(c), c.req.query('plan') ?? null, day.value);
      if (!found.ok) return problemJson(c, found.problem);
      return c.json(found.value.map(({ milestone, tracked }) => trackedMilestoneJson(milestone, tracked)));
    })
    .get('/gaps', async (c) => {
      const choice = areaAndPeriod(c, app, signedIn(c));
      if (!choice.ok) return problemJson(c, choice.problem);
      const { area, period } = choice.value;
      const card = await areaScorecard(app, area.code, period, { plan: c.req.query('plan') });
      return c.json(card.rows.map((row) => gapRowJson(row, textOf(c))));
    })
    .get('/series', async (c) => {
      const area = areaIn(app, signedIn(c), c.req.query('area'));
      if (!area.ok) return problemJson(c, area.problem);
      const series = await seriesOf(app, area.value.code, c.req.query('indicator') ?? null);
      if (!series.ok) return problemJson(c, series.problem);
      const text = textOf(c);
      return c.json(
        series.value.flatMap(({ indicator, points }) =>
          points.map(({ observation, fromAreas }) => ({
            ...observationJson(observation, indicator, text),
            rollUp: fromAreas && rollUpJson(fromAreas, indicator.unit, text),
          })),
        ),
      );
    });
}

const textOf = (c: Context<Env>) => textIn(c.get('language'));
