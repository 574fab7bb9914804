import { type Context, Hono } from 'hono';
import { areasAsking, type IndicatorView, indicatorView } from '../app/indicator-view.ts';
import { done, type Outcome, refused } from '../app/problem.ts';
import { trendChart } from '../charts/trend-chart.ts';
import { trendData } from '../charts/trend-data.ts';
import type { TrendInput } from '../charts/trend-input.ts';
import { actualOf } from '../domain/observation.ts';
import { knownPeriod } from '../domain/period.ts';
import { worstFirst } from '../domain/scorecard.ts';
import { headline } from '../pages/headline.ts';
import { IndicatorPage } from '../pages/indicator-page.tsx';
import { sayIn } from '../pages/page-text.ts';
import { chartCsv } from '../report/csv.ts';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { csvEncoding, download } from './download.ts';
import { indicatorChart } from './indicator-chart.ts';
import { frameOf } from './page-frame.ts';
import { problemPage } from './page-problem.tsx';
import { type PagePlace, placeOf } from './place.ts';
import { signedIn } from './session.ts';

/** The page of one indicator in an area and period, and its chart as a picture and as data. */
export function indicatorPages(site: Site): Hono<Env> {
  return new Hono<Env>()
    .get('/indicators/:id', async (c) => {
      const read = await readIndicator(c, site, c.req.param('id'));
      return read.ok ? page(c, site, read.value) : problemPage(c, site, read.problem);
    })
    .get('/indicators/:id/chart.svg', async (c) => {
      const read = await readIndicator(c, site, c.req.param('id'));
      if (!read.ok) return problemPage(c, site, read.problem);
      const { chart } = read.value;
      const bytes = new TextEncoder().encode(trendChart(chart));
      return download(c, { bytes, format: 'svg', name: chart.title, plainName: c.req.param('id') });
    })
    .get('/indicators/:id/chart.csv', async (c) => {
      const read = await readIndicator(c, site, c.req.param('id'));
      if (!read.ok) return problemPage(c, site, read.problem);
      const { chart } = read.value;
      const charset = csvEncoding(c);
      const bytes = chartCsv(chart, textIn(c.get('language')), charset);
      return download(c, { bytes, format: 'csv', name: chart.title, plainName: c.req.param('id'), charset });
    });
}

interface ReadIndicator extends PagePlace {
  readonly view: IndicatorView;
  readonly chart: TrendInput;
}

/** What the address asks for; the chart is named by the message of the page. */
async function readIndicator(c: Context<Env>, site: Site, id: string): Promise<Outcome<ReadIndicator>> {
  const place = await placeOf(c, site, signedIn(c), await areasAsking(site.app, id));
  if (!place.ok) return place;
  if (!place.value) return refused('nothing-monitored');
  const { area, period } = place.value;
  const view = await indicatorView(site.app, id, area, period);
  if (!view.ok) return view;
  const say = sayIn(c.get('language'));
  const text = textIn(c.get('language'));
  const [worst] = worstFirst(view.value.rows);
  const series = view.value.points.map(({ period: of, actual }) => ({ period: of, value: actual }));
  const title = worst
    ? headline(worst, series, say)
    : text.chart.title({ area: area.name, indicator: view.value.indicator.name[say.language] });
  return done({ ...place.value, view: view.value, chart: indicatorChart(view.value, title, text) });
}

function page(c: Context<Env>, site: Site, { area, period, areas, periods, view, chart }: ReadIndicator) {
  const { indicator, theme, rows, points, revisions, versions, plans, fromAreas, fromPeriods } = view;
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
        status: r.status,
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
}
