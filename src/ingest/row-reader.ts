import type { Area, AreaBook } from '../domain/area.ts';
import type { Header } from './columns.ts';
import { issueLevel, type RowIssueCode } from './issue-codes.ts';
import { IssueList } from './issue-list.ts';
import type { Issue, Table } from './table.ts';

/** What rows of any kind are read against. */
export interface RowSurroundings {
  readonly areas: AreaBook;
  /** Chosen beside the file; a column in the file wins over it. */
  readonly area: Area | null;
  readonly mayWrite: (area: string) => boolean;
}

export interface RowsResult<Row> {
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
  /** Rows that carry anything. */
  readonly total: number;
}

/** A row that may be stored: where it stands in the file, and its natural key, which no other row may have. */
interface Placed {
  readonly key: string;
  /** As the spreadsheet shows it, from 1. */
  readonly fileRow: number;
}

/** What a row of one of our own files may be instead of data: nobody filled it in, or it only shows how that is done. */
export type NoData = 'unfilled' | 'example';

/**
 * Reads every row below the header that carries anything; `keyColumn` is where a second row of one key is told. Rows of our own files
 * that carry no data, or say once more what an earlier row says, are told in one note and not counted.
 */
export function readEach<Field extends string, Row extends Placed>(
  table: Table,
  header: Header<Field>,
  keyColumn: Field,
  read: (cells: readonly string[], row: number, issues: IssueList) => Row | NoData | null,
): RowsResult<Row> {
  const issues = new IssueList();
  const left = new LeftOut();
  const rows: Row[] = [];
  const seen = new Map<string, Row>();
  let total = 0;
  let index = -1;
  for (const cells of table.rows) {
    index += 1;
    if (index <= header.row || cells.every((cell) => cell.trim() === '')) continue;
    total += 1;
    const row = read(cells, index, issues);
    if (row === null) continue;
    if (typeof row === 'string') {
      left.add(row, index);
      continue;
    }
    const first = seen.get(row.key);
    if (first === undefined) {
      seen.set(row.key, row);
      rows.push(row);
    } else if (header.ours && saysTheSame(first, row)) left.add('repeated', index);
    else issues.add('duplicate-key', index, header.columns[keyColumn] ?? null, { first: first.fileRow });
  }
  if (total === 0) issues.add('no-rows', header.row);
  left.tell(issues, header.row, total);
  return { rows, issues: issues.all(), total: total - left.count };
}

const saysTheSame = (a: Placed, b: Placed) =>
  JSON.stringify({ ...a, fileRow: null }) === JSON.stringify({ ...b, fileRow: null });

/** Counts the rows of our own files that are left out, by the reason, with the first of each (from 0). */
class LeftOut {
  readonly #rows = { unfilled: [] as number[], example: [] as number[], repeated: [] as number[] };

  add(reason: NoData | 'repeated', row: number): void {
    this.#rows[reason].push(row);
  }

  get count(): number {
    const { unfilled, example, repeated } = this.#rows;
    return unfilled.length + example.length + repeated.length;
  }

  tell(issues: IssueList, header: number, total: number): void {
    const { unfilled, example, repeated } = this.#rows;
    if (example.length > 0) issues.add('example-row', example[0]!, null, { count: example.length });
    if (repeated.length > 0) issues.add('repeated-rows', repeated[0]!, null, { count: repeated.length });
    if (total > 0 && total === this.count) issues.add('nothing-filled', header, null, { count: unfilled.length });
    else if (unfilled.length > 0) issues.add('unfilled-rows', unfilled[0]!, null, { count: unfilled.length });
  }
}

/** Reads one row, telling every fault of it, not only the first. */
export class RowReader<Field extends string> {
  readonly fileRow: number;
  readonly #cells: readonly string[];
  readonly #row: number;
  readonly #columns: Header<Field>['columns'];
  readonly #surroundings: RowSurroundings;
  readonly #issues: IssueList;
  #failed = false;

  constructor(
    cells: readonly string[],
    row: number,
    { columns }: Header<Field>,
    surroundings: RowSurroundings,
    issues: IssueList,
  ) {
    this.fileRow = row + 1;
    this.#cells = cells;
    this.#row = row;
    this.#columns = columns;
    this.#surroundings = surroundings;
    this.#issues = issues;
  }

  /** Whether an error was told of this row, so that it cannot be stored. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The cell of a field; empty where the column or the cell is missing. */
  cell(field: Field): string {
    const column = this.#columns[field];
    return column === undefined ? '' : (this.#cells[column] ?? '');
  }

  /** The trimmed cell, or null where nothing stands in it. */
  words(field: Field): string | null {
    return this.cell(field).trim() || null;
  }

  /** Tells an issue of a field, with the cell as typed. Gives null, so that a check can end with it. */
  tell(code: RowIssueCode, field: Field, params: Issue['params'] = {}): null {
    this.#issues.add(code, this.#row, this.#columns[field] ?? null, { value: this.cell(field), ...params });
    if (issueLevel(code) === 'error') this.#failed = true;
    return null;
  }

  /** The area that the row is about, if the person may write there; a name of two places is asked, never guessed. */
  area(field: Field): string | null {
    const { areas, area: chosen } = this.#surroundings;
    const words = this.cell(field);
    if (words.trim() === '' && chosen) return this.#permitted(chosen.code, field);
    const match = areas.find(words);
    if (match.kind === 'unknown') return this.tell('unknown-area', field);
    if (match.kind === 'found') return this.#permitted(match.area.code, field);
    const here = match.candidates.find((candidate) => candidate.code === chosen?.code);
    if (here) return this.#permitted(here.code, field);
    const candidates = match.candidates.map((each) => `${areas.fullName(each.code)} ${each.code}`);
    return this.tell('ambiguous-area', field, { candidates: candidates.join('、') });
  }

  #permitted(code: string, field: Field): string | null {
    const { areas, mayWrite } = this.#surroundings;
    return mayWrite(code) ? code : this.tell('no-permission', field, { area: areas.fullName(code) });
  }
}
