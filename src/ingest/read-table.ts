import { readCsv } from './csv.ts';
import { decode, type Encoding, isUtf32 } from './decode.ts';
import { extensionOf, fileKind, isDbf, markupKind, oldTextTable } from './file-kind.ts';
import { IssueList, issueAt } from './issue-list.ts';
import type { Limits } from './limits.ts';
import type { ReadResult } from './table.ts';
import { readWorkbook, type ScoreSheet } from './xlsx-reader.ts';

export interface ReadOptions {
  /** Only to say that a name and its content disagree, and to call a WPS table by its name. */
  readonly fileName?: string;
  /** Reads the bytes as this encoding instead of finding it out. No meaning for a workbook. */
  readonly encoding?: Encoding;
  /** The sheet to read; chosen by `scoreSheet` where it is left out. No meaning for a CSV. */
  readonly sheet?: string;
  /** How well the rows of a sheet look like what is wanted; the best visible sheet is read. The first with content where it is left out. */
  readonly scoreSheet?: ScoreSheet;
  readonly limits: Limits;
}

const WORKBOOK_NAMES: ReadonlySet<string> = new Set(['xlsx', 'xlsm', 'xltx', 'xltm']);
const SPREADSHEET_NAMES: ReadonlySet<string> = new Set([...WORKBOOK_NAMES, 'xls', 'xlsb', 'et', 'ods', 'numbers']);

function refuse(issue: ReturnType<typeof issueAt>): ReadResult {
  return { ok: false, issues: [issue] };
}

function noteName(fileName: string | undefined, kind: 'xlsx' | 'csv', issues: IssueList): void {
  const extension = extensionOf(fileName);
  if (extension === '') return;
  const fits = kind === 'xlsx' ? WORKBOOK_NAMES.has(extension) : !SPREADSHEET_NAMES.has(extension);
  if (!fits) issues.add('name-mismatch', null, null, { extension, kind });
}

const linesBefore = (text: string, at: number) => text.slice(0, at).split(/\r\n|\n|\r/).length;

/** Control characters that no cell is meant to hold: C0 without tab and line ends, DEL, and the line ends that no spreadsheet knows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029]/g;

/** Characters that say the text was broken before it came here. Returns false where it cannot be read at all. */
function checkCharacters(text: string, issues: IssueList): boolean {
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    issues.add('nul-character', null, null, { line: linesBefore(text, nul) });
    return false;
  }
  const first = text.indexOf('\uFFFD');
  if (first !== -1) {
    const count = text.split('\uFFFD').length - 1;
    issues.add('replacement-character', null, null, { line: linesBefore(text, first), count });
  }
  const control = text.search(CONTROL);
  if (control !== -1) {
    const hex = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0');
    const count = text.match(CONTROL)!.length;
    issues.add('control-characters', null, null, { line: linesBefore(text, control), count, hex });
  }
  return true;
}

/** Whether bytes that are no text are no attempt at one: at least two of a hundred are zero, and no mark says UTF-32. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4_096);
  return !isUtf32(bytes) && sample.filter((byte) => byte === 0).length * 50 >= sample.length;
}

function readText(bytes: Uint8Array, options: ReadOptions, issues: IssueList): ReadResult {
  const decoded = decode(bytes, options.encoding);
  if (!decoded.ok) {
    const unknown = decoded.code === 'unknown-encoding' && looksBinary(bytes);
    return refuse(unknown ? issueAt('unknown-file', null, null) : issueAt(decoded.code, null, null, decoded.params));
  }
  const { text, encoding } = decoded;
  if (text.trim() === '') return refuse(issueAt('blank-file', null, null));
  const markup = markupKind(text);
  if (markup !== null) return refuse(issueAt(markup, null, null));
  const old = oldTextTable(text);
  if (old !== null) return refuse(issueAt('old-table-file', null, null, { kind: old }));
  if (decoded.unsure) issues.add('encoding-unsure', null, null, { encoding });
  noteName(options.fileName, 'csv', issues);
  const table = checkCharacters(text, issues) ? readCsv(text, options.limits, issues) : null;
  if (table === null) return { ok: false, issues: issues.all() };
  return { ok: true, table: { encoding, ...table, sheet: null, sheets: [], issues: issues.all() } };
}

/**
 * Reads a file of any kind as a table of text cells, or says why it cannot be read. Never throws for any bytes; the kind is told by
 * content, never by name. Cells are kept as they are: nothing is trimmed or taken for a number here.
 *
 * `ok: true` may still carry issues of level `error`: they place cells and rows (error values, ragged rows) that must not be stored.
 */
export async function readTable(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { limits, fileName, sheet } = options;
  if (bytes.length > limits.bytes) {
    return refuse(issueAt('file-too-large', null, null, { bytes: bytes.length, limit: limits.bytes }));
  }
  if (isDbf(bytes)) return refuse(issueAt('old-table-file', null, null, { kind: 'dBASE' }));
  const kind = fileKind(bytes, fileName);
  const issues = new IssueList();
  if (kind === 'text') return readText(bytes, options, issues);
  if (kind !== 'zip') return refuse(issueAt(kind, null, null));
  noteName(fileName, 'xlsx', issues);
  return readWorkbook(bytes, { sheet, score: options.scoreSheet ?? (() => 0), limits }, issues);
}
