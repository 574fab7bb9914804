import { FONT, type Plot } from './chart-frame.ts';
import { type Label, type Obstacles, placeLabels, type Spot } from './place-labels.ts';
import { breakLines, LINE_HEIGHT, textWidth } from './text-measure.ts';
import type { Baseline, Fan, ReportedPoint, TargetStep, Trend } from './trend.ts';
import { ringRadius } from './trend-obstacles.ts';

/** A label of the chart in its spot, or with `spot` null where the plot has no room for it. */
export interface TrendLabel extends Label {
  readonly role: 'value' | 'target' | 'baseline' | 'projection' | 'none';
  /** The words in full where `lines` had to be shortened. */
  readonly full: string;
  readonly spot: Spot | null;
}

type Wanted = Omit<TrendLabel, 'spot'>;

/** Up to so many points, every one has its value beside it; beyond, the first and the last. */
const ALL_LABELLED = 8;
/** What it costs a label to stand where another line could claim it. */
const FAR = 50;
/** Room for the mark of a value. */
const MARK = 5;
const LINE = FONT.label * LINE_HEIGHT;

/**
 * Finds room for the words in the plot: first and last value before the targets, those before baselines, those before
 * the rest.
 */
export function trendLabels(trend: Trend, plot: Plot, noData: string, obstacles: Obstacles): TrendLabel[] {
  const values = labelledPoints(trend)
    .filter(({ reported }) => !saidByBaseline(reported, trend))
    .map(({ index, reported }) => valueLabel(reported, index, trend.points, plot));
  const severalPlans = new Set(trend.steps.map(({ plan }) => plan)).size > 1;
  const wanted = [
    ...values.filter(({ must }) => must),
    ...trend.steps.map((step) => targetLabel(step, severalPlans, plot)),
    ...(trend.fan ? [projectionLabel(trend.fan, plot)] : []),
    ...trend.baselines.map((baseline) => baselineLabel(baseline, ringRadius(baseline, trend), plot)),
    ...values.filter(({ must }) => !must),
    ...(trend.points.length === 0 ? [noDataLabel(noData, plot)] : []),
  ];
  const bounds = { left: plot.left + 2, top: plot.top - 6, right: plot.width - 2, bottom: plot.bottom - 1 };
  const spots = placeLabels(wanted, bounds, obstacles);
  return wanted.map((label, index) => ({ ...label, spot: spots[index] ?? null }));
}

/** The points whose values the chart says in figures, in the order of time. */
export function labelledPoints(trend: Trend): { readonly index: number; readonly reported: ReportedPoint }[] {
  const all = trend.points.map((reported, index) => ({ index, reported }));
  return all.length <= ALL_LABELLED ? all : [...all.slice(0, 1), ...all.slice(-1)];
}

/** Where the baseline is itself the reported value, its label says the figure already. */
function saidByBaseline({ day, point }: ReportedPoint, trend: Trend): boolean {
  return trend.baselines.some((baseline) => baseline.day === day && baseline.label.includes(point.value));
}

function valueLabel(
  { day, value, point }: ReportedPoint,
  index: number,
  all: readonly ReportedPoint[],
  plot: Plot,
): Wanted {
  const beside = [all[index - 1]?.value ?? value, all[index + 1]?.value ?? value];
  const peak = value - beside[0]! >= beside[1]! - value;
  const lines = breakLines(point.value, plot.right - plot.left, FONT.label, 1);
  const spots = spotsAround(plot.x(day), plot.y(value), MARK, 1, peak);
  const must = index === 0 || index === all.length - 1;
  return { role: 'value', lines, full: point.value, size: FONT.label, spots, must };
}

function baselineLabel({ day, value, label }: Baseline, radius: number, plot: Plot): Wanted {
  const lines = breakLines(label, (plot.right - plot.left) * 0.45, FONT.label, 2);
  const spots = spotsAround(plot.x(day), plot.y(value), radius, lines.length, true);
  return { role: 'baseline', lines, full: label, size: FONT.label, spots, must: false };
}

function projectionLabel({ label, places }: Fan, plot: Plot): Wanted {
  const { day, value } = places[places.length - 1]!;
  const lines = breakLines(label, (plot.right - plot.left) * 0.45, FONT.label, 2);
  const spots = spotsAround(plot.x(day), plot.y(value), MARK, lines.length, true);
  return { role: 'projection', lines, full: label, size: FONT.label, spots, must: false };
}

function noDataLabel(words: string, plot: Plot): Wanted {
  const shares = [0.5, 0.3, 0.7, 0.15, 0.85];
  const spots = shares.flatMap((down) =>
    shares.map((across): Spot => {
      const x = plot.left + (plot.right - plot.left) * across;
      return { x, top: plot.top + (plot.bottom - plot.top) * down - LINE / 2, anchor: 'middle' };
    }),
  );
  const lines = breakLines(words, plot.right - plot.left, FONT.label, 2);
  return { role: 'none', lines, full: words, size: FONT.label, spots, must: true };
}

/** Above, below, beside and askew of a mark, near before far. */
function spotsAround(x: number, y: number, radius: number, lines: number, aboveFirst: boolean): Spot[] {
  const height = lines * LINE;
  const upper = y - radius - 2 - height;
  const lower = y + radius + 2;
  const near = aboveFirst ? [upper, lower] : [lower, upper];
  const far = aboveFirst ? [upper - 12, lower + 12, upper - 26] : [lower + 12, upper - 12, lower + 26];
  const row = (top: number, extra: number): Spot[] => [
    { x, top, anchor: 'middle', extra },
    { x: x - 4, top, anchor: 'start', extra },
    { x: x + 4, top, anchor: 'end', extra },
  ];
  const beside: Spot[] = [
    { x: x + radius + 5, top: y - height / 2, anchor: 'start' },
    { x: x - radius - 5, top: y - height / 2, anchor: 'end' },
  ];
  return [...near.flatMap((top) => row(top, 0)), ...beside, ...far.flatMap((top) => row(top, FAR))];
}

/** Along its own step, so that no other line can claim it: above before below, the ends before the stretch between. */
function targetLabel(step: TargetStep, severalPlans: boolean, plot: Plot): Wanted {
  const full = severalPlans ? `${step.plan} ${step.wording}` : step.wording;
  const lines = breakLines(full, (plot.right - plot.left) * 0.5, FONT.label, 2);
  const width = Math.max(...lines.map((line) => textWidth(line, FONT.label)), 0);
  const y = plot.y(step.value);
  const [from, due] = [plot.x(step.from), plot.x(step.due)];
  const room = Math.max(0, due - from - width);
  const starts = room > 0 ? [1, 0, 0.5, 0.25, 0.75].map((share) => from + room * share) : [from, due - width];
  const tops = [y - 3 - lines.length * LINE, y + 3];
  const spots = tops.flatMap((top) => starts.map((x): Spot => ({ x, top, anchor: 'start' })));
  const beside: Spot = { x: due + 6, top: y - (lines.length * LINE) / 2, anchor: 'start' };
  return { role: 'target', lines, full, size: FONT.label, spots: [...spots, beside], must: false };
}
