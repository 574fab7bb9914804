import type { AreaBook } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { LoadFault } from '../domain/load-fault.ts';
import { type Plan, type Target, targetKey } from '../domain/plan.ts';
import { columnLetter } from './column-letter.ts';
import { findHeader, type Header } from './columns.ts';
import { parsePlan } from './definitions.ts';
import { type IndicatorBook, indicatorBook } from './indicator-book.ts';
import { issueLevel } from './issue-codes.ts';
import { type MilestoneBook, milestoneBook } from './milestone-book.ts';
import { lintIdentities } from './plan-lint-identity.ts';
import type { Table } from './table.ts';
import { TARGET_COLUMNS, type TargetColumn } from './target-columns.ts';
import { type Cells, dueOf, entryOf, saysYes } from './target-entry.ts';

/** The plans as a file of revised targets leaves them, or everything that is wrong with it. */
export type RevisedPlans =
  | { readonly ok: true; readonly plans: readonly Plan[] }
  | { readonly ok: false; readonly faults: readonly LoadFault[] };

/** A row that was understood: the target it replaces or follows, and what it asks for. */
interface Row {
  readonly index: number;
  readonly plan: Plan;
  readonly base: Target | undefined;
  /** Of the target that it replaces; null for a new one. */
  readonly replaces: string | null;
  /** In the form of a plan file's entry; null for a target that is retired. */
  readonly entry: object | null;
}

/**
 * Reads a table of revised targets against the plans that are there. Each row becomes an entry of a plan file and is checked as one;
 * what of a target's wording and number stays as it was is not asked again. With any fault nothing is given.
 */
export function readRevisedTargets(
  table: Table,
  file: string,
  definitions: Definitions,
  areas: AreaBook,
): RevisedPlans {
  const found = findHeader(table, TARGET_COLUMNS, { area: true, period: true });
  const unreadable = [...table.issues, ...found.issues].filter((issue) => issueLevel(issue.code) === 'error');
  if (!found.ok || unreadable.length > 0)
    return {
      ok: false,
      faults: unreadable.map(({ row, column, code, params }) => ({
        ...{ file, path: `${column ?? ''}${row ?? ''}`, code, params },
      })),
    };
  const reader = new Reader(file, found.header, definitions, areas);
  const rows = [...table.rows].flatMap((cells, index) =>
    index <= found.header.row || cells.every((cell) => cell.trim() === '') ? [] : (reader.row(cells, index) ?? []),
  );
  if (rows.length === 0 && reader.faults.length === 0) reader.tell('no-rows', found.header.row, 'plan');
  const plans = [...Map.groupBy(rows, ({ plan }) => plan)].map(([plan, of]) => reader.revised(plan, of));
  return reader.faults.length > 0 ? { ok: false, faults: inFileOrder(reader.faults) } : { ok: true, plans };
}

/** Which column a field of an entry came from. */
const COLUMN_OF: Readonly<Record<string, TargetColumn>> = { year: 'due' };
const ENTRY_PATH = /^targets\[(\d+)\](?:\.steps\[0\])?(?:\.(\w+))?/;

class Reader {
  readonly faults: LoadFault[] = [];
  readonly #file: string;
  readonly #columns: Header<TargetColumn>['columns'];
  readonly #definitions: Definitions;
  readonly #indicators: IndicatorBook;
  readonly #plans: MilestoneBook;
  readonly #areas: AreaBook;
  /** The cell that named a target first, by the target's key. */
  readonly #seen = new Map<string, string>();

  constructor(file: string, { columns }: Header<TargetColumn>, definitions: Definitions, areas: AreaBook) {
    this.#file = file;
    this.#columns = columns;
    this.#definitions = definitions;
    this.#indicators = indicatorBook(definitions.indicators);
    this.#plans = milestoneBook(definitions.plans);
    this.#areas = areas;
  }

  tell(code: string, index: number, column: TargetColumn, params: LoadFault['params'] = {}): null {
    this.faults.push({ file: this.#file, path: this.#cell(index, column), code, params });
    return null;
  }

  /** `D3`, as the spreadsheet names it; without a letter where the file has no such column. */
  #cell(index: number, column: TargetColumn): string {
    const at = this.#columns[column];
    return `${at === undefined ? '' : columnLetter(at)}${index + 1}`;
  }

  row(cells: readonly string[], index: number): Row | null {
    const cell: Cells = (column) => {
      const at = this.#columns[column];
      return at === undefined ? undefined : (cells[at] ?? '');
    };
    const value = (column: TargetColumn) => ({ value: cell(column) ?? '' });
    const plan = this.#plans.plan(cell('plan') ?? '');
    const match = this.#indicators.find(cell('indicator') ?? '');
    const place = cell('area')?.trim() ? this.#areas.find(cell('area') ?? '') : null;
    if (!plan) this.tell('unknown-plan', index, 'plan', value('plan'));
    if (match.kind === 'unknown') this.tell('unknown-indicator', index, 'indicator', value('indicator'));
    if (match.kind === 'ambiguous')
      this.tell('ambiguous-indicator', index, 'indicator', {
        ...value('indicator'),
        candidates: match.candidates.map(({ id }) => id).join('、'),
      });
    if (place && place.kind !== 'found') this.tell('unknown-area', index, 'area', value('area'));
    if (!plan || match.kind !== 'found' || (place && place.kind !== 'found')) return null;
    const area = place ? place.area.code : plan.area;
    return this.#understood({ cell, index, plan, indicator: match.indicator.id, area });
  }

  #understood(read: { cell: Cells; index: number; plan: Plan; indicator: string; area: string }): Row | null {
    const { cell, index, plan, indicator, area } = read;
    const scope = cell('scope')?.trim() || null;
    const kin = plan.targets.filter((t) => t.indicator === indicator && t.area === area);
    const key = targetKey({
      ...{ plan: plan.id, indicator, area, scope, due: dueOf(cell('due')) },
      cite: { document: plan.document, section: cell('section')?.trim() ?? '' },
    });
    const replaced = kin.find((target) => targetKey(target) === key);
    const first = this.#seen.get(key);
    if (first !== undefined) return this.tell('target-twice', index, 'section', { indicator, other: first });
    this.#seen.set(key, this.#cell(index, 'section'));
    if (saysYes(cell('retired'))) {
      if (replaced) return { index, plan, base: replaced, replaces: key, entry: null };
      return this.tell('target-not-there', index, 'indicator', { indicator });
    }
    const base = replaced ?? kin.find((target) => target.scope === scope) ?? kin[0];
    if (!base && !cell('nature')?.trim()) return this.tell('nature-missing', index, 'nature', { indicator });
    const entry = entryOf(cell, base, { indicator, area });
    return { index, plan, base, replaces: replaced ? key : null, entry };
  }

  /** The plan with the rows put into it: replaced in their places, new ones behind the last of their indicator. */
  revised(plan: Plan, rows: readonly Row[]): Plan {
    const asked = rows.filter((row) => row.entry !== null);
    const revised = asked.map((row) => this.#checked(plan, row));
    if (revised.includes(null)) return plan;
    const targets = put(plan.targets, rows, asked, revised as Target[]);
    this.#lintWhole({ ...plan, targets }, asked, revised as Target[]);
    return { ...plan, targets };
  }

  /** Each row is a plan file of its own, so that a fault of form in one hides nothing of the others. */
  #checked({ targets: _, milestones: __, id, ...head }: Plan, row: Row): Target | null {
    const text = JSON.stringify({ ...head, targets: [row.entry] });
    const { value, faults } = parsePlan({ path: `${id}.yaml`, text }, this.#definitions.indicators);
    const target = value?.targets[0] ?? null;
    for (const { path, code, params } of faults) {
      if (code.startsWith('wording-') && saysAsBefore(row, target)) continue;
      const field = ENTRY_PATH.exec(path)?.[2];
      const column = field === undefined ? 'wording' : (COLUMN_OF[field] ?? (field as TargetColumn));
      this.tell(code, row.index, column, params);
    }
    return target;
  }

  /** Two places of one date: where a row brings the second, it says how the two stand to each other. */
  #lintWhole(plan: Plan, asked: readonly Row[], targets: readonly Target[]): void {
    const { targets: all } = plan;
    const entries = all.map((t) => ({
      ...{ ...t, section: t.cite.section, lead: [...t.lead], support: [...t.support] },
      steps: [{ ...t, note: null }],
    }));
    const place = (path: string) => all[Number(ENTRY_PATH.exec(path)?.[1])]!;
    for (const { path, code, params } of lintIdentities({ ...plan, targets: entries, milestones: [] })) {
      const row = asked[targets.indexOf(place(path))];
      const other = place(params['other'] ?? '').cite.section;
      if (row) this.tell(code, row.index, 'section', { ...params, other });
    }
  }
}

const rowOf = ({ path }: LoadFault) => Number(/\d+$/.exec(path)?.[0] ?? 0);

function inFileOrder(faults: readonly LoadFault[]): LoadFault[] {
  return faults.toSorted((a, b) => rowOf(a) - rowOf(b));
}

function saysAsBefore({ base, replaces }: Row, target: Target | null): boolean {
  const fields = ['wording', 'comparator', 'value', 'lower', 'upper', 'unit', 'binding'] as const;
  return base !== undefined && replaces !== null && fields.every((field) => base[field] === target?.[field]);
}

function put(
  present: readonly Target[],
  rows: readonly Row[],
  asked: readonly Row[],
  revised: readonly Target[],
): Target[] {
  const byKey = new Map(asked.map((row, index) => [row.replaces, revised[index]!]));
  const retired = new Set(rows.filter((row) => row.entry === null).map((row) => row.replaces));
  const targets = present
    .filter((target) => !retired.has(targetKey(target)))
    .map((target) => byKey.get(targetKey(target)) ?? target);
  for (const [index, row] of asked.entries()) {
    if (row.replaces !== null) continue;
    const target = revised[index]!;
    const last = targets.findLastIndex((each) => each.indicator === target.indicator);
    targets.splice(last === -1 ? targets.length : last + 1, 0, target);
  }
  return targets;
}
