import type { CsvDecoration } from './csv-decoration.ts';
import { scanCsv } from './csv-scan.ts';
import type { CsvSurvey } from './csv-survey.ts';
import type { IssueList } from './issue-list.ts';

/**
 * Adds a `ragged-row` for every filled record with another number of cells than usual, and a `lone-cell-row` for titles and notes. A
 * delimiter too many or too few moves all cells after it, so only three kinds of row may differ: titles and notes; a header above rows
 * that end with empty cells; a block of Excel that ends with blank columns, which is told as `short-rows`.
 */
export function addRowIssues(
  text: string,
  delimiter: string,
  survey: CsvSurvey,
  decoration: CsvDecoration,
  issues: IssueList,
): void {
  const usual = survey.usual();
  if (usual === null) return;
  const lone = decoration.lone(usual.cells);
  for (const row of lone) issues.add('lone-cell-row', row, 0);
  if (survey.even()) return;
  const blocks = new ShortRows(usual.cells, issues);
  let row = -1;
  scanCsv(text, delimiter, {
    record: ({ cells, filled }) => {
      row += 1;
      if (filled === 0 || cells === usual.cells || lone.has(row)) return true;
      if (row < usual.first && cells < usual.cells && cells >= usual.filled) return true;
      const block = cells < usual.cells ? survey.block(row, cells) : null;
      if (block === null) issues.add('ragged-row', row, null, { cells, usual: usual.cells });
      else blocks.add(block, cells);
      return true;
    },
  });
  blocks.tell();
}

/** Joins neighbouring blocks of equally short rows, so that each stretch is told once. */
class ShortRows {
  readonly #usual: number;
  readonly #issues: IssueList;
  #stretch: { readonly first: number; readonly last: number; readonly cells: number } | null = null;

  constructor(usual: number, issues: IssueList) {
    this.#usual = usual;
    this.#issues = issues;
  }

  add([first, last]: readonly [number, number], cells: number): void {
    const stretch = this.#stretch;
    const joins = stretch?.cells === cells && first <= stretch.last + 1;
    if (!joins) this.tell();
    this.#stretch = joins ? { ...stretch, last } : { first, last, cells };
  }

  tell(): void {
    if (this.#stretch === null) return;
    const { first, last, cells } = this.#stretch;
    this.#issues.add('short-rows', first, null, { last: last + 1, cells, usual: this.#usual });
  }
}

/** Adds what is worth saying of the text as a whole: a single column, mixed line endings. */
export function addFileNotes(survey: CsvSurvey, issues: IssueList): void {
  if (survey.usual()?.cells === 1 && survey.filledRecords() > 1) issues.add('one-column');
  if (survey.endings().size > 1) {
    issues.add('mixed-line-endings', null, null, {
      crlf: survey.endingCount('\r\n'),
      lf: survey.endingCount('\n'),
      cr: survey.endingCount('\r'),
    });
  }
}
