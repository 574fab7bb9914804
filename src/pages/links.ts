import type { MilestoneStatus } from '../domain/milestone.ts';
import type { Status } from '../domain/status.ts';
import type { Language } from '../text/text.ts';

type Params = Readonly<Record<string, string | null | undefined>>;

/** `path` with the parameters that have a value, escaped: `/?area=440704&period=2018Q2`. */
export function address(path: string, params: Params = {}): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export interface Place {
  readonly area: string;
  readonly period: string;
}

/** The overview of an area in a period. With a status its table shows only the targets that have it. */
export function overviewAddress({ area, period }: Place, status: Status | null = null): string {
  return address('/', { area, period, status });
}

/** The page of one indicator, in an area and period where they are known. */
export function indicatorAddress(id: string, place: Place | null = null): string {
  return address(`/indicators/${encodeURIComponent(id)}`, { area: place?.area, period: place?.period });
}

/** The areas in the order of one indicator, in a period where it is known. */
export function rankingAddress(
  id: string,
  query: Readonly<Record<'period' | 'page', string | null>> | null = null,
): string {
  return address(`/indicators/${encodeURIComponent(id)}/ranking`, query ?? {});
}

/** What a comparison is asked for, as it stands in the address; the rest is left to the page. */
export type MatrixQuery = Readonly<Record<(typeof MATRIX_QUERY)[number], string | null>>;
export const MATRIX_QUERY = [
  ...(['by', 'area', 'period', 'theme', 'plan', 'lead', 'light'] as const),
  ...(['place', 'indicator', 'sort', 'page', 'columns'] as const),
] as const;

/** A comparison of areas, or (`by=period`) of the periods of one area. */
export function matrixAddress(query: Partial<MatrixQuery>): string {
  return address('/matrix', query);
}

/** The chart of an indicator's page, or the data it shows, as a plain download; a CSV in UTF-8 where no encoding is named. */
export function chartAddress(id: string, kind: 'svg' | 'csv', place: Place, encoding: 'gbk' | null = null): string {
  return address(`/indicators/${encodeURIComponent(id)}/chart.${kind}`, { ...place, encoding });
}

/** The page of one plan, with the lights of an area and period where they are known. */
export function planAddress(id: string, place: Place | null = null): string {
  return address(`/plans/${encodeURIComponent(id)}`, { area: place?.area, period: place?.period });
}

/** What an address asks a plan's page to show beside the plan, in the words of the address; null for nothing. */
export interface PlanQuery {
  readonly area: string | null;
  readonly period: string | null;
  readonly date: string | null;
}

/** The milestones on the page of their plan: only those with a status, or (null) all; what else the page was asked for stays. */
export function planMilestonesAddress(id: string, status: MilestoneStatus | null, asked: PlanQuery): string {
  const { area, period, date } = asked;
  return `${address(`/plans/${encodeURIComponent(id)}`, { area, period, date, milestones: status })}#milestones`;
}

/** A milestone in the table of its plan's page. */
export function milestoneAddress(plan: string, id: string): string {
  return `${planAddress(plan)}#${milestoneAnchor(plan, id)}`;
}

/** The id of a milestone's row, on whatever page it stands. */
export function milestoneAnchor(plan: string, id: string): string {
  return `milestone-${plan}-${id}`;
}

/** Everything that one department leads or supports. */
export function departmentAddress(name: string): string {
  return `/departments/${encodeURIComponent(name)}`;
}

/** The page of one upload. */
export function uploadAddress(id: string): string {
  return `/uploads/${encodeURIComponent(id)}`;
}

/** Everything that an upload would change, or changed, as a download. */
export function uploadChangesAddress(id: string): string {
  return `${uploadAddress(id)}/changes.csv`;
}

/** A gap report as a plain download; a CSV in UTF-8 where no encoding is named. */
export function reportAddress(
  kind: 'xlsx' | 'csv' | 'docx',
  { area, period }: Place,
  encoding: 'gbk' | null = null,
): string {
  return address(`/api/v1/reports/gaps.${kind}`, { area, period, encoding });
}

/** A file to fill in, as a plain download. */
export function templateAddress(
  kind: 'xlsx' | 'csv',
  choice: Place & { readonly plan: string; readonly encoding: 'gbk' | null },
): string {
  const { plan, area, period, encoding } = choice;
  return address(`/upload/template.${kind}`, { plan, area, period, encoding });
}

/** The same page in another language: `lang` set or replaced, the rest of the query kept. */
export function inLanguage(path: string, language: Language): string {
  return withParameter(path, 'lang', language);
}

/** The same page with text of another size (`size` set or replaced): the usual, or large for weak eyes. */
export function inTextSize(path: string, size: 'usual' | 'large'): string {
  return withParameter(path, 'size', size);
}

function withParameter(path: string, name: string, value: string): string {
  const [before = '/', query = ''] = path.split('#')[0]!.split('?');
  const params = new URLSearchParams(query);
  params.set(name, value);
  return `${before}?${params}`;
}
