import type { Period } from '../../domain/period.ts';
import type { words as zh } from '../zh/words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The field's words in English. */
export const words: typeof zh = {
  product: 'Biaochi',
  status: {
    met: 'met',
    'on-track': 'on track',
    'at-risk': 'at risk',
    'off-track': 'off track',
    missed: 'missed',
    'no-data': 'no data',
    'no-target': 'no target value',
  },
  milestoneStatus: {
    overdue: 'overdue',
    'due-soon': 'due soon',
    'in-time': 'in time',
    'no-date': 'no date',
    'done-late': 'done late',
    done: 'done',
  },
  milestoneState: { 'not-started': 'not started', 'in-progress': 'in progress', done: 'done', overdue: 'overdue' },
  light: { green: 'green', amber: 'amber', red: 'red', none: 'no light' },
  polarity: { higher: 'higher is better', lower: 'lower is better', none: 'no judgement' },
  comparator: {
    gte: 'at least',
    gt: 'above',
    lte: 'at most',
    lt: 'below',
    eq: 'exactly',
    about: 'about',
    between: 'between',
    'increase-per-year': 'rise per year',
    trend: 'improving',
    none: 'no number given',
  },
  nature: {
    outcome: 'outcome',
    capacity: 'capacity',
    coverage: 'coverage',
    count: 'count',
    ceiling: 'planning ceiling',
    process: 'process',
    'policy-parameter': 'policy parameter',
  },
  periodNature: { stock: 'at a date', single: 'in the period', cumulative: 'cumulative' },
  areaLevel: { province: 'province', prefecture: 'prefecture', county: 'county', facility: 'facility' },
  role: { admin: 'admin', statistician: 'statistician', reviewer: 'reviewer', viewer: 'viewer', auditor: 'auditor' },
  binding: (binding) => (binding ? 'binding' : 'aspirational'),
  period: (p: Period): string => {
    if (p.kind === 'year') return `${p.year}`;
    if (p.kind === 'half') return `H${p.firstMonth === 1 ? 1 : 2} ${p.year}`;
    if (p.kind === 'quarter') return `Q${p.lastMonth / 3} ${p.year}`;
    if (p.kind === 'month') return `${MONTHS[p.lastMonth - 1]} ${p.year}`;
    return `Jan–${MONTHS[p.lastMonth - 1]} ${p.year}`;
  },
  date: (iso) => {
    const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
    return `${day} ${MONTHS[month! - 1]} ${year}`;
  },
  quantity: (value, unit) => (/^[%‰/]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`),
  difference: (value, unit) =>
    unit === '%' ? `${value} percentage points` : unit === '‰' ? `${value} per mille points` : `${value} ${unit}`,
  list: (names) => names.join(', '),
  milestoneDue: ({ due, year }) => {
    if (due !== null) return words.date(due);
    return year === null ? 'no due date' : `${year}`;
  },
  milestoneReportName: ({ area, period }) => `Milestones ${area} ${period}`,
  gapReportName: ({ area, period }) => `Gap report ${area} ${period}`,
  noLead: 'no lead department named in the plan',
  notApplicable: 'not applicable',
  absent: '—',
};
