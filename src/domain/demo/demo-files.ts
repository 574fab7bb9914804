import { dayInChina } from '../calendar.ts';
import type { Definitions } from '../definitions.ts';
import { periodEnd } from '../period.ts';
import type { Plan } from '../plan.ts';
import type { DemoFile, DemoRow } from './demo-file.ts';
import { demoMilestones } from './demo-milestones.ts';
import { DEMO_PREFIX, NOTES } from './demo-notes.ts';
import { type DemoValue, demoQuarters, demoSeries, QUARTERS } from './demo-series.ts';

const COLUMNS = ['地区', '指标', '报告期', '数值', '分子', '分母', '备注'];

/** Days after a quarter's end at which its file comes, in time and late. */
const REPORTED_AFTER = 8;
const LATE_AFTER = 41;
const REVISED_AFTER = 62;

/** Counted from 0: which quarter of a place comes late, is reported as provisional and later revised, has one value or nothing at all. */
const LATE = 9;
const PROVISIONAL = 8;
const UNREPORTED = 6;
const MISSING = { area: 2, quarter: 5 };

/** The revision changes every so many-th value. */
const REVISED_EVERY = 9;

/**
 * All made-up files of every place that a plan is for, in the order in which they are to have come, up to the present instant (ISO):
 * quarters that are still to end have none. In each place one quarter comes late, one value is not reported in another, and a third,
 * first provisional, is revised; one place misses a whole quarter. `nameOf` gives a place's name by its code.
 */
export function demoFiles(definitions: Definitions, now: string, nameOf: (area: string) => string): DemoFile[] {
  const areas = [...new Set(definitions.plans.map((plan) => plan.area))].sort();
  const files = areas.flatMap((area, at) => [
    ...quarterFiles(definitions, area, { at, now, name: nameOf(area) }),
    ...definitions.plans
      .filter((plan) => plan.area === area)
      .flatMap((plan) => milestoneFile(definitions, plan, now, nameOf(area))),
  ]);
  return files.filter(({ rows }) => rows.length > 0).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

interface Place {
  readonly at: number;
  readonly now: string;
  readonly name: string;
}

function quarterFiles(definitions: Definitions, area: string, { at, now, name }: Place): DemoFile[] {
  const today = dayInChina(now);
  const series = Map.groupBy(demoSeries(definitions, area), ({ quarter }) => quarter);
  return demoQuarters(definitions, area).flatMap((period, quarter) => {
    const end = periodEnd(period);
    const isMissing = at === MISSING.area && quarter === MISSING.quarter;
    if (end >= today || isMissing) return [];
    const values = series.get(quarter)!;
    const file = { name: `${DEMO_PREFIX}${name}${period.id}.csv`, columns: COLUMNS };
    const first = { ...file, at: instant(end, quarter === LATE ? LATE_AFTER : REPORTED_AFTER, now) };
    const rows = values.map((value, row) => rowOf(area, value, row === unreportedRow(quarter, values.length)));
    if (quarter !== PROVISIONAL) return [{ ...first, rows }];
    const revision = {
      ...file,
      name: `${DEMO_PREFIX}${name}${period.id}-更正.csv`,
      at: instant(end, REVISED_AFTER, now),
    };
    const revised = values.filter((_, row) => row % REVISED_EVERY === 4);
    return [
      { ...first, rows },
      { ...revision, rows: revised.flatMap((value) => revisionOf(area, value)) },
    ];
  });
}

const unreportedRow = (quarter: number, rows: number) => (quarter === UNREPORTED ? Math.floor(rows / 2) : null);

function rowOf(area: string, { indicator, period, quarter, ...numbers }: DemoValue, isUnreported: boolean): DemoRow {
  const { value, numerator, denominator } = numbers;
  const cells = isUnreported ? [NOTES.unreported, '', ''] : [value ?? '', numerator ?? '', denominator ?? ''];
  const key = `${area}|${indicator}|${period.id}`;
  return { key, cells: [area, indicator, period.id, ...cells, noteOf(quarter)], revises: false };
}

function noteOf(quarter: number): string {
  if (quarter === LATE) return NOTES.late;
  return quarter === PROVISIONAL || quarter === QUARTERS - 1 ? NOTES.provisional : NOTES.demo;
}

/** A hundredth less than first reported; nothing where that makes no other number. */
function revisionOf(area: string, value: DemoValue): DemoRow[] {
  const revised = (text: string | null) => {
    if (text === null) return null;
    const decimals = text.split('.')[1]?.length ?? 0;
    return (Number(text) * 0.99).toFixed(decimals);
  };
  const part = value.numerator === null ? { value: revised(value.value) } : { numerator: revised(value.numerator) };
  const after = { ...value, ...part };
  if (after.value === value.value && after.numerator === value.numerator) return [];
  const { key, cells } = rowOf(area, after, false);
  return [{ key, cells: [...cells.slice(0, -1), NOTES.revised], revises: true }];
}

function milestoneFile(definitions: Definitions, plan: Plan, now: string, name: string): DemoFile[] {
  if (plan.milestones.length === 0) return [];
  const end = periodEnd(demoQuarters(definitions, plan.area).at(-1)!);
  return [demoMilestones(plan, instant(end, REPORTED_AFTER, now), `${DEMO_PREFIX}${name}任务-${plan.id}.csv`)];
}

/** Nine in the morning in China, so many days after a day (ISO); the present where that is still to come. */
function instant(day: string, days: number, now: string): string {
  const at = new Date(Date.parse(`${day}T01:00:00Z`) + days * 86_400_000).toISOString();
  return at < now ? at : now;
}
