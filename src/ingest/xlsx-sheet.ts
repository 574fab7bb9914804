import { cellPlace, columnLetter } from './column-letter.ts';
import type { Limits } from './limits.ts';
import type { SheetNotes } from './sheet-notes.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { cellText, type WorkbookContext } from './xlsx-cell.ts';
import { StringItem } from './xlsx-strings.ts';
import { type Attributes, walkXml, type XmlListener } from './xml-events.ts';

const EMPTY_ROW: readonly string[] = [];

/** Reads one worksheet part (ECMA-376 part 1, 18.3.1) into text cells as its XML is walked. */
class SheetReader implements XmlListener {
  readonly rows: (string[] | undefined)[] = [];
  readonly #context: WorkbookContext;
  readonly #limits: Limits;
  readonly #notes: SheetNotes;
  readonly #item = new StringItem();
  #row = -1;
  #column = -1;
  #inData = false;
  #inCell = false;
  #inValue = false;
  #type = 'n';
  #style = 0;
  #value: string | null = null;
  #formula = false;
  #hiddenRow = false;
  #hidesZeros = false;
  #cells = 0;

  constructor(context: WorkbookContext, limits: Limits, notes: SheetNotes) {
    this.#context = context;
    this.#limits = limits;
    this.#notes = notes;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#inCell) this.#openInCell(name);
    else if (name === 'sheetData') this.#inData = true;
    else if (name === 'sheetView') this.#hidesZeros ||= /^(0|false)$/.test(attributes.get('showZeros') ?? '');
    else if (name === 'c' && this.#inData) this.#openCell(attributes);
    else if (name === 'row' && this.#inData) this.#openRow(attributes);
    else if (name === 'col' && attributes.flag('hidden')) {
      this.#notes.hiddenColumns(Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1);
    } else if (name === 'mergeCell') this.#notes.merged(attributes.get('ref') ?? '');
  }

  text(text: string): void {
    if (this.#inValue) this.#value = (this.#value ?? '') + text;
    else if (this.#inCell) this.#item.text(text);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c' && this.#inCell) this.#closeCell();
    else if (this.#inCell) this.#item.close(name);
    else if (name === 'sheetData') this.#inData = false;
  }

  #openRow(attributes: Attributes): void {
    const number = attributes.get('r');
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    if (!Number.isInteger(this.#row) || this.#row < 0) throw new WorkbookFault('corrupt-workbook');
    this.#column = -1;
    this.#hiddenRow = attributes.flag('hidden');
  }

  #openCell(attributes: Attributes): void {
    const address = attributes.get('r');
    const place = address === undefined ? { row: this.#row, column: this.#column + 1 } : cellPlace(address);
    if (place === null || place.row < 0) throw new WorkbookFault('corrupt-workbook', { part: address ?? '' });
    this.#row = place.row;
    this.#column = place.column;
    this.#inCell = true;
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? '0');
    this.#value = null;
    this.#formula = false;
  }

  #openInCell(name: string): void {
    if (name === 'v') {
      this.#inValue = true;
      this.#value = '';
    } else if (name === 'f') this.#formula = true;
    else this.#item.open(name);
  }

  #closeCell(): void {
    this.#inCell = false;
    const address = columnLetter(this.#column) + (this.#row + 1);
    const stored = { address, type: this.#type, style: this.#style, value: this.#value, formula: this.#formula };
    const cell = cellText({ ...stored, inline: this.#item.take() }, this.#context);
    const hidden = this.#hidesZeros && this.#type === 'n' && Number(this.#value ?? '') === 0 && cell.text !== '';
    const issue = cell.issue ?? (hidden ? 'hidden-zero' : null);
    if (issue !== null) this.#notes.cell(issue, this.#row, this.#column, cell.text);
    if (cell.text === '') return;
    this.#checkLimits();
    if (this.#formula) this.#notes.formula();
    if (cell.rounded) this.#notes.rounded(this.#row, this.#column);
    if (this.#hiddenRow) this.#notes.hiddenRow(this.#row);
    const row = this.rows[this.#row] ?? [];
    this.rows[this.#row] = row;
    if (row[this.#column] !== undefined && row[this.#column] !== '') {
      throw new WorkbookFault('corrupt-workbook', { part: address });
    }
    this.#cells += Math.max(0, this.#column + 1 - row.length);
    if (this.#cells > this.#limits.cells) throw new WorkbookFault('too-many-cells', { limit: this.#limits.cells });
    while (row.length < this.#column) row.push('');
    row[this.#column] = cell.text;
  }

  #checkLimits(): void {
    if (this.#row >= this.#limits.rows) throw new WorkbookFault('too-many-rows', { limit: this.#limits.rows });
    if (this.#column < this.#limits.columns) return;
    throw new WorkbookFault('too-many-columns', { columns: this.#column + 1, limit: this.#limits.columns });
  }
}

/**
 * Reads the cells of a worksheet as text: entry i is spreadsheet row i + 1, up to the last row with a filled cell; each row up to its
 * last filled cell. What is worth saying goes to `notes`. Throws a WorkbookFault where the part is malformed or breaks a limit.
 */
export function readSheet(
  bytes: Uint8Array,
  context: WorkbookContext,
  limits: Limits,
  notes: SheetNotes,
): readonly (readonly string[])[] {
  const reader = new SheetReader(context, limits, notes);
  walkXml(bytes, reader);
  return Array.from(reader.rows, (row) => row ?? EMPTY_ROW);
}
