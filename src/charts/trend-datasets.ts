import type { ChartDataset } from 'chart.js';
import { type Ink, PAPER, type Shape } from './palette.ts';
import type { Series, SeriesPoint } from './trend-series.ts';

/** A series as Chart.js draws it. */
export type TrendDataset = ChartDataset<'line', SeriesPoint[]>;

const LOOKS = {
  actual: { ink: 'accent', width: 2.5, dash: [] },
  target: { ink: 'ink', width: 1.75, dash: [] },
  path: { ink: 'ink-soft', width: 1, dash: [6, 4] },
  projection: { ink: 'accent', width: 1.75, dash: [9, 4] },
  baseline: { ink: 'ink', width: 2, dash: [] },
} as const;

/** A half disc is a hollow disc whose half is filled afterwards: Chart.js has no such shape. */
const STYLES = {
  disc: 'circle',
  half: 'circle',
  triangle: 'triangle',
  square: 'rect',
  diamond: 'rectRot',
} as const;

/**
 * Gives a series the same look as in the SVG; `colourOf` tells the colour of an ink. Takes only types from Chart.js.
 */
export function trendDataset({ kind, label, data }: Series, colourOf: (ink: Ink) => string): TrendDataset {
  const { ink, width, dash } = LOOKS[kind];
  const hollow = ({ shape }: SeriesPoint) => kind === 'baseline' || isHollow(shape);
  return {
    label,
    data: [...data],
    showLine: kind !== 'baseline',
    borderColor: colourOf(ink),
    borderWidth: width,
    borderDash: [...dash],
    segment: { borderDash: ({ p1DataIndex }) => (data[p1DataIndex]?.bridged ? [2, 5] : undefined) },
    pointStyle: data.map(({ shape }) => (shape === 'none' ? false : STYLES[shape])),
    clip: 12,
    pointRadius: kind === 'baseline' ? 7 : 5.5,
    pointHoverRadius: 8,
    pointHitRadius: 14,
    pointBorderWidth: 2,
    pointBorderColor: data.map((point) => colourOf(point.ink)),
    pointBackgroundColor: data.map((point) => (hollow(point) ? PAPER : colourOf(point.ink))),
  };
}

/** The Chart.js style of a shape; a half disc is a circle until its half is filled. */
export function pointStyleOf(shape: Shape): (typeof STYLES)[Shape] {
  return STYLES[shape];
}

/** Whether a shape is an outline on the ground's colour. */
export function isHollow(shape: Shape | 'none'): boolean {
  return shape === 'half' || shape === 'diamond';
}
