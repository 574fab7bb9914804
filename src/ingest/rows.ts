import { exact, fixed, plain } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { actualOf } from '../domain/observation.ts';
import { type Period, periodEnd } from '../domain/period.ts';
import { suitsNature } from '../domain/period-nature.ts';
import { lacksYear, parsePeriod } from '../domain/period-words.ts';
import { type Counting, unitScale } from '../domain/unit-scale.ts';
import { comparable } from './cell-words.ts';
import type { IndicatorBook } from './indicator-book.ts';
import type { IssueList } from './issue-list.ts';
import type { Layout } from './layout.ts';
import type { NumberField, ObservationField } from './observation-columns.ts';
import { remembered } from './remembered.ts';
import { reportedNumber } from './reported-number.ts';
import { type NoData, type Placed, RowReader, type RowSurroundings, type RowTotals, rowsOf } from './row-reader.ts';
import { sheetEntries } from './sheet-entries.ts';
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
  /** The column, from 0, of the cell that says the number, and that cell as typed. */
  readonly fileColumn: number | null;
  readonly typed: string;
}

export interface RowContext extends RowSurroundings {
  readonly indicators: IndicatorBook;
  /** Chosen beside the file; a column in the file wins over it. */
  readonly period: Period | null;
  /** ISO date: a period that ends later is not over. */
  readonly today: string;
}

/**
 * Checks every row below the header, one after another: each is given as it can be stored, or null for a row with an error or without
 * any number; at the end the totals. What is wrong goes to `issues`.
 */
export function checkedRows(
  table: Table,
  layout: Layout,
  context: RowContext,
  issues: IssueList,
): Generator<PlacedRow | null, RowTotals> {
  const periodOf = remembered((words) => parsePeriod(words, context.period?.year ?? null));
  const head = { row: layout.lastRow, ours: layout.ours };
  const keyField = layout.shape === 'wide' ? 'value' : 'indicator';
  const entries = sheetEntries(table, layout, context, issues);
  return rowsOf<ObservationField, PlacedRow>(entries, head, keyField, issues, (entry) => {
    const reader = new ObservationReader(entry, context, issues);
    const nothing = layout.ours ? reader.noData() : null;
    const read = nothing === null ? reader.read(context, periodOf) : null;
    return read === null ? nothing : { ...read, key: [`${read.indicator}|${read.period}`, read.area] };
  });
}

/** Names what a row is a value of: no two rows of a file have the same. Issues that are asked once carry it as `observation`. */
export function valueKey({ area, indicator, period }: Pick<CheckedRow, 'area' | 'indicator' | 'period'>): string {
  return `${area}|${indicator}|${period}`;
}

/** What was before is not reported any more: a year so far back is a slip of the pen. */
const EARLIEST = 1990;

const EXAMPLE = /^[（(]?(示例|example)/;
const NUMBERS = ['value', 'numerator', 'denominator'] as const;
const FILLED_IN = ['value', 'numerator', 'denominator', 'absence', 'note'] as const;

type PlacedRow = CheckedRow & Placed;
type PeriodOf = (words: string) => Period | null;

interface NumberCell {
  readonly text: string | null;
  readonly absence: string | null;
  readonly isRefused: boolean;
}

class ObservationReader extends RowReader<ObservationField> {
  readonly #remarks: string[] = [];
  #observation = '';

  /** What a row of one of our own files is where it carries no data. */
  noData(): NoData | null {
    if (EXAMPLE.test(comparable(this.cell('area')))) return 'example';
    return FILLED_IN.every((field) => this.words(field) === null) ? 'unfilled' : null;
  }

  read({ indicators, period: chosen, today }: RowContext, periodOf: PeriodOf): CheckedRow | null {
    const area = this.area('area');
    const indicator = this.#indicator(indicators);
    const period = this.#period(chosen, periodOf);
    if (area && indicator && period) this.#observation = valueKey({ area, indicator: indicator.id, period: period.id });
    if (period) this.#reportable(period, today);
    if (indicator && period && !suitsNature(period, indicator.periodNature)) this.#askPeriodKind(indicator);
    const numbers = indicator && this.#numbers(indicator);
    if (this.failed || !area || !indicator || !period || !numbers) return null;
    const isCounted = numbers.value === null && numbers.numerator !== null;
    const { text: typed, column: fileColumn } = this.placed(isCounted ? 'numerator' : 'value');
    const place = { fileRow: this.fileRow, fileColumn, typed };
    return { area, indicator: indicator.id, period: period.id, ...numbers, note: this.#note(), ...place };
  }

  #reportable(period: Period, today: string): void {
    const end = periodEnd(period);
    if (end > today) this.#refusePeriod('period-not-over', { period: period.id, end, today });
    if (period.year < EARLIEST) this.#refusePeriod('period-too-old', { period: period.id, earliest: EARLIEST });
  }

  #refusePeriod(code: 'period-not-over' | 'period-too-old', params: Issue['params']): void {
    if (this.words('period') === null) this.tellOfFile(code, params);
    else this.tell(code, 'period', params);
  }

  /** By its code where there is one, and then only under a name that is its own: a code left standing under another name is an error. */
  #indicator(indicators: IndicatorBook): Indicator | null {
    if (this.isFaulty('indicator')) return null;
    const code = this.words('code');
    if (code === null) return this.#named(indicators);
    const coded = indicators.find(code);
    if (coded.kind !== 'found') return this.tell('unknown-indicator', 'code');
    const name = this.words('indicator');
    if (name === null || isNameOf(coded.indicator, name, indicators)) return coded.indicator;
    return this.tell('indicator-mismatch', 'indicator', { code, name: coded.indicator.name.zh });
  }

  #named(indicators: IndicatorBook): Indicator | null {
    const match = indicators.find(this.cell('indicator'));
    if (match.kind === 'found') return match.indicator;
    if (match.kind === 'unknown') return this.tell('unknown-indicator', 'indicator');
    const candidates = match.candidates.map((each) => `${each.name.zh} ${each.id}`).join('、');
    return this.tell('ambiguous-indicator', 'indicator', { candidates });
  }

  #period(chosen: Period | null, periodOf: PeriodOf): Period | null {
    if (this.isFaulty('period')) return null;
    const words = this.cell('period');
    if (words.trim() === '' && chosen) return chosen;
    const period = periodOf(words);
    return period ?? this.tell(lacksYear(words) ? 'period-without-year' : 'bad-period', 'period');
  }

  /** At the value where many values share the heading, since some of them may suit it. */
  #askPeriodKind({ name }: Indicator): void {
    const own = this.placed('period');
    const numbers = NUMBERS.map((field) => this.placed(field)).find(({ column }) => column !== null);
    const { observation, period } = { observation: this.#observation, period: own.text };
    const place = own.isShared && numbers ? numbers : own;
    this.tellAt(place, 'period-kind', { observation, period, indicator: name.zh });
  }

  #numbers(indicator: Indicator): Pick<CheckedRow, 'value' | 'numerator' | 'denominator' | 'absence'> | null {
    const reason = this.words('absence');
    const value = this.#number('value', indicator);
    const numerator = this.#number('numerator', { unit: indicator.countedUnit ?? '' });
    const denominator = this.#number('denominator', { unit: '' });
    if (value.isRefused || numerator.isRefused || denominator.isRefused) return null;
    if (value.text === null && (numerator.text === null || denominator.text === null)) {
      const absence = reason ?? value.absence ?? numerator.absence ?? denominator.absence;
      if (absence === null) return this.tell('missing-value', 'value', { indicator: indicator.name.zh });
      return { value: null, numerator: null, denominator: null, absence };
    }
    if (reason !== null) return this.tell('value-and-absence', 'absence');
    const numbers = { value: value.text, numerator: numerator.text, denominator: denominator.text, absence: null };
    this.#plausible(numbers, indicator);
    return numbers;
  }

  #number(field: NumberField, counting: Counting): NumberCell {
    const stated = this.#statedUnit(field, counting);
    const { unit } = counting;
    if (stated === 'refused' || this.isFaulty(field)) return { text: null, absence: null, isRefused: true };
    const read = reportedNumber(this.cell(field), counting, stated);
    const isRefused = read.kind === 'not-a-number';
    if (isRefused) this.tell(read.code, field, { unit, from: read.from ?? '' });
    if (read.kind !== 'number') return { text: null, absence: read.kind === 'absence' ? read.words : null, isRefused };
    const stored = read.text;
    if (read.from !== undefined) this.tell('converted-number', field, { from: read.from, stored, unit });
    if (read.bracketed) this.tell('bracket-negative', field, { stored });
    if (read.note !== undefined) {
      this.tell('cell-note', field, { stored, note: read.note });
      this.#remarks.push(read.note);
    }
    return { text: stored, absence: null, isRefused };
  }

  /** The unit that the sheet states for a number; null where it states none or the indicator's own. Two different ones are refused. */
  #statedUnit(field: NumberField, counting: Counting): string | null | 'refused' {
    const own = comparable(counting.unit);
    let nearest: string | null = null;
    for (const { text, row, column } of this.units(field)) {
      const unit = comparable(text);
      if (reportedNumber(text, { unit: '' }).kind === 'absence') continue;
      if (unit !== own && unitScale(unit) === null)
        return this.#refuseUnit('unknown-unit', text, row, column, counting);
      if (nearest !== null && !isOneUnit(nearest, unit))
        return this.#refuseUnit('two-units', text, row, column, { unit: nearest });
      nearest ??= unit;
    }
    return nearest;
  }

  #refuseUnit(
    code: 'unknown-unit' | 'two-units',
    value: string,
    row: number,
    column: number | null,
    { unit }: Counting,
  ): 'refused' {
    this.tellAt({ text: value, row, column }, code, { unit });
    return 'refused';
  }

  /** The note of the row and the remarks that stood behind its numbers, each once. */
  #note(): string | null {
    const remarks = [this.typed('note') ?? '', ...this.#remarks].filter((words) => words !== '');
    return [...new Set(remarks)].join('；') || null;
  }

  #plausible(
    numbers: { value: string | null; numerator: string | null; denominator: string | null; absence: null },
    indicator: Indicator,
  ): void {
    const { value, numerator, denominator } = numbers;
    if (denominator !== null && exact(denominator).equals(0)) this.tell('denominator-zero', 'denominator');
    else if (numerator !== null && denominator !== null) {
      const above = exact(numerator).gt(exact(denominator));
      if (indicator.share && above) this.tell('numerator-above-denominator', 'numerator', { denominator });
      this.#agrees(value, numerator, denominator, indicator);
    }
    const actual = actualOf({ ...BARE, ...numbers }, indicator);
    if (actual === null) return;
    if (indicator.share && exact(actual).gt(exact(indicator.factor)))
      this.tell('share-above-100', 'value', {
        observation: this.#observation,
        most: `${indicator.factor}${indicator.unit}`,
      });
    if (exact(actual).lt(0) && (indicator.plausible.min === null || exact(actual).lt(exact(indicator.plausible.min))))
      this.tell('negative-value', 'value', { observation: this.#observation });
  }

  /** A value and its numerator and denominator may differ by rounding in the last printed digit, no more. */
  #agrees(value: string | null, numerator: string, denominator: string, indicator: Indicator): void {
    if (value === null) return;
    const decimals = value.split('.')[1]?.length ?? 0;
    const quotient = exact(numerator).div(exact(denominator)).mul(exact(indicator.factor));
    const step = exact(1).div(10 ** decimals);
    if (quotient.sub(exact(value)).abs().gt(step))
      this.tell('value-disagrees', 'value', {
        observation: this.#observation,
        quotient: plain(exact(fixed(quotient, decimals + 1))),
      });
  }
}

function isOneUnit(a: string, b: string): boolean {
  const [one, other] = [unitScale(a), unitScale(b)];
  return a === b || (one !== null && one.kin === other?.kin && one.exponent === other.exponent);
}

/** Whether `name` means this indicator: any name of it, or one of several that it shares, also with a scope behind it. */
function isNameOf(indicator: Indicator, name: string, indicators: IndicatorBook): boolean {
  const match = indicators.find(name);
  if (match.kind === 'found') return match.indicator === indicator;
  if (match.kind === 'ambiguous') return match.candidates.includes(indicator);
  return [indicator.name.zh, indicator.name.en].some((own) => comparable(name).startsWith(comparable(own)));
}

const BARE = { indicator: '', area: '', period: '', note: null, source: null };
