import type { Indicator, Theme } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import type { Plan, Target } from '../../src/domain/plan.ts';
import { type Scorecard, scorecard } from '../../src/domain/scorecard.ts';
import type { Frame } from '../../src/pages/frame.ts';
import type { Language } from '../../src/text/text.ts';

export const AREA = '440704';
export const PLACE = { area: AREA, period: '2018Q2' };
export const THEMES: readonly Theme[] = [
  { id: 'public-hospital', name: { zh: '公立医院改革', en: 'Public hospital reform' } },
  { id: 'service-system', name: { zh: '医疗卫生服务体系', en: 'Health service system' } },
];

type Case = Partial<Target> & {
  readonly id: string;
  readonly zh: string;
  readonly polarity: Indicator['polarity'];
  readonly unit?: string;
  readonly theme?: string;
  /** Values of 2018Q1 and 2018Q2. */
  readonly values: readonly [string | null, string | null];
  /** Rows of this case: copies for other scopes, so that the counts of the statuses differ from each other. */
  readonly copies: number;
};

const baseline = (value: string) => ({ value, period: '2017' });

/** One case for each status in 2018Q2, with the figures of 江海区 where it has them. */
const CASES: readonly Case[] = [
  // on-track: 2.45 of the 1.81 asked for by then; at-risk in 2018Q1: 0.75 of 0.90.
  {
    ...{ id: 'drug-share', zh: '药占比', polarity: 'lower', values: ['32.9', '31.2'], copies: 2 },
    ...{ comparator: 'lt', value: '30', wording: '<30', baseline: baseline('33.65') },
  },
  // off-track: 0.14 of 1.01; at-risk in 2018Q1: 0.34 of 0.50.
  {
    ...{ id: 'readmission-30d', zh: '30天再住院率', polarity: 'lower', values: ['5.7', '5.9'], copies: 3 },
    ...{ comparator: 'lte', value: '4', wording: '≤4', baseline: baseline('6.04'), lead: ['区卫生和计划生育局'] },
  },
  {
    ...{ id: 'antibiotic-share', zh: '抗菌药物使用率', polarity: 'lower', values: [null, '12'], copies: 4 },
    ...{ comparator: 'lte', value: '12', wording: '≤12', baseline: baseline('38.63') },
  },
  // at-risk: 0.71 of 1.03.
  {
    ...{ id: 'nurses-per-1000', zh: '每千人口注册护士数', polarity: 'higher', unit: '人', theme: 'service-system' },
    ...{
      values: [null, '2.14'],
      copies: 1,
      comparator: 'gte',
      value: '3.5',
      wording: '3.5',
      baseline: baseline('1.43'),
    },
  },
  {
    ...{ id: 'length-of-stay', zh: '平均住院日', polarity: 'lower', unit: '天', values: [null, '12.4'], copies: 6 },
    ...{ comparator: 'lte', value: '9', wording: '不超过9天', due: '2018-03-31', note: '已经到期' },
  },
  {
    id: 'village-stations',
    zh: '村卫生站达标率',
    polarity: 'higher',
    values: [null, null],
    copies: 5,
    wording: '全部达标',
  },
  {
    ...{ id: 'inpatient-share', zh: '县域内住院率', polarity: 'higher', values: [null, '88'], copies: 7 },
    ...{ comparator: 'none', value: null, wording: '——' },
  },
  {
    ...{ id: 'beds-per-1000', zh: '每千人口床位数', polarity: 'none', unit: '张', values: [null, '2.02'], copies: 1 },
    ...{ comparator: 'lte', value: '4.8', wording: '≤4.8', nature: 'ceiling' },
  },
];

/** The counted statuses of the cases in 2018Q2, as worked by hand above. */
export const COUNTS = {
  met: 4,
  'on-track': 2,
  'at-risk': 1,
  'off-track': 3,
  missed: 6,
  'no-data': 5,
  'no-target': 7,
} as const;

export const INDICATORS: ReadonlyMap<string, Indicator> = new Map(CASES.map((each) => [each.id, indicatorOf(each)]));

function indicatorOf({ id, zh, polarity, unit = '%', theme = 'public-hospital' }: Case): Indicator {
  return {
    ...{ id, theme, name: { zh, en: `Indicator ${id}` }, definition: `${zh}的定义`, source: null, unit, factor: '100' },
    ...{
      numerator: '分子之名',
      denominator: '分母之名',
      countedUnit: null,
      polarity,
      decimals: 2,
      periodNature: 'single',
    },
    ...{ rollUp: 'ratio', aliases: [], share: false, plausible: { min: null, max: null }, note: null },
  };
}

const DOCUMENT = '江开〔2018〕19号';

function targetsOf({ id, zh: _zh, polarity: _p, unit = '%', theme: _t, values: _v, copies, ...own }: Case): Target[] {
  return Array.from({ length: copies }, (_, copy) => ({
    ...{ plan: 'jianghai', indicator: id, area: AREA, scope: copy === 0 ? null : `范围${copy}`, wording: '90以上' },
    ...{
      comparator: 'gte',
      value: '90',
      lower: null,
      upper: null,
      tolerance: null,
      nearTolerance: null,
      reads: null,
      unit,
    },
    ...{ year: 2018, due: '2018-12-31', nature: 'outcome', binding: true, lead: [], support: [], baseline: null },
    ...{ cite: { document: DOCUMENT, section: '附件1 第1行' }, note: null },
    ...own,
  }));
}

export const PLAN: Plan = {
  ...{ id: 'jianghai', title: '江海区深化医改实施方案', document: DOCUMENT, issuer: '江海区人民政府', area: AREA },
  ...{ issued: '2018-06-13', from: '2018-03-01', until: '2020-12-31', note: null },
  targets: CASES.flatMap(targetsOf),
  milestones: [
    {
      ...{ plan: 'jianghai', id: 'm1', area: AREA, name: '五项制度全面实施', year: 2018, due: '2018-12-31' },
      ...{
        binding: false,
        lead: ['区发改局'],
        support: [],
        cite: { document: DOCUMENT, section: '二 第1段' },
        note: null,
      },
    },
  ],
};

const PERIODS = ['2018Q1', '2018Q2'] as const;
const SOURCE = { upload: 'U1', fileName: '二季度.csv', row: 4, person: '陈志强', at: '2018-07-05T16:20:00Z' };

export const OBSERVATIONS: readonly Observation[] = CASES.flatMap(({ id, values }) =>
  PERIODS.flatMap((period, index) => {
    const value = values[index] ?? null;
    if (value === null) return [];
    const rest = { numerator: null, denominator: null, absence: null, note: null, source: SOURCE };
    return [{ indicator: id, area: AREA, period, value, ...rest }];
  }),
);

/** The real scorecard of the cases in a period. */
export function cardIn(period: string, observations: readonly Observation[] = OBSERVATIONS): Scorecard {
  const plans = [PLAN];
  return scorecard({
    area: AREA,
    period: knownPeriod(period),
    plans,
    indicators: INDICATORS,
    targets: PLAN.targets,
    observations,
  });
}

/** A frame for a signed-in statistician. */
export function frameIn(language: Language, more: Partial<Frame> = {}): Frame {
  return {
    language,
    path: '/?area=440704&period=2018Q2',
    account: { name: '陈志强', role: 'statistician', areaName: '江海区', canUpload: true, canAdminister: false },
    assets: {
      ...{ css: '/assets/site-1.css', trendChart: '/assets/trend-1.js' },
      ...{ uploadFix: '/assets/upload-fix.js', uploadProgress: '/assets/progress-1.js' },
    },
    largeText: false,
    demo: false,
    ...more,
  };
}
