import type { Chart, ChartConfiguration, LegendItem } from 'chart.js';
import { chartFrame } from './chart-frame.ts';
import { type Ink, markOf, PAPER } from './palette.ts';
import { timeTicks } from './time-axis.ts';
import { readTrend, type Trend, valuesOf } from './trend.ts';
import { isHollow, pointStyleOf, type TrendDataset, trendDataset } from './trend-datasets.ts';
import type { TrendInput } from './trend-input.ts';
import { directLabels, halfDiscs, projectionBand, unitCaption } from './trend-plugins.ts';
import { pointOf, type SeriesPoint, trendSeries } from './trend-series.ts';
import { valueAxis } from './value-axis.ts';

/** What Chart.js needs to draw a trend as the SVG shows it; the browser's island adds motion and size. */
export type TrendConfiguration = ChartConfiguration<'line', SeriesPoint[]>;

/** Data and options of the interactive chart. `colourOf` tells the colour of an ink. Takes only types from Chart.js. */
export function trendConfiguration(input: TrendInput, colourOf: (ink: Ink) => string): TrendConfiguration {
  const trend = readTrend(input);
  const generateLabels = (chart: Chart) => legendItems(chart, input, colourOf);
  return {
    type: 'line',
    data: { datasets: trendSeries(input, trend).map((series) => trendDataset(series, colourOf)) },
    plugins: [
      halfDiscs,
      directLabels(trend, colourOf),
      unitCaption(input.unit, colourOf('ink-soft')),
      projectionBand(trend, input.words.projection, colourOf('accent')),
    ],
    options: {
      layout: { padding: { top: 24 } },
      color: colourOf('ink'),
      interaction: { mode: 'nearest', intersect: true },
      plugins: {
        legend: {
          position: 'bottom',
          labels: { usePointStyle: true, pointStyleWidth: 14, boxHeight: 9, generateLabels },
        },
        tooltip: {
          displayColors: false,
          callbacks: { title: ([item]) => pointOf(item?.raw)?.title, label: ({ raw }) => pointOf(raw)?.words },
        },
      },
      scales: { x: timeScale(trend), y: valueScale(trend, colourOf('line')) },
    },
  };
}

/**
 * Samples of the series, which Chart.js would take from the first value's status, then of the statuses, which toggle
 * the values.
 */
function legendItems(chart: Chart, input: TrendInput, colourOf: (ink: Ink) => string): LegendItem[] {
  const datasets = chart.data.datasets as TrendDataset[];
  const series = datasets.map((dataset, datasetIndex) => ({
    text: dataset.label ?? '',
    datasetIndex,
    hidden: !chart.isDatasetVisible(datasetIndex),
    pointStyle: dataset.showLine === false ? ('circle' as const) : ('line' as const),
    fillStyle: PAPER,
    strokeStyle: dataset.borderColor as string,
    lineWidth: dataset.borderWidth as number,
    lineDash: dataset.borderDash as number[],
    fontColor: colourOf('ink'),
  }));
  const words = new Map(input.points.map(({ status, statusWord }) => [status, statusWord ?? '']));
  const statuses = [...words].map(([status, text]) => {
    const { shape, ink } = markOf(status);
    const [pointStyle, colour] = [pointStyleOf(shape), colourOf(ink)];
    const fillStyle = isHollow(shape) ? PAPER : colour;
    const sample = { pointStyle, fillStyle, strokeStyle: colour, lineWidth: 2, fontColor: colourOf('ink') };
    return { text, datasetIndex: 0, hidden: !chart.isDatasetVisible(0), ...sample };
  });
  return [...series, ...statuses.filter(({ text }) => text !== '')];
}

type Scales = NonNullable<NonNullable<TrendConfiguration['options']>['scales']>;

/** Days on a straight scale; its ticks are those of the SVG that has the nearest width. */
function timeScale(trend: Trend): NonNullable<Scales['x']> {
  const room = (trend.to - trend.from) * 0.03;
  const texts = new Map<number, readonly string[]>();
  return {
    type: 'linear',
    min: trend.from - room,
    max: trend.to + room,
    grid: { display: false },
    ticks: { autoSkip: false, maxRotation: 0, callback: (day) => [...(texts.get(Number(day)) ?? [])] },
    afterBuildTicks: (axis) => {
      const ticks = timeTicks(trend, chartFrame(trend, axis.chart.width < 700 ? 'narrow' : 'wide'));
      texts.clear();
      for (const { day, lines } of ticks) texts.set(day, lines);
      axis.ticks = ticks.map(({ day }) => ({ value: day }));
    },
  };
}

function valueScale(trend: Trend, gridColour: string): NonNullable<Scales['y']> {
  const { low, high, ticks } = valueAxis(valuesOf(trend), 5);
  return {
    min: low,
    max: high,
    grid: { color: gridColour },
    ticks: { callback: (_value, index) => ticks[index]?.text },
    afterBuildTicks: (axis) => {
      axis.ticks = ticks.map(({ value }) => ({ value }));
    },
  };
}
