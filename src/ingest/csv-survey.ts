import { type CsvRecord, type LineEnding, type QuoteFault, scanCsv } from './csv-scan.ts';
import type { IssueList } from './issue-list.ts';
import type { Limits } from './limits.ts';

/** Columns of a sheet in Excel and WPS (A to XFD). */
const WIDEST_SHEET = 16_384;

/** How often records of one width come, and where. */
interface Width {
  records: number;
  /** The last column that any of them fills, as a count. */
  filled: number;
  first: number;
  last: number;
}

/** What is learned of a CSV text on the first walk: its quote faults, the widths of its records, its line endings, its length. */
export class CsvSurvey {
  readonly #limits: Limits;
  readonly #issues: IssueList;
  readonly #widths = new Map<number, Width>();
  readonly #endings = new Map<LineEnding, number>();
  #row = 0;

  constructor(limits: Limits, issues: IssueList) {
    this.#limits = limits;
    this.#issues = issues;
  }

  fault(fault: QuoteFault, column: number): void {
    this.#issues.add(fault, this.#row, column);
  }

  /** Takes in one record; false once a limit is broken, since nothing after it will be read. */
  record({ cells, filled, ending }: Readonly<CsvRecord>): boolean {
    const row = this.#row;
    this.#row += 1;
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
    const width = this.#widths.get(cells) ?? { records: 0, filled: 0, first: row, last: row };
    width.records += 1;
    width.filled = Math.max(width.filled, filled);
    width.last = row;
    this.#widths.set(cells, width);
    return true;
  }

  /** Whether the text cannot be divided into cells with certainty, or is too large. */
  refused(): boolean {
    const fatal = ['unclosed-quote', 'text-after-quote', 'too-many-columns', 'too-many-rows'] as const;
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

/**
 * Adds a `ragged-row` for every filled record that is longer or shorter than the usual one by more than empty cells, and a
 * `lone-cell-row` for single cells above and below the table (titles and footnotes) where the table has three columns or more.
 */
export function addRaggedRows(text: string, delimiter: string, survey: CsvSurvey, issues: IssueList): void {
  const usual = survey.usual();
  if (usual === null || survey.even()) return;
  let row = -1;
  scanCsv(text, delimiter, {
    record: ({ cells, filled }) => {
      row += 1;
      const fits = filled === 0 || cells === usual.cells || (cells >= usual.filled && filled <= usual.cells);
      if (fits) return true;
      const outside = row < usual.first || row > usual.last;
      if (cells === 1 && usual.cells >= 3 && outside) issues.add('lone-cell-row', row, 0);
      else issues.add('ragged-row', row, null, { cells, usual: usual.cells });
      return true;
    },
  });
}

/** Adds what is worth saying of the text as a whole: a single column, mixed line endings. */
export function addCsvNotes(survey: CsvSurvey, issues: IssueList): void {
  if (survey.usual()?.cells === 1 && survey.filledRecords() > 1) issues.add('one-column');
  if (survey.endings().size > 1) {
    issues.add('mixed-line-endings', null, null, {
      crlf: survey.endingCount('\r\n'),
      lf: survey.endingCount('\n'),
      cr: survey.endingCount('\r'),
    });
  }
}
