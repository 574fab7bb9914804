import { expect, test } from 'vitest';
import { METHODS } from '../../src/domain/methods/verdict.ts';
import type { Milestone } from '../../src/domain/plan.ts';
import { verdictsOf } from '../../src/domain/verdicts.ts';
import { type GapRowJson, gapRowJson } from '../../src/report/gap-json.ts';
import {
  areaJson,
  indicatorJson,
  milestoneJson,
  observationJson,
  planJson,
  targetJson,
} from '../../src/report/list-json.ts';
import { methodJson } from '../../src/report/method-json.ts';
import { AREA, cardOf, en, INDICATORS, observed, PLANS, zh } from './jianghai.ts';

const card = cardOf('2018Q2');

test('a gap row is what design §7 promises, decimals as text', () => {
  const row = card.rows.find((r) => r.indicator.id === 'drug-share')!;
  expect(JSON.parse(JSON.stringify(gapRowJson(row, zh)))).toEqual({
    plan: 'jianghai-2018',
    indicator: 'drug-share',
    name: '药占比',
    unit: '%',
    area: AREA,
    scope: null,
    nature: 'outcome',
    period: '2018Q2',
    actual: '31.2',
    target: {
      comparator: 'lt',
      value: '30',
      due: '2018-12-31',
      cite: { document: '江开〔2018〕19号', section: '附件1' },
    },
    baseline: { value: '33.65', period: '2017' },
    gap: '1.2',
    gapInUnits: null,
    attainment: '96.2',
    progress: '0.6712',
    expected: '31.840',
    pace: '1.3536',
    requiredPerYear: '-2.400',
    requiredPerQuarter: '-0.600',
    observedPerYear: '-4.900',
    reach: { kind: 'date', date: '2018-09-29' },
    projection: null,
    projectionRefusal: {
      code: 'too-few-points',
      message: '数据不足：至少需要4个不同时间的可用数据点，现有3个。',
    },
    light: 'green',
    status: 'on-track',
    reasons: row.reasons.map((reason) => ({ code: reason.code, text: zh.reason[reason.code](reason.params) })),
    outlook: [
      { code: 'required-quarterly', text: '到2018年底，还需每季度下降0.6个百分点。' },
      { code: 'reach-in-time', text: '按目前速度2018年9月可以达到。' },
      { code: 'too-few-points', text: '数据不足：预测至少需要4期可比数据，现有3期。' },
    ],
    methods: verdictsOf(row).methods.map((verdict) => methodJson(verdict, zh)),
    methodsDisagree: false,
    rollUp: null,
    fromPeriods: null,
    lead: ['区卫生计生局', '区人力资源社会保障局'],
    source: { upload: 'u1', fileName: '江海区2018年二季度.csv', row: 2, person: '李', at: '2018-07-05T02:00:00Z' },
  });
});

test('each method stands in a row with its word, or with the reason why it has none', () => {
  const row = card.rows.find((r) => r.indicator.id === 'drug-share')!;
  const { methods } = JSON.parse(JSON.stringify(gapRowJson(row, zh))) as GapRowJson;
  expect(methods.map(({ method }) => method)).toEqual(METHODS);
  expect(methods[1]).toEqual({
    method: 'linear-pace',
    name: '线性序时进度',
    status: 'on-track',
    statusName: '序时正常',
    grade: 'good',
    // 2.45 ÷ 3.65 of the way in half of the time.
    value: expect.closeTo((2.45 / 3.65) * 2, 12),
    details: expect.objectContaining({ baseline: 33.65, actual: 31.2, target: 30, elapsed: 0.5, expected: 31.825 }),
    thresholds: { onTrack: 0.95, atRisk: 0.6 },
    inputs: {
      method: 'linear-pace',
      points: [
        [2018, '33.65'],
        [2018.25, '32.4'],
        [2018.5, '31.2'],
      ],
      target: { value: '30', time: 2019, comparator: 'lt' },
      limit: '0',
      polarity: 'lower',
    },
  });
  expect(methods.find(({ method }) => method === 'xmr')).toMatchObject({
    error: { code: 'too-few-points', message: '数据不足：至少需要12个不同时间的可用数据点，现有3个。' },
    inputs: {
      points: [
        [2017.5, '34.05'],
        [2018.25, '32.4'],
        [2018.5, '31.2'],
      ],
    },
  });
  const absent = card.rows.find((r) => r.indicator.id === 'life-expectancy')!;
  expect(gapRowJson(absent, zh)).toMatchObject({ methods: [], methodsDisagree: false });
});

test('every row serialises without a lost field and with a sentence for each reason, in both languages', () => {
  for (const text of [zh, en])
    for (const row of card.rows) {
      const json = gapRowJson(row, text);
      expect(Object.values(json)).not.toContain(undefined);
      for (const reason of json.reasons) expect(reason.text).toMatch(/\S+[。.”]$/);
    }
});

test('a target carries exactly the fields of the contract', () => {
  const target = PLANS[1]!.targets.find((t) => t.indicator === 'payment-share')!;
  expect(targetJson(target, '住院费用基本医保支付比例')).toEqual({
    plan: 'jianghai-2018',
    indicator: 'payment-share',
    name: '住院费用基本医保支付比例',
    area: AREA,
    scope: null,
    comparator: 'about',
    value: '75',
    lower: null,
    upper: null,
    tolerance: '2',
    unit: '%',
    year: 2018,
    due: '2018-12-31',
    nature: 'outcome',
    binding: true,
    lead: [],
    support: [],
    cite: { document: '江开〔2018〕19号', section: '附件1' },
    baseline: null,
    note: null,
  });
});

test('plans, milestones, indicators, areas and observations keep their own fields', () => {
  const milestone: Milestone = {
    plan: 'jianghai-2018',
    id: 'm1',
    area: AREA,
    name: '出台章程',
    year: 2018,
    due: '2018-06-30',
    binding: false,
    lead: ['区卫生计生局'],
    support: [],
    cite: { document: '江开〔2018〕19号', section: '附件2 第1行' },
    note: null,
  };
  expect(milestoneJson(milestone)).toEqual(milestone);
  const { targets, milestones, ...head } = PLANS[1]!;
  expect(planJson(PLANS[1]!)).toEqual({ ...head, targets: targets.length, milestones: milestones.length });
  const indicator = INDICATORS[0]!;
  const { name, ...rest } = indicator;
  expect(indicatorJson(indicator, en)).toEqual({
    ...rest,
    seasonal: false,
    name: 'drug-share',
    names: name,
  });
  expect(indicatorJson({ ...indicator, seasonal: true }, en).seasonal).toBe(true);
  const area = { code: AREA, name: '江海区', level: 'county', parent: '440700' } as const;
  expect(areaJson(area, '广东省江门市江海区')).toEqual({ ...area, fullName: '广东省江门市江海区' });
  const observation = observed('drug-share', '2018Q2', null, { numerator: '3120', denominator: '10000' });
  expect(observationJson(observation, indicator, zh)).toEqual({
    ...observation,
    name: '药占比',
    unit: '%',
    actual: '31.20',
  });
});
