import type { TrendInput, TrendPlan, TrendPoint } from '../../src/charts/trend-input.ts';

const WORDS = {
  actual: '实际值',
  target: '目标',
  path: '目标路径',
  baseline: '基期值',
  projection: '预测（95%区间）',
  noData: '暂无数据',
  provisional: '初步数',
};
const STATUS_WORDS: Readonly<Record<string, string>> = {
  met: '达标',
  'on-track': '序时正常',
  'at-risk': '预警',
  'off-track': '滞后',
  missed: '未达标',
};
const QUARTERS = ['一', '二', '三', '四'];
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];

export function quarter(year: number, number: number, value: string, status: string | null = null): TrendPoint {
  const statusWord = status === null ? null : STATUS_WORDS[status]!;
  const date = `${year}-${QUARTER_ENDS[number - 1]}`;
  return { label: `${year}年${QUARTERS[number - 1]}季度`, date, value, status, statusWord };
}

/** A plan with its dated targets as [due, value, wording] and, where given, its baseline of the end of 2017. */
export function plan(
  baseline: string | null,
  steps: readonly [string, string, string][],
  name = '江海区2018',
): TrendPlan {
  const start = baseline === null ? [] : [{ date: '2017-12-31', value: baseline }];
  return {
    name,
    path: baseline === null ? [] : [...start, ...steps.map(([due, value]) => ({ date: due, value }))],
    steps: steps.map(([due, value, wording]) => ({ due, value, wording })),
    baseline: baseline === null ? null : { date: '2017-12-31', value: baseline, label: '2017年' },
  };
}

export function trendInput(part: Partial<TrendInput>): TrendInput {
  return { title: '药占比', unit: '%', points: [], plans: [], words: WORDS, ...part };
}

/** 江开〔2018〕19号 附件1: 33.65 in 2017, below 30 by 2018 and below 27 by 2020; the quarters are made up. */
export const drugShare = trendInput({
  title: '药占比连续三个季度下降，四季度回升',
  points: [
    quarter(2018, 1, '32.5', 'on-track'),
    quarter(2018, 2, '31.2', 'on-track'),
    quarter(2018, 3, '30.9', 'at-risk'),
    quarter(2018, 4, '31.6', 'missed'),
  ],
  plans: [
    plan('33.65', [
      ['2018-12-31', '30', '<30'],
      ['2020-12-31', '27', '<27'],
    ]),
  ],
});

/**
 * 附件1: 2.84 general practitioners per 10 000 in 2017, the only figure so far; the reported value is the baseline
 * itself.
 */
export const practitioners = trendInput({
  title: '每万常住人口全科医生2.84人',
  unit: '人/万人',
  points: [{ label: '2017年', date: '2017-12-31', value: '2.84', status: null, statusWord: null }],
  plans: [
    plan('2.84', [
      ['2018-12-31', '3', '≥3'],
      ['2020-12-31', '4', '≥4'],
    ]),
  ],
});

const STATUSES = ['met', 'on-track', 'at-risk', 'off-track', 'missed'];

/** `count` quarters from 2017 on that swing around `middle`. */
export function manyQuarters(count: number, middle = 30): TrendPoint[] {
  return Array.from({ length: count }, (_, index) => {
    const value = (middle + Math.sin(index / 3) * 2).toFixed(1);
    return quarter(2017 + Math.floor(index / 4), (index % 4) + 1, value, STATUSES[index % 5]!);
  });
}

/** The fan of `drugShare` from the last value to the due date, as a least-squares line through more quarters would give it. */
const projection = {
  label: '预测28.4',
  points: [
    { date: '2018-12-31', value: '31.4', low: '29.8', high: '33.0' },
    { date: '2019-12-31', value: '29.9', low: '27.9', high: '31.9' },
    { date: '2020-12-31', value: '28.4', low: '26.0', high: '30.8' },
  ],
};

export const projected = trendInput({
  ...drugShare,
  points: [...manyQuarters(4, 32), ...drugShare.points],
  plans: drugShare.plans.map((each) => ({ ...each, projection })),
});

export const charts: Readonly<Record<string, TrendInput>> = {
  'the share of drugs in Jianghai': drugShare,
  'one value that is the baseline': practitioners,
  'two plans, one with two values for one date': {
    ...drugShare,
    plans: [
      plan('33.65', [
        ['2018-12-31', '30', '<30'],
        ['2018-12-31', '30', '到2018年底药占比（不含中药饮片）总体降到百分之三十上下，各公立医院分别落实'],
        ['2020-12-31', '27', '<27'],
      ]),
      plan(null, [['2019-12-31', '28', '2019年底前降到28%以下']], '江门市2016—2020年规划'),
    ],
  },
  'a projection': projected,
  'a projection far wider than its values': {
    ...projected,
    plans: projected.plans.map((each) => ({
      ...each,
      projection: { ...projection, points: projection.points.map((p) => ({ ...p, low: '-400', high: '500' })) },
    })),
  },
  'no value, no plan': trendInput({}),
  'targets only': trendInput({ plans: drugShare.plans }),
  'two values': trendInput({ points: drugShare.points.slice(0, 2) }),
  'sixteen quarters': trendInput({ points: manyQuarters(16), plans: drugShare.plans }),
  'forty quarters': trendInput({ points: manyQuarters(40), plans: drugShare.plans }),
  'equal values': trendInput({ points: [1, 2, 3].map((n) => quarter(2018, n, '100', 'met')) }),
  'all zero': trendInput({ points: [1, 2, 3].map((n) => quarter(2018, n, '0', 'met')) }),
  'negative and positive values': trendInput({
    points: [quarter(2018, 1, '-3.2', 'off-track'), quarter(2018, 2, '0.4', 'met')],
    plans: [plan(null, [['2018-12-31', '0', '≥0']])],
  }),
  'huge values': trendInput({
    unit: '元',
    points: [quarter(2018, 1, '1234567890123456789', 'met'), quarter(2018, 2, '98765432109876543210', 'at-risk')],
  }),
  'five plans that ask the same on the same day': trendInput({
    points: manyQuarters(8),
    plans: ['甲', '乙', '丙', '丁', '戊'].map((name) => plan(null, [['2019-12-31', '30', '不高于百分之三十']], name)),
  }),
};
