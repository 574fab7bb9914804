import { AlignmentType, type Table } from 'docx';
import { wordGrid } from './docx-grid.ts';
import { LIGHT_FILL } from './light-fill.ts';
import { type MilestoneColumnKey, type MilestoneTable, milestoneCell } from './milestone-table.ts';

const { CENTER, LEFT } = AlignmentType;

/** Columns that fit on a landscape page, with their widths in tenths of a millimetre; together 225 mm. */
const PRINTED: readonly (readonly [MilestoneColumnKey, number, typeof CENTER | typeof LEFT])[] = [
  ['number', 80, CENTER],
  ['milestone', 620, LEFT],
  ['light', 240, CENTER],
  ['due', 270, CENTER],
  ['state', 150, CENTER],
  ['doneOn', 270, CENTER],
  ['evidence', 290, LEFT],
  ['lead', 330, LEFT],
];

/** The columns of the milestones that the Word report shows; the workbook and the CSV hold all of them. */
export const PRINTED_MILESTONE_COLUMNS: readonly MilestoneColumnKey[] = PRINTED.map(([key]) => key);

/** The milestones as a real, editable Word table, lights as shape, word and ground. */
export function milestoneWordTable(table: MilestoneTable): Table {
  return wordGrid(
    PRINTED.map(([key, width, align]) => ({
      ...{ width, align, heading: table.columns.find((column) => column.key === key)!.heading },
    })),
    table.rows.map((row) =>
      PRINTED_MILESTONE_COLUMNS.map((key) => ({
        text: milestoneCell(table, row, key),
        ...(key === 'light' ? { fill: LIGHT_FILL[row.tracked.light] } : {}),
      })),
    ),
  );
}
