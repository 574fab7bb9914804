import { readDefinitions } from '../db/definition-store.ts';
import { areasReporting, observationsOf, observationsWithin } from '../db/observation-store.ts';
import { targetsIn } from '../db/target-store.ts';
import type { Area } from '../domain/area.ts';
import { compare, exact } from '../domain/decimal.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Indicator } from '../domain/indicator.ts';
import { countLight, type MatrixRow, matrixRow } from '../domain/matrix.ts';
import { type Period, periodEnd, periodsEndingWith, yearEarlier } from '../domain/period.ts';
import type { Light } from '../domain/status.ts';
import { periodsOf } from './choices.ts';
import type { Actor, App } from './context.ts';
import { type ColumnChoice, columnsOf, judgingTargets } from './matrix-columns.ts';
import { isMeantBy } from './name-search.ts';
import { type PageOf, pageOf } from './page-of.ts';
import { isTheirs } from './permissions.ts';

/** What a comparison shows, and in which order. */
export interface MatrixChoice extends ColumnChoice {
  /** Only rows with such a light in any of the indicators chosen; null for all. */
  readonly light: Light | null;
  /** Words that name areas, or initials of their pinyin; empty for all. */
  readonly areaWords: string;
  /** By the value of an indicator; null for the order of codes, or of time. */
  readonly sort: { readonly by: string; readonly down: boolean } | null;
  /** From 1. */
  readonly page: number;
  readonly columnPage: number;
}

export interface Matrix {
  readonly definitions: Definitions;
  readonly columns: PageOf<Indicator>;
  readonly rows: PageOf<MatrixRow>;
}

/** One page holds no more, so that it is made, sent and drawn at once however much there is. */
export const ROWS_A_PAGE = 100;
export const COLUMNS_A_PAGE = 30;

/** Every area that an account may see in one period: those that targets bind, judged, and those that only reported. */
export async function areaMatrix(app: App, actor: Actor, period: Period, choice: MatrixChoice): Promise<Matrix> {
  const definitions = await readDefinitions(app.db);
  const targets = await judgingTargets(app, actor, period, choice);
  const reported = { within: actor.area, periods: periodsEndingWith(period).map(({ id }) => id) };
  const all = await columnsOf(app, definitions, targets, reported, choice);
  const columns = pageOf(all, choice.columnPage, COLUMNS_A_PAGE);
  const byArea = Map.groupBy(targets, ({ area }) => area);
  const restricted = choice.plan !== null || choice.lead !== null;
  const silent = restricted ? [] : await areasReporting(app.db, reported);
  const named = areasNamed(app, actor, [...byArea.keys(), ...silent], choice.areaWords);

  const judged = async (areas: readonly string[], shown: readonly Indicator[]): Promise<MatrixRow[]> => {
    const periods = [period, yearEarlier(period)].flatMap(periodsEndingWith).map(({ id }) => id);
    const indicators = shown.map(({ id }) => id);
    const found = await observationsWithin(app.db, { within: actor.area, periods, areas, indicators });
    const observed = Map.groupBy(found, ({ area }) => area);
    const row = (area: string) => ({ area, period, observations: observed.get(area) ?? [] });
    return areas.map((area) => matrixRow({ ...definitions, ...row(area), targets: byArea.get(area) ?? [] }, shown));
  };
  const withLight = async (light: Light) =>
    (
      await judged(
        [...byArea.keys()].filter((area) => named.includes(area)),
        all,
      )
    )
      .filter((each) => countLight(each, light) > 0)
      .map(({ area }) => area);
  const kept = choice.light === null ? named : named.filter(oneOf(await withLight(choice.light)));
  const by = choice.sort && definitions.indicators.get(choice.sort.by);
  const order = by ? byValue(await judged(kept, [by]), choice.sort!.down).map(({ area }) => area) : kept;
  const page = pageOf(order, choice.page, ROWS_A_PAGE);
  return { definitions, columns, rows: { ...page, items: await judged(page.items, columns.items) } };
}

/** Every period that an area reported, the newest first, each judged by the targets of its last day. */
export async function periodMatrix(app: App, area: Area, choice: MatrixChoice): Promise<Matrix> {
  const definitions = await readDefinitions(app.db);
  const observations = await observationsOf(app.db, area.code);
  const periods = await periodsOf(app, area.code);
  const inPlan = (each: { plan: string }) => choice.plan === null || each.plan === choice.plan;
  const present = (await targetsIn(app.db, { area: area.code })).filter(inPlan);
  const reported = { within: area.code, periods: periods.map(({ id }) => id) };
  const all = await columnsOf(app, definitions, present, reported, choice);
  const columns = pageOf(all, choice.columnPage, COLUMNS_A_PAGE);
  const rows: MatrixRow[] = [];
  for (const period of periods) {
    const targets = (await targetsIn(app.db, { area: area.code, on: periodEnd(period) })).filter(inPlan);
    rows.push(matrixRow({ ...definitions, area: area.code, period, observations, targets }, all));
  }
  const kept = rows.filter((row) => choice.light === null || countLight(row, choice.light) > 0);
  const at = all.findIndex(({ id }) => id === choice.sort?.by);
  const sorted = at < 0 ? kept : byValue(kept, choice.sort!.down, at);
  const { items, ...page } = pageOf(sorted, choice.page, ROWS_A_PAGE);
  const from = columns.first - 1;
  const shown = items.map((row) => ({ ...row, cells: row.cells.slice(from, from + columns.items.length) }));
  return { definitions, columns, rows: { ...page, items: shown } };
}

/** The areas of some codes that may be seen and are meant, in order of their codes. */
function areasNamed({ areas }: App, actor: Actor, codes: readonly string[], words: string): string[] {
  return [...new Set(codes)].sort().filter((code) => {
    const name = areas.get(code)?.name ?? code;
    return isTheirs(actor, code) && isMeantBy(words, name, [areas.fullName(code), code]);
  });
}

/** By the value of the cell at `at`; what has no value comes last either way. */
function byValue(rows: readonly MatrixRow[], down: boolean, at = 0): MatrixRow[] {
  const actualAt = (row: MatrixRow) => row.cells[at]!.actual;
  const known = rows.filter((row) => actualAt(row) !== null);
  known.sort((a, b) => compare(exact(actualAt(a)!), exact(actualAt(b)!)) * (down ? -1 : 1));
  return [...known, ...rows.filter((row) => actualAt(row) === null)];
}

function oneOf(codes: readonly string[]): (code: string) => boolean {
  const wanted = new Set(codes);
  return (code) => wanted.has(code);
}
