import { LIGHT_FILL } from './light-fill.ts';
import type { MilestoneColumnKey, MilestoneTable } from './milestone-table.ts';
import type { ReportText } from './report-text.ts';
import { headingCells, type WorkbookCell, type WorkbookSheet } from './xlsx-writer.ts';

/** In characters of the default font; Chinese ones count two. */
const WIDTHS: Readonly<Record<MilestoneColumnKey, number>> = {
  number: 6,
  milestone: 44,
  light: 13,
  due: 15,
  binding: 9,
  state: 9,
  doneOn: 15,
  evidence: 24,
  note: 20,
  lead: 22,
  support: 28,
  place: 14,
  area: 20,
  plan: 28,
};

const CENTRED: ReadonlySet<MilestoneColumnKey> = new Set<MilestoneColumnKey>(['due', 'binding', 'state', 'doneOn']);

/** The sheet of the milestones: lights as shape, word and ground. `title` is printed above each page. */
export function milestoneSheet(table: MilestoneTable, title: string, { report }: ReportText): WorkbookSheet {
  return {
    name: report.milestones.sheet,
    rows: [
      headingCells(table.columns.map(({ heading }) => heading)),
      ...table.rows.map(({ tracked, cells }) =>
        table.columns.map(({ key }, index): WorkbookCell => {
          const value = cells[index]! === '' ? null : cells[index]!;
          if (key === 'number') return { value: Number(value), align: 'right' };
          if (key === 'light') return { value, align: 'center', fill: LIGHT_FILL[tracked.light] };
          return { value, ...(CENTRED.has(key) ? { align: 'center' } : {}) };
        }),
      ),
    ],
    widths: table.columns.map(({ key }) => WIDTHS[key]),
    frozenColumns: 2,
    filter: true,
    orientation: 'landscape',
    header: `&C${title.replaceAll('&', '&&')}`,
    footer: `&C${report.workbook.page}`,
  };
}
