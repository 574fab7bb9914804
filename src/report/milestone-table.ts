import { milestoneShape, mostUrgentFirst, type TrackedMilestone } from '../domain/milestone.ts';
import type { Plan } from '../domain/plan.ts';
import type { ReportText } from './report-text.ts';

export type MilestoneColumnKey = keyof ReportText['report']['milestones']['columns'];

export interface MilestoneTableRow {
  readonly tracked: TrackedMilestone;
  /** As shown, one for each column, empty where there is nothing. */
  readonly cells: readonly string[];
}

/** The milestones as one table: what the workbook, the Word report and the CSV show. */
export interface MilestoneTable {
  /** ISO date on which the lights stand. */
  readonly day: string;
  readonly columns: readonly { readonly key: MilestoneColumnKey; readonly heading: string }[];
  readonly rows: readonly MilestoneTableRow[];
}

interface Shown {
  readonly day: string;
  readonly plans: readonly Plan[];
  /** The name of an area by its code. */
  readonly areaName: (code: string) => string;
}

interface CellContext {
  readonly tracked: TrackedMilestone;
  /** Place in the table, from 1 on. */
  readonly number: number;
  readonly plan: Plan;
  readonly area: string;
  readonly text: ReportText;
}

/** Every column in the order in which all formats show them; those that a person fills in bear the headings of an upload. */
const CELLS: Readonly<Record<MilestoneColumnKey, (context: CellContext) => string>> = {
  number: ({ number }) => String(number),
  milestone: ({ tracked }) => tracked.milestone.name,
  light: ({ tracked, text }) =>
    text.report.light({ shape: milestoneShape(tracked.status), word: text.words.milestoneStatus[tracked.status] }),
  due: ({ tracked, text }) => text.words.milestoneDue(tracked.milestone),
  binding: ({ tracked, text }) => text.words.binding(tracked.milestone.binding),
  state: ({ tracked, text }) => text.words.milestoneState[tracked.state],
  doneOn: ({ tracked: { report }, text }) => (report?.doneOn ? text.words.date(report.doneOn) : ''),
  evidence: ({ tracked: { report } }) => report?.evidence ?? '',
  note: ({ tracked: { report } }) => report?.note ?? '',
  lead: ({ tracked, text }) => text.words.list(tracked.milestone.lead),
  support: ({ tracked, text }) => text.words.list(tracked.milestone.support),
  place: ({ tracked }) => tracked.milestone.cite.section,
  area: ({ area }) => area,
  plan: ({ plan }) => plan.title,
};

/** Plan by plan in the order given, the most urgent first; numbered through from 1. Milestones of other plans are left out. */
export function milestoneTable(
  milestones: readonly TrackedMilestone[],
  { day, plans, areaName }: Shown,
  text: ReportText,
): MilestoneTable {
  const keys = Object.keys(CELLS) as MilestoneColumnKey[];
  const ordered = plans.flatMap((plan) =>
    mostUrgentFirst(milestones.filter(({ milestone }) => milestone.plan === plan.id)).map((tracked) => ({
      ...{ tracked, plan, area: areaName(tracked.milestone.area) },
    })),
  );
  return {
    day,
    columns: keys.map((key) => ({ key, heading: text.report.milestones.columns[key] })),
    rows: ordered.map((each, index) => ({
      tracked: each.tracked,
      cells: keys.map((key) => CELLS[key]({ ...each, number: index + 1, text })),
    })),
  };
}

/** The cell of a row under one column. */
export function milestoneCell(table: MilestoneTable, { cells }: MilestoneTableRow, key: MilestoneColumnKey): string {
  return cells[table.columns.findIndex((column) => column.key === key)]!;
}
