import type { AreaBook } from '../domain/area.ts';
import { lacksYear, parsePeriod } from '../domain/period-words.ts';
import { comparable } from './cell-words.ts';
import { isTotal } from './heading.ts';
import type { IndicatorBook } from './indicator-book.ts';
import type { Layout } from './layout.ts';
import { reportedNumber } from './reported-number.ts';

/** What a row below the header is where it is no data; `lone-key` names an area or a period for the rows below it. */
export type RowRole = 'repeated-heading' | 'footnote-row' | 'total-row' | 'section-row' | 'lone-key';

export interface RowRoleContext {
  readonly areas: AreaBook;
  readonly indicators: IndicatorBook;
}

const FOOTNOTE =
  /^[(（【*※]*(?:注释?|备注|说明|附注|填报(?:人|日期|时间|单位)|填表(?:人|日期)|报送(?:人|日期|时间)|报出日期|上报日期|审核(?:人|意见)?|复核人?|制表(?:人|日期)?|编制(?:人|单位)?|经办人|(?:单位|部门|统计|科室)?负责人|联系(?:人|电话|方式)|电话|(?:数据|资料)?来源|统计口径|打印日期|日期|盖章|公章|note|source)[】]?\s*(?:\d+\s*)?[:：.、）)]/i;
const FOOTNOTE_ALONE = /^[(（]?(?:盖章|公章|以下空白|此表一式.*|第.{1,4}页.*|[-—]\s*\d+\s*[-—])[)）]?$/;
const NUMERAL = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?/;

/** Tells rows of a sheet that are no data from those that are. */
export class RowRoles {
  readonly #layout: Layout;
  readonly #context: RowRoleContext;
  readonly #numbers: ReadonlySet<number>;
  readonly #headings: readonly (readonly string[])[];

  /** @param headings the rows of the header as they stand in the sheet */
  constructor(layout: Layout, headings: readonly (readonly string[])[], context: RowRoleContext) {
    this.#layout = layout;
    this.#context = context;
    this.#headings = headings.map((cells) => cells.map(comparable));
    this.#numbers = new Set(layout.groups.flatMap((group) => Object.values(group.columns)));
  }

  /** The role of a row that is not blank, and its first words; null for a row of data, or one that must be read to be refused. */
  of(cells: readonly string[]): { readonly role: RowRole; readonly words: string } | null {
    const filled = [...cells.entries()].filter(([, cell]) => cell.trim() !== '');
    const words = filled[0]![1].trim();
    const role = this.#role(cells, filled, words);
    return role === null ? null : { role, words };
  }

  #role(cells: readonly string[], filled: readonly (readonly [number, string])[], words: string): RowRole | null {
    if (this.#repeatsHeader(filled)) return 'repeated-heading';
    const hasNumbers = filled.some(([column, cell]) => this.#numbers.has(column) && isNumber(cell));
    const footnote = FOOTNOTE.test(words) || (filled.length === 1 && FOOTNOTE_ALONE.test(words));
    if (footnote && !hasNumbers && !this.#isKnown(words)) return 'footnote-row';
    if (this.#isTotal(cells, filled[0]!)) return 'total-row';
    const { area, indicator, code, unit } = this.#layout.columns;
    const isLone = filled.length === 1 && !this.#numbers.has(filled[0]![0]);
    if (isLone && !(filled[0]![0] === (indicator ?? code) && this.#isKnown(words)))
      return this.#lone(words, filled[0]![0]);
    const name = cells[indicator ?? code ?? area ?? -1] ?? '';
    const hasValues = filled.some(([column]) => this.#numbers.has(column) || column === unit);
    return NUMERAL.test(words) && !hasValues && !this.#isKnown(name) ? 'section-row' : null;
  }

  #lone(words: string, column: number): RowRole | null {
    const { area, period } = this.#layout.columns;
    if (column === area || column === period) return this.#isKey(words) ? null : 'section-row';
    return this.#isKey(words) ? 'lone-key' : 'section-row';
  }

  #isKey(words: string): boolean {
    return parsePeriod(words) !== null || lacksYear(words) || this.#context.areas.find(words).kind !== 'unknown';
  }

  #isKnown(words: string): boolean {
    return this.#context.indicators.find(words).kind !== 'unknown';
  }

  #repeatsHeader(filled: readonly (readonly [number, string])[]): boolean {
    const repeats = (row: readonly string[]) => filled.every(([column, cell]) => comparable(cell) === row[column]);
    return filled.length >= 2 && this.#headings.some(repeats);
  }

  #isTotal(cells: readonly string[], first: readonly [number, string]): boolean {
    const { area, indicator, code } = this.#layout.columns;
    const places = [area, indicator, code, this.#numbers.has(first[0]) ? undefined : first[0]];
    return places.some((column) => {
      const words = (column === undefined ? '' : (cells[column] ?? '')).trim();
      return isTotal(words) || (/(?:合计|总计|小计|共计)[:：]?$/.test(words) && !this.#isKnown(words));
    });
  }
}

const isNumber = (cell: string) => reportedNumber(cell, { unit: '' }).kind === 'number';
