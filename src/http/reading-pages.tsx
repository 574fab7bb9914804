import { Hono } from 'hono';
import { areasAsking, indicatorView } from '../app/indicator-view.ts';
import { definitions } from '../app/lists.ts';
import { overview } from '../app/overview.ts';
import { sparkline } from '../charts/sparkline.ts';
import { trendChart } from '../charts/trend-chart.ts';
import { trendData } from '../charts/trend-data.ts';
import { actualOf } from '../domain/observation.ts';
import { knownPeriod } from '../domain/period.ts';
import { STATUSES } from '../domain/status.ts';
import { IndicatorListPage } from '../pages/indicator-list-page.tsx';
import { IndicatorPage } from '../pages/indicator-page.tsx';
import { OverviewPage } from '../pages/overview-page.tsx';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { offersDemo } from './demo-pages.tsx';
import { indicatorChart } from './indicator-chart.ts';
import { frameOf } from './page-frame.ts';
import { problemPage } from './page-problem.tsx';
import { placeOf } from './place.ts';
import { signedIn } from './session.ts';

const NOTHING = { code: 'nothing-monitored', params: {} } as const;

/** The pages that leaders and analysts read: overview, indicators, plans. */
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
    })
    .get('/indicators/:id', async (c) => {
      const id = c.req.param('id');
      const place = await placeOf(c, site, signedIn(c), await areasAsking(app, id));
      if (!place.ok) return problemPage(c, site, place.problem);
      if (!place.value) return problemPage(c, site, NOTHING);
      const { area, period, areas, periods } = place.value;
      const view = await indicatorView(app, id, area, period);
      if (!view.ok) return problemPage(c, site, view.problem);
      const text = textIn(c.get('language'));
      const name = c.get('language') === 'en' ? view.value.indicator.name.en : view.value.indicator.name.zh;
      const chart = indicatorChart(view.value, text.chart.title({ area: area.name, indicator: name }), text);
      const { indicator, theme, rows, points, revisions, versions, plans, fromAreas, fromPeriods } = view.value;
      return c.html(
        <IndicatorPage
          frame={frameOf(c, site)}
          indicator={indicator}
          theme={theme}
          area={area}
          period={period}
          areas={areas}
          periods={periods}
          rows={rows}
          fromAreas={fromAreas}
          fromPeriods={fromPeriods}
          chart={trendChart(chart)}
          chartNarrow={trendChart(chart, 'narrow')}
          chartData={trendData(chart)}
          series={points.toReversed().map(({ actual, ...point }) => ({ ...point, value: actual }))}
          history={revisions.toReversed().map((r) => ({
            ...{ revision: r.revision, removed: r.removed === 1, person: r.person, at: r.at },
            value: actualOf({ ...r }, indicator) ?? r.absence,
            ...{ period: knownPeriod(r.period), upload: r.upload, fileName: r.file_name ?? '', row: r.file_row },
            ...{ accepted: r.accepted, corrections: r.corrections },
          }))}
          targets={versions.map(({ validFrom, ...version }) => ({
            ...version,
            validFrom: validFrom ?? plans.find((plan) => plan.id === version.target.plan)!.issued,
          }))}
        />,
      );
    });
}
