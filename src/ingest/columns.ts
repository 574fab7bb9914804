import { comparableHeading } from './cell-words.ts';
import { type ChosenHeader, IGNORE, NOTHING_CHOSEN } from './chosen-header.ts';
import { columnLetter } from './column-letter.ts';
import { issueAt } from './issue-list.ts';
import type { Issue, Table } from './table.ts';

/** What the person chose beside the file, so that the column may be missing. */
export interface Given {
  readonly area: boolean;
  readonly period: boolean;
}

/** The columns of one kind of file: under which headings each stands, and which must be there. */
export interface ColumnSet<Field extends string> {
  /** Headings under which statisticians keep each field; compared without width, spaces, case and brackets. */
  readonly headings: Readonly<Record<Field, readonly string[]>>;
  /** Fields that no other kind of file has: they tell the kinds apart. */
  readonly own: readonly Field[];
  /** The names of the needed fields that are not there. */
  readonly missing: (has: (field: Field) => boolean, given: Given) => readonly string[];
  /** How files that we made ourselves are known; left out where we make none. */
  readonly ours?: OwnFiles;
}

/** What tells our own files (templates, reports) from other people's. */
export interface OwnFiles {
  /** A header with every heading of one of these lists is of our making. */
  readonly signs: readonly (readonly string[])[];
  /** Columns that stand there to be looked at, in templates and reports. They are never read there, and told of in one note. */
  readonly references: readonly string[];
}

/** Where the header stands and which column (from 0) carries which field. */
export interface Header<Field extends string> {
  /** From 0. */
  readonly row: number;
  readonly headings: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Whether we made the file: what is not filled in there was not forgotten. */
  readonly ours: boolean;
}

export type HeaderResult<Field extends string> =
  | { readonly ok: true; readonly header: Header<Field>; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const SEARCHED_ROWS = 20;

/** A remark in the heading that makes the column another one: 数值（上年同期）, 指标值(目标). */
const ANOTHER_VALUE = /[([（【［][^)]*(?:上年|去年|同期|上期|上季|上月|目标|计划|预计|预测|同比|环比)/;

/**
 * Finds the header among the first 20 rows: the row with the most known headings, two at least, so that a title is never taken for
 * one; or takes the row and the columns that a person chose. Says which needed columns are missing, which field stands twice, and
 * which headings are not known and so not read.
 */
export function findHeader<Field extends string>(
  table: Table,
  set: ColumnSet<Field>,
  given: Given,
  chosen: ChosenHeader = NOTHING_CHOSEN,
): HeaderResult<Field> {
  const header = bestHeader(table, set, chosen);
  const missing = set.missing((field) => header?.columns[field] !== undefined, given);
  if (!header) return { ok: false, issues: [issueAt('missing-column', null, null, { missing: missing.join(' ') })] };
  const fieldAt = placedFields(set, header.ours, chosen);
  const twice = header.headings.flatMap((heading, column) => {
    const field = fieldAt(heading, column);
    if (!field || header.columns[field] === column) return [];
    const first = columnLetter(header.columns[field]!);
    return [issueAt('duplicate-column', header.row, column, { heading, field, first })];
  });
  const errors =
    missing.length > 0
      ? [...twice, issueAt('missing-column', header.row, null, { missing: missing.join(' ') })]
      : twice;
  if (errors.length > 0) return { ok: false, issues: errors };
  return { ok: true, header, issues: unread(header, set, fieldAt) };
}

/** One note for each heading that is not known, and one for all reference columns of our own files. */
function unread<Field extends string>(
  { headings, row, ours }: Header<Field>,
  set: ColumnSet<Field>,
  fieldAt: FieldAt<Field>,
): Issue[] {
  const known = new Set(((ours && set.ours?.references) || []).map(comparableHeading));
  const left = [...headings.entries()].filter(([at, heading]) => heading.trim() !== '' && !fieldAt(heading, at));
  const references = left.filter(([, heading]) => known.has(comparableHeading(heading)));
  return [
    ...left
      .filter(([, heading]) => !known.has(comparableHeading(heading)))
      .map(([column, heading]) => issueAt('ignored-column', row, column, { heading })),
    ...(references.length > 0
      ? [issueAt('reference-columns', row, null, { headings: references.map(([, each]) => each.trim()).join('、') })]
      : []),
  ];
}

function isOurs(headings: readonly string[], ours: OwnFiles | undefined): boolean {
  const there = new Set(headings.map(comparableHeading));
  return (ours?.signs ?? []).some((sign) => sign.every((heading) => there.has(comparableHeading(heading))));
}

/** How many of the fields that only this kind of file has stand in its best header row; 0 where there is no header. */
export function ownColumns<Field extends string>(
  table: Table,
  set: ColumnSet<Field>,
  chosen: ChosenHeader = NOTHING_CHOSEN,
): number {
  const header = bestHeader(table, set, chosen);
  return set.own.filter((field) => header?.columns[field] !== undefined).length;
}

/** The field that a heading stands for, if any. */
export type FieldOf<Field> = (heading: string) => Field | undefined;

/** In a file of our own making a reference column is no field, though other people may use its heading for one (说明). */
export function fieldsOf<Field extends string>({ headings, ours }: ColumnSet<Field>, inOurs: boolean): FieldOf<Field> {
  const known = new Map(
    (Object.keys(headings) as Field[]).flatMap((field) =>
      headings[field].map((heading) => [comparableHeading(heading), field] as const),
    ),
  );
  for (const heading of (inOurs && ours?.references) || []) known.delete(comparableHeading(heading));
  return (heading) => (ANOTHER_VALUE.test(heading) ? undefined : known.get(comparableHeading(heading)));
}

/** The field of a column by what a person chose, else by its heading. */
type FieldAt<Field> = (heading: string, column: number) => Field | undefined;

/** A field that a person chose a column for is looked for in no other. */
function placedFields<Field extends string>(
  set: ColumnSet<Field>,
  inOurs: boolean,
  { columns }: ChosenHeader,
): FieldAt<Field> {
  const fieldOf = fieldsOf(set, inOurs);
  const taken = new Set<string>(columns.values());
  return (heading, column) => {
    const said = columns.get(column);
    if (said === IGNORE) return undefined;
    if (said !== undefined && said in set.headings) return said as Field;
    const field = fieldOf(heading);
    return field === undefined || taken.has(field) ? undefined : field;
  };
}

function bestHeader<Field extends string>(
  table: Table,
  set: ColumnSet<Field>,
  chosen: ChosenHeader,
): Header<Field> | null {
  const fieldOf = fieldsOf(set, false);
  const fieldAt = placedFields(set, false, chosen);
  const width = Math.max(0, ...[...chosen.columns.keys()].map((column) => column + 1));
  let best: Omit<Header<Field>, 'ours'> | null = null;
  let most = 0;
  let row = -1;
  for (const cells of table.rows) {
    row += 1;
    if (row >= SEARCHED_ROWS) break;
    if (chosen.row !== null && row !== chosen.row) continue;
    const headings = [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
    const columns = columnsIn(headings, fieldAt);
    const known = chosen.row === null ? Object.keys(columnsIn(cells, fieldOf)).length : Number.POSITIVE_INFINITY;
    if (known <= most || Object.keys(columns).length < (chosen.row === null ? 2 : 0)) continue;
    best = { row, headings, columns };
    most = known;
  }
  if (!best) return null;
  const ours = isOurs(best.headings, set.ours);
  return { ...best, ours, columns: ours ? columnsIn(best.headings, placedFields(set, true, chosen)) : best.columns };
}

function columnsIn<Field extends string>(headings: readonly string[], fieldAt: FieldAt<Field>) {
  const columns: Partial<Record<Field, number>> = {};
  for (const [column, heading] of headings.entries()) {
    const field = fieldAt(heading, column);
    if (field && columns[field] === undefined) columns[field] = column;
  }
  return columns;
}
