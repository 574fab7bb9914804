import type { Definitions } from '../definitions.ts';
import type { Indicator } from '../indicator.ts';
import { knownPeriod, type Period, periodEnd } from '../period.ts';
import { reportedFor } from '../period-nature.ts';
import type { Target } from '../plan.ts';
import { isCounted } from '../scorecard.ts';
import { chance } from './chance.ts';
import { countsFor } from './demo-counts.ts';
import { levelAt, type Moment } from './demo-level.ts';
import { type Mood, moodOf } from './demo-moods.ts';

export const QUARTERS = 12;

/** One made-up value. Decimals with the indicator's digits; either the value or its two parts. */
export interface DemoValue {
  readonly indicator: string;
  readonly period: Period;
  /** The quarter in which it is reported, from 0 on. */
  readonly quarter: number;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** Everything that the plans ask of one indicator in one place. */
interface Asked {
  readonly indicator: Indicator;
  readonly targets: readonly Target[];
}

/** The twelve quarters of a place, from the year in which its first plan was issued. */
export function demoQuarters({ plans }: Definitions, area: string): Period[] {
  const issued = plans.filter((plan) => plan.area === area).map((plan) => plan.issued);
  const first = Number(issued.sort()[0]!.slice(0, 4));
  return Array.from({ length: QUARTERS }, (_, at) => knownPeriod(`${first + Math.floor(at / 4)}Q${(at % 4) + 1}`));
}

/**
 * The made-up series of a place: for each indicator of its plans one value a quarter. One indicator that the plans set a number for is
 * well behind throughout, one is reached and lost again, and where a baseline already meets its target that is lost as well; how the
 * others go follows from their names. The same definitions always give the same values.
 */
export function demoSeries(definitions: Definitions, area: string): DemoValue[] {
  const asked = askedIn(definitions, area);
  const moods = moodsOf(asked, area);
  const quarters = demoQuarters(definitions, area);
  return quarters.flatMap((period, quarter) =>
    asked.map((each) => madeValue(each, area, moods.get(each.indicator.id)!, { quarter, period })),
  );
}

function askedIn({ plans, indicators }: Definitions, area: string): Asked[] {
  const targets = plans.flatMap((plan) => plan.targets).filter((target) => target.area === area);
  return [...Map.groupBy(targets, (target) => target.indicator)].map(([id, of]) => ({
    indicator: indicators.get(id)!,
    targets: of,
  }));
}

function moodsOf(asked: readonly Asked[], area: string): Map<string, Mood> {
  const moods = new Map(asked.map(({ indicator: { id } }) => [id, moodOf(chance(`mood|${area}|${id}`))]));
  const telling = asked.filter(isTelling);
  const lost = telling.filter(losesWhatItHad);
  for (const { indicator } of lost) moods.set(indicator.id, 'ahead');
  const [red, fallen] = telling.filter((each) => !lost.includes(each));
  if (red) moods.set(red.indicator.id, 'stalled');
  if (fallen) moods.set(fallen.indicator.id, 'lost');
  if (lost[0]) moods.set(lost[0].indicator.id, 'lost');
  return moods;
}

/** Counts among the lights, has a number to reach, and more or less of it is better. */
function isTelling({ indicator, targets }: Asked): boolean {
  const has = targets.some(({ nature, value }) => isCounted(nature) && value !== null && value !== '0');
  return has && indicator.polarity !== 'none' && indicator.decimals > 0;
}

/** The baseline is as good as the first dated target or better, so that falling behind it is 得而复失. */
function losesWhatItHad({ indicator, targets }: Asked): boolean {
  const baseline = targets.find((target) => target.baseline)?.baseline;
  const [first] = targets.filter((target) => target.due !== null && target.value !== null).sort(byDue);
  if (!baseline || !first) return false;
  const ahead = Number(baseline.value) - Number(first.value);
  return indicator.polarity === 'lower' ? ahead < 0 : ahead > 0;
}

const byDue = (a: Target, b: Target) => (a.due! < b.due! ? -1 : 1);

function madeValue(
  { indicator, targets }: Asked,
  area: string,
  mood: Mood,
  { quarter, period }: { readonly quarter: number; readonly period: Period },
): DemoValue {
  const moment: Moment = { quarter, day: periodEnd(period) };
  const level = levelAt({ indicator, targets, area, mood }, moment);
  const counts = countsFor(indicator, area, { level, quarter, roundUp: roundUp(indicator, mood) });
  const value = counts ? null : level.toFixed(indicator.decimals);
  const reported = reportedFor(period, indicator.periodNature);
  const parts = { numerator: counts?.numerator ?? null, denominator: counts?.denominator ?? null };
  return { indicator: indicator.id, period: reported, quarter, value, ...parts };
}

/** Where all goes well, the one hospital that decides is on the right side. */
function roundUp({ polarity }: Indicator, mood: Mood): boolean | null {
  if (polarity === 'none' || mood === 'slow' || mood === 'stalled') return null;
  return polarity === 'higher';
}
