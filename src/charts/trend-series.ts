import { type Ink, markOf, type Shape } from './palette.ts';
import { dateOf, type Place, type Trend } from './trend.ts';
import type { TrendInput } from './trend-input.ts';

/** One place of a series: its mark, and the title and line of its tooltip. */
export interface SeriesPoint {
  /** Days since 1970-01-01. */
  readonly x: number;
  /** Not a number where the line breaks. */
  readonly y: number;
  readonly title: string;
  readonly words: string;
  readonly shape: Shape | 'none';
  readonly ink: Ink;
  /** Whether the line that leads here only bridges missing periods. */
  readonly bridged: boolean;
}

/** What the legend of an interactive chart shows and hides as one. */
export interface Series {
  readonly kind: 'actual' | 'target' | 'path' | 'baseline' | 'projection';
  readonly label: string;
  readonly data: readonly SeriesPoint[];
}

/** The place of a series behind what Chart.js hands back as raw data. */
export function pointOf(raw: unknown): SeriesPoint | undefined {
  return raw as SeriesPoint | undefined;
}

/**
 * The series of an interactive chart with their names and tooltips in the page's words: the reported values first,
 * then what is there.
 */
export function trendSeries(input: TrendInput, trend: Trend): Series[] {
  const { words } = input;
  const corners = trend.paths.flatMap((path) => [...path.map((place) => spot(place, '', '')), broken(path[0]!.day)]);
  const starts = trend.baselines.map((place) => spot(place, dateOf(place.day), said(words.baseline, place.label)));
  const all: Series[] = [
    { kind: 'actual', label: words.actual, data: actualPoints(input, trend) },
    ...targetSeries(words.target, trend),
    { kind: 'path', label: words.path, data: corners },
    { kind: 'projection', label: words.projection, data: fanPoints(input, trend) },
    { kind: 'baseline', label: words.baseline, data: starts.map((start) => ({ ...start, shape: 'disc' })) },
  ];
  return all.filter(({ kind, data }) => kind === 'actual' || data.length > 0);
}

function actualPoints({ words, unit }: TrendInput, trend: Trend): SeriesPoint[] {
  return trend.points.map(({ day, value, point, afterGap }) => {
    const final = point.provisional ? words.provisional : null;
    const line = said(words.actual, `${point.value} ${unit}`, point.statusWord, final);
    return { ...spot({ day, value }, point.label, line), ...markOf(point.status), bridged: afterGap };
  });
}

function fanPoints({ words, unit }: TrendInput, { fan }: Trend): SeriesPoint[] {
  return (fan?.places ?? []).map((place) => {
    const { value, low, high } = place.said;
    return spot(place, dateOf(place.day), said(words.projection, `${value} (${low} – ${high}) ${unit}`));
  });
}

function targetSeries(target: string, trend: Trend): Series[] {
  const plans = [...new Set(trend.steps.map(({ plan }) => plan))];
  return plans.map((plan) => {
    const label = plans.length > 1 ? said(target, plan) : target;
    const steps = trend.steps.filter((step) => step.plan === plan);
    const data = steps.flatMap(({ from, due, value, wording }) => {
      const end = spot({ day: due, value }, dateOf(due), said(label, wording));
      return [{ ...end, x: from }, end, broken(due)];
    });
    return { kind: 'target', label, data };
  });
}

function spot({ day, value }: Place, title: string, words: string): SeriesPoint {
  return { x: day, y: value, title, words, shape: 'none', ink: 'ink', bridged: false };
}

function broken(day: number): SeriesPoint {
  return spot({ day, value: Number.NaN }, '', '');
}

function said(...words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null).join(' · ');
}
