/** A place where the text is not RFC 4180. `unclosed-quote` and `text-after-quote` leave it open where cells end. */
export type QuoteFault = 'unclosed-quote' | 'text-after-quote' | 'stray-quote' | 'space-after-quote';

export type LineEnding = '\r\n' | '\n' | '\r' | '';

/** One record. The same object is passed each time, so a listener must not keep it. */
export interface CsvRecord {
  /** Where its text begins and ends in the whole, the line ending left out. */
  start: number;
  end: number;
  /** Where the next record begins. */
  next: number;
  cells: number;
  /** Cells up to the last one that is not empty: 0 for a blank row. */
  filled: number;
  /** Empty for the last record of a text that does not end with a line ending. */
  ending: LineEnding;
}

export interface CsvListener {
  /** Return `false` to stop. */
  record(record: Readonly<CsvRecord>): boolean | undefined;
  /** Called before the record that holds the fault. `column` counts from 0; `odd` where the cell holds half a pair of quotes. */
  fault?(fault: QuoteFault, column: number, odd: boolean): void;
  /** Called for each cell, before its record: where its text begins and ends, quotes around it included. */
  cell?(column: number, start: number, end: number): void;
}

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;

class CsvScan {
  readonly #text: string;
  readonly #comma: number;
  readonly #listener: CsvListener;
  readonly #record: CsvRecord = { start: 0, end: 0, next: 0, cells: 0, filled: 0, ending: '' };

  constructor(text: string, delimiter: string, listener: CsvListener) {
    this.#text = text;
    this.#comma = delimiter.charCodeAt(0);
    this.#listener = listener;
  }

  run(): void {
    while (this.#record.next < this.#text.length) {
      this.#walkRecord();
      if (this.#listener.record(this.#record) === false) return;
    }
  }

  #walkRecord(): void {
    const record = this.#record;
    let at = record.next;
    record.start = at;
    record.cells = 0;
    record.filled = 0;
    for (;;) {
      const from = at;
      const quoted = this.#text.charCodeAt(at) === QUOTE;
      at = quoted ? this.#quotedCell(at) : this.#bareCell(at, false);
      this.#listener.cell?.(record.cells, from, at);
      record.cells += 1;
      if (at - from > (quoted ? 2 : 0)) record.filled = record.cells;
      if (this.#text.charCodeAt(at) !== this.#comma) break;
      at += 1;
    }
    const code = this.#text.charCodeAt(at);
    record.end = at;
    record.ending = code === LF ? '\n' : code !== CR ? '' : this.#text.charCodeAt(at + 1) === LF ? '\r\n' : '\r';
    record.next = at + record.ending.length;
  }

  #endsCell(code: number): boolean {
    return code === this.#comma || code === LF || code === CR || Number.isNaN(code);
  }

  #fault(fault: QuoteFault, odd = false): void {
    this.#listener.fault?.(fault, this.#record.cells, odd);
  }

  /** Reads the rest of a cell that is not in quotes; returns where it ends. */
  #bareCell(from: number, afterQuote: boolean): number {
    let at = from;
    let quotes = 0;
    for (let code = this.#text.charCodeAt(at); !this.#endsCell(code); code = this.#text.charCodeAt(++at)) {
      if (code === QUOTE) quotes += 1;
    }
    if (quotes > 0 && !afterQuote) this.#fault('stray-quote', quotes % 2 === 1);
    return at;
  }

  /** Reads a cell that opens with a quote at `open`; returns where it ends. */
  #quotedCell(open: number): number {
    const text = this.#text;
    let close = text.indexOf('"', open + 1);
    while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
    if (close === -1) {
      this.#fault('unclosed-quote');
      return text.length;
    }
    let at = close + 1;
    let code = text.charCodeAt(at);
    while (code !== this.#comma && (code === SPACE || code === TAB)) code = text.charCodeAt(++at);
    if (!this.#endsCell(code)) {
      this.#fault('text-after-quote');
      return this.#bareCell(at, true);
    }
    if (at > close + 1) this.#fault('space-after-quote');
    return at;
  }
}

/**
 * Walks `text` record by record as RFC 4180 reads it (section 2, rules 1, 5, 6 and 7), taking CR, LF and CRLF outside quotes as line
 * endings. Reports every place where a lenient parser would have to guess. `delimiter` is one character.
 *
 * Example: in `a,b"c` the second cell is `b"c`, with a `stray-quote`; `"a"b,c` has a `text-after-quote` in its first cell.
 */
export function scanCsv(text: string, delimiter: string, listener: CsvListener): void {
  new CsvScan(text, delimiter, listener).run();
}
