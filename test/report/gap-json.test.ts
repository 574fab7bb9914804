import { expect, test } from 'vitest';
import type { Milestone } from '../../src/domain/plan.ts';
import { gapRowJson } from '../../src/report/gap-json.ts';
import {
  areaJson,
  indicatorJson,
  milestoneJson,
  observationJson,
  planJson,
  targetJson,
} from '../../src/report/list-json.ts';
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
    requiredPerYear: '-2.382',
    observedPerYear: '-4.944',
    projection: null,
    light: 'green',
    status: 'on-track',
    reasons: row.reasons.map((reason) => ({ code: reason.code, text: zh.reason[reason.code](reason.params) })),
    lead: ['区卫生计生局', '区人力资源社会保障局'],
    source: { upload: 'u1', fileName: '江海区2018年二季度.csv', row: 2, person: '李', at: '2018-07-05T02:00:00Z' },
  });
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
  expect(indicatorJson(indicator, en)).toEqual({ ...rest, name: 'drug-share', names: name });
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
