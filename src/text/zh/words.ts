import type { AreaLevel } from '../../domain/area.ts';
import type { PeriodNature } from '../../domain/indicator.ts';
import type { MilestoneState, MilestoneStatus } from '../../domain/milestone.ts';
import type { Period } from '../../domain/period.ts';
import type { Comparator, TargetNature } from '../../domain/plan.ts';
import type { Polarity } from '../../domain/polarity.ts';
import type { Light, Status } from '../../domain/status.ts';

const QUARTERS = ['一', '二', '三', '四'];

/** The field's words, one for each thing. */
export const words = {
  product: '标尺',
  status: {
    met: '达标',
    'on-track': '序时正常',
    'at-risk': '预警',
    'off-track': '滞后',
    missed: '未达标',
    'no-data': '无数据',
    'no-target': '无目标值',
  } satisfies Record<Status, string>,
  milestoneStatus: {
    overdue: '逾期',
    'due-soon': '临期',
    'in-time': '按期推进',
    'no-date': '未定期限',
    'done-late': '逾期完成',
    done: '已完成',
  } satisfies Record<MilestoneStatus, string>,
  milestoneState: {
    'not-started': '未开始',
    'in-progress': '推进中',
    done: '已完成',
    overdue: '逾期',
  } satisfies Record<MilestoneState, string>,
  light: { green: '绿灯', amber: '黄灯', red: '红灯', none: '无灯' } satisfies Record<Light, string>,
  polarity: { higher: '越高越好', lower: '越低越好', none: '不作优劣判断' } satisfies Record<Polarity, string>,
  comparator: {
    gte: '不低于',
    gt: '高于',
    lte: '不超过',
    lt: '低于',
    eq: '等于',
    about: '左右',
    between: '区间',
    'increase-per-year': '每年提升',
    trend: '逐步改善',
    none: '未给出数值',
  } satisfies Record<Comparator, string>,
  nature: {
    outcome: '结果指标',
    capacity: '资源指标',
    coverage: '覆盖指标',
    count: '数量指标',
    ceiling: '规划上限',
    process: '过程指标',
    'policy-parameter': '政策参数',
  } satisfies Record<TargetNature, string>,
  periodNature: { stock: '时点', single: '当期', cumulative: '累计' } satisfies Record<PeriodNature, string>,
  areaLevel: { province: '省级', prefecture: '市级', county: '县级', facility: '机构' } satisfies Record<
    AreaLevel,
    string
  >,
  role: { admin: '管理员', statistician: '统计员', reviewer: '审核员', viewer: '查看者', auditor: '审计员' },
  binding: (binding: boolean): string => (binding ? '约束性' : '力争'),
  period: (p: Period): string => {
    if (p.kind === 'year') return `${p.year}年`;
    if (p.kind === 'half') return `${p.year}年${p.firstMonth === 1 ? '上' : '下'}半年`;
    if (p.kind === 'quarter') return `${p.year}年${QUARTERS[p.lastMonth / 3 - 1]}季度`;
    if (p.kind === 'month') return `${p.year}年${p.lastMonth}月`;
    return `${p.year}年1—${p.lastMonth}月`;
  },
  /** An ISO date as officials write it: 2018年6月30日. */
  date: (iso: string): string => {
    const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  /** A value with its unit: 31.2%, 2.84人, 4.5/10万. */
  quantity: (value: string, unit: string): string => `${value}${unit}`,
  /** A difference: shares differ by percentage points, never by per cent. */
  difference: (value: string, unit: string) =>
    `${value}${unit === '%' ? '个百分点' : unit === '‰' ? '个千分点' : unit}`,
  list: (names: readonly string[]) => names.join('、'),
  /** A due date, the year alone where the plan names no day, or that it names none. */
  milestoneDue: ({ due, year }: { readonly due: string | null; readonly year: number | null }): string => {
    if (due !== null) return words.date(due);
    return year === null ? '未定期限' : `${year}年`;
  },
  milestoneReportName: ({ area, period }: { area: string; period: string }): string => `${area}${period}任务进展`,
  gapReportName: ({ area, period }: { area: string; period: string }): string => `${area}${period}差距报告`,
  noLead: '方案未明确牵头单位',
  notApplicable: '不适用',
  absent: '—',
};
