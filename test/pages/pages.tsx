import { NO_READING_ANSWERS } from '../../src/domain/answers.ts';
import { departmentsOf, roleOf } from '../../src/domain/departments.ts';
import { doubtsOf } from '../../src/domain/doubts.ts';
import type { LoadFault } from '../../src/domain/load-fault.ts';
import { type MilestoneReport, tracked } from '../../src/domain/milestone.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { isUnchanged, planChange } from '../../src/domain/plan-change.ts';
import { NO_QUESTIONS } from '../../src/domain/questions.ts';
import { STATUSES } from '../../src/domain/status.ts';
import type { UploadReport } from '../../src/domain/upload-report.ts';
import { DemoPage } from '../../src/pages/demo-page.tsx';
import { DepartmentListPage } from '../../src/pages/department-list-page.tsx';
import { DepartmentPage } from '../../src/pages/department-page.tsx';
import { DoubtsPage } from '../../src/pages/doubts-page.tsx';
import { ErrorPage } from '../../src/pages/error-page.tsx';
import { FirstAdminPage } from '../../src/pages/first-admin-page.tsx';
import type { Frame } from '../../src/pages/frame.ts';
import { IndicatorListPage } from '../../src/pages/indicator-list-page.tsx';
import { IndicatorPage, type IndicatorPageProps } from '../../src/pages/indicator-page.tsx';
import { MATRIX_QUERY, type MatrixQuery } from '../../src/pages/links.ts';
import { LoadPage } from '../../src/pages/load-page.tsx';
import { LoadPreviewPage } from '../../src/pages/load-preview-page.tsx';
import { MatrixPage, type MatrixPageProps } from '../../src/pages/matrix-page.tsx';
import { OverviewPage, type OverviewPageProps } from '../../src/pages/overview-page.tsx';
import { PlanListPage } from '../../src/pages/plan-list-page.tsx';
import { PlanPage, type PlanPageProps } from '../../src/pages/plan-page.tsx';
import { RankingPage, type RankingPageProps } from '../../src/pages/ranking-page.tsx';
import { SearchPage } from '../../src/pages/search-page.tsx';
import { SignInPage } from '../../src/pages/sign-in-page.tsx';
import { UploadListPage } from '../../src/pages/upload-list-page.tsx';
import { UploadPage } from '../../src/pages/upload-page.tsx';
import type { Reading } from '../../src/pages/upload-questions.tsx';
import { UploadReportPage, type UploadReportPageProps } from '../../src/pages/upload-report-page.tsx';
import type { UploadHead } from '../../src/pages/upload-state.tsx';
import { AREA, cardIn, INDICATORS, OBSERVATIONS, PLACE, PLAN, THEMES } from './fixture.ts';

const NOW = knownPeriod('2018Q2');
const PERIODS = [knownPeriod('2018Q1'), NOW];
const AREAS = [
  { code: AREA, name: '江海区' },
  { code: '511421', name: '米易县' },
];
const OFFER = {
  ...{ area: '440704', period: NOW, areas: AREAS, periods: PERIODS },
  plans: [{ id: 'jianghai-2018', title: '江海区医改实施方案' }],
};
const ERRORS = [
  { field: 'name', message: '账号或密码不正确。' },
  { field: null, message: '请稍后再试。' },
];
const LIMITS = { bytes: 20 * 1024 * 1024, rows: 100_000, columns: 200, cells: 2_000_000 };

/** The overview of the cases in 2018Q2. */
export function overview(frame: Frame, more: Partial<OverviewPageProps> = {}) {
  const props: OverviewPageProps = {
    ...{ frame, area: { ...AREAS[0]!, fullName: '广东省江门市江海区' }, period: NOW, periods: PERIODS, areas: AREAS },
    ...{ scorecard: cardIn('2018Q2'), previous: cardIn('2018Q1'), themes: THEMES, plans: [PLAN] },
    ...{ sparklines: new Map(), redRuns: new Map(), arrivedAt: '2018-07-05T16:20:00Z' },
    ...more,
  };
  return <OverviewPage {...props} />;
}

/** The page of an indicator of the cases in 2018Q2. */
export function indicatorPage(frame: Frame, id = 'drug-share', more: Partial<IndicatorPageProps> = {}) {
  const series = OBSERVATIONS.filter((each) => each.indicator === id).map((each) => ({
    ...{ period: knownPeriod(each.period), value: each.value, numerator: '156', denominator: '500' },
    ...{ status: 'on-track' as const, provisional: false, source: each.source },
  }));
  const written = { person: '陈志强', at: '2018-07-05T16:20:00Z', upload: 'U1', fileName: '二季度.csv', row: 4 };
  const props: IndicatorPageProps = {
    ...{ frame, indicator: INDICATORS.get(id)!, theme: THEMES[0]!, area: AREAS[0]!, period: NOW },
    ...{ areas: AREAS, periods: PERIODS, rows: cardIn('2018Q2').rows.filter((row) => row.indicator.id === id), series },
    ...{ fromAreas: null, fromPeriods: null },
    ...{ chart: '<svg class="trend-chart"><title>t</title></svg>', chartData: '{"title":"t"}' },
    history: [
      { ...written, period: NOW, revision: 3, value: '31.2', removed: false, status: 'on-track' },
      { ...written, period: NOW, revision: 2, value: '33', removed: false, status: 'off-track' },
      { ...written, period: NOW, revision: 1, value: null, removed: true, status: null },
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
  ...{ encoding: 'GB18030', delimiter: ',', sheet: null, sheets: [] },
  ...{ header: { row: 2, columns: ['地区', '指标', '数值'] }, questions: NO_QUESTIONS },
  counts: { rows: 9, new: 4, changed: 2, unchanged: 3, refused: 0 },
  ...{ errors: [], warnings: [], notes: [], unlisted: {}, corrections: [] },
  unjudged: 0,
  changes: [{ area: AREA, indicator: 'drug-share', period: '2018Q2', before: '31.9', after: '31.2' }],
  lights: [
    {
      ...{ area: AREA, indicator: 'drug-share', plan: 'jianghai', period: '2018Q2' },
      ...{ before: 'at-risk', after: 'on-track' },
    },
  ],
  ...{ committed: false, uploadId: 'U7', sha256: 'ab'.repeat(32) },
};

/** The same of a file of milestones. */
export const MILESTONE_REPORT: UploadReport = {
  ...REPORT,
  kind: 'milestones',
  changes: [
    { area: AREA, indicator: 'm1', period: 'jianghai', before: 'in-progress', after: 'done 2019-01-05' },
    { area: AREA, indicator: 'm2', period: 'jianghai', before: null, after: 'not-started' },
  ],
  lights: [
    { area: AREA, indicator: 'm1', plan: 'jianghai', period: 'jianghai', before: 'overdue', after: 'done-late' },
  ],
};

/** Nothing said of the reading, and little that may be said. */
export const READING: Reading = {
  answers: NO_READING_ANSWERS,
  choices: { area: [{ id: AREA, name: '广东省江门市江海区' }], indicator: [{ id: 'drug-share', name: '药占比' }] },
  last: null,
};

/** The report of an upload that waits to be confirmed. */
export function reportPage(frame: Frame, more: Partial<UploadReportPageProps> = {}) {
  const names = {
    area: () => '江海区',
    indicator: (id: string) => INDICATORS.get(id)!.name.zh,
    period: (id: string) => id,
    plan: () => PLAN.document,
    milestone: () => '五项制度全面实施',
  };
  const asksReason = (code: string) => code === 'negative-value';
  const props = {
    frame,
    upload: STAGED,
    report: REPORT,
    names,
    isOwn: true,
    reading: READING,
    type: null,
    asksReason,
    twin: null,
  };
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
  ['plan with a late milestone', (frame) => planPage(frame, DOUBTFUL, DONE_LATE, { day: '2019-02-01' })],
  ['plan with one kind of milestones', (frame) => planPage(frame, DOUBTFUL, null, { onlyMilestones: 'no-date' })],
  ['doubts', (frame) => doubtsPage(frame)],
  ['no doubts', (frame) => doubtsPage(frame, { ...PLAN, targets: [] })],
  ['load', (frame) => <LoadPage frame={frame} />],
  [
    'faulty load',
    (frame) => <LoadPage frame={frame} faults={FAULTS} errors={[{ field: 'file', message: '没有文件。' }]} />,
  ],
  ['load preview', (frame) => loadPreview(frame, DOUBTFUL)],
  ['load preview of a new plan', (frame) => loadPreview(frame, DOUBTFUL, null)],
  ['load preview without changes', (frame) => loadPreview(frame, PLAN)],
  ['comparison of areas', (frame) => matrixPage(frame)],
  ['comparison of periods', (frame) => matrixPage(frame, { by: 'period' })],
  ['comparison of nothing', (frame) => matrixPage(frame, { rows: part([]) })],
  ['ranking', (frame) => rankingPage(frame)],
  ['ranking of nothing', (frame) => rankingPage(frame, { rows: part([]), ends: null })],
  ['search', (frame) => <SearchPage frame={frame} words="" found={null} areaName={() => ''} />],
  ['search results', (frame) => searchPage(frame)],
  ['departments', (frame) => departmentsPage(frame)],
  ['department', (frame) => departmentPage(frame, '区发改局')],
  ['sign-in', (frame) => <SignInPage frame={{ ...frame, account: null }} next="/" />],
  ['refused sign-in', (frame) => <SignInPage frame={frame} next="/" name="陈" errors={ERRORS} />],
  ['first admin', (frame) => <FirstAdminPage frame={frame} leastPassword={8} errors={ERRORS} />],
  ['error', (frame) => <ErrorPage frame={frame} status={500} reference="7F3A" />],
  ['upload form', (frame) => <UploadPage frame={frame} areas={AREAS} limits={LIMITS} template={OFFER} request="r1" />],
  ['upload report', (frame) => reportPage(frame)],
  ['upload report of milestones', (frame) => reportPage(frame, { report: MILESTONE_REPORT })],
  [
    'receipt',
    (frame) => reportPage(frame, { upload: { ...STAGED, state: 'committed', committedAt: STAGED.receivedAt } }),
  ],
  ['uploads', (frame) => <UploadListPage frame={frame} uploads={[{ ...STAGED, counts: REPORT.counts }]} />],
  ['no uploads', (frame) => <UploadListPage frame={frame} uploads={[]} offersDemo />],
  ['example data', (frame) => <DemoPage frame={frame} real={0} />],
  ['example data beside real data', (frame) => <DemoPage frame={frame} real={12} />],
  ['example data loaded', (frame) => <DemoPage frame={{ ...frame, demo: true }} real={0} />],
];

const NO_QUERY = Object.fromEntries(MATRIX_QUERY.map((name) => [name, null])) as MatrixQuery;
const NONE = { met: 0, 'on-track': 0, 'at-risk': 0, 'off-track': 0, missed: 0, 'no-data': 0, 'no-target': 0 };

/** A milestone due on 2018-12-31, done five days later. */
export const DONE_LATE: MilestoneReport = {
  ...{ state: 'done', doneOn: '2019-01-05', evidence: '江府〔2019〕1号', note: null },
  ...{ upload: 'U9', person: '陈志强', at: '2019-01-06T02:00:00Z' },
};

/** The plan of the cases with its lights in 2018Q2 and its milestones as they stand on a day. */
export function planPage(
  frame: Frame,
  plan = PLAN,
  report: MilestoneReport | null = null,
  more: Partial<PlanPageProps> = {},
) {
  const day = more.day ?? '2018-07-10';
  const props: PlanPageProps = {
    ...{ frame, plan, scorecard: cardIn('2018Q2'), areaName: '广东省江门市江海区', indicators: INDICATORS },
    ...{ day, onlyMilestones: null, former: [], asked: { area: null, period: null, date: null } },
    ...{ milestones: plan.milestones.map((each) => tracked(each, report, day)) },
    ...more,
  };
  return <PlanPage {...props} />;
}

/** The plan of the cases with a note, a contradiction and a noted milestone. */
export const DOUBTFUL: Plan = {
  ...PLAN,
  note: '附件没有写年份',
  targets: [
    ...PLAN.targets,
    { ...PLAN.targets[0]!, value: '28', wording: '28%以下', cite: { document: PLAN.document, section: '四（二）8' } },
  ],
  milestones: [
    { ...PLAN.milestones[0]!, note: '没有写完成标准', support: ['区财政局'] },
    { ...PLAN.milestones[0]!, id: 'm2', name: '章程出台', due: null, year: null },
  ],
};

export function doubtsPage(frame: Frame, plan = DOUBTFUL) {
  return <DoubtsPage frame={frame} doubts={[doubtsOf(plan)]} indicators={INDICATORS} />;
}

const FAULTS: LoadFault[] = [
  { file: 'x.csv', path: 'D3', code: 'citation-missing', params: { field: 'section' } },
  { file: 'x.csv', path: '', code: 'plan-id-unfit', params: { id: '方案' } },
  { file: 'x.csv', path: 'A2', code: 'unknown-plan', params: { value: '没有' } },
];

/** What loading `after` would change of `before`; the first target asks for less and the last is gone. */
export function loadPreview(frame: Frame, after: Plan, before: Plan | null = PLAN) {
  const [first, ...rest] = after.targets;
  const targets =
    after === PLAN ? after.targets : [{ ...first!, wording: '<32', value: '32' }, ...rest.slice(0, -2), rest.at(-1)!];
  const change = planChange(before, { ...after, targets });
  const staged = { fileName: 'jianghai.yaml', sha256: 'ab'.repeat(32), fingerprint: 'cd'.repeat(32) };
  const changes = isUnchanged(change) ? [] : [change];
  return <LoadPreviewPage {...{ frame, staged, changes }} indicators={INDICATORS} />;
}

/** A list that stands whole on one page. */
export const part = <T,>(items: readonly T[]) => ({ items, total: items.length, page: 1, pages: 1, first: 1 });

/** The cases of 2018Q2 beside a county that no plan binds; every status stands in the first row. */
export function matrixPage(frame: Frame, more: Partial<MatrixPageProps> = {}) {
  const indicators = [...INDICATORS.values()];
  const judged = STATUSES.map((status) => ({ status, actual: status === 'no-data' ? null : '31.2' }));
  const columns = judged.map((_, at) => indicators[at % indicators.length]!);
  const rows = [
    { area: AREA, period: NOW, cells: judged },
    {
      area: '511421',
      period: NOW,
      cells: columns.map((_, at) => ({ status: null, actual: at === 0 ? '9.50' : null })),
    },
  ];
  const props: MatrixPageProps = {
    ...{ frame, by: 'area', area: AREAS[0]!, period: NOW, areas: AREAS, periods: PERIODS, themes: THEMES },
    ...{ columns: part(columns), rows: part(rows), plans: [PLAN], departments: ['区卫计局'] },
    query: { ...NO_QUERY, sort: `-${columns[0]!.id}` },
    areaName: (code) => AREAS.find((each) => each.code === code)!.name,
    ...more,
  };
  return <MatrixPage {...props} />;
}

/** Two areas of one value, one without. */
export function rankingPage(frame: Frame, more: Partial<RankingPageProps> = {}) {
  const [target] = PLAN.targets;
  const entry = { area: AREA, name: '江海区', actual: '31.2', absence: null, isSmall: true, bar: '', sparkline: '' };
  const bare = { area: '511421', name: '米易县', status: null, target: null };
  const rows = [
    { rank: 1, entry: { ...entry, status: 'on-track' as const, target: target! } },
    { rank: 1, entry: { ...entry, ...bare, isSmall: false } },
    { rank: null, entry: { ...entry, ...bare, isSmall: false, actual: null, absence: '未报' } },
  ];
  const ends = { first: rows[0]!.entry, last: rows[1]!.entry, count: 2 };
  const indicator = INDICATORS.get('drug-share')!;
  return <RankingPage {...{ frame, indicator, period: NOW, periods: PERIODS, rows: part(rows), ends }} {...more} />;
}

/** One of everything found, and more indicators than are shown. */
export function searchPage(frame: Frame) {
  const [target, [milestone]] = [PLAN.targets[0]!, PLAN.milestones];
  const found = {
    indicators: { items: [...INDICATORS.values()], total: 99 },
    areas: part([{ code: AREA }]),
    plans: part([PLAN]),
    departments: part(['区卫计局']),
    targets: part([{ target, indicator: INDICATORS.get(target.indicator)! }]),
    milestones: part([milestone!]),
  };
  return <SearchPage {...{ frame, words: '药', found }} areaName={() => '广东省江门市江海区'} />;
}

export function departmentsPage(frame: Frame, plan = DOUBTFUL) {
  return <DepartmentListPage frame={frame} plans={[{ plan, departments: departmentsOf(plan) }]} />;
}

export function departmentPage(frame: Frame, name: string, plan = DOUBTFUL) {
  const targets = plan.targets.filter((each) => roleOf(name, each) !== null);
  const milestones = plan.milestones
    .filter((each) => roleOf(name, each) !== null)
    .map((each) => tracked(each, null, '2019-01-01'));
  const plans = [{ plan, scorecard: cardIn('2018Q2'), targets, milestones }];
  return <DepartmentPage {...{ frame, name, plans }} indicators={INDICATORS} />;
}
