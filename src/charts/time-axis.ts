import { type ChartFrame, FONT } from './chart-frame.ts';
import { boxOf, overlap, type Spot } from './place-labels.ts';
import { breakLines } from './text-measure.ts';
import { dateOf, type Trend } from './trend.ts';

/** One mark on the time axis; without lines where its words found no room. */
export interface TimeTick {
  readonly day: number;
  readonly lines: readonly string[];
  readonly spot: Spot;
}

const GAP = 8;
const WIDEST = 110;

/**
 * The time axis: reported periods in their own words, evenly thinned so that none overlap and the last one stays,
 * then due dates and baselines as ISO dates where there is room. Rising by day.
 */
export function timeTicks(trend: Trend, frame: ChartFrame): TimeTick[] {
  const labels = new Map(trend.points.map(({ day, point }) => [day, point.label]));
  const periods = [...labels].map(([day, label]) => timeTick(day, periodLines(label), frame));
  const shown = thinned(periods);
  const dates = [...trend.steps.map(({ due }) => due).reverse(), ...trend.baselines.map(({ day }) => day)];
  for (const day of new Set(dates)) {
    if (labels.has(day)) continue;
    const tick = timeTick(day, [dateOf(day)], frame);
    shown.push(shown.some((other) => collide(tick, other)) ? { ...tick, lines: [] } : tick);
  }
  const bare = periods.filter((period) => !shown.includes(period)).map((period) => ({ ...period, lines: [] }));
  return [...shown, ...bare].sort((a, b) => a.day - b.day);
}

function thinned(periods: readonly TimeTick[]): TimeTick[] {
  for (let stride = 1; stride < periods.length; stride += 1) {
    const kept = periods.filter((_, index) => (periods.length - 1 - index) % stride === 0);
    if (kept.every((tick, index) => index === 0 || !collide(tick, kept[index - 1]!))) return kept;
  }
  return periods.slice(-1);
}

/** A year and the part of it stand on two lines, as 2018年 above 一季度 or Q1 above 2018. */
function periodLines(label: string): string[] {
  const [, year, part] = /^(\d{4}年)(.+)$/.exec(label) ?? [];
  return (year && part ? [year, part] : breakLines(label, WIDEST, FONT.axis, 2)).flatMap((line) =>
    breakLines(line, WIDEST, FONT.axis, 1),
  );
}

function timeTick(day: number, lines: readonly string[], frame: ChartFrame): TimeTick {
  const middle: Spot = { x: frame.x(day), top: frame.bottom + 8, anchor: 'middle' };
  const box = boxOf({ lines, size: FONT.axis }, middle);
  const inward = Math.min(0, frame.width - 2 - box.right) + Math.max(0, 2 - box.left);
  return { day, lines, spot: { ...middle, x: middle.x + inward } };
}

function collide(a: TimeTick, b: TimeTick): boolean {
  if (a.lines.length === 0 || b.lines.length === 0) return false;
  const box = boxOf({ lines: b.lines, size: FONT.axis }, b.spot);
  return overlap(boxOf({ lines: a.lines, size: FONT.axis }, a.spot), {
    ...box,
    left: box.left - GAP,
    right: box.right + GAP,
  });
}
