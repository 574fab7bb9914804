import type { Template } from '../domain/template.ts';
import type { Text } from '../text/text.ts';
import { periodWords, type TemplateColumn, type TemplateLine, templateLines } from './template.ts';
import { numberCell } from './xlsx-number.ts';
import { type EntryRule, type WorkbookCell, type WorkbookSheet, writeWorkbook } from './xlsx-writer.ts';

/** In characters of the default font; Chinese ones count two. */
const WIDTHS: Readonly<Record<TemplateColumn, number>> = {
  ...{ area: 16, code: 26, indicator: 36, unit: 8, period: 15, value: 14, numerator: 14, denominator: 14 },
  ...{ absence: 16, note: 24, numeratorMeans: 26, denominatorMeans: 22, previous: 11, yearEarlier: 12, target: 30 },
};

/** To be filled in, in every row. */
const OPEN: ReadonlySet<TemplateColumn> = new Set([
  ...(['area', 'period', 'value', 'numerator', 'denominator', 'absence', 'note'] as const),
]);
/** To be filled in, in the empty rows below. */
const OPEN_BELOW: ReadonlySet<TemplateColumn> = new Set([...OPEN, 'code', 'indicator', 'unit']);
const SPARE_ROWS = 20;

const [HEAD, PALE, GREY] = ['E7ECF2', 'FFF9E0', 'F2F2F2'];

/**
 * A template as an .xlsx workbook: the sheet to fill in (heading, example and reference columns locked without a password, lists to
 * choose from, numbers without a format that could round), a sheet that says how, and one with the lists.
 */
export async function templateXlsx(template: Template, text: Text): Promise<Uint8Array> {
  const { sheets, title } = text.template;
  const period = text.words.period(template.period);
  const named = title({ area: template.area, period, plan: template.plan.title });
  const lists = choices(template, text);
  const written = [
    { ...tableSheet(template, lists, text), name: sheets.table },
    { ...guideSheet(template, text), name: sheets.guide },
    { ...choiceSheet(lists, text), name: sheets.choices },
  ].map(
    (sheet): WorkbookSheet => ({
      ...COMMON,
      ...sheet,
      header: `&C${named.replaceAll('&', '&&')}`,
      footer: `&C${text.template.page}`,
    }),
  );
  return writeWorkbook(written, { title: named, at: template.madeAt });
}

const COMMON = { frozenColumns: 0, filter: false, orientation: 'portrait' } as const;

type Sheet = Pick<WorkbookSheet, 'rows' | 'widths'> & Partial<WorkbookSheet>;

const columnsOf = (text: Text) => Object.keys(text.template.columns) as TemplateColumn[];

const heading = (value: string): WorkbookCell => ({ value, bold: true, align: 'center', fill: HEAD });

function tableSheet(template: Template, lists: readonly Choice[], text: Text): Sheet {
  const columns = columnsOf(text);
  const [example, ...lines] = templateLines(template, text);
  const spare = columns.map((column) => cellOf('', false, OPEN_BELOW.has(column)));
  const last = lines.length + 1 + SPARE_ROWS;
  return {
    rows: [
      columns.map((column) => heading(text.template.columns[column])),
      columns.map((column) => cellOf(example![column].text, example![column].number, false)),
      ...lines.map((line) => columns.map((column) => lineCell(line, column))),
      ...Array.from({ length: SPARE_ROWS }, () => spare),
    ],
    widths: columns.map((column) => WIDTHS[column]),
    frozenColumns: 3,
    orientation: 'landscape',
    locked: true,
    rules: rules(columns, lists, last, text),
  };
}

const lineCell = (line: TemplateLine, column: TemplateColumn) =>
  cellOf(line[column].text, line[column].number, OPEN.has(column));

function cellOf(value: string, isNumber: boolean, open: boolean): WorkbookCell {
  const ground = { fill: open ? PALE : GREY, open } as WorkbookCell;
  if (isNumber) return { ...ground, ...numberCell(value), align: 'right' };
  return { ...ground, value: value === '' ? null : value };
}

interface Choice {
  readonly column: TemplateColumn;
  readonly values: readonly string[];
  readonly prompt: string;
}

function choices(template: Template, text: Text): Choice[] {
  const { prompts, absences } = text.template;
  return [
    { column: 'area', values: template.areas, prompt: prompts.area },
    {
      column: 'indicator',
      values: template.rows.map((row) => text.report.nameOf(row.indicator.name)),
      prompt: prompts.indicator,
    },
    { column: 'period', values: template.periods.map((each) => periodWords(each, text)), prompt: prompts.period },
    { column: 'absence', values: absences, prompt: prompts.absence },
  ];
}

function rules(columns: readonly TemplateColumn[], lists: readonly Choice[], last: number, text: Text): EntryRule[] {
  const { sheets, prompts } = text.template;
  const cells = (column: TemplateColumn) => ({ column: columns.indexOf(column), first: 2, last });
  return [
    ...lists.map(({ column, values, prompt }, index) => ({
      cells: cells(column),
      list: { sheet: sheets.choices, column: index, first: 1, last: values.length },
      prompt,
    })),
    ...(['value', 'numerator', 'denominator'] as const).map((column) => ({
      cells: cells(column),
      list: null,
      prompt: prompts.number,
    })),
  ];
}

function choiceSheet(lists: readonly Choice[], text: Text): Sheet {
  const longest = Math.max(...lists.map(({ values }) => values.length));
  return {
    rows: [
      lists.map(({ column }) => heading(text.template.columns[column])),
      ...Array.from({ length: longest }, (_, row) => lists.map(({ values }) => ({ value: values[row] ?? null }))),
    ],
    widths: lists.map(({ column }) => WIDTHS[column]),
  };
}

function guideSheet({ area, period, plan, rows }: Template, text: Text): Sheet {
  const { guide, item, content } = text.template;
  const lines = guide({ area, period: text.words.period(period), plan: plan.title, count: rows.length });
  return {
    rows: [[item, content].map(heading), ...lines.map((line) => line.map((value): WorkbookCell => ({ value })))],
    widths: [18, 90],
  };
}
