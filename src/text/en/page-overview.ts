import type { PeriodKind } from '../../domain/period.ts';
import type { pageOverview as zh } from '../zh/page-overview.ts';

interface Counted {
  readonly word: string;
  readonly count: number;
}

const before = {
  year: 'the year before',
  half: 'the half-year before',
  quarter: 'the quarter before',
  month: 'the month before',
  cumulative: 'the period before',
} satisfies Record<PeriodKind, string>;

const statusCounts = (counts: readonly Counted[]): string => counts.map((c) => `${c.count} ${c.word}`).join(', ');

const moved = (moves: readonly Counted[] | null, kind: PeriodKind): string => {
  if (!moves) return `nothing to compare in ${before[kind]}`;
  return moves.length === 0 ? `lights as in ${before[kind]}` : `since ${before[kind]}: ${statusCounts(moves)}`;
};

/** The sentences and headings of the overview in English. */
export const pageOverview: typeof zh = {
  title: ({ area, period }) => `${area}, ${period}`,
  message: ({ period, area, kind, total, counts, moves }) =>
    `As of ${period}, ${area} has ${total} ${total === 1 ? 'target' : 'targets'}: ${statusCounts(counts)}; ${moved(moves, kind)}.`,
  moves: {
    'new-red': 'newly red',
    'turned-green': 'turned green',
    'red-to-amber': 'from red to amber',
    'green-to-amber': 'from green to amber',
    'newly-missing': 'newly without data',
  },
  changes: ({ kind }) => `Changes since ${before[kind]}`,
  changesNone: ({ kind }) => `Lights as in ${before[kind]}.`,
  movedLight: ({ before: from, after }) => `${from} → ${after}`,
  arrived: ({ time }) => `Figures of this period last changed: ${time}`,
  empty: ({ period, area }) => `No targets apply to ${area} in ${period}.`,
  emptyHelp: 'Choose another area or period, or see the targets of each area under “Plans”.',
  noDataHelp:
    'There is no data for this period yet. Once a statistician uploads it, every target shows its light and gap here.',
  uploadNow: 'Upload data for this period',
  area: 'Area',
  period: 'Period',
  choose: 'Show',
  earlier: ({ period }) => `Earlier: ${period}`,
  later: ({ period }) => `Later: ${period}`,
  counts: 'Number of targets by status',
  item: ({ count }) => `${count}`,
  showOnly: ({ status, count }) => `${status}: ${count}; show only these targets`,
  worst: 'Targets that need attention',
  worstNote: 'worst first',
  worstNone: 'No target is at risk, off track or missed in this period.',
  unreported: ({ count }) => `${count} not yet reported; open to see which, and who leads them`,
  unreportedShort: ({ count }) => `${count} not yet reported`,
  absence: ({ reason }) => ` (reported as: ${reason})`,
  provisional: ({ count }) => `${count} provisional`,
  redRun: ({ periods }) => `red for ${periods} periods`,
  actualAndTarget: ({ actual, wording }) => `Actual ${actual}, target ${wording}`,
  due: ({ date }) => `due ${date}`,
  noDue: 'no date',
  before: ({ status }) => `before: ${status}`,
  all: 'All targets',
  allCaption: ({ area, period }) => `Actual, target, gap and light of every target of ${area} in ${period}`,
  filtered: ({ status, count }) =>
    `Showing ${count} ${count === 1 ? 'target' : 'targets'} with status “${status}” only.`,
  unfiltered: 'Show all targets',
  others: 'Planning ceilings, processes and policy parameters (counted apart)',
  othersMessage: ({ total, counts }) => `${total} in all: ${statusCounts(counts)}; not part of the total above.`,
  downloads: 'Download the gap report of this period',
  xlsx: 'Excel workbook',
  csv: 'CSV data',
  csvGbk: 'CSV data (GBK)',
  docx: 'Word report',
};
