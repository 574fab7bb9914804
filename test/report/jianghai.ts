import type { Indicator } from '../../src/domain/indicator.ts';
import { type MilestoneReport, type TrackedMilestone, tracked } from '../../src/domain/milestone.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import type { Milestone, Plan, Target } from '../../src/domain/plan.ts';
import { type Scorecard, scorecard } from '../../src/domain/scorecard.ts';
import type { ReportMeta } from '../../src/report/report-meta.ts';
import type { ReportText } from '../../src/report/report-text.ts';
import { demo as demoEn } from '../../src/text/en/demo.ts';
import { method as methodEn } from '../../src/text/en/method.ts';
import { projection as projectionEn } from '../../src/text/en/projection.ts';
import { reason as reasonEn } from '../../src/text/en/reason.ts';
import { report as reportEn } from '../../src/text/en/report.ts';
import { rollUp as rollUpEn } from '../../src/text/en/roll-up.ts';
import { words as wordsEn } from '../../src/text/en/words.ts';
import { demo } from '../../src/text/zh/demo.ts';
import { method } from '../../src/text/zh/method.ts';
import { projection } from '../../src/text/zh/projection.ts';
import { reason } from '../../src/text/zh/reason.ts';
import { report } from '../../src/text/zh/report.ts';
import { rollUp } from '../../src/text/zh/roll-up.ts';
import { words } from '../../src/text/zh/words.ts';

export const zh: ReportText = { words, demo, reason, report, projection, method, rollUp };
export const en: ReportText = {
  words: wordsEn,
  demo: demoEn,
  reason: reasonEn,
  report: reportEn,
  projection: projectionEn,
  method: methodEn,
  rollUp: rollUpEn,
};

export const AREA = '440704';
const YEAR_END = '2018-12-31';

type Short = Partial<Indicator> & Pick<Indicator, 'id' | 'unit' | 'polarity'> & { zh: string };

function indicator({ zh: name, ...own }: Short): Indicator {
  return {
    theme: 'public-hospital',
    name: { zh: name, en: own.id },
    definition: name,
    source: null,
    factor: '100',
    numerator: null,
    denominator: null,
    countedUnit: null,
    decimals: 2,
    periodNature: 'single',
    rollUp: 'ratio',
    aliases: [],
    share: false,
    plausible: { min: null, max: null },
    note: null,
    ...own,
  };
}

/** One indicator for each unit and each status that a report has to show. */
export const INDICATORS: readonly Indicator[] = [
  indicator({ id: 'drug-share', zh: '药占比', unit: '%', polarity: 'lower', share: true }),
  indicator({ id: 'readmission-30d', zh: '30天再住院率', unit: '%', polarity: 'lower', share: true }),
  indicator({ id: 'gp-per-10k', zh: '每万常住人口全科医生数', unit: '人', polarity: 'higher' }),
  indicator({ id: 'consumables', zh: '百元医疗收入卫生材料消耗', unit: '元', polarity: 'lower' }),
  indicator({ id: 'infant-mortality', zh: '婴儿死亡率', unit: '‰', polarity: 'lower' }),
  indicator({ id: 'maternal-mortality', zh: '孕产妇死亡率', unit: '/10万', polarity: 'lower' }),
  indicator({
    ...{ id: 'antibiotic-share', zh: '门诊处方抗菌药物使用率', unit: '%', polarity: 'lower', share: true },
    ...{ numerator: '含抗菌药物的门诊处方数', denominator: '门诊处方总数', countedUnit: '张' },
  }),
  indicator({ id: 'payment-share', zh: '住院费用基本医保支付比例', unit: '%', polarity: 'higher', share: true }),
  indicator({ id: 'service-share', zh: '医疗服务收入占比', unit: '%', polarity: 'higher', share: true }),
  indicator({ id: 'inpatient-share', zh: '区域内住院率', unit: '%', polarity: 'higher', share: true }),
  indicator({ id: 'life-expectancy', zh: '人均预期寿命', unit: '岁', polarity: 'higher' }),
  indicator({ id: 'cost-growth', zh: '次均门诊费用增幅', unit: '%', polarity: 'lower' }),
  indicator({ id: 'outpatient-visits', zh: '县域内就诊率', unit: '%', polarity: 'higher', share: true }),
  indicator({ id: 'beds-per-1000', zh: '每千常住人口床位数', unit: '张', polarity: 'none' }),
  indicator({ id: 'funding', zh: '人均基本公共卫生服务经费标准', unit: '元', polarity: 'higher' }),
];

type ShortTarget = Partial<Target> & Pick<Target, 'indicator' | 'wording' | 'comparator' | 'value'>;

function target(own: ShortTarget): Target {
  return {
    plan: 'jianghai-2018',
    area: AREA,
    scope: null,
    lower: null,
    upper: null,
    tolerance: null,
    nearTolerance: null,
    reads: null,
    unit: INDICATORS.find((i) => i.id === own.indicator)!.unit,
    year: 2018,
    due: YEAR_END,
    nature: 'outcome',
    binding: true,
    lead: [],
    support: [],
    cite: { document: '江开〔2018〕19号', section: '附件1' },
    baseline: null,
    note: null,
    ...own,
  };
}

const TARGETS: readonly Target[] = [
  target({ indicator: 'beds-per-1000', wording: '≤6', comparator: 'lte', value: '6', nature: 'ceiling' }),
  target({
    indicator: 'drug-share',
    wording: '<30',
    comparator: 'lt',
    value: '30',
    baseline: { value: '33.65', period: '2017' },
    lead: ['区卫生计生局', '区人力资源社会保障局'],
  }),
  target({
    indicator: 'readmission-30d',
    wording: '<5',
    comparator: 'lt',
    value: '5',
    baseline: { value: '6.04', period: '2017' },
    lead: ['区卫生计生局'],
  }),
  target({
    indicator: 'gp-per-10k',
    wording: '≥2',
    comparator: 'gte',
    value: '2',
    nature: 'capacity',
    baseline: { value: '2.84', period: '2017' },
  }),
  target({
    indicator: 'consumables',
    wording: '<18',
    comparator: 'lt',
    value: '18',
    baseline: { value: '18.78', period: '2017' },
  }),
  target({ indicator: 'infant-mortality', wording: '4.5‰以下', comparator: 'lte', value: '4.5', due: '2020-12-31' }),
  target({
    indicator: 'maternal-mortality',
    wording: '18/10万以内',
    comparator: 'lte',
    value: '18',
    due: '2018-06-15',
  }),
  target({
    indicator: 'antibiotic-share',
    wording: '<20',
    comparator: 'lt',
    value: '20',
    due: '2017-12-31',
    lead: ['区卫生计生局'],
  }),
  target({ indicator: 'payment-share', wording: '75左右', comparator: 'about', value: '75', tolerance: '2' }),
  target({ indicator: 'service-share', wording: '逐步提高', comparator: 'trend', value: null, due: null }),
  target({ indicator: 'inpatient-share', wording: '——', comparator: 'none', value: null }),
  target({ indicator: 'life-expectancy', wording: '>79', comparator: 'gt', value: '79' }),
  target({ indicator: 'cost-growth', wording: '<9', comparator: 'lt', value: '9', due: '2018-03-31' }),
  target({ indicator: 'funding', wording: '55元', comparator: 'gte', value: '55', nature: 'policy-parameter' }),
  target({
    plan: 'lizhou-2017',
    indicator: 'outpatient-visits',
    scope: '贫困地区',
    wording: '90%左右',
    comparator: 'about',
    value: '90',
    tolerance: '2',
    nature: 'coverage',
    baseline: { value: '92.5', period: '2016' },
  }),
];

function plan(id: string, title: string, document: string): Plan {
  return {
    id,
    title,
    document,
    issuer: '江海区人民政府',
    area: AREA,
    issued: '2018-06-13',
    from: null,
    until: null,
    note: null,
    targets: TARGETS.filter((t) => t.plan === id),
    milestones: [],
  };
}

export const PLANS: readonly Plan[] = [
  plan('lizhou-2017', '利州区深化医药卫生体制改革实施方案', '利州区深化医药卫生体制改革实施方案'),
  plan('jianghai-2018', '江海区深化医药卫生体制综合改革实施方案', '江开〔2018〕19号'),
];

function observed(id: string, period: string, value: string | null, own: Partial<Observation> = {}): Observation {
  return {
    indicator: id,
    area: AREA,
    period,
    value,
    numerator: null,
    denominator: null,
    absence: null,
    note: null,
    source: { upload: 'u1', fileName: '江海区2018年二季度.csv', row: 2, person: '李', at: '2018-07-05T02:00:00Z' },
    ...own,
  };
}

/** A name, a note and a reported value that a spreadsheet would run or misread if they were written as they are. */
export const HOSTILE_NOTE = '=HYPERLINK("http://example.invalid","点这里")';

const OBSERVATIONS: readonly Observation[] = [
  observed('drug-share', '2017Q2', '34.05'),
  observed('drug-share', '2018Q1', '32.4'),
  observed('drug-share', '2018Q2', '31.2', { note: '集中采购后继续下降。' }),
  observed('readmission-30d', '2018Q2', '5.9', { note: HOSTILE_NOTE }),
  observed('gp-per-10k', '2017Q2', '2.80'),
  observed('gp-per-10k', '2018Q2', '2.95'),
  observed('consumables', '2017Q2', '18.95'),
  observed('consumables', '2018Q2', '18.5'),
  observed('infant-mortality', '2017Q2', '3.1'),
  observed('infant-mortality', '2018Q2', '2.98'),
  observed('maternal-mortality', '2017Q2', '0'),
  observed('maternal-mortality', '2018Q2', '0'),
  observed('antibiotic-share', '2018Q2', null, { numerator: '3863', denominator: '10000' }),
  observed('payment-share', '2018Q2', '72.0'),
  observed('service-share', '2018Q2', '28.1'),
  observed('life-expectancy', '2018Q2', null, { absence: '暂无数据' }),
  observed('cost-growth', '2018Q2', '9'),
  observed('outpatient-visits', '2018Q2', '86.5'),
  observed('beds-per-1000', '2018Q2', '1.93'),
  observed('funding', '2018Q2', '51.60'),
];

/** The area judged in a period; observations beyond the usual ones replace those of the same indicator and period. */
export function cardOf(period: string, own: readonly Observation[] = []): Scorecard {
  const key = (o: Observation) => `${o.indicator} ${o.period}`;
  const kept = OBSERVATIONS.filter((o) => !own.some((other) => key(other) === key(o)));
  return scorecard({
    area: AREA,
    period: knownPeriod(period),
    plans: PLANS,
    indicators: new Map(INDICATORS.map((i) => [i.id, i])),
    targets: TARGETS,
    observations: [...kept, ...own],
  });
}

export { observed };

const milestone = (own: Partial<Milestone> & Pick<Milestone, 'id' | 'name'>): Milestone => ({
  ...{ plan: 'jianghai-2018', area: AREA, year: 2018, due: YEAR_END, binding: true, lead: [], support: [], note: null },
  cite: { document: '江开〔2018〕19号', section: '二 第1段' },
  ...own,
});

const reported = (own: Partial<MilestoneReport> & Pick<MilestoneReport, 'state'>): MilestoneReport => ({
  ...{ doneOn: null, evidence: null, note: null, upload: 'u2', person: '李', at: '2018-07-05T02:00:00Z' },
  ...own,
});

/** The last day of the period of the cards. */
export const DAY = '2018-06-30';

/** A milestone of every status on 2018-06-30; the last belongs to the plan that stands first. */
export const MILESTONES: readonly TrackedMilestone[] = [
  tracked(milestone({ id: 'in-time', name: '综合改革全面推进', lead: ['区发改局', '区财政局'] }), null, DAY),
  tracked(
    milestone({ id: 'done', name: '出台章程', due: '2018-06-30' }),
    reported({ state: 'done', doneOn: '2018-06-30', evidence: '江开办〔2018〕77号', note: '已印发' }),
    DAY,
  ),
  tracked(
    milestone({ id: 'late', name: '信息互通', due: '2018-03-31' }),
    reported({ state: 'done', doneOn: '2018-06-01', evidence: '验收报告' }),
    DAY,
  ),
  tracked(milestone({ id: 'soon', name: '家庭医生签约', due: '2018-09-28' }), reported({ state: 'in-progress' }), DAY),
  tracked(
    milestone({ id: 'overdue', name: HOSTILE_NOTE, due: '2018-05-31', support: ['区人社局'] }),
    reported({ state: 'in-progress', note: '-2+3' }),
    DAY,
  ),
  tracked(milestone({ id: 'none', name: '完善绩效考核', due: null, year: null, binding: false }), null, DAY),
  tracked(milestone({ id: 'year', name: '居民健康卡', plan: 'lizhou-2017', due: null, year: 2020 }), null, DAY),
];

export const META: ReportMeta = {
  areaName: '江海区',
  madeAt: '2018-07-10T01:30:00Z',
  previous: null,
  milestones: null,
  recipient: '区医改领导小组',
  signer: '江海区深化医药卫生体制改革领导小组办公室',
  date: '2018-07-10',
};
