import { comparableHeading } from './cell-words.ts';
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
}

/** Where the header stands and which column (from 0) carries which field. */
export interface Header<Field extends string> {
  /** From 0. */
  readonly row: number;
  readonly headings: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

export type HeaderResult<Field extends string> =
  | { readonly ok: true; readonly header: Header<Field>; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const SEARCHED_ROWS = 20;

/**
 * Finds the header among the first 20 rows: the row with the most known headings, two at least, so that a title is never taken for
 * one. Says which needed columns are missing, which field stands twice, and which headings are not known and so not read.
 */
export function findHeader<Field extends string>(
  table: Table,
  set: ColumnSet<Field>,
  given: Given,
): HeaderResult<Field> {
  const fieldOf = fieldsOf(set);
  const header = bestHeader(table, fieldOf);
  const missing = set.missing((field) => header?.columns[field] !== undefined, given);
  if (!header) return { ok: false, issues: [issueAt('missing-column', null, null, { missing: missing.join(' ') })] };
  const twice = header.headings.flatMap((heading, column) => {
    const field = fieldOf(heading);
    if (!field || header.columns[field] === column) return [];
    const first = columnLetter(header.columns[field]!);
    return [issueAt('duplicate-column', header.row, column, { heading, field, first })];
  });
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

/** How many of the fields that only this kind of file has stand in its best header row; 0 where there is no header. */
export function ownColumns<Field extends string>(table: Table, set: ColumnSet<Field>): number {
  const header = bestHeader(table, fieldsOf(set));
  return set.own.filter((field) => header?.columns[field] !== undefined).length;
}

type FieldOf<Field> = (heading: string) => Field | undefined;

function fieldsOf<Field extends string>({ headings }: ColumnSet<Field>): FieldOf<Field> {
  const known = new Map(
    (Object.keys(headings) as Field[]).flatMap((field) =>
      headings[field].map((heading) => [comparableHeading(heading), field] as const),
    ),
  );
  return (heading) => known.get(comparableHeading(heading));
}

function bestHeader<Field extends string>(table: Table, fieldOf: FieldOf<Field>): Header<Field> | null {
  let best: Header<Field> | null = null;
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
