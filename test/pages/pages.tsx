import { knownPeriod } from '../../src/domain/period.ts';
import type { UploadReport } from '../../src/domain/upload-report.ts';
import { ErrorPage } from '../../src/pages/error-page.tsx';
import { FirstAdminPage } from '../../src/pages/first-admin-page.tsx';
import type { Frame } from '../../src/pages/frame.ts';
import { IndicatorListPage } from '../../src/pages/indicator-list-page.tsx';
import { IndicatorPage, type IndicatorPageProps } from '../../src/pages/indicator-page.tsx';
import { OverviewPage, type OverviewPageProps } from '../../src/pages/overview-page.tsx';
import { PlanListPage } from '../../src/pages/plan-list-page.tsx';
import { PlanPage } from '../../src/pages/plan-page.tsx';
import { SignInPage } from '../../src/pages/sign-in-page.tsx';
import { UploadListPage } from '../../src/pages/upload-list-page.tsx';
import { UploadPage } from '../../src/pages/upload-page.tsx';
import { UploadReportPage, type UploadReportPageProps } from '../../src/pages/upload-report-page.tsx';
import type { UploadHead } from '../../src/pages/upload-state.tsx';
import { AREA, cardIn, INDICATORS, OBSERVATIONS, PLACE, PLAN, THEMES } from './fixture.ts';

const NOW = knownPeriod('2018Q2');
const PERIODS = [knownPeriod('2018Q1'), NOW];
const AREAS = [
  { code: AREA, name: '江海区' },
  { code: '511421', name: '米易县' },
];
const ERRORS = [
  { field: 'name', message: '账号或密码不正确。' },
  { field: null, message: '请稍后再试。' },
];
const LIMITS = { bytes: 20 * 1024 * 1024, rows: 100_000, columns: 200 };

/** The overview of the cases in 2018Q2. */
export function overview(frame: Frame, more: Partial<OverviewPageProps> = {}) {
  const props: OverviewPageProps = {
    ...{ frame, area: { ...AREAS[0]!, fullName: '广东省江门市江海区' }, period: NOW, periods: PERIODS, areas: AREAS },
    ...{ scorecard: cardIn('2018Q2'), previous: cardIn('2018Q1'), themes: THEMES, plans: [PLAN] },
    ...{ sparklines: new Map(), arrivedAt: '2018-07-05T16:20:00Z' },
    ...more,
  };
  return <OverviewPage {...props} />;
}

/** The page of an indicator of the cases in 2018Q2. */
export function indicatorPage(frame: Frame, id = 'drug-share', more: Partial<IndicatorPageProps> = {}) {
  const series = OBSERVATIONS.filter((each) => each.indicator === id).map((each) => ({
    ...{ period: knownPeriod(each.period), value: each.value, numerator: '156', denominator: '500' },
    ...{ status: 'on-track' as const, source: each.source },
  }));
  const written = { person: '陈志强', at: '2018-07-05T16:20:00Z', upload: 'U1', fileName: '二季度.csv', row: 4 };
  const props: IndicatorPageProps = {
    ...{ frame, indicator: INDICATORS.get(id)!, theme: THEMES[0]!, area: AREAS[0]!, period: NOW },
    ...{ areas: AREAS, periods: PERIODS, rows: cardIn('2018Q2').rows.filter((row) => row.indicator.id === id), series },
    ...{ chart: '<svg class="trend-chart"><title>t</title></svg>', chartData: '{"title":"t"}' },
    history: [
      { ...written, period: NOW, revision: 2, value: '31.2', removed: false },
      { ...written, period: NOW, revision: 1, value: null, removed: true },
    ],
    targets: PLAN.targets
      .filter((target) => target.indicator === id)
      .map((target, index) => ({
        ...{ target, version: index + 1, validFrom: '2018-06-13', validTo: index === 0 ? null : '2018-07-01' },
      })),
    ...more,
  };
  return <IndicatorPage {...props} />;
}

export const STAGED: UploadHead = {
  ...{
    id: 'U7',
    fileName: '江海区二季度.csv',
    receivedAt: '2018-07-05T16:20:00Z',
    committedAt: null,
    revertedAt: null,
  },
  ...{ state: 'staged', person: '陈志强' },
};

export const REPORT: UploadReport = {
  kind: 'observations',
  ...{ encoding: 'GB18030', delimiter: ',', sheet: null, header: { row: 2, columns: ['地区', '指标', '数值'] } },
  counts: { rows: 9, new: 4, changed: 2, unchanged: 3, refused: 0 },
  ...{ errors: [], warnings: [] },
  changes: [{ area: AREA, indicator: 'drug-share', period: '2018Q2', before: '31.9', after: '31.2' }],
  lights: [
    {
      ...{ area: AREA, indicator: 'drug-share', plan: 'jianghai', period: '2018Q2' },
      ...{ before: 'at-risk', after: 'on-track' },
    },
  ],
  ...{ committed: false, uploadId: 'U7', sha256: 'ab'.repeat(32) },
};

/** The report of an upload that waits to be confirmed. */
export function reportPage(frame: Frame, more: Partial<UploadReportPageProps> = {}) {
  const names = {
    area: () => '江海区',
    indicator: (id: string) => INDICATORS.get(id)!.name.zh,
    period: (id: string) => id,
  };
  const props = { frame, upload: STAGED, report: REPORT, names, canCommit: true, canRevert: false, twin: null };
  return <UploadReportPage {...props} {...more} />;
}

/** Every page in its ordinary state and, where it has one, in its faulty or empty state. */
export const PAGES: readonly (readonly [name: string, page: (frame: Frame) => unknown])[] = [
  ['overview', (frame) => overview(frame)],
  ['overview of one status', (frame) => overview(frame, { only: 'missed' })],
  [
    'overview without targets',
    (frame) => overview(frame, { scorecard: { ...cardIn('2018Q2', []), rows: [], counts: NONE } }),
  ],
  ['overview without data', (frame) => overview(frame, { scorecard: cardIn('2018Q2', []), arrivedAt: null })],
  ['indicator', (frame) => indicatorPage(frame)],
  ['indicator without values', (frame) => indicatorPage(frame, 'village-stations', { series: [], history: [] })],
  ['indicator without targets', (frame) => indicatorPage(frame, 'drug-share', { rows: [], targets: [] })],
  [
    'indicators',
    (frame) => <IndicatorListPage frame={frame} themes={THEMES} indicators={[...INDICATORS.values()]} place={PLACE} />,
  ],
  ['plans', (frame) => <PlanListPage frame={frame} plans={[PLAN]} areaName={() => '广东省江门市江海区'} />],
  ['no plans', (frame) => <PlanListPage frame={frame} plans={[]} areaName={() => ''} />],
  ['plan', (frame) => planPage(frame)],
  ['sign-in', (frame) => <SignInPage frame={{ ...frame, account: null }} next="/" />],
  ['refused sign-in', (frame) => <SignInPage frame={frame} next="/" name="陈" errors={ERRORS} />],
  ['first admin', (frame) => <FirstAdminPage frame={frame} leastPassword={8} errors={ERRORS} />],
  ['error', (frame) => <ErrorPage frame={frame} status={500} reference="7F3A" />],
  ['upload form', (frame) => <UploadPage frame={frame} areas={AREAS} limits={LIMITS} template="/template.csv" />],
  ['upload report', (frame) => reportPage(frame)],
  [
    'receipt',
    (frame) => reportPage(frame, { upload: { ...STAGED, state: 'committed', committedAt: STAGED.receivedAt } }),
  ],
  ['uploads', (frame) => <UploadListPage frame={frame} uploads={[{ ...STAGED, counts: REPORT.counts }]} />],
  ['no uploads', (frame) => <UploadListPage frame={frame} uploads={[]} />],
];

const NONE = { met: 0, 'on-track': 0, 'at-risk': 0, 'off-track': 0, missed: 0, 'no-data': 0, 'no-target': 0 };

/** The plan of the cases with its lights in 2018Q2. */
export function planPage(frame: Frame, plan = PLAN) {
  const scorecard = cardIn('2018Q2');
  return <PlanPage {...{ frame, plan, scorecard }} areaName="广东省江门市江海区" indicators={INDICATORS} />;
}
