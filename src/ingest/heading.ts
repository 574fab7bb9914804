import type { AreaBook } from '../domain/area.ts';
import { lacksYear, parsePeriod } from '../domain/period-words.ts';
import { unitScale } from '../domain/unit-scale.ts';
import { comparable } from './cell-words.ts';
import type { FieldOf } from './columns.ts';
import type { IndicatorBook } from './indicator-book.ts';
import type { NumberField, ObservationField } from './observation-columns.ts';

/** What one cell of a header says of the column below it. Everything that is not there is left out. */
export interface Heading {
  /** The column carries this of every row. */
  readonly field?: Exclude<ObservationField, NumberField>;
  /** The column carries numbers of this kind. */
  readonly role?: NumberField;
  /** Words that name the period, area or indicator of the column. */
  readonly period?: string;
  readonly area?: string;
  readonly indicator?: string;
  readonly unit?: string;
  /** 现状: how things stood, beside which plain years are targets. */
  readonly statusQuo?: true;
  readonly target?: true;
  readonly total?: true;
  /** Words that we do not understand, which may make the column anything. */
  readonly other?: true;
}

export interface HeadingContext {
  readonly fieldOf: FieldOf<ObservationField>;
  readonly areas: AreaBook;
  readonly indicators: IndicatorBook;
}

const STATUS_QUO = ['现状值', '现状数', '现状', '基期值', '基期'];
const ACTUAL = [
  ...[
    '实际完成值',
    '实际完成',
    '实际值',
    '实际数',
    '实际',
    '完成值',
    '完成数',
    '完成情况',
    '完成',
    '监测结果',
    '监测值',
  ],
  ...['统计值', '统计数', '数据', '数值', '指标值', '值', '数'],
];
const TARGET = /目标|计划|规划|预期|预计|预测|任务数|指导值|控制数/;
const TOTAL = /^(?:合计|总计|小计|共计|总合计|平均|平均值|均值|平均数|汇总)$/;
const NUMBERS: ReadonlySet<string> = new Set<NumberField>(['value', 'numerator', 'denominator']);
const BRACKETS = /[([【〔（［]([^()[\]【】〔〕（）［］]*)[)\]】〕）］]/g;

/** Whether words are those of a sum or mean over rows or columns: 合计, 小计, 平均. */
export const isTotal = (words: string) => TOTAL.test(comparable(words).replace(/:$/, ''));

/** Whether a heading is that of a column of targets. */
export const isTarget = (words: string) => TARGET.test(words);

/** The texts in the brackets of a cell, and the cell without them. */
export function withoutBrackets(text: string): { readonly bare: string; readonly inner: readonly string[] } {
  const inner = [...text.matchAll(BRACKETS)].map((match) => match[1]!);
  return { bare: text.replace(BRACKETS, '').trim(), inner };
}

/** The unit that stands in the brackets of a heading or name: % of 药占比（%）. Null where none does. */
export function unitInBrackets(text: string): string | null {
  return withoutBrackets(text).inner.find((words) => unitScale(words) !== null) ?? null;
}

/** Reads one cell of a header. An empty cell says nothing: `{}`. */
export function readHeading(text: string, context: HeadingContext): Heading {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return {};
  const { bare, inner } = withoutBrackets(words);
  const unit = inner.find((each) => unitScale(each) !== null);
  const united = unit === undefined ? {} : { unit };
  if (isTotal(bare)) return { total: true };
  const named = readIndicator(words, bare, inner, context);
  if (named) return { ...named, ...united };
  if (TARGET.test(words)) return { target: true };
  const rest = inner.filter((each) => each !== unit);
  const main = bare === '' ? {} : readWords(bare, context);
  return [main, ...rest.map((each) => readWords(each.trim(), context)), united].reduce<Heading>(joined, {});
}

/** An indicator's name, perhaps with 分子 or 分母 behind it. */
function readIndicator(
  words: string,
  bare: string,
  inner: readonly string[],
  { indicators }: HeadingContext,
): Heading | null {
  if (indicators.find(words).kind !== 'unknown') {
    const role = inner.map((each) => ROLES.get(each)).find((each) => each !== undefined);
    return role ? { indicator: bare, role } : { indicator: words };
  }
  const split = /^(.+?)[-—_/:：·]?(分子|分母)$/.exec(bare);
  if (!split || indicators.find(split[1]!).kind === 'unknown') return null;
  return { indicator: split[1]!, role: ROLES.get(split[2]!)! };
}

const ROLES: ReadonlyMap<string, NumberField> = new Map([
  ['分子', 'numerator'],
  ['分母', 'denominator'],
]);

function readWords(words: string, { fieldOf, areas }: HeadingContext): Heading {
  if (isPeriod(words)) return { period: words };
  const field = fieldOf(words);
  if (field !== undefined) return NUMBERS.has(field) ? { role: field as NumberField } : { field: field as never };
  const plain = withoutAny(words, STATUS_QUO);
  if (plain !== null) return { role: 'value', statusQuo: true, ...remainder(plain) };
  const done = withoutAny(words, ACTUAL);
  if (done !== null && (done === '' || isPeriod(done))) return { role: 'value', ...remainder(done) };
  if (unitScale(words) !== null) return { unit: words };
  return areas.find(words).kind === 'unknown' ? { other: true } : { area: words };
}

const isPeriod = (words: string) => parsePeriod(words) !== null || lacksYear(words);

function remainder(words: string): Heading {
  if (words === '') return {};
  return isPeriod(words) ? { period: words } : { other: true };
}

/** The words without one of the given before or behind them; null where none of them is there. */
function withoutAny(words: string, some: readonly string[]): string | null {
  const text = words.replace(/\s/g, '');
  const word = some.find((each) => text.startsWith(each) || text.endsWith(each));
  if (word === undefined) return null;
  return text.startsWith(word) ? text.slice(word.length) : text.slice(0, -word.length);
}

/** What two cells of one column say together, the upper first: 2018年 over 一季度 is 2018年一季度. A contradiction is not understood. */
export function joined(upper: Heading, lower: Heading): Heading {
  const period = joinedPeriod(upper.period, lower.period);
  const clash =
    period === null ||
    differ(upper.area, lower.area) ||
    differ(upper.indicator, lower.indicator) ||
    differ(upper.field, lower.field) ||
    (differ(upper.role, lower.role) && upper.role !== 'value');
  const both = { ...upper, ...lower, ...(period ? { period } : {}) };
  return clash ? { ...both, other: true } : both;
}

const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;

/** Undefined where there is none, null where the two contradict each other. */
function joinedPeriod(upper: string | undefined, lower: string | undefined): string | undefined | null {
  if (upper === undefined || lower === undefined) return lower ?? upper;
  const year = parsePeriod(upper);
  const own = parsePeriod(lower);
  if (own) return year && year.firstMonth === 1 && year.lastMonth === 12 && year.year !== own.year ? null : lower;
  if (!year) return parsePeriod(lower + upper) ? lower + upper : null;
  return parsePeriod(`${year.year}年${lower}`) && year.kind === 'year' ? `${year.year}年${lower}` : null;
}
