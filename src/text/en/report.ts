import type { report as zh } from '../zh/report.ts';
import { words } from './words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

interface Counted {
  readonly word: string;
  readonly count: number;
}

const counts = (list: readonly Counted[]) => list.map(({ word, count }) => `${word} ${count}`).join(', ');

/** Headings and sentences of the gap report in English. */
export const report: typeof zh = {
  nameOf: (name) => name.en,
  nameWithScope: (p) => (p.scope === null ? p.name : `${p.name} (${p.scope})`),
  light: (p) => `${p.shape} ${p.word}`,
  columns: {
    number: 'No.',
    indicator: 'Indicator',
    nature: 'Kind',
    unit: 'Unit',
    target: 'Target (as worded)',
    due: 'Due',
    baseline: 'Baseline',
    baselinePeriod: 'Baseline period',
    actual: 'This period',
    previous: 'Previous period',
    yearEarlier: 'A year earlier',
    yearOnYear: 'Year on year',
    yearOnYearUnit: 'Unit of change',
    gap: 'Gap',
    gapInUnits: 'Gap in real things',
    attainment: 'Attainment',
    progress: 'Progress',
    expected: 'Expected',
    pace: 'Pace',
    requiredPerYear: 'Required per year',
    requiredPerQuarter: 'Required per quarter',
    projection: 'Projection and chance',
    light: 'Light',
    lead: 'Lead department',
    plan: 'Plan',
    note: 'Why this light',
    code: 'Indicator code',
    area: 'Area',
    period: 'Period',
  },
  milestones: {
    sheet: 'Milestones',
    columns: {
      number: 'No.',
      milestone: 'Milestone',
      light: 'Light',
      due: 'Due',
      binding: 'Force',
      state: 'State',
      doneOn: 'Done on',
      evidence: 'Evidence',
      note: 'Note',
      lead: 'Lead',
      support: 'Support',
      place: 'Place',
      area: 'Area',
      plan: 'Plan',
    },
    title: (p) => `${p.area}, ${p.period}: milestones`,
    note: (p) =>
      `Note: lights as of ${p.date}. Not yet done: more than ${p.days} days before the due date, ${words.milestoneStatus['in-time']}; ${p.days} days or fewer, ${words.milestoneStatus['due-soon']}; after it, ${words.milestoneStatus.overdue}. Done only after the due date: ${words.milestoneStatus['done-late']}.`,
    overview: (p) => `As of ${p.date} the plans ask for ${p.total} milestones: ${counts(p.statuses)}.`,
  },
  changeUnit: { '%': 'percentage points', '‰': 'per mille points', other: '%' },
  due: (p) => {
    if (p.monthEnd && p.month === 12) return `end of ${p.year}`;
    return p.monthEnd ? `end of ${MONTHS[p.month - 1]} ${p.year}` : `${p.day} ${MONTHS[p.month - 1]} ${p.year}`;
  },
  noDue: 'not stated',
  instant: (p) => `${words.date(p.date)} ${p.time} (Beijing)`,
  sections: {
    counted: 'Targets counted',
    other: 'Planning ceilings, processes and policy parameters (counted apart)',
  },
  sentences: (list) => list.join(' '),

  titleLines: (p) => [`${p.area}, ${p.period}`, 'Gap report on health reform targets'],
  tableTitle: (p) => `${p.area}, ${p.period}: gaps to the health reform targets`,

  overviewNone: (p) => `${p.area} has no targets to count for ${p.period}.`,
  overview: (p) =>
    `${p.area}, ${p.period}: ${p.total} targets counted, ${counts(p.lights)}; of these ${counts(p.statuses)}.`,
  overviewChange: (p) =>
    p.changes.length === 0
      ? `Against ${p.period} the lights have not changed in number.`
      : `Against ${p.period}: ${p.changes.map((c) => `${c.word} ${c.by > 0 ? 'up' : 'down'} by ${Math.abs(c.by)}`).join(', ')}.`,
  overviewOther: (p) =>
    `Counted apart: ${p.total} planning ceilings, processes and policy parameters, ${counts(p.statuses)}.`,

  rowShort: (p) => `${p.name}: ${p.actual}, target ${p.target}, short by ${p.gap}, ${p.status}.`,
  rowReached: (p) => `${p.name}: ${p.actual}, target ${p.target}, ${p.margin} to spare, ${p.status}.`,
  rowJustReached: (p) => `${p.name}: ${p.actual}, target ${p.target}, just reached, ${p.status}.`,
  rowAtLine: (p) => `${p.name}: ${p.actual}, target ${p.target}, on the line but not past it, ${p.status}.`,
  rowNoData: (p) =>
    p.absence === null
      ? `${p.name}: not yet reported, target ${p.target}.`
      : `${p.name}: no data (${p.absence}), target ${p.target}.`,
  rowNoEarlier: (p) => `${p.name}: ${p.actual}, target ${p.target}, no data a year earlier, not judged.`,
  rowNoTarget: (p) =>
    p.actual === null
      ? `${p.name}: not yet reported; the plan gives no number.`
      : `${p.name}: ${p.actual}; the plan gives no number.`,

  noteExpected: (p) => `The path asks for ${p.expected} by now.`,
  noteNear: (p) => `The gap is within ${p.near}: at risk.`,
  noteReported: (p) => `Reported note: ${p.note}.`,

  introduction: (p) =>
    `This report compares the figures reported for ${p.period} with the targets of ${p.plans.map((title) => `“${title}”`).join(', ')} that bind ${p.area}.`,
  recipient: (p) => `To ${p.name}:`,
  headings: {
    overview: 'Overview',
    behind: 'Targets with a gap',
    departments: 'What each lead department has to do',
    missing: 'Indicators without data',
    red: (p) => `Red: ${p.count}`,
    amber: (p) => `Amber: ${p.count}`,
    apart: (p) => `Counted apart: ${p.count}`,
    department: (p) => `${p.name} (${p.count})`,
  },
  heading1: (p) => `${ROMAN[p.number]}. ${p.title}`,
  heading2: (p) => `(${p.number}) ${p.title}`,
  item: (p) => `${p.number}. ${p.sentence}`,
  nothingBehind: 'No target is red or amber in this period.',
  duty: (p) => `${p.name}: ${p.gap} to go, due ${p.due}, now ${p.status}.`,
  dutyAtLine: (p) => `${p.name}: on the line but not past it, due ${p.due}, now ${p.status}.`,
  missing: (p) => `No data in this period for ${p.names.length} indicators: ${p.names.join(', ')}.`,
  notJudged: (p) => `Not judged for want of data a year earlier, ${p.names.length}: ${p.names.join(', ')}.`,
  annex: 'Annex',
  annexReference: (p) => `Annex: ${p.title}`,
  tableNotesLabel: 'Notes:',
  tableNote: (p) => `${p.number}. ${p.sentence}`,

  notes: {
    gap: 'Gaps are in the indicator’s unit: above zero short, zero or below reached (where a target asks for above or below a number, that number itself does not count).',
    change:
      'Year on year: percentage points for indicators in %, per mille points for indicators in ‰, per cent change for the others.',
    lights: (p) => `Lights: ${p.list.join(', ')}.`,
    pace: (p) =>
      `Where a target is not yet due and has a baseline, a pace of ${p.onTrack} and up is ${words.status['on-track']}, ${p.atRisk} and up ${words.status['at-risk']}, below it ${words.status['off-track']}; otherwise a gap of up to ${p.nearPercent}% of the target (unless the target has its own) is ${words.status['at-risk']}, beyond it ${words.status.missed}.`,
    rules: (p) => `Rules, version ${p.version}.`,
  },
  workbook: {
    table: 'Gaps',
    about: 'About',
    item: 'Item',
    content: 'Content',
    area: 'Area',
    period: 'Reporting period',
    plan: 'Plan',
    planWithDocument: (p) => (p.title === p.document ? p.title : `${p.title} (${p.document})`),
    overview: 'Overview',
    countOf: (p) => `${p.section}: ${p.word}`,
    source: 'Data from',
    sourceFile: (p) => `${p.fileName} (${p.person}, ${p.at})`,
    noSource: 'no data file for this period',
    note: 'Rules and definitions',
    madeAt: 'Made at',
    page: 'Page &P of &N',
  },
};
