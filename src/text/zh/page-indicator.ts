import type { PeriodKind } from '../../domain/period.ts';
import type { Basis } from '../../domain/projection.ts';

/** What the headline of an indicator states; `gap` is already in words. */
export interface HeadlineFacts {
  readonly name: string;
  readonly value: string;
  readonly state: 'met' | 'above' | 'below' | 'at-limit' | 'no-data' | 'no-target' | 'other';
  readonly gap: string;
  readonly status: string;
  /** The year by whose end the target is due, and whether that is the year of the value; null without a date. */
  readonly due: { readonly year: string; readonly thisYear: boolean } | null;
  /** Periods in a row that moved the same way, and whether that way is the good one; null below two. */
  readonly run: {
    readonly direction: 'up' | 'down';
    readonly length: number;
    readonly kind: PeriodKind;
    readonly good: boolean;
  } | null;
}

const targetOf = ({ due }: HeadlineFacts): string => {
  if (!due) return '目标';
  return due.thisYear ? '年度目标' : `${due.year}年目标`;
};

/** 仍 where it moves the right way and is not there yet. */
const headlineEnd = (facts: HeadlineFacts): string => {
  const still = facts.run?.good ? '仍' : '';
  if (facts.state === 'met') return `已达到${targetOf(facts)}`;
  if (facts.state === 'above') return `${still}高于${targetOf(facts)}${facts.gap}`;
  if (facts.state === 'below') return `${still}低于${targetOf(facts)}${facts.gap}`;
  if (facts.state === 'at-limit') return '恰在目标线上，尚不算达到';
  return facts.status;
};

const HAN = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const SPANS = {
  year: '年',
  half: '个半年',
  quarter: '个季度',
  month: '个月',
  cumulative: '期',
} satisfies Record<PeriodKind, string>;

const runWords = ({ length, kind, direction }: NonNullable<HeadlineFacts['run']>): string =>
  `连续${HAN[length] ?? length}${SPANS[kind]}${direction === 'up' ? '上升' : '下降'}`;

/** The sentences of the indicator and plan pages. */
export const pageIndicator = {
  indicator: {
    headline: (facts: HeadlineFacts) =>
      facts.state === 'no-data' || facts.state === 'no-target'
        ? `${facts.name}：${facts.status}`
        : `${facts.name}${facts.run ? runWords(facts.run) : facts.value}，${headlineEnd(facts)}`,
    noRows: (p: { name: string }) => `${p.name}：所选地区没有这项目标`,
    chart: '走势图',
    chartNote: (p: { unit: string }) => `单位：${p.unit}。图中数字与下面的表格相同。`,
    downloadChart: '下载图（SVG）',
    downloadData: '下载图中数据（CSV）',
    downloadDataGbk: '下载图中数据（CSV，GBK）',
    provisional: '初步数',
    mended: '整改后',
    mendedOn: (p: { date: string }) => `整改后（${p.date}）`,
    why: '为什么是这个灯',
    figures: '判定所用的数字',
    source: (p: { file: string; person: string; time: string }) =>
      `数值来源：${p.person}于${p.time}上传的《${p.file}》。`,
    sourceRow: (p: { file: string; row: number; person: string; time: string }) =>
      `数值来源：${p.person}于${p.time}上传的《${p.file}》第${p.row}行。`,
    facts: {
      actual: '实际值',
      target: '目标',
      gap: '差距',
      attainment: '完成率',
      baseline: '基期值',
      expected: '序时应达到',
      progress: '从基期到目标已走',
      pace: '进度比',
      required: '今后每年需变化',
      observed: '基期以来每年变化',
      yearEarlier: '上年同期',
      lead: '牵头单位',
      support: '配合单位',
    },
    baseline: (p: { value: string; period: string }) => `${p.value}（${p.period}）`,
    targetAndDue: (p: { wording: string; due: string }) => `${p.wording}，${p.due}`,
    about: '指标说明',
    definition: '定义',
    numerator: '分子',
    denominator: '分母',
    countedUnit: '分子的单位',
    basis: '与哪些期比较',
    bases: {
      'any-period': '时点数，各期末都可比',
      'same-length': '当期数，只与同样长短的期比（季度比季度，年比年）',
      'same-months': '只与往年同期比（季节性指标和累计数）',
    } satisfies Record<Basis, string>,
    unit: '单位',
    polarity: '方向',
    nature: '时间口径',
    sourceOfDefinition: '依据',
    aliases: '别名',
    note: '说明',
    theme: '主题',
    targets: '各方案的目标',
    targetsCaption: (p: { name: string }) => `${p.name}的目标、期限、出处和版本`,
    wording: '目标原文',
    due: '期限',
    place: '出处',
    binding: '约束',
    validity: '版本',
    version: (p: { version: number; from: string }) => `第${p.version}版，自${p.from}起`,
    oldVersion: (p: { version: number; from: string; to: string }) => `第${p.version}版，${p.from}至${p.to}（已替换）`,
    values: '历次实际值',
    valuesCaption: (p: { name: string; unit: string }) => `${p.name}历次实际值（单位：${p.unit}），最近的在前`,
    noValues: '还没有实际值。',
    file: '来源文件',
    fileRow: (p: { file: string; row: number }) => `${p.file} 第${p.row}行`,
    revisions: '修订记录',
    revisionsCaption: (p: { name: string }) => `${p.name}的每一次写入和修改`,
    revision: '次数',
    removed: '已撤回',
    remarks: '核实与更正',
    acceptedFor: (p: { person: string; reason: string }) => `${p.person}核实：${p.reason}`,
    corrected: (p: { cell: string; before: string; after: string; person: string }) =>
      `${p.person}在本行更正${p.cell}：“${p.before}”改为“${p.after}”`,
    person: '经手人',
    at: '时间',
  },
  indicatorList: {
    title: '指标',
    lead: (p: { count: number }) => `共${p.count}项指标，按主题排列。`,
    caption: (p: { theme: string }) => `${p.theme}指标`,
    code: '编号',
  },
  planList: {
    title: '方案',
    caption: '已载入的改革方案',
    plan: '方案',
    area: '地区',
    issued: '印发日期',
    targets: '目标',
    milestones: '任务',
    empty: '还没有载入方案。',
  },
  plan: {
    issue: '印发',
    span: '适用期',
    issued: (p: { issuer: string; document: string; date: string }) => `${p.issuer}，${p.document}，${p.date}印发`,
    covers: (p: { from: string; until: string }) => `${p.from}至${p.until}`,
    targets: (p: { count: number }) => `目标（${p.count}项）`,
    section: (p: { section: string }) => `方案${p.section}`,
    sectionCaption: (p: { section: string }) => `方案${p.section}的目标`,
    comparator: '判定',
    lightIn: (p: { period: string }) => `${p.period}的灯`,
    note: '说明',
    milestones: (p: { count: number }) => `任务（${p.count}项）`,
    milestonesOn: (p: { date: string }) =>
      `截至${p.date}：完成的为绿灯，期限过后才完成的注明“逾期完成”；未完成的，离期限超过90天为按期推进，90天以内为临期，过了期限为逾期。`,
    milestoneCounts: '各状态任务数',
    onlyMilestones: (p: { status: string; count: number }) => `${p.status}${p.count}项，只看这些任务`,
    allMilestones: '显示全部任务',
    formerMilestones: (p: { count: number }) => `修订前的任务（${p.count}项）`,
    formerMilestonesNote: '方案修订时改动或取消的任务，保留当时的内容和已填报的进展；灯是停止执行那天的灯。',
    formerMilestonesCaption: '修订前的任务、有效期和进展',
    takenOut: (p: { version: number; from: string; to: string }) => `第${p.version}版，${p.from}至${p.to}（已取消）`,
    progress: '进展',
    unreported: '尚未填报',
    stateOn: (p: { state: string; date: string }) => `${p.state}（${p.date}）`,
    reportedBy: (p: { person: string; date: string }) => `${p.person}于${p.date}填报`,
    milestonesCaption: '方案中要求完成、没有数值的任务',
    milestone: '任务',
    overview: (p: { period: string }) => `查看${p.period}总览`,
  },
};
