import type { Area, AreaBook } from '../domain/area.ts';
import { exact, fixed, plain } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { actualOf } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { parsePeriod } from '../domain/period-words.ts';
import type { Field, Header } from './columns.ts';
import type { IndicatorBook } from './indicator-book.ts';
import { issueLevel, type RowIssueCode } from './issue-codes.ts';
import { IssueList } from './issue-list.ts';
import { reportedNumber } from './reported-number.ts';
import type { Issue, Table } from './table.ts';

/** A row that can be stored as it stands. Decimals keep their printed digits. */
export interface CheckedRow {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly absence: string | null;
  readonly note: string | null;
  /** As the spreadsheet shows it, from 1. */
  readonly fileRow: number;
}

export interface RowContext {
  readonly areas: AreaBook;
  readonly indicators: IndicatorBook;
  /** Chosen beside the file; a column in the file wins over it. */
  readonly area: Area | null;
  readonly period: Period | null;
  readonly mayWrite: (area: string) => boolean;
}

export interface RowsResult {
  readonly rows: readonly CheckedRow[];
  readonly issues: readonly Issue[];
  /** Rows that carry anything. */
  readonly total: number;
}

/** Checks every row below the header. A row with an error, or without any number, is not among `rows`. */
export function readRows(table: Table, header: Header, context: RowContext): RowsResult {
  const issues = new IssueList();
  const rows: CheckedRow[] = [];
  const seen = new Map<string, number>();
  let total = 0;
  let index = -1;
  for (const cells of table.rows) {
    index += 1;
    if (index <= header.row || cells.every((cell) => cell.trim() === '')) continue;
    total += 1;
    const row = new RowReader(cells, index, header, context, issues).read();
    if (!row) continue;
    const key = `${row.area}|${row.indicator}|${row.period}`;
    const first = seen.get(key);
    if (first !== undefined) issues.add('duplicate-key', index, header.columns.indicator ?? null, { first });
    else {
      seen.set(key, row.fileRow);
      rows.push(row);
    }
  }
  if (total === 0) issues.add('no-rows', header.row);
  return { rows, issues: issues.all(), total };
}

/** Reads one row, telling every fault of it, not only the first. */
class RowReader {
  readonly #cells: readonly string[];
  readonly #row: number;
  readonly #columns: Header['columns'];
  readonly #context: RowContext;
  readonly #issues: IssueList;
  #failed = false;

  constructor(cells: readonly string[], row: number, header: Header, context: RowContext, issues: IssueList) {
    this.#cells = cells;
    this.#row = row;
    this.#columns = header.columns;
    this.#context = context;
    this.#issues = issues;
  }

  read(): CheckedRow | null {
    const area = this.#area();
    const indicator = this.#indicator();
    const period = this.#period();
    const numbers = indicator && this.#numbers(indicator);
    if (this.#failed || !area || !indicator || !period || !numbers) return null;
    const note = this.#cell('note').trim() || null;
    return { area, indicator: indicator.id, period: period.id, ...numbers, note, fileRow: this.#row + 1 };
  }

  #cell(field: Field): string {
    const column = this.#columns[field];
    return column === undefined ? '' : (this.#cells[column] ?? '');
  }

  #tell(code: RowIssueCode, field: Field, params: Issue['params'] = {}): null {
    this.#issues.add(code, this.#row, this.#columns[field] ?? null, { value: this.#cell(field), ...params });
    if (issueLevel(code) === 'error') this.#failed = true;
    return null;
  }

  #area(): string | null {
    const words = this.#cell('area');
    if (words.trim() === '' && this.#context.area) return this.#permitted(this.#context.area.code);
    const match = this.#context.areas.find(words);
    if (match.kind === 'unknown') return this.#tell('unknown-area', 'area');
    if (match.kind === 'found') return this.#permitted(match.area.code);
    const here = match.candidates.find((candidate) => candidate.code === this.#context.area?.code);
    if (here) return this.#permitted(here.code);
    const candidates = match.candidates.map((each) => `${this.#context.areas.fullName(each.code)} ${each.code}`);
    return this.#tell('ambiguous-area', 'area', { candidates: candidates.join('、') });
  }

  #permitted(code: string): string | null {
    if (this.#context.mayWrite(code)) return code;
    return this.#tell('no-permission', 'area', { area: this.#context.areas.fullName(code) });
  }

  #indicator(): Indicator | null {
    const match = this.#context.indicators.find(this.#cell('indicator'));
    if (match.kind === 'found') return match.indicator;
    if (match.kind === 'unknown') return this.#tell('unknown-indicator', 'indicator');
    const candidates = match.candidates.map((each) => `${each.name.zh} ${each.id}`).join('、');
    return this.#tell('ambiguous-indicator', 'indicator', { candidates });
  }

  #period(): Period | null {
    const words = this.#cell('period');
    if (words.trim() === '' && this.#context.period) return this.#context.period;
    return parsePeriod(words, this.#context.period?.year ?? null) ?? this.#tell('bad-period', 'period');
  }

  #numbers(indicator: Indicator): Pick<CheckedRow, 'value' | 'numerator' | 'denominator' | 'absence'> | null {
    const value = this.#number('value', indicator.unit);
    const numerator = this.#number('numerator', indicator.countedUnit ?? '');
    const denominator = this.#number('denominator', '');
    if ([value, numerator, denominator].some((number) => number.failed)) return null;
    if (value.text === null && (numerator.text === null || denominator.text === null)) {
      const absence = value.absence ?? numerator.absence ?? denominator.absence;
      if (absence === null) return this.#tell('missing-value', 'value', { indicator: indicator.name.zh });
      return { value: null, numerator: null, denominator: null, absence };
    }
    const numbers = { value: value.text, numerator: numerator.text, denominator: denominator.text, absence: null };
    this.#plausible(numbers, indicator);
    return numbers;
  }

  #number(field: Field, unit: string): { text: string | null; absence: string | null; failed: boolean } {
    const read = reportedNumber(this.#cell(field), unit);
    const failed = read.kind === 'not-a-number';
    if (failed) this.#tell('bad-number', field, { unit });
    const text = read.kind === 'number' ? read.text : null;
    return { text, absence: read.kind === 'absence' ? read.words : null, failed };
  }

  #plausible(
    numbers: { value: string | null; numerator: string | null; denominator: string | null; absence: null },
    indicator: Indicator,
  ): void {
    const { value, numerator, denominator } = numbers;
    if (denominator !== null && exact(denominator).equals(0)) this.#tell('denominator-zero', 'denominator');
    else if (numerator !== null && denominator !== null) {
      const above = exact(numerator).gt(exact(denominator));
      if (indicator.share && above) this.#tell('numerator-above-denominator', 'numerator', { denominator });
      this.#agrees(value, numerator, denominator, indicator);
    }
    const actual = actualOf({ ...BARE, ...numbers }, indicator);
    if (actual === null) return;
    if (indicator.share && exact(actual).gt(exact(indicator.factor)))
      this.#tell('share-above-100', 'value', { most: `${indicator.factor}${indicator.unit}` });
    if (exact(actual).lt(0) && (indicator.plausible.min === null || exact(actual).lt(exact(indicator.plausible.min))))
      this.#tell('negative-value', 'value');
  }

  /** A value and its numerator and denominator may differ by rounding in the last printed digit, no more. */
  #agrees(value: string | null, numerator: string, denominator: string, indicator: Indicator): void {
    if (value === null) return;
    const decimals = value.split('.')[1]?.length ?? 0;
    const quotient = exact(numerator).div(exact(denominator)).mul(exact(indicator.factor));
    const step = exact(1).div(10 ** decimals);
    if (quotient.sub(exact(value)).abs().gt(step))
      this.#tell('value-disagrees', 'value', { quotient: plain(exact(fixed(quotient, decimals + 1))) });
  }
}

const BARE = { indicator: '', area: '', period: '', note: null, source: null };
