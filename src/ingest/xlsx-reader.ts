import { zipKind } from './file-kind.ts';
import type { TableIssueCode } from './issue-codes.ts';
import { type IssueList, issueAt } from './issue-list.ts';
import type { Limits } from './limits.ts';
import { readNumberFormats } from './number-format.ts';
import { SheetNotes } from './sheet-notes.ts';
import type { ReadResult } from './table.ts';
import { WorkbookFault } from './workbook-fault.ts';
import type { WorkbookContext } from './xlsx-cell.ts';
import { readWorkbookParts, type SheetEntry, type WorkbookParts } from './xlsx-package.ts';
import { readSheet } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { ZipGuard } from './zip-guard.ts';

// The cells are read here and not by `hucre`, which writes our workbooks: its reader makes 0 of a blank value and an empty cell of a
// string that is missing, takes a truncated sheet for a whole one, and keeps no stored digits. The tests compare the two.

/** How well the rows of a sheet look like what is wanted; 0 or less for not at all. */
export type ScoreSheet = (rows: readonly (readonly string[])[]) => number;

export interface WorkbookOptions {
  /** The sheet asked for; undefined for the visible one that scores best. */
  readonly sheet: string | undefined;
  readonly score: ScoreSheet;
  readonly limits: Limits;
}

interface ChosenSheet {
  readonly entry: SheetEntry;
  readonly rows: readonly (readonly string[])[];
  readonly notes: SheetNotes;
}

function openWorkbook(bytes: Uint8Array, limits: Limits): ZipGuard {
  const zip = new ZipGuard(bytes, limits);
  const kind = zipKind(zip.names());
  if (kind !== 'workbook') throw new WorkbookFault(kind);
  return zip;
}

function readContext(zip: ZipGuard, parts: WorkbookParts): WorkbookContext {
  const part = <Value>(name: string | null, read: (bytes: Uint8Array) => readonly Value[]) =>
    name === null || !zip.has(name) ? [] : read(zip.read(name));
  return {
    strings: part(parts.sharedStrings, readSharedStrings),
    formats: part(parts.styles, readNumberFormats),
    from1904: parts.from1904,
  };
}

/** The sheet asked for, or the visible one that scores best. */
function chooseSheet(
  parts: WorkbookParts,
  { sheet: wanted, score }: WorkbookOptions,
  read: (entry: SheetEntry) => ChosenSheet,
): ChosenSheet {
  if (wanted !== undefined) {
    const entry = parts.sheets.find(({ name }) => name === wanted);
    if (entry === undefined) {
      const names = parts.sheets.map(({ name }) => name).join(', ');
      throw new WorkbookFault('unknown-sheet', { sheet: wanted, sheets: names });
    }
    if (entry.part === null) throw new WorkbookFault('sheet-without-cells', { sheet: wanted });
    const sheet = read(entry);
    if (sheet.rows.length === 0) throw new WorkbookFault('empty-sheet', { sheet: wanted });
    return sheet;
  }
  return bestSheet(parts, score, read);
}

/** The visible sheet with the highest score, the first of those in a draw. A sheet that cannot be read counts only where no other scores. */
function bestSheet(parts: WorkbookParts, score: ScoreSheet, read: (entry: SheetEntry) => ChosenSheet): ChosenSheet {
  let best: { readonly sheet: ChosenSheet; readonly score: number } | null = null;
  let fault: WorkbookFault | null = null;
  for (const entry of parts.sheets) {
    if (entry.hidden || entry.part === null) continue;
    try {
      const sheet = read(entry);
      if (sheet.rows.length === 0) continue;
      const points = score(sheet.rows);
      if (best === null || points > best.score) best = { sheet, score: points };
    } catch (error) {
      if (!(error instanceof WorkbookFault)) throw error;
      fault ??= error;
    }
  }
  if (fault !== null && (best === null || best.score === 0)) throw fault;
  if (best === null) throw new WorkbookFault('empty-workbook', { sheets: parts.sheets.length });
  return best.sheet;
}

function addSheetNotes(parts: WorkbookParts, chosen: SheetEntry, issues: IssueList): void {
  const tell = (code: TableIssueCode, sheets: readonly SheetEntry[]) => {
    const names = sheets.map(({ name }) => name).join(', ');
    if (sheets.length > 0) issues.add(code, null, null, { sheet: chosen.name, count: sheets.length, sheets: names });
  };
  const others = parts.sheets.filter((sheet) => sheet !== chosen);
  tell(
    'hidden-sheets',
    others.filter(({ hidden }) => hidden),
  );
  tell(
    'other-sheets',
    others.filter(({ hidden }) => !hidden),
  );
}

/**
 * Reads one sheet of an .xlsx workbook as text cells. The container is guarded before and while it is unpacked, and only the parts that
 * hold cells are. Never throws for any bytes: whatever is wrong with the file comes back as its issue.
 */
export function readWorkbook(bytes: Uint8Array, options: WorkbookOptions, issues: IssueList): ReadResult {
  const { limits } = options;
  try {
    const zip = openWorkbook(bytes, limits);
    const parts = readWorkbookParts(zip);
    const context = readContext(zip, parts);
    const chosen = chooseSheet(parts, options, (entry) => {
      const notes = new SheetNotes();
      return { entry, notes, rows: readSheet(zip.read(entry.part!), context, limits, notes) };
    });
    addSheetNotes(parts, chosen.entry, issues);
    chosen.notes.report(issues, chosen.rows);
    const sheets = parts.sheets.map(({ name }) => name);
    const read = {
      encoding: null,
      delimiter: null,
      sheet: chosen.entry.name,
      sheets,
      rows: chosen.rows,
      size: chosen.rows.length,
    };
    return { ok: true, table: { ...read, issues: issues.all() } };
  } catch (fault) {
    if (!(fault instanceof WorkbookFault)) throw fault;
    return { ok: false, issues: [issueAt(fault.code, null, null, fault.params)] };
  }
}
