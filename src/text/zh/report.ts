import { words } from './words.ts';

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 as headings count: 一, 十, 十一, 二十三. */
function han(n: number): string {
  if (n < 10) return HAN[n]!;
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : HAN[tens]}十${HAN[n % 10]}`;
}

interface Counted {
  readonly word: string;
  readonly count: number;
}

const counts = (list: readonly Counted[]) => list.map(({ word, count }) => `${word}${count}项`).join('，');

/** Headings and sentences of the gap report: table, workbook and Word document. */
export const report = {
  nameOf: (name: { readonly zh: string; readonly en: string }): string => name.zh,
  nameWithScope: (p: { name: string; scope: string | null }) => (p.scope === null ? p.name : `${p.name}（${p.scope}）`),
  light: (p: { shape: string; word: string }) => `${p.shape} ${p.word}`,
  columns: {
    number: '序号',
    indicator: '指标',
    nature: '类别',
    unit: '单位',
    target: '目标（原文）',
    due: '完成时限',
    baseline: '基期',
    baselinePeriod: '基期时间',
    actual: '本期',
    previous: '上期',
    yearEarlier: '上年同期',
    yearOnYear: '同比',
    yearOnYearUnit: '同比单位',
    gap: '差距',
    gapInUnits: '缺口折算',
    attainment: '完成率',
    progress: '进度',
    expected: '应达到',
    pace: '进度比',
    requiredPerYear: '每年需变化',
    requiredPerQuarter: '所需季度变化',
    projection: '预测与达标概率',
    light: '灯',
    lead: '牵头单位',
    plan: '方案',
    note: '说明',
    code: '指标编码',
    area: '地区',
    period: '报告期',
  },
  milestones: {
    sheet: '任务',
    columns: {
      number: '序号',
      milestone: '任务',
      light: '灯',
      due: '完成时限',
      binding: '性质',
      state: '状态',
      doneOn: '完成日期',
      evidence: '佐证',
      note: '备注',
      lead: '牵头单位',
      support: '配合单位',
      place: '出处',
      area: '地区',
      plan: '方案',
    },
    title: (p: { area: string; period: string }) => `${p.area}${p.period}医改任务进展表`,
    note: (p: { date: string; days: number }) =>
      `注：灯截至${p.date}。未完成的任务，距期限超过${p.days}天为${words.milestoneStatus['in-time']}，不超过${p.days}天为${words.milestoneStatus['due-soon']}，过了期限为${words.milestoneStatus.overdue}；期限过后才完成的为${words.milestoneStatus['done-late']}。`,
    overview: (p: { date: string; total: number; statuses: readonly Counted[] }) =>
      `截至${p.date}，方案要求完成的任务共${p.total}项，${counts(p.statuses)}。`,
  },
  changeUnit: { '%': '个百分点', '‰': '个千分点', other: '%' },
  /** A deadline as plans write it: 2018年底, 2018年6月底, 2018年6月15日. */
  due: (p: { year: number; month: number; day: number; monthEnd: boolean }) => {
    if (p.monthEnd && p.month === 12) return `${p.year}年底`;
    return p.monthEnd ? `${p.year}年${p.month}月底` : `${p.year}年${p.month}月${p.day}日`;
  },
  noDue: '未写明',
  /** A moment on the clock of Beijing: 2018年7月5日10:00. */
  instant: (p: { date: string; time: string }) => `${words.date(p.date)}${p.time}`,
  sections: { counted: '列入统计的目标', other: '规划上限、过程指标和政策参数（单独统计）' },
  sentences: (list: readonly string[]) => list.join(''),

  titleLines: (p: { area: string; period: string }) => [`${p.area}${p.period}`, '医改目标差距报告'],
  tableTitle: (p: { area: string; period: string }) => `${p.area}${p.period}医改目标差距表`,

  overviewNone: (p: { area: string; period: string }) => `${p.area}${p.period}没有列入统计的目标。`,
  overview: (p: {
    area: string;
    period: string;
    total: number;
    lights: readonly Counted[];
    statuses: readonly Counted[];
  }) => `${p.area}${p.period}列入统计的目标共${p.total}项，${counts(p.lights)}；其中${counts(p.statuses)}。`,
  overviewChange: (p: { period: string; changes: readonly { word: string; by: number }[] }) =>
    p.changes.length === 0
      ? `与${p.period}相比，各灯数目没有变化。`
      : `与${p.period}相比，${p.changes.map((c) => `${c.word}${c.by > 0 ? '增加' : '减少'}${Math.abs(c.by)}项`).join('，')}。`,
  overviewOther: (p: { total: number; statuses: readonly Counted[] }) =>
    `另有规划上限、过程指标和政策参数${p.total}项单独统计，${counts(p.statuses)}。`,

  rowShort: (p: { name: string; actual: string; target: string; gap: string; status: string }) =>
    `${p.name}${p.actual}，目标${p.target}，差${p.gap}，${p.status}。`,
  rowReached: (p: { name: string; actual: string; target: string; margin: string; status: string }) =>
    `${p.name}${p.actual}，目标${p.target}，余量${p.margin}，${p.status}。`,
  rowJustReached: (p: { name: string; actual: string; target: string; status: string }) =>
    `${p.name}${p.actual}，目标${p.target}，恰好达到，${p.status}。`,
  rowAtLine: (p: { name: string; actual: string; target: string; status: string }) =>
    `${p.name}${p.actual}，目标${p.target}，恰在目标线上而未越过，${p.status}。`,
  rowNoData: (p: { name: string; target: string; absence: string | null }) =>
    p.absence === null
      ? `${p.name}本期未填报，目标${p.target}。`
      : `${p.name}本期无数据（${p.absence}），目标${p.target}。`,
  rowNoEarlier: (p: { name: string; actual: string; target: string }) =>
    `${p.name}${p.actual}，目标${p.target}，没有上年同期数据，暂不判断。`,
  rowNoTarget: (p: { name: string; actual: string | null }) =>
    p.actual === null ? `${p.name}本期未填报，方案没有给出目标数值。` : `${p.name}${p.actual}，方案没有给出目标数值。`,

  noteExpected: (p: { expected: string }) => `按序时本期应达到${p.expected}。`,
  noteNear: (p: { near: string }) => `差距未超过${p.near}，为预警。`,
  noteReported: (p: { note: string }) => `填报说明：${p.note}。`,

  introduction: (p: { plans: readonly string[]; area: string; period: string }) =>
    `依据${p.plans.map((title) => `《${title}》`).join('、')}，对照${p.period}填报数据，现将${p.area}医改目标进展和差距情况报告如下。`,
  recipient: (p: { name: string }) => `${p.name}：`,
  headings: {
    overview: '总体情况',
    behind: '存在差距的指标',
    departments: '各牵头单位需抓紧的事项',
    missing: '尚无数据的指标',
    red: (p: { count: number }) => `红灯${p.count}项`,
    amber: (p: { count: number }) => `黄灯${p.count}项`,
    apart: (p: { count: number }) => `单独统计的目标${p.count}项`,
    department: (p: { name: string; count: number }) => `${p.name}（${p.count}项）`,
  },
  heading1: (p: { number: number; title: string }) => `${han(p.number)}、${p.title}`,
  heading2: (p: { number: number; title: string }) => `（${han(p.number)}）${p.title}`,
  item: (p: { number: number; sentence: string }) => `${p.number}. ${p.sentence}`,
  nothingBehind: '本期没有亮红灯或黄灯的目标。',
  duty: (p: { name: string; gap: string; due: string; status: string }) =>
    `${p.name}：尚差${p.gap}，完成时限${p.due}，目前${p.status}。`,
  dutyAtLine: (p: { name: string; due: string; status: string }) =>
    `${p.name}：恰在目标线上而未越过，完成时限${p.due}，目前${p.status}。`,
  missing: (p: { names: readonly string[] }) => `以下${p.names.length}项本期没有数据：${p.names.join('、')}。`,
  notJudged: (p: { names: readonly string[] }) =>
    `以下${p.names.length}项缺少上年同期数据，暂不判断：${p.names.join('、')}。`,
  annex: '附件',
  annexReference: (p: { title: string }) => `附件：${p.title}`,
  tableNotesLabel: '注：',
  tableNote: (p: { number: number; sentence: string }) => `${p.number}. ${p.sentence}`,

  notes: {
    gap: '差距以指标单位计，正数表示尚差，零或负数表示已经达到（目标要求高于或低于某数时，恰等于该数仍不算达到）。',
    change: '同比：单位为%的指标为百分点之差，单位为‰的指标为千分点之差，其他指标为增减百分比。',
    lights: (p: { list: readonly string[] }) => `灯：${p.list.join('，')}。`,
    pace: (p: { onTrack: string; atRisk: string; nearPercent: string }) =>
      `目标未到期且有基期的，进度比不低于${p.onTrack}为${words.status['on-track']}，不低于${p.atRisk}为${words.status['at-risk']}，再低为${words.status['off-track']}；其余差距未超过目标值的${p.nearPercent}%（另有规定的从其规定）为${words.status['at-risk']}，超过为${words.status.missed}。`,
    rules: (p: { version: string }) => `判断规则第${p.version}版。`,
  },
  workbook: {
    table: '差距表',
    about: '说明',
    item: '项目',
    content: '内容',
    area: '地区',
    period: '报告期',
    plan: '方案',
    planWithDocument: (p: { title: string; document: string }) =>
      p.title === p.document ? `《${p.title}》` : `《${p.title}》（${p.document}）`,
    overview: '概况',
    countOf: (p: { section: string; word: string }) => `${p.section}：${p.word}（项）`,
    source: '数据来源',
    sourceFile: (p: { fileName: string; person: string; at: string }) => `${p.fileName}（${p.person}，${p.at}）`,
    noSource: '本期没有数据文件',
    note: '口径和规则',
    madeAt: '生成时间',
    page: '第 &P 页，共 &N 页',
  },
};
