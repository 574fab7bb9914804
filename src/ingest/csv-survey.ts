import type { CsvRecord, LineEnding, QuoteFault } from './csv-scan.ts';
import type { IssueList } from './issue-list.ts';
import type { Limits } from './limits.ts';

/** Columns of a sheet in Excel and WPS (A to XFD). */
const WIDEST_SHEET = 16_384;

/**
 * Excel leaves out the delimiters of blank last columns in a CSV file for each 16 rows apart (Microsoft, "Column delimiters are missing in
 * an Excel spreadsheet that is saved as text").
 */
const BLOCK = 16;

/** How often records of one width come, and where. */
interface Width {
  records: number;
  /** The last column that any of them fills, as a count. */
  filled: number;
  first: number;
}

/** What is learned of a CSV text on the first walk: its quote faults, the widths of its records, its line endings, its length. */
export class CsvSurvey {
  readonly #limits: Limits;
  readonly #issues: IssueList;
  readonly #widths = new Map<number, Width>();
  readonly #endings = new Map<LineEnding, number>();
  /** Number of cells of the filled records of each 16 rows; 0 where they differ. */
  readonly #blocks: number[] = [];
  #row = 0;
  #halfQuotes = 0;
  #cells = 0;

  constructor(limits: Limits, issues: IssueList) {
    this.#limits = limits;
    this.#issues = issues;
  }

  /** The record that is being walked, from 0. */
  get row(): number {
    return this.#row;
  }

  /** Two cells of one record with half a pair of quotes each are most likely one cell that a delimiter cut in two. */
  fault(fault: QuoteFault, column: number, odd: boolean): void {
    this.#halfQuotes += odd ? 1 : 0;
    this.#issues.add(odd && this.#halfQuotes === 2 ? 'quote-across-cells' : fault, this.#row, column);
  }

  /** Takes in one record; false once a limit is broken, since nothing after it will be read. */
  record({ cells, filled, ending }: Readonly<CsvRecord>): boolean {
    const row = this.#row;
    this.#row += 1;
    this.#halfQuotes = 0;
    if (ending !== '') this.#endings.set(ending, (this.#endings.get(ending) ?? 0) + 1);
    // Empty cells at the end of a row are no columns, but more of them than a spreadsheet is wide are no table either.
    const columns = cells > WIDEST_SHEET ? cells : filled;
    if (columns > this.#limits.columns) {
      this.#issues.add('too-many-columns', row, this.#limits.columns, { columns, limit: this.#limits.columns });
      return false;
    }
    if (filled === 0) return true;
    if (row >= this.#limits.rows) {
      this.#issues.add('too-many-rows', row, null, { limit: this.#limits.rows });
      return false;
    }
    this.#cells += filled;
    if (this.#cells > this.#limits.cells) {
      this.#issues.add('too-many-cells', row, null, { limit: this.#limits.cells });
      return false;
    }
    const width = this.#widths.get(cells) ?? { records: 0, filled: 0, first: row };
    width.records += 1;
    width.filled = Math.max(width.filled, filled);
    this.#widths.set(cells, width);
    const block = Math.floor(row / BLOCK);
    this.#blocks[block] = (this.#blocks[block] ?? cells) === cells ? cells : 0;
    return true;
  }

  /** Whether the text cannot be divided into cells with certainty, or is too large. */
  refused(): boolean {
    const fatal = [
      'unclosed-quote',
      'text-after-quote',
      'too-many-columns',
      'too-many-rows',
      'too-many-cells',
    ] as const;
    return fatal.some((code) => this.#issues.has(code));
  }

  /** The number of cells that most of the filled records have; the larger one in a draw. Null for a text without filled records. */
  usual(): (Width & { readonly cells: number }) | null {
    let best: (Width & { readonly cells: number }) | null = null;
    for (const [cells, width] of this.#widths) {
      const more = best === null || width.records > best.records;
      if (more || (width.records === best!.records && cells > best!.cells)) best = { ...width, cells };
    }
    return best;
  }

  /** The rows (first and last, from 0) of the block around `row`, where all of its filled records have `cells` cells. Else null. */
  block(row: number, cells: number): readonly [number, number] | null {
    const block = Math.floor(row / BLOCK);
    const first = block * BLOCK;
    const last = Math.min(first + BLOCK, this.#row) - 1;
    return this.#blocks[block] === cells && last > first ? [first, last] : null;
  }

  /** Whether all filled records have the same number of cells. */
  even(): boolean {
    return this.#widths.size <= 1;
  }

  filledRecords(): number {
    return [...this.#widths.values()].reduce((sum, { records }) => sum + records, 0);
  }

  endings(): ReadonlySet<LineEnding> {
    return new Set(this.#endings.keys());
  }

  endingCount(ending: LineEnding): number {
    return this.#endings.get(ending) ?? 0;
  }
}
