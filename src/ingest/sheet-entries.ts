import type { Area, AreaBook } from '../domain/area.ts';
import type { Period } from '../domain/period.ts';
import { lacksYear, parsePeriod } from '../domain/period-words.ts';
import { type Entry, type EntryFault, isBlank, type PlacedText } from './entry.ts';
import { unitInBrackets } from './heading.ts';
import type { IndicatorBook } from './indicator-book.ts';
import type { IssueList } from './issue-list.ts';
import type { Group, Layout } from './layout.ts';
import { type MergedAt, type MergedRange, mergedRanges } from './merged-ranges.ts';
import type { NumberField, ObservationField } from './observation-columns.ts';
import { RowRoles } from './row-role.ts';
import type { Table } from './table.ts';

export interface EntryContext {
  readonly areas: AreaBook;
  readonly indicators: IndicatorBook;
  /** Chosen beside the file. */
  readonly area: Area | null;
  readonly period: Period | null;
}

type KeyField = 'area' | 'indicator' | 'period';
const KEYS: readonly KeyField[] = ['area', 'indicator', 'period'];
/** So many empty cells of one column are told of one by one. */
const TOLD_PER_COLUMN = 1_000;

/**
 * The entries of a sheet of values, long or wide, in the order of the file. Rows that are no data are left out with a note. A blank
 * area, indicator or period under a filled one is filled only where the workbook says that the cells are merged.
 */
export function* sheetEntries(
  table: Table,
  layout: Layout,
  context: EntryContext,
  issues: IssueList,
): Iterable<Entry<ObservationField>> {
  const reader = new SheetReading(table, layout, context, issues);
  let row = -1;
  for (const cells of table.rows) {
    row += 1;
    if (row >= layout.firstRow && row <= layout.lastRow) reader.header(cells);
    if (row > layout.lastRow && !isBlank(cells)) yield* reader.entries(cells, row);
  }
  reader.end();
}

class SheetReading {
  readonly #layout: Layout;
  readonly #context: EntryContext;
  readonly #issues: IssueList;
  readonly #merged: MergedAt;
  readonly #told: ReadonlySet<number | null>;
  readonly #headings: (readonly string[])[] = [];
  readonly #above = new Map<KeyField, PlacedText>();
  readonly #empty = new Map<number, { row: number; indicator: string }[]>();
  readonly #used = new Set<number>();
  #roles: RowRoles | null = null;
  #lone: { readonly row: number; readonly column: number; readonly words: string; isTold: boolean } | null = null;

  constructor(table: Table, layout: Layout, context: EntryContext, issues: IssueList) {
    this.#layout = layout;
    this.#context = context;
    this.#issues = issues;
    this.#merged = mergedRanges(table);
    this.#told = new Set(table.issues.filter(({ code }) => code === 'repeated-header').map((issue) => issue.row));
  }

  header(cells: readonly string[]): void {
    this.#headings.push(cells);
  }

  *entries(cells: readonly string[], row: number): Iterable<Entry<ObservationField>> {
    if (this.#skip(cells, row)) return;
    const faults = this.#loneFault(row);
    const keys = this.#keys(cells, row, faults);
    const filled = this.#layout.groups.filter((group) => this.#isFilled(group, cells));
    for (const group of filled.length > 0 ? filled : this.#layout.groups.slice(0, 1)) {
      const over = this.#mergedOver(group, row);
      yield this.#entry(cells, row, group, keys, [...faults, ...over]);
    }
    if (this.#layout.shape === 'wide' && filled.length > 0) this.#noteEmpty(cells, row, filled);
  }

  /** Tells of columns and cells in which nothing stood, once it is known which. */
  end(): void {
    for (const [column, cells] of this.#empty) {
      if (!this.#used.has(column)) {
        this.#issues.add('empty-column', this.#layout.lastRow, column, {
          heading: this.#layout.headings[column] ?? '',
        });
      } else
        for (const { row, indicator } of cells)
          this.#issues.add('missing-value', row, column, { value: '', indicator });
    }
    this.#noteLone();
  }

  #noteLone(): void {
    if (this.#lone && !this.#lone.isTold)
      this.#issues.add('section-row', this.#lone.row, this.#lone.column, { value: this.#lone.words });
  }

  #skip(cells: readonly string[], row: number): boolean {
    if (this.#layout.ours) return false;
    this.#roles ??= new RowRoles(this.#layout, this.#headings, this.#context);
    const found = this.#roles.of(cells);
    if (found === null) return false;
    const column = cells.findIndex((cell) => cell.trim() !== '');
    const { role, words } = found;
    if (role === 'lone-key') {
      this.#noteLone();
      this.#lone = { row, column, words, isTold: false };
    } else if (role !== 'repeated-heading' || !this.#told.has(row + 1))
      this.#issues.add(role, row, column, { value: words });
    return true;
  }

  /** A row with nothing but an area or a period makes the rows below it another's, where only the choice beside the file says whose. */
  #loneFault(row: number): EntryFault<ObservationField>[] {
    const lone = this.#lone;
    if (!lone) return [];
    const field = parsePeriod(lone.words) || lacksYear(lone.words) ? 'period' : 'area';
    const isStated = this.#layout.columns[field] !== undefined || this.#layout.groups.every(({ keys }) => keys[field]);
    if (isStated || this.#isChosen(field, lone.words)) return [];
    lone.isTold = true;
    const params = { field, above: lone.words, first: lone.row + 1, row: row + 1 };
    return [{ code: 'lone-key', field, params }];
  }

  #isChosen(field: KeyField, words: string): boolean {
    const { areas, area, period } = this.#context;
    if (field === 'period') return period !== null && parsePeriod(words, period.year)?.id === period.id;
    const match = areas.find(words);
    if (field !== 'area' || area === null || match.kind === 'unknown') return false;
    const found = match.kind === 'found' ? [match.area] : match.candidates;
    return found.some((each) => each.code === area.code);
  }

  #isFilled({ columns }: Group, cells: readonly string[]): boolean {
    return Object.values(columns).some((column) => (cells[column] ?? '').trim() !== '');
  }

  #noteEmpty(cells: readonly string[], row: number, filled: readonly Group[]): void {
    const indicator = cells[this.#layout.columns.indicator ?? this.#layout.columns.code ?? -1]?.trim() ?? '';
    for (const group of this.#layout.groups) {
      const column = Object.values(group.columns)[0]!;
      if (filled.includes(group)) this.#used.add(column);
      else {
        const cellsOf = this.#empty.get(column) ?? [];
        this.#empty.set(column, cellsOf);
        if (cellsOf.length < TOLD_PER_COLUMN) cellsOf.push({ row, indicator: group.keys.indicator?.text ?? indicator });
      }
    }
  }

  /** The area, indicator and period of a row, filled down where the workbook says so. */
  #keys(
    cells: readonly string[],
    row: number,
    faults: EntryFault<ObservationField>[],
  ): ReadonlyMap<KeyField, PlacedText> {
    const keys = new Map<KeyField, PlacedText>();
    for (const field of KEYS) {
      const column = this.#layout.columns[field];
      if (column === undefined) continue;
      const text = cells[column] ?? '';
      const here = { text, row, column };
      if (text.trim() !== '') this.#above.set(field, here);
      keys.set(field, text.trim() === '' ? this.#filledDown(field, here, cells, faults) : here);
    }
    return keys;
  }

  #filledDown(
    field: KeyField,
    here: PlacedText & { readonly column: number },
    cells: readonly string[],
    faults: EntryFault<ObservationField>[],
  ): PlacedText {
    const above = this.#above.get(field);
    const range = this.#merged(here.row, here.column);
    if (range && above && isDownFrom(range, above)) {
      const params = { value: above.text.trim(), range: range.name };
      this.#issues.add('filled-down', here.row, here.column, params);
      return { ...here, text: above.text };
    }
    if (range) faults.push({ code: 'merged-over', field, params: { range: range.name } });
    else if (above && this.#isDoubtful(field, above.text, cells))
      faults.push({ code: 'blank-key', field, params: { field, above: above.text.trim() } });
    return here;
  }

  /** A blank means what was chosen beside the file only where no row above says something else. */
  #isDoubtful(field: KeyField, above: string, cells: readonly string[]): boolean {
    if (this.#layout.ours) return false;
    const { code } = this.#layout.columns;
    if (field === 'indicator' && code !== undefined && (cells[code] ?? '').trim() !== '') return false;
    return !this.#isChosen(field, above);
  }

  #mergedOver({ columns }: Group, row: number): EntryFault<ObservationField>[] {
    return (Object.entries(columns) as [NumberField, number][]).flatMap(([field, column]) => {
      const range = this.#merged(row, column);
      return range ? [{ code: 'merged-over' as const, field, params: { range: range.name } }] : [];
    });
  }

  #entry(
    cells: readonly string[],
    row: number,
    group: Group,
    keys: ReadonlyMap<KeyField, PlacedText>,
    faults: readonly EntryFault<ObservationField>[],
  ): Entry<ObservationField> {
    const cellAt = (column: number | undefined): PlacedText => ({
      text: column === undefined ? '' : (cells[column] ?? ''),
      row,
      column: column ?? null,
    });
    const numbers: Readonly<Partial<Record<ObservationField, number>>> = group.columns;
    const isNumber = (field: ObservationField) => field === 'value' || field === 'numerator' || field === 'denominator';
    const at = (field: ObservationField): PlacedText => {
      if (isNumber(field)) return cellAt(numbers[field]);
      const key = group.keys[field as KeyField];
      const isShared = this.#layout.shape === 'wide';
      const own = { ...(keys.get(field as KeyField) ?? cellAt(this.#layout.columns[field])), isShared };
      if (!key) return own;
      return field === 'period' && own.text.trim() !== ''
        ? { ...own, text: own.text + key.text }
        : { ...key, isShared };
    };
    return { row, at, faults, units: (field) => this.#units(field, at, numbers[field]) };
  }

  /** The units stated for a number, the nearest first; the line above the table only where nothing nearer speaks. */
  #units(field: ObservationField, at: Entry<ObservationField>['at'], column: number | undefined): PlacedText[] {
    const heading = column === undefined ? undefined : this.#headingUnit(column);
    const ofHeading =
      heading === undefined
        ? []
        : [{ text: heading, row: this.#layout.lastRow, column: column ?? null, isShared: true }];
    if (field !== 'value') return ofHeading;
    const unit = at('unit');
    const name = at('indicator');
    const inName = unitInBrackets(name.text);
    const near = [unit, ...(inName === null ? [] : [{ ...name, text: inName }]), ...ofHeading];
    const stated = near.filter(({ text }) => text.trim() !== '');
    const { sheetUnit } = this.#layout;
    return stated.length > 0 || sheetUnit === null
      ? stated
      : [{ text: sheetUnit, row: 0, column: null, isShared: true }];
  }

  #headingUnit(column: number): string | undefined {
    return this.#layout.groups.map((group) => group.units.get(column)).find((unit) => unit !== undefined);
  }
}

/** Whether a merged cell of one column begins where `above` stands. */
const isDownFrom = (range: MergedRange, above: PlacedText) =>
  range.left === range.right && range.left === above.column && range.top === above.row;
