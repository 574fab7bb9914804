import type { MoveKind } from '../../domain/light-moves.ts';
import type { PeriodKind } from '../../domain/period.ts';

interface Counted {
  readonly word: string;
  readonly count: number;
}

/** The period before one of this kind: 上季度 before a quarter. */
const before = {
  year: '上年',
  half: '上个半年',
  quarter: '上季度',
  month: '上月',
  cumulative: '上期',
} satisfies Record<PeriodKind, string>;

const counted = (counts: readonly Counted[]) => counts.map(({ word, count }) => `${word}${count}项`).join('、');

/** How lights moved since the period before; null where nothing can be compared, empty where none moved. */
const moved = (moves: readonly Counted[] | null, kind: PeriodKind): string => {
  if (!moves) return `${before[kind]}没有可比数据`;
  return moves.length === 0 ? `灯色与${before[kind]}相同` : `较${before[kind]}${counted(moves)}`;
};

/** The sentences and headings of the overview. */
export const pageOverview = {
  title: (p: { area: string; period: string }) => `${p.area} ${p.period}`,
  message: (p: {
    period: string;
    area: string;
    kind: PeriodKind;
    total: number;
    counts: readonly Counted[];
    moves: readonly Counted[] | null;
  }) => `截至${p.period}，${p.area}${p.total}项目标：${counted(p.counts)}；${moved(p.moves, p.kind)}。`,
  /** How a light moved, as one kind of move. */
  moves: {
    'new-red': '新增红灯',
    'turned-green': '转绿',
    'red-to-amber': '红灯转黄',
    'green-to-amber': '绿灯转黄',
    'newly-missing': '新增无数据',
  } satisfies Record<MoveKind, string>,
  changes: (p: { kind: PeriodKind }) => `较${before[p.kind]}的变化`,
  changesNone: (p: { kind: PeriodKind }) => `灯色与${before[p.kind]}相同。`,
  movedLight: (p: { before: string; after: string }) => `${p.before} → ${p.after}`,
  arrived: (p: { time: string }) => `本期数据最近更新：${p.time}`,
  empty: (p: { period: string; area: string }) => `${p.area}在${p.period}没有适用的目标。`,
  emptyHelp: '请换一个地区或报告期，或在“方案”中查看各地目标。',
  noDataHelp: '本期还没有数据。统计员上传本期报表后，这里会显示每项目标的灯和差距。',
  uploadNow: '上传本期数据',
  area: '地区',
  period: '报告期',
  choose: '查看',
  earlier: (p: { period: string }) => `上一期：${p.period}`,
  later: (p: { period: string }) => `下一期：${p.period}`,
  counts: '各状态目标数',
  item: (p: { count: number }) => `${p.count}项`,
  showOnly: (p: { status: string; count: number }) => `${p.status}${p.count}项，只看这些目标`,
  worst: '需要关注的目标',
  worstNote: '差的在前',
  worstNone: '本期没有预警、滞后或未达标的目标。',
  unreported: (p: { count: number }) => `${p.count}项尚未填报，点开看是哪些、由谁牵头`,
  unreportedShort: (p: { count: number }) => `${p.count}项尚未填报`,
  absence: (p: { reason: string }) => `（填报说明：${p.reason}）`,
  provisional: (p: { count: number }) => `含初步数${p.count}项`,
  redRun: (p: { periods: number }) => `连红${p.periods}期`,
  actualAndTarget: (p: { actual: string; wording: string }) => `实际${p.actual}，目标${p.wording}`,
  due: (p: { date: string }) => `${p.date}到期`,
  noDue: '长期适用',
  before: (p: { status: string }) => `上期${p.status}`,
  all: '全部目标',
  allCaption: (p: { area: string; period: string }) => `${p.area}${p.period}各项目标的实际值、目标、差距和灯`,
  filtered: (p: { status: string; count: number }) => `只显示“${p.status}”的${p.count}项目标。`,
  unfiltered: '显示全部目标',
  others: '规划上限、过程与政策参数（单独计数）',
  othersMessage: (p: { total: number; counts: readonly Counted[] }) =>
    `共${p.total}项：${counted(p.counts)}，不计入上面的总数。`,
  downloads: '下载本期差距报告',
  xlsx: 'Excel 表格',
  csv: 'CSV 数据',
  csvGbk: 'CSV 数据（GBK）',
  docx: 'Word 报告',
};
