import { cellPlace, columnLetter } from './column-letter.ts';
import type { TableIssueCode } from './issue-codes.ts';
import type { IssueList } from './issue-list.ts';

/** So many names or numbers are spelled out in one sentence; the rest is counted. */
const SPELLED = 10;

/** Gathers what is worth saying of one sheet while it is read; `report` writes it into the list. Places count from 0. */
export class SheetNotes {
  readonly #cells: (readonly [TableIssueCode, number, number, string])[] = [];
  readonly #merged: string[] = [];
  readonly #hiddenColumns: (readonly [number, number])[] = [];
  readonly #hiddenRows = new Set<number>();
  #formulas = 0;
  #rounded = 0;
  #firstRounded: readonly [number, number] | null = null;

  cell(code: TableIssueCode, row: number, column: number, text: string): void {
    this.#cells.push([code, row, column, text]);
  }

  formula(): void {
    this.#formulas += 1;
  }

  rounded(row: number, column: number): void {
    this.#rounded += 1;
    this.#firstRounded ??= [row, column];
  }

  hiddenRow(row: number): void {
    this.#hiddenRows.add(row);
  }

  hiddenColumns(first: number, last: number): void {
    if (first >= 0 && last >= first) this.#hiddenColumns.push([first, last]);
  }

  merged(range: string): void {
    if (range.includes(':')) this.#merged.push(range);
  }

  /** Adds everything gathered. Merged cells and hidden columns without content are left out: they hide nothing. */
  report(issues: IssueList, rows: readonly (readonly string[])[]): void {
    for (const [code, row, column, text] of this.#cells) issues.add(code, row, column, { text });
    for (const range of this.#merged) {
      const place = cellPlace(range.split(':')[0]!);
      if (place === null || !rows[place.row]?.[place.column]) continue;
      issues.add('merged-cells', place.row, place.column, { range });
    }
    if (this.#formulas > 0) issues.add('formula-cells', null, null, { count: this.#formulas });
    if (this.#firstRounded !== null) issues.add('rounded-numbers', ...this.#firstRounded, { count: this.#rounded });
    this.#reportHidden(
      issues,
      rows.reduce((most, { length }) => Math.max(most, length), 0),
    );
  }

  #reportHidden(issues: IssueList, width: number): void {
    const rows = [...this.#hiddenRows];
    if (rows.length > 0) {
      const spelled = rows.slice(0, SPELLED).map((row) => row + 1);
      issues.add('hidden-rows', rows[0]!, null, {
        count: rows.length,
        rows: spelled.join(', '),
        listed: spelled.length,
      });
    }
    const columns = new Set<number>();
    for (const [first, last] of this.#hiddenColumns) {
      for (let column = first; column <= Math.min(last, width - 1); column += 1) columns.add(column);
    }
    if (columns.size === 0) return;
    const letters = [...columns].sort((a, b) => a - b).map(columnLetter);
    const spelled = letters.slice(0, SPELLED);
    issues.add('hidden-columns', null, null, {
      count: letters.length,
      columns: spelled.join(', '),
      listed: spelled.length,
    });
  }
}
