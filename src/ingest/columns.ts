import { comparableHeading } from './cell-words.ts';
import { columnLetter } from './column-letter.ts';
import { issueAt } from './issue-list.ts';
import type { Issue, Table } from './table.ts';

export const FIELDS = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'note'] as const;
export type Field = (typeof FIELDS)[number];

/** Headings under which statisticians keep each field; compared without width, spaces, case and brackets. */
export const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  area: [
    '地区',
    '地区名称',
    '地区代码',
    '区域',
    '县区',
    '县（市、区）',
    '行政区划',
    '单位名称',
    '填报单位',
    '机构',
    'area',
  ],
  indicator: ['指标', '指标名称', '指标代码', '监测指标', 'indicator'],
  period: ['报告期', '统计期', '时期', '期间', '时间', '季度', '年度', '月份', 'period'],
  value: ['数值', '实际值', '指标值', '本期值', '本期', '完成值', '值', 'value'],
  numerator: ['分子', '分子值', 'numerator'],
  denominator: ['分母', '分母值', 'denominator'],
  note: ['备注', '说明', '注', 'note'],
};

const FIELD_OF = new Map(
  FIELDS.flatMap((field) => HEADINGS[field].map((heading) => [comparableHeading(heading), field] as const)),
);

/** Where the header stands and which column (from 0) carries which field. */
export interface Header {
  /** From 0. */
  readonly row: number;
  readonly headings: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

export type HeaderResult =
  | { readonly ok: true; readonly header: Header; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What the person chose beside the file, so that the column may be missing. */
export interface Given {
  readonly area: boolean;
  readonly period: boolean;
}

const SEARCHED_ROWS = 20;

/**
 * Finds the header among the first 20 rows: the row with the most known headings, two at least, so that a title is never taken for
 * one. Says which needed columns are missing, which field stands twice, and which headings are not known and so not read.
 */
export function findHeader(table: Table, given: Given): HeaderResult {
  const header = bestHeader(table);
  if (!header) return { ok: false, issues: [issueAt('missing-column', null, null, { missing: 'indicator value' })] };
  const twice = header.headings.flatMap((heading, column) => {
    const field = fieldOf(heading);
    if (!field || header.columns[field] === column) return [];
    const first = columnLetter(header.columns[field]!);
    return [issueAt('duplicate-column', header.row, column, { heading, field, first })];
  });
  const missing = missingFields(header, given);
  const errors =
    missing.length > 0
      ? [...twice, issueAt('missing-column', header.row, null, { missing: missing.join(' ') })]
      : twice;
  if (errors.length > 0) return { ok: false, issues: errors };
  const ignored = header.headings.flatMap((heading, column) =>
    heading.trim() === '' || fieldOf(heading) ? [] : [issueAt('ignored-column', header.row, column, { heading })],
  );
  return { ok: true, header, issues: ignored };
}

const fieldOf = (heading: string) => FIELD_OF.get(comparableHeading(heading));

function bestHeader(table: Table): Header | null {
  let best: Header | null = null;
  let row = 0;
  for (const headings of table.rows) {
    if (row >= SEARCHED_ROWS) break;
    const columns: Partial<Record<Field, number>> = {};
    for (const [column, heading] of headings.entries()) {
      const field = fieldOf(heading);
      if (field && columns[field] === undefined) columns[field] = column;
    }
    const known = Object.keys(columns).length;
    if (known >= 2 && known > Object.keys(best?.columns ?? {}).length) best = { row, headings, columns };
    row += 1;
  }
  return best;
}

function missingFields({ columns }: Header, given: Given): string[] {
  const has = (field: Field) => columns[field] !== undefined;
  return [
    ...(has('indicator') ? [] : ['indicator']),
    ...(has('area') || given.area ? [] : ['area']),
    ...(has('period') || given.period ? [] : ['period']),
    ...(has('value') || (has('numerator') && has('denominator')) ? [] : ['value']),
  ];
}
