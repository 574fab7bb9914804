import type { StatusCounts } from '../domain/scorecard.ts';
import { STATUSES } from '../domain/status.ts';
import { beijingInstant } from './beijing-time.ts';
import { type GapTable, tableRows } from './gap-table.ts';
import type { MilestoneTable } from './milestone-table.ts';
import type { ReportMeta } from './report-meta.ts';
import type { ReportText } from './report-text.ts';
import { milestoneSentence, overviewSentence } from './sentences.ts';
import { tableNotes } from './table-notes.ts';
import { headingCells, type WorkbookCell, type WorkbookSheet } from './xlsx-writer.ts';

/** The sheet 说明: area, period, plans, counts, where the figures come from, thresholds and version of the rules. */
export function aboutSheet(table: GapTable, meta: ReportMeta, title: string, text: ReportText): WorkbookSheet {
  const { workbook } = text.report;
  const mark: [string, string][] = meta.demo ? [[workbook.note, text.demo.sentence]] : [];
  const lines: [string, string | number][] = [
    ...mark,
    [workbook.area, meta.areaName],
    [workbook.period, text.words.period(table.card.period)],
    ...table.plans.map((plan): [string, string] => [workbook.plan, workbook.planWithDocument(plan)]),
    [workbook.overview, overviewSentence(table.card, meta.previous, meta.areaName, text)],
    ...(meta.milestones ? [milestoneLine(meta.milestones, text)] : []),
    ...countLines(table.card.counts, text.report.sections.counted, text),
    ...countLines(table.card.otherCounts, text.report.sections.other, text),
    ...sources(table, text).map((file): [string, string] => [workbook.source, file]),
    ...tableNotes(text).map((note): [string, string] => [workbook.note, note]),
    [workbook.madeAt, beijingInstant(meta.madeAt, text)],
  ];
  return {
    name: workbook.about,
    rows: [
      headingCells([workbook.item, workbook.content]),
      ...lines.map((line) => line.map((value): WorkbookCell => ({ value, align: 'left' }))),
    ],
    widths: [44, 84],
    frozenColumns: 0,
    filter: false,
    orientation: 'portrait',
    header: `&C${title.replaceAll('&', '&&')}`,
    footer: `&C${workbook.page}`,
  };
}

const milestoneLine = (milestones: MilestoneTable, text: ReportText): [string, string] => [
  text.report.milestones.sheet,
  milestoneSentence(milestones, text),
];

function countLines(counts: StatusCounts, section: string, { report, words }: ReportText): [string, number][] {
  return STATUSES.filter((status) => counts[status] > 0).map((status) => [
    report.workbook.countOf({ section, word: words.status[status] }),
    counts[status],
  ]);
}

function sources(table: GapTable, text: ReportText): string[] {
  const { report } = text;
  const files = tableRows(table).flatMap(({ row }) =>
    row.source ? [report.workbook.sourceFile({ ...row.source, at: beijingInstant(row.source.at, text) })] : [],
  );
  return files.length === 0 ? [report.workbook.noSource] : [...new Set(files)];
}
