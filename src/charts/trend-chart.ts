import { type ChartFrame, type ChartSize, chartFrame } from './chart-frame.ts';
import { axes } from './draw-axes.ts';
import { actualLine, pathLine, projectionBand, projectionLine, targetLine } from './draw-line.ts';
import { provisionalRing, ringMark, statusMark } from './draw-mark.ts';
import { textAt } from './draw-text.ts';
import { PAPER } from './palette.ts';
import { boxOf } from './place-labels.ts';
import { element, escapeXml, inked } from './svg.ts';
import { type Place, type ReportedPoint, readTrend, type Trend } from './trend.ts';
import { describeTrend } from './trend-description.ts';
import type { TrendInput } from './trend-input.ts';
import { type TrendLabel, trendLabels } from './trend-labels.ts';
import { trendLegend } from './trend-legend.ts';
import { markRadius, ringRadius, trendObstacles } from './trend-obstacles.ts';

const FONTS = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, WenQuanYi Micro Hei, sans-serif';
/** Room under the plot for the two lines of the time axis. */
const TIME_AXIS = 44;

/**
 * Draws an indicator over time as one complete SVG picture, with a text alternative, that needs no style sheet or
 * script. `narrow` is the same chart laid out for the screen of a phone. The title is the picture's name, not drawn in
 * it. Values and dates that cannot be placed (beyond 1e300, no calendar date) are left out.
 */
export function trendChart(input: TrendInput, size: ChartSize = 'wide'): string {
  const trend = readTrend(input);
  const frame = chartFrame(trend, size);
  const labels = trendLabels(trend, frame, input.words.noData, trendObstacles(trend, frame));
  const homeless = labels.flatMap((label) => noteOf(label, input.words));
  const legend = trendLegend(input, trend, frame, frame.bottom + TIME_AXIS, homeless);
  const { id, text } = describeTrend(input, trend, size);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `trend-chart trend-${size}`,
    viewBox: `0 0 ${frame.width} ${Math.ceil(legend.bottom + 6)}`,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-text`,
    'font-family': FONTS,
  };
  return element(
    'svg',
    root,
    element('title', { id: `${id}-title` }, escapeXml(input.title)),
    element('desc', { id: `${id}-text` }, escapeXml(text)),
    axes(trend, frame, input.unit),
    fan(trend, frame),
    lines(trend, frame),
    labels.map(drawnLabel).join(''),
    marks(trend, frame, input.words),
    legend.markup,
  );
}

/** The band runs out of the plot where it opens further than the axis reaches. */
function fan({ fan: opened }: Trend, frame: ChartFrame): string {
  if (!opened) return '';
  const spot = (day: number, value: number) => ({
    x: frame.x(day),
    y: Math.min(frame.bottom, Math.max(frame.top, frame.y(value))),
  });
  const upper = opened.places.map(({ day, high }) => spot(day, high));
  const lower = opened.places.map(({ day, low }) => spot(day, low));
  const middle = opened.places.map(({ day, value }) => spot(day, value));
  return projectionBand([...upper, ...lower.toReversed()]) + projectionLine(middle);
}

function lines(trend: Trend, frame: ChartFrame): string {
  const spot = ({ day, value }: Place) => ({ x: frame.x(day), y: frame.y(value) });
  const runs = runsOf(trend.points);
  const bridges = runs.slice(1).map((run, index) => actualLine([runs[index]!.at(-1)!, run[0]!].map(spot), true));
  return [
    ...trend.paths.map((path) => pathLine(path.map(spot))),
    ...trend.steps.map(({ from, due, value }) => targetLine(frame.x(from), frame.x(due), frame.y(value))),
    ...bridges,
    ...runs.filter((run) => run.length > 1).map((run) => actualLine(run.map(spot), false)),
  ].join('');
}

function runsOf(points: readonly ReportedPoint[]): ReportedPoint[][] {
  const runs: ReportedPoint[][] = [];
  for (const point of points) {
    if (point.afterGap || runs.length === 0) runs.push([point]);
    else runs.at(-1)!.push(point);
  }
  return runs;
}

function marks(trend: Trend, frame: ChartFrame, { provisional }: TrendInput['words']): string {
  const radius = markRadius(trend);
  const rings = trend.baselines.map((place) =>
    ringMark(frame.x(place.day), frame.y(place.value), ringRadius(place, trend)),
  );
  const points = trend.points.map(({ day, value, point }) => {
    const final = point.provisional ? provisional : null;
    const words = [point.label, point.value, point.statusWord, final].filter((word) => word !== null).join(' · ');
    const mark = statusMark(frame.x(day), frame.y(value), radius, point.status);
    const ring = point.provisional ? provisionalRing(frame.x(day), frame.y(value), radius + 4) : '';
    return element('g', { class: 'trend-point' }, element('title', {}, escapeXml(words)), ring, mark);
  });
  return [...rings, ...points].join('');
}

function drawnLabel({ role, lines, full, size, spot }: TrendLabel): string {
  if (spot === null) return '';
  const { left, top, right, bottom } = boxOf({ lines, size }, spot);
  const back = {
    class: 'trend-ground',
    x: left,
    y: top + 1,
    width: right - left,
    height: bottom - top - 2,
    fill: PAPER,
  };
  const ground = element('rect', { ...back, 'fill-opacity': '0.8' });
  const title = full === lines.join(' ') || full === lines.join('') ? '' : element('title', {}, escapeXml(full));
  const words = textAt(lines, spot, size, `trend-label trend-${role}`);
  return inked(role === 'value' ? 'accent' : 'ink', title, ground, words);
}

/** A target, baseline or projection whose label found no room in the plot, as a line under the legend. */
function noteOf({ role, full, spot }: TrendLabel, words: TrendInput['words']): string[] {
  if (spot !== null) return [];
  if (role === 'projection') return [full];
  if (role !== 'target' && role !== 'baseline') return [];
  return [`${words[role]}: ${full}`];
}
