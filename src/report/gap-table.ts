import type { GapRow } from '../domain/gap-row.ts';
import type { Plan } from '../domain/plan.ts';
import { isCounted, type Scorecard } from '../domain/scorecard.ts';
import { COLUMNS, type ColumnKey, type ColumnKind, type GapCell } from './gap-columns.ts';
import type { ReportText } from './report-text.ts';

export interface GapColumn {
  readonly key: ColumnKey;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Digits after the point of every number in the column; null where each keeps its own printed digits. */
  readonly decimals: number | null;
}

export interface GapTableRow {
  readonly row: GapRow;
  /** One for each column, in their order. */
  readonly cells: readonly GapCell[];
}

export interface GapSection {
  readonly key: 'counted' | 'other';
  readonly heading: string;
  readonly rows: readonly GapTableRow[];
}

/** The gap report as one table: what page, CSV, workbook and Word document show, so that they cannot disagree. */
export interface GapTable {
  readonly card: Scorecard;
  /** The plans that have a row, in the order given. */
  readonly plans: readonly Plan[];
  readonly columns: readonly GapColumn[];
  /** Without the empty ones. */
  readonly sections: readonly GapSection[];
}

/**
 * Lays a scorecard out as the table of the gap report. Rows keep the order of the plans; the targets that count among the
 * lights come first, ceilings, processes and policy parameters under a heading of their own. Numbered through from 1.
 *
 * In: the scorecard and at least the plans of its rows; a row of an unknown plan is a fault of the caller and throws.
 */
export function gapTable(card: Scorecard, plans: readonly Plan[], text: ReportText): GapTable {
  const counted = card.rows.filter((row) => isCounted(row.target.nature));
  const other = card.rows.filter((row) => !isCounted(row.target.nature));
  const section = (key: GapSection['key'], rows: readonly GapRow[], first: number): GapSection => ({
    key,
    heading: text.report.sections[key],
    rows: rows.map((row, index) => tableRow(row, first + index, plans, text)),
  });
  return {
    card,
    plans: plans.filter((plan) => card.rows.some((row) => row.plan === plan.id)),
    columns: COLUMNS.map(({ key, kind, decimals }) => ({ key, kind, decimals, heading: text.report.columns[key] })),
    sections: [section('counted', counted, 1), section('other', other, counted.length + 1)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}

function tableRow(row: GapRow, number: number, plans: readonly Plan[], text: ReportText): GapTableRow {
  const plan = plans.find((candidate) => candidate.id === row.plan);
  if (!plan) throw new Error(`no plan ${row.plan}`);
  return { row, cells: COLUMNS.map((column) => column.cell({ row, number, plan, text })) };
}

/** All rows of the table in the order shown, without the headings between them. */
export function tableRows(table: GapTable): GapTableRow[] {
  return table.sections.flatMap((section) => section.rows);
}

/** The cell of a row under one column. */
export function cellOf(table: GapTable, { cells }: GapTableRow, key: ColumnKey): GapCell {
  return cells[table.columns.findIndex((column) => column.key === key)]!;
}
