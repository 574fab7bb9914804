import type { Area, AreaBook } from '../domain/area.ts';
import type { Entry, PlacedText } from './entry.ts';
import { issueLevel, type RowIssueCode } from './issue-codes.ts';
import type { IssueList } from './issue-list.ts';
import type { Issue } from './table.ts';

/** What rows of any kind are read against. */
export interface RowSurroundings {
  readonly areas: AreaBook;
  /** Chosen beside the file; a column in the file wins over it. */
  readonly area: Area | null;
  readonly mayWrite: (area: string) => boolean;
}

/** Rows that carry anything, and how many of them may be stored. */
export interface RowTotals {
  readonly total: number;
  readonly accepted: number;
}

export interface RowsResult<Row> {
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
  readonly total: number;
}

/** A row that may be stored: where it stands in the file, and its natural key, which no other row may have. */
export interface Placed {
  /** In two parts, the one that few rows share last: so the keys of a million rows stay small. */
  readonly key: readonly [group: string, member: string];
  /** As the spreadsheet shows it, from 1. */
  readonly fileRow: number;
}

/** What a row of one of our own files may be instead of data: nobody filled it in, or it only shows how that is done. */
export type NoData = 'unfilled' | 'example';

/** What reading needs to know of a header, wherever it came from. */
interface Head {
  /** The last row of the header, from 0. */
  readonly row: number;
  /** Whether we made the file. */
  readonly ours: boolean;
}

/**
 * Reads every entry and gives it as a row, or null where it cannot be stored; at the end the totals. `keyField` is where a second
 * entry of one key is told. Rows of our own files that carry no data, or say once more what an earlier row says, are told in one note
 * and not counted.
 */
export function* rowsOf<Field extends string, Row extends Placed>(
  entries: Iterable<Entry<Field>>,
  head: Head,
  keyField: Field,
  issues: IssueList,
  read: (entry: Entry<Field>) => Row | NoData | null,
): Generator<Row | null, RowTotals> {
  const left = new LeftOut();
  const seen = new SeenKeys<Row>(head.ours);
  let [total, accepted] = [0, 0];
  for (const entry of entries) {
    total += 1;
    const row = read(entry);
    if (typeof row === 'string') left.add(row, entry.row);
    if (row === null || typeof row === 'string') {
      yield null;
      continue;
    }
    const first = seen.firstRow(row);
    if (first === null) accepted += 1;
    else if (seen.saysTheSame(row)) left.add('repeated', entry.row);
    else issues.add('duplicate-key', entry.row, entry.at(keyField).column, { first });
    yield first === null ? row : null;
  }
  if (total === 0) issues.add('no-rows', head.row);
  left.tell(issues, head.row, total);
  return { total: total - left.count, accepted };
}

const saysTheSame = (a: Placed, b: Placed) =>
  JSON.stringify({ ...a, fileRow: null }) === JSON.stringify({ ...b, fileRow: null });

/** In which row each key came first. */
class SeenKeys<Row extends Placed> {
  readonly #keepsRows: boolean;
  readonly #rows = new Map<string, Map<string, number>>();
  readonly #whole = new Map<string, Row>();

  /** With `keepsRows` rows of one key can be compared. */
  constructor(keepsRows: boolean) {
    this.#keepsRows = keepsRows;
  }

  /** The row in which this row's key came before; null where it comes for the first time. */
  firstRow(row: Row): number | null {
    const [group, member] = row.key;
    const members = this.#rows.get(group) ?? new Map<string, number>();
    const first = members.get(member) ?? null;
    if (first !== null) return first;
    members.set(member, row.fileRow);
    this.#rows.set(group, members);
    if (this.#keepsRows) this.#whole.set(row.key.join('|'), row);
    return null;
  }

  /** Whether the first row of this row's key says the same as it. */
  saysTheSame(row: Row): boolean {
    const first = this.#whole.get(row.key.join('|'));
    return first !== undefined && saysTheSame(first, row);
  }
}

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

/** Reads one entry, telling every fault of it, not only the first. */
export class RowReader<Field extends string> {
  readonly fileRow: number;
  readonly #entry: Entry<Field>;
  readonly #surroundings: RowSurroundings;
  readonly #issues: IssueList;
  readonly #faulty = new Set<Field>();
  #failed = false;

  constructor(entry: Entry<Field>, surroundings: RowSurroundings, issues: IssueList) {
    this.fileRow = entry.row + 1;
    this.#entry = entry;
    this.#surroundings = surroundings;
    this.#issues = issues;
    for (const { code, field, params } of entry.faults) {
      this.tell(code, field, params);
      this.#faulty.add(field);
    }
  }

  /** Whether an error was told of this row, so that it cannot be stored. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Whether the entry already came with a fault of this field, so that reading it would only say it twice. */
  isFaulty(field: Field): boolean {
    return this.#faulty.has(field);
  }

  /** The cell of a field; empty where the column or the cell is missing. */
  cell(field: Field): string {
    return this.#entry.at(field).text;
  }

  /** Where the text of a field stands. */
  placed(field: Field): PlacedText {
    return this.#entry.at(field);
  }

  /** The units that the sheet states beside the number of a field, the nearest first. */
  units(field: Field): readonly PlacedText[] {
    return this.#entry.units?.(field) ?? [];
  }

  /** The trimmed cell, or null where nothing stands in it. */
  words(field: Field): string | null {
    return this.cell(field).trim() || null;
  }

  /** The cell as it was typed, spaces around it included, or null where nothing stands in it. */
  typed(field: Field): string | null {
    const text = this.cell(field);
    return text.trim() === '' ? null : text;
  }

  /**
   * Tells an issue of a field, with the cell as typed; of a heading that many cells share it is told once. Gives null, so that a
   * check can end with it.
   */
  tell(code: RowIssueCode, field: Field, params: Issue['params'] = {}): null {
    return this.tellAt(this.#entry.at(field), code, params);
  }

  /** Tells an issue of a text of the sheet that belongs to the entry. */
  tellAt({ text, row, column, isShared }: PlacedText, code: RowIssueCode, params: Issue['params'] = {}): null {
    if (issueLevel(code) === 'error') this.#failed = true;
    if (!isShared) this.#issues.add(code, row, column, { value: text, ...params });
    else this.#issues.addOnce(code, row, column, { value: text, ...params });
    return null;
  }

  /** Tells an issue of what was chosen beside the file, once for all rows. */
  tellOfFile(code: RowIssueCode, params: Issue['params']): void {
    if (issueLevel(code) === 'error') this.#failed = true;
    this.#issues.addOnce(code, null, null, params);
  }

  /** The area that the row is about, if the person may write there; a name of two places is asked, never guessed. */
  area(field: Field): string | null {
    const { areas, area: chosen } = this.#surroundings;
    if (this.isFaulty(field)) return null;
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
