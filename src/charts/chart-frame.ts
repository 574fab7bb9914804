import { textWidth } from './text-measure.ts';
import type { Trend } from './trend.ts';
import { valuesOf } from './trend.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';

/** `wide` for pages, print and Word; `narrow` for the screen of a phone. */
export type ChartSize = 'wide' | 'narrow';

/** The plot within a picture of some width, and where days and values lie in it. */
export interface Plot {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
}

/** The plot of an SVG, with its value axis. */
export interface ChartFrame extends Plot {
  readonly axis: ValueAxis;
}

/** Font sizes in units of the picture. */
export const FONT = { label: 13, axis: 12 } as const;

const SIZES = {
  wide: { width: 720, plot: 250, ticks: 5 },
  narrow: { width: 360, plot: 210, ticks: 4 },
} as const;

const TOP = 30;
const EDGE = 14;
/** Height of a plot without any value: room for the words that say so. */
const EMPTY = 80;

/** Lays out the plot of a trend: its left margin is as wide as the longest tick text, its time runs evenly by days. */
export function chartFrame(trend: Trend, size: ChartSize): ChartFrame {
  const { width, plot, ticks } = SIZES[size];
  const values = valuesOf(trend);
  const axis = valueAxis(values, ticks);
  const left = Math.max(24, ...axis.ticks.map(({ text }) => textWidth(text, FONT.axis))) + 12;
  const right = width - EDGE;
  const bottom = TOP + (values.length > 0 ? plot : EMPTY);
  const dayWidth = (right - left - 2 * EDGE) / (trend.to - trend.from);
  const valueHeight = (bottom - TOP) / (axis.high - axis.low);
  return {
    width,
    left,
    right,
    top: TOP,
    bottom,
    axis,
    x: (day) => left + EDGE + (day - trend.from) * dayWidth,
    y: (value) => bottom - (value - axis.low) * valueHeight,
  };
}
