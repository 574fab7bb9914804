import { lacksYear } from '../domain/period-words.ts';
import { comparable } from './cell-words.ts';
import { type ChosenHeader, IGNORE, NOTHING_CHOSEN } from './chosen-header.ts';
import { columnLetter } from './column-letter.ts';
import { fieldsOf, SEARCHED_ROWS } from './columns.ts';
import { type Heading, type HeadingContext, joined, readHeading } from './heading.ts';
import { issueAt } from './issue-list.ts';
import type { Group, HeadingKey, Layout, LayoutContext, LayoutResult } from './layout.ts';
import { type MergedAt, mergedRanges } from './merged-ranges.ts';
import { type NumberField, OBSERVATION_COLUMNS, type ObservationField } from './observation-columns.ts';
import { firstRows, HEADER_ROWS, unitLine } from './sheet-head.ts';
import type { Issue, Table } from './table.ts';

/** Words of a row above the header that make other columns of those below it. */
const ANOTHER_VALUE = /上年|去年|同期|上期|目标|计划|预计|同比|环比/;

type Rows = readonly (readonly string[])[];

/** What the header says of one column. */
interface Column extends Heading {
  readonly words: string;
  /** The row (from 0) of the lowest cell that says something. */
  readonly row: number;
}

interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Column[];
  readonly understood: number;
}

/**
 * Finds the header of a sheet with a column for each period, area or indicator, in one to three rows: the one with the most columns
 * understood, of equals the one with fewer rows. Null where there is none, so that the sheet is judged as a long one.
 */
export function findWide(table: Table, context: LayoutContext): LayoutResult | null {
  const rows = firstRows(table);
  const merged = mergedRanges(table);
  const { chosen = NOTHING_CHOSEN } = context;
  const read = readOnce({ ...context, fieldOf: fieldsOf(OBSERVATION_COLUMNS, false) });
  let best: Candidate | null = null;
  for (let first = 0; first < Math.min(rows.length, SEARCHED_ROWS); first += 1) {
    if (chosen.row === null ? belongsToHeader(rows[first - 1] ?? []) : first !== chosen.row) continue;
    for (let depth = 1; depth <= HEADER_ROWS && first + depth <= rows.length; depth += 1) {
      const candidate = candidateAt(rows, first, first + depth - 1, merged, read, chosen);
      if (candidate === null) break;
      if (candidate.understood > (best?.understood ?? 1.99)) best = candidate;
    }
  }
  return best === null ? null : layoutOf(rows, best, context);
}

type Read = (text: string) => Heading;

function readOnce(context: HeadingContext): Read {
  const known = new Map<string, Heading>();
  return (text) => {
    const heading = known.get(text) ?? readHeading(text, context);
    known.set(text, heading);
    return heading;
  };
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');

/** Whether a row cannot be left above a header as if it were a title, because it may say something of the columns. */
function belongsToHeader(cells: readonly string[]): boolean {
  const words = filled(cells);
  if (words.some((cell) => /[:：]/.test(cell))) return false;
  if (words.length === 1) return words[0]!.trim().length <= 8 && ANOTHER_VALUE.test(words[0]!);
  return words.length > 1;
}

/** The header in these rows, or null where one of them is no header row, so that no longer one starts here either. */
function candidateAt(
  rows: Rows,
  first: number,
  last: number,
  merged: MergedAt,
  read: Read,
  chosen: ChosenHeader,
): Candidate | null {
  const width = Math.max(...rows.slice(first, last + 1).map((cells) => cells.length));
  const cells = spread(rows, first, last, width, merged);
  const columns: Column[] = [];
  for (let column = 0; column < width; column += 1) {
    const path = cells.map((row) => row[column]!);
    const headings = path.map(read);
    const lower = rows.slice(first + 1, last + 1).map((row) => read(row[column] ?? ''));
    if (lower.some((each) => each.other)) return null;
    const top = headings[0]!;
    const isRowField = top.field !== undefined && Object.keys(top).length === 1;
    if (isRowField && lower.some((each) => Object.keys(each).some((key) => key !== 'field' && key !== 'unit')))
      return null;
    const row = first + path.findLastIndex((text) => text.trim() !== '');
    columns.push({ ...(said(chosen.columns.get(column)) ?? together(headings)), words: wordsOf(path), row });
  }
  const isBelowBlank = last > first && filled(rows[last]!).length === 0;
  if (isBelowBlank || !columns.some((each) => each.field === 'indicator' || each.field === 'area' || isKeyField(each)))
    return null;
  return { first, last, columns, understood: understoodIn(columns) };
}

/** What a person said that a column carries, as its heading would have said it. */
function said(field: string | undefined): Heading | null {
  if (field === undefined) return null;
  if (field === IGNORE || !(field in OBSERVATION_COLUMNS.headings)) return { other: true };
  if (field === 'value' || field === 'numerator' || field === 'denominator') return { role: field };
  return { field: field as Exclude<ObservationField, NumberField> };
}

const isKeyField = ({ field }: Column) => field === 'code' || field === 'period';

const wordsOf = (path: readonly string[]) =>
  [...new Set(path.map((text) => text.replace(/\s+/g, ' ').trim()))].filter(Boolean).join(' ');

/** A field of every row stands for itself, whatever group it was put under. */
function together(headings: readonly Heading[]): Heading {
  const field = headings.findLast((each) => each.field !== undefined);
  return field && !isKeyed(field) ? field : headings.reduce<Heading>(joined, {});
}

const isKeyed = ({ area, indicator, period }: Heading) => (area ?? indicator ?? period) !== undefined;

const isRead = (column: Column) => !column.other && !column.target && !column.total;

const isOfGroup = (column: Column) => isRead(column) && !column.field && (isKeyed(column) || column.role !== undefined);

/** How many columns are understood; of equals the header that also states units knows more. */
function understoodIn(columns: readonly Column[]): number {
  const known = columns.filter((each) => (each.field && isRead(each)) || isOfGroup(each) || each.target || each.total);
  return known.length + known.filter((each) => each.unit !== undefined).length / (columns.length + 1);
}

/** The header cells with what stands over several columns written over each of them, in all rows but the lowest. */
function spread(rows: Rows, first: number, last: number, width: number, merged: MergedAt): string[][] {
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const row = first + at;
    const cells = Array.from({ length: width }, (__, column) => rows[row]![column] ?? '');
    if (row === last) return cells;
    let from = -1;
    return cells.map((cell, column) => {
      if (cell.trim() !== '') from = column;
      if (from < 0 || cell.trim() !== '') return cell;
      const range = merged(row, from);
      const reaches = range ? column <= range.right : true;
      const isUsed = rows.slice(row + 1, last + 1).some((below) => (below[column] ?? '').trim() !== '');
      return reaches && isUsed ? cells[from]! : '';
    });
  });
}

function layoutOf(rows: Rows, { first, last, columns: all }: Candidate, context: LayoutContext): LayoutResult | null {
  const hasStatusQuo = all.some((each) => isRead(each) && each.statusQuo);
  const besideStatusQuo = (each: Column) =>
    hasStatusQuo && isOfGroup(each) && each.period !== undefined && each.role === undefined;
  const issues: Issue[] = [];
  const columns: Partial<Record<ObservationField, number>> = {};
  const groups = new Map<
    string,
    { keys: Group['keys']; columns: Partial<Group['columns']>; units: Map<number, string> }
  >();
  for (const [at, column] of all.entries()) {
    const heading = column.words;
    if (heading === '') continue;
    const code = ignoredAs(column, besideStatusQuo(column));
    if (code !== null) issues.push(issueAt(code, column.row, at, { heading }));
    else if (column.field) {
      const before = columns[column.field];
      if (before === undefined) columns[column.field] = at;
      else issues.push(twice(column, at, before, column.field));
    } else {
      const role = column.role ?? 'value';
      const keys = keysOf(column, at);
      const id = JSON.stringify(Object.values(keys).map((key) => comparable(key.text)));
      const group = groups.get(id) ?? { keys, columns: {}, units: new Map<number, string>() };
      groups.set(id, group);
      if (group.columns[role] !== undefined) issues.push(twice(column, at, group.columns[role], role));
      else Object.assign(group.columns, { [role]: at });
      if (column.unit !== undefined) group.units.set(at, column.unit);
      columns[role] ??= at;
    }
  }
  const found = [...groups.values()];
  if (!hasStatusQuo && !found.some((group) => Object.keys(group.keys).length > 0)) return null;
  const errors = [
    ...issues.filter((issue) => issue.code === 'duplicate-column'),
    ...faultsOf(found, columns, first, context),
  ];
  if (errors.length > 0) return { ok: false, issues: errors };
  const headings = all.map((each) => each.words);
  const sheetUnit = unitLine(rows.slice(0, first));
  const layout: Layout = {
    shape: 'wide',
    firstRow: first,
    lastRow: last,
    headings,
    columns,
    groups: found,
    sheetUnit,
    ours: false,
  };
  return { ok: true, layout, issues };
}

function ignoredAs(column: Column, besideStatusQuo: boolean) {
  if (column.target) return 'target-column';
  if (column.total) return 'total-column';
  if (besideStatusQuo) return 'beside-status-quo';
  return column.other || (!column.field && !isOfGroup(column)) ? 'ignored-column' : null;
}

const twice = (column: Column, at: number, before: number, field: ObservationField) =>
  issueAt('duplicate-column', column.row, at, { heading: column.words, field, first: columnLetter(before) });

function keysOf(column: Column, at: number): Group['keys'] {
  const key = (text: string | undefined): HeadingKey | undefined =>
    text === undefined ? undefined : { text, row: column.row, column: at };
  const { area, indicator, period } = column;
  return Object.fromEntries(
    Object.entries({ area: key(area), indicator: key(indicator), period: key(period) }).filter(([, each]) => each),
  );
}

/** What is missing for a value to be placed, and what is said twice, once per column at fault. */
function faultsOf(groups: readonly Group[], columns: Layout['columns'], row: number, given: LayoutContext): Issue[] {
  const missing = new Set<string>();
  const issues: Issue[] = [];
  for (const { keys, columns: numbers } of groups) {
    const indicator = columns.indicator ?? columns.code;
    if (!keys.indicator && indicator === undefined) missing.add('indicator');
    if (!keys.area && columns.area === undefined && !given.area) missing.add('area');
    if (!keys.period && columns.period === undefined && !given.period) missing.add('period');
    if (numbers.value === undefined && (numbers.numerator === undefined || numbers.denominator === undefined))
      missing.add('value');
    const axes = { area: columns.area, indicator, period: columns.period };
    for (const field of ['area', 'indicator', 'period'] as const) {
      const key = keys[field];
      const column = axes[field];
      if (!key || column === undefined || (field === 'period' && lacksYear(key.text))) continue;
      issues.push(issueAt('two-axes', key.row, key.column, { field, heading: key.text, first: columnLetter(column) }));
    }
  }
  const all = [...missing].join(' ');
  return missing.size > 0 ? [...issues, issueAt('missing-column', row, null, { missing: all })] : issues;
}
