import { raw } from 'hono/html';
import type { GapRow } from '../domain/gap-row.ts';
import type { Indicator, Theme } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { RollUpBeside } from '../domain/roll-up-beside.ts';
import { worstFirst } from '../domain/scorecard.ts';
import type { AreaChoice, Frame } from './frame.ts';
import { headline } from './headline.ts';
import { IndicatorFacts } from './indicator-facts.tsx';
import { Layout } from './layout.tsx';
import { chartAddress, indicatorAddress, type Place, rankingAddress } from './links.ts';
import { MethodSection } from './method-section.tsx';
import { OutlookSection } from './outlook-section.tsx';
import { type Say, sayIn } from './page-text.ts';
import { PeriodChooser } from './period-chooser.tsx';
import { ReportLinks } from './report-links.tsx';
import { type Revision, RevisionTable } from './revision-table.tsx';
import { RollUpSection } from './roll-up-section.tsx';
import { KeyFigures, RowFigures } from './row-figures.tsx';
import { StatusMark } from './status-mark.tsx';
import { TargetTable, type TargetVersion } from './target-table.tsx';
import { type SeriesEntry, ValueTable } from './value-table.tsx';
import { WhyLight } from './why-light.tsx';

export interface IndicatorPageProps {
  readonly frame: Frame;
  readonly indicator: Indicator;
  readonly theme: Theme;
  readonly area: AreaChoice;
  readonly period: Period;
  readonly areas: readonly AreaChoice[];
  readonly periods: readonly Period[];
  /** One row for each plan and scope that binds the area. */
  readonly rows: readonly GapRow[];
  /** Finished SVG; `chartNarrow` is the same chart laid out for a phone, shown there instead. */
  readonly chart: string;
  readonly chartNarrow?: string | undefined;
  /** JSON for the chart script. */
  readonly chartData: string;
  readonly series: readonly SeriesEntry[];
  readonly fromAreas: RollUpBeside | null;
  readonly fromPeriods: RollUpBeside | null;
  readonly history: readonly Revision[];
  readonly targets: readonly TargetVersion[];
}

/** One indicator in an area and period: the message, the chart, why the light is what it is, targets, values, revisions. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { frame, indicator, theme, area, period, areas, periods, rows, series } = props;
  const say = sayIn(frame.language);
  const name = indicator.name[say.language];
  const place: Place = { area: area.code, period: period.id };
  const [worst] = worstFirst(rows);
  return (
    <Layout frame={frame} title={name} withChart>
      <section class="head">
        <div class="head-line">
          <p class="where">
            {area.name} {say.words.period(period)} · {theme.name[say.language]} ·{' '}
            <a href={rankingAddress(indicator.id, { period: period.id, page: null })}>{say.page.ranking.link}</a>
          </p>
          <PeriodChooser
            {...{ areas, periods, period, say }}
            action={indicatorAddress(indicator.id)}
            area={area.code}
          />
        </div>
        <h1 class="message">
          {worst ? <StatusMark status={worst.status} say={say} /> : null}{' '}
          {worst ? headline(worst, series, say) : say.page.indicator.noRows({ name })}
        </h1>
        {worst ? <KeyFigures row={worst} say={say} /> : null}
      </section>
      <div class={rows.length > 0 ? 'chart-and-why' : ''}>
        <Chart {...props} place={place} say={say} />
        {rows.length > 0 ? <WhyLight rows={rows} place={place} say={say} /> : null}
      </div>
      <RollUpSection fromAreas={props.fromAreas} fromPeriods={props.fromPeriods} unit={indicator.unit} say={say} />
      <OutlookSection rows={rows} place={place} say={say} />
      {rows.length > 0 ? <RowFigures rows={rows} place={place} say={say} /> : null}
      <MethodSection rows={rows} place={place} say={say} />
      <TargetTable targets={props.targets} name={name} say={say} />
      <ValueTable series={series} indicator={indicator} say={say} />
      <IndicatorFacts indicator={indicator} theme={theme} say={say} />
      {props.history.length > 0 ? <RevisionTable history={props.history} name={name} say={say} /> : null}
      <ReportLinks place={place} say={say} />
    </Layout>
  );
}

function Chart(props: IndicatorPageProps & { place: Place; say: Say }) {
  const { chart, chartNarrow, chartData, indicator, place, say } = props;
  const words = say.page.indicator;
  return (
    <figure class="chart-box" aria-label={words.chart}>
      <div data-island="trend-chart">
        <div class={chartNarrow ? 'chart chart-wide' : 'chart'}>{raw(chart)}</div>
        {chartNarrow ? <div class="chart chart-narrow">{raw(chartNarrow)}</div> : null}
        <script type="application/json">{raw(chartData.replaceAll('<', '\\u003c'))}</script>
      </div>
      <figcaption class="soft">
        {words.chartNote({ unit: indicator.unit })}
        <ul class="chart-files">
          <li>
            <a href={chartAddress(indicator.id, 'svg', place)}>{words.downloadChart}</a>
          </li>
          <li>
            <a href={chartAddress(indicator.id, 'csv', place)}>{words.downloadData}</a>
          </li>
          <li>
            <a href={chartAddress(indicator.id, 'csv', place, 'gbk')}>{words.downloadDataGbk}</a>
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}
