import { Hono } from 'hono';
import { definitions } from '../app/lists.ts';
import { overview } from '../app/overview.ts';
import { sparkline } from '../charts/sparkline.ts';
import { STATUSES } from '../domain/status.ts';
import { IndicatorListPage } from '../pages/indicator-list-page.tsx';
import { OverviewPage } from '../pages/overview-page.tsx';
import type { Env, Site } from './context.ts';
import { offersDemo } from './demo-pages.tsx';
import { frameOf } from './page-frame.ts';
import { problemPage } from './page-problem.tsx';
import { placeOf } from './place.ts';
import { signedIn } from './session.ts';

const NOTHING = { code: 'nothing-monitored', params: {} } as const;

/** The pages that leaders and analysts read first: the overview and the list of indicators. */
export function readingPages(site: Site): Hono<Env> {
  const { app } = site;
  return new Hono<Env>()
    .get('/', async (c) => {
      const place = await placeOf(c, site, signedIn(c));
      if (!place.ok) return problemPage(c, site, place.problem);
      if (!place.value) return problemPage(c, site, NOTHING);
      const { area, period, areas, periods } = place.value;
      const { definitions: defined, card, previous, trends, redRuns, arrivedAt } = await overview(app, area, period);
      const sparklines = [...trends].map(([key, { values, target }]) => [key, sparkline(values, target)] as const);
      return c.html(
        <OverviewPage
          frame={frameOf(c, site, { dataAt: arrivedAt })}
          area={{ ...area, fullName: app.areas.fullName(area.code) }}
          period={period}
          periods={periods}
          areas={areas}
          scorecard={card}
          previous={previous}
          themes={defined.themes}
          plans={defined.plans}
          sparklines={new Map(sparklines)}
          redRuns={redRuns}
          arrivedAt={arrivedAt}
          offersDemo={await offersDemo(c, site, signedIn(c))}
          only={STATUSES.find((status) => status === c.req.query('status')) ?? null}
        />,
      );
    })
    .get('/indicators', async (c) => {
      const { themes, indicators } = await definitions(app);
      const place = await placeOf(c, site, signedIn(c));
      if (!place.ok) return problemPage(c, site, place.problem);
      const carried = c.req.query('area') && place.value ? place.value : null;
      return c.html(
        <IndicatorListPage
          frame={frameOf(c, site)}
          themes={themes}
          indicators={[...indicators.values()]}
          place={carried && { area: carried.area.code, period: carried.period.id }}
        />,
      );
    });
}
