import type { Comparator, Target, TargetNature } from '../domain/plan.ts';
import { comparable } from './cell-words.ts';
import { parseDay } from './day-words.ts';
import type { TargetColumn } from './target-columns.ts';

/** The cell of a column as typed and trimmed; undefined where the file has no such column. */
export type Cells = (column: TargetColumn) => string | undefined;

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  ...{ 不低于: 'gte', 以上: 'gte', 高于: 'gt', 超过: 'gt', 不超过: 'lte', 以下: 'lte', 低于: 'lt', 等于: 'eq' },
  ...{ 左右: 'about', 区间: 'between', 每年提升: 'increase-per-year', 逐步改善: 'trend', 未给出数值: 'none' },
};

const NATURES: Readonly<Record<string, TargetNature>> = {
  ...{ 结果指标: 'outcome', 资源指标: 'capacity', 覆盖指标: 'coverage', 数量指标: 'count', 规划上限: 'ceiling' },
  ...{ 过程指标: 'process', 政策参数: 'policy-parameter' },
};

const NO = new Set(['否', '力争', '争取', 'no', 'false', '0']);
const YES = new Set(['是', '停用', 'yes', 'true', '1']);

/** Whether a cell of the column `retired` says so. */
export function saysYes(cell: string | undefined): boolean {
  return YES.has(comparable(cell ?? ''));
}

/** The due date that a cell means: an ISO date, null for an empty one, else the words, which no plan takes for a date. */
export function dueOf(cell: string | undefined): string | null {
  const words = cell?.trim() ?? '';
  return words === '' ? null : (parseDay(words) ?? words);
}

/**
 * One row of revised targets in the form of a plan file's entry, so that it is checked as one. What the file does not say comes from
 * `base`: the target it replaces or, for a new one, another of the same indicator in the plan.
 */
export function entryOf(cells: Cells, base: Target | undefined, fixed: { indicator: string; area: string }): object {
  const text = (column: TargetColumn, otherwise: string | null | undefined) => {
    const cell = cells(column);
    return cell === undefined ? (otherwise ?? null) : cell.trim() || null;
  };
  const code = (column: TargetColumn, words: Readonly<Record<string, string>>, otherwise: string | undefined) => {
    const cell = text(column, otherwise);
    return cell === null ? (otherwise ?? null) : (words[cell] ?? cell);
  };
  const names = (column: TargetColumn, otherwise: readonly string[] | undefined) => {
    const cell = cells(column);
    return cell === undefined
      ? (otherwise ?? [])
      : cell
          .split(/[、,，;；]/)
          .map((n) => n.trim())
          .filter(Boolean);
  };
  const due = dueOf(cells('due'));
  const wording = text('wording', null);
  const binding = cells('binding');
  const number = (column: 'value' | 'lower' | 'upper' | 'tolerance') =>
    text(column, base?.[column])?.normalize('NFKC') ?? null;
  return {
    ...fixed,
    scope: text('scope', base?.scope),
    section: text('section', null),
    unit: text('unit', base?.unit) ?? base?.unit ?? null,
    nature: code('nature', NATURES, base?.nature),
    lead: names('lead', base?.lead),
    support: names('support', base?.support),
    baseline: base?.baseline ?? null,
    note: text('note', base?.note),
    steps: [
      {
        wording,
        comparator: code('comparator', COMPARATORS, base?.comparator),
        ...{ value: number('value'), lower: number('lower'), upper: number('upper'), tolerance: number('tolerance') },
        nearTolerance: base?.nearTolerance ?? null,
        year: due !== null && due === base?.due ? base.year : due === null ? null : Number(due.slice(0, 4)) || null,
        due,
        binding:
          binding === undefined || binding.trim() === '' ? (base?.binding ?? true) : !NO.has(comparable(binding)),
        reads: text('reads', wording === base?.wording ? base?.reads : null),
      },
    ],
  };
}
