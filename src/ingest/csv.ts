import Papa from 'papaparse';
import { CsvCells } from './csv-cells.ts';
import { CsvDecoration } from './csv-decoration.ts';
import { chooseDelimiter } from './csv-delimiter.ts';
import { addFileNotes, addRowIssues } from './csv-rows.ts';
import { type LineEnding, scanCsv } from './csv-scan.ts';
import { CsvSurvey } from './csv-survey.ts';
import type { IssueList } from './issue-list.ts';
import type { Limits } from './limits.ts';

/** Characters of text that are parsed at a time: cells of one chunk only are in memory as arrays. */
const CHUNK = 64 * 1024;

interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly records: number;
}

export interface CsvTable {
  readonly delimiter: string;
  /** May be walked more than once; blank lines are rows with one empty cell. */
  readonly rows: Iterable<readonly string[]>;
  readonly size: number;
}

/** The chunk's text with one kind of line ending outside quotes, and one after the last record. */
function evenEndings(text: string, delimiter: string, newline: string): string {
  const records: string[] = [];
  scanCsv(text, delimiter, {
    record: ({ start, end }) => {
      records.push(text.slice(start, end));
      return true;
    },
  });
  return records.join(newline) + newline;
}

function* parseChunks(text: string, chunks: readonly Chunk[], delimiter: string, endings: ReadonlySet<LineEnding>) {
  const mixed = endings.size > 1;
  const newline = mixed ? '\n' : ([...endings][0] ?? '\n');
  const parser = new Papa.Parser({ delimiter, newline: newline as '\n' | '\r\n' | '\r' });
  for (const chunk of chunks) {
    const slice = text.slice(chunk.start, chunk.end);
    const even = mixed ? evenEndings(slice, delimiter, newline) : slice.endsWith(newline) ? slice : slice + newline;
    const parsed = parser.parse(even, 0, true) as Papa.ParseResult<string[]>;
    // The scan vouches for every record; a parser that sees another number of them would shift rows in silence.
    if (parsed.data.length !== chunk.records || parsed.errors.length > 0) {
      throw new Error(`the CSV parser read ${parsed.data.length} records where ${chunk.records} were found`);
    }
    yield* parsed.data;
  }
}

/**
 * Reads decoded CSV text strictly. Adds to `issues` whatever is not RFC 4180 or not rectangular; returns null where the text cannot be
 * divided into cells with certainty (an unclosed quote, text after a closing quote) or breaks a limit.
 */
export function readCsv(text: string, limits: Limits, issues: IssueList): CsvTable | null {
  const delimiter = chooseDelimiter(text);
  const survey = new CsvSurvey(limits, issues);
  const decoration = new CsvDecoration(text, delimiter, issues);
  const cells = new CsvCells(text, delimiter, issues);
  const chunks = walk(text, delimiter, survey, decoration, cells);
  if (survey.refused()) return null;
  addRowIssues(text, delimiter, survey, decoration, issues);
  cells.report(survey.usual()?.cells ?? 0);
  addFileNotes(survey, issues);
  const rows = { [Symbol.iterator]: () => parseChunks(text, chunks, delimiter, survey.endings()) };
  return { delimiter, rows, size: chunks.reduce((sum, { records }) => sum + records, 0) };
}

/** Walks the text once for all who want to know something of it, and cuts it into chunks at ends of records. */
function walk(
  text: string,
  delimiter: string,
  survey: CsvSurvey,
  decoration: CsvDecoration,
  cells: CsvCells,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open = { start: 0, records: 0 };
  scanCsv(text, delimiter, {
    fault: (fault, column, odd) => survey.fault(fault, column, odd),
    cell: (column, start, end) => cells.cell(survey.row, column, start, end),
    record: (record) => {
      open.records += 1;
      if (record.next - open.start >= CHUNK) {
        chunks.push({ ...open, end: record.next });
        open = { start: record.next, records: 0 };
      }
      decoration.record(survey.row, record);
      return survey.record(record);
    },
  });
  if (open.records > 0) chunks.push({ ...open, end: text.length });
  return chunks;
}
