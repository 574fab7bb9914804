import type { Chart, Plugin } from 'chart.js';
import { FONT, type Plot } from './chart-frame.ts';
import { type Ink, PAPER } from './palette.ts';
import { boxOf } from './place-labels.ts';
import { LINE_HEIGHT } from './text-measure.ts';
import type { Trend } from './trend.ts';
import { type TrendLabel, trendLabels } from './trend-labels.ts';
import { trendObstacles } from './trend-obstacles.ts';
import { pointOf } from './trend-series.ts';

/** Fills the left half of on-track marks once their ring is drawn: Chart.js has no half disc. */
export const halfDiscs: Plugin<'line'> = {
  id: 'half-discs',
  afterDatasetDraw({ ctx, data }, { meta, index }) {
    meta.data.forEach(({ x, y, options }, place) => {
      if (pointOf(data.datasets[index]?.data[place])?.shape !== 'half') return;
      ctx.beginPath();
      ctx.fillStyle = String(options.borderColor);
      ctx.arc(x, y, Number(options.radius), Math.PI / 2, Math.PI * 1.5);
      ctx.fill();
    });
  },
};

/** Fills the interval of the projection behind everything; it goes when its line, the dataset of that label, is toggled off. */
export function projectionBand({ fan }: Trend, label: string, colour: string): Plugin<'line'> {
  return {
    id: 'projection-band',
    beforeDatasetsDraw(chart) {
      const index = chart.data.datasets.findIndex((dataset) => dataset.label === label);
      if (!fan || index === -1 || !chart.isDatasetVisible(index)) return;
      const { ctx, chartArea: area } = chart;
      const { x, y } = plotOf(chart);
      ctx.save();
      ctx.beginPath();
      ctx.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
      ctx.clip();
      ctx.beginPath();
      for (const { day, high } of fan.places) ctx.lineTo(x(day), y(high));
      for (const { day, low } of [...fan.places].reverse()) ctx.lineTo(x(day), y(low));
      ctx.globalAlpha = 0.13;
      ctx.fillStyle = colour;
      ctx.fill();
      ctx.restore();
    },
  };
}

/** Writes the unit upright above the value axis, where Chart.js would turn it on its side. */
export function unitCaption(unit: string, colour: string): Plugin<'line'> {
  return {
    id: 'unit-caption',
    afterDraw({ ctx, options }) {
      ctx.save();
      ctx.fillStyle = colour;
      ctx.font = `${FONT.axis}px ${options.font?.family ?? 'sans-serif'}`;
      ctx.textBaseline = 'top';
      ctx.fillText(unit, 4, 4);
      ctx.restore();
    },
  };
}

/**
 * Writes the same words into the plot as the SVG has, found room for anew at every size; values go when their line is
 * toggled off.
 */
export function directLabels(trend: Trend, colourOf: (ink: Ink) => string): Plugin<'line'> {
  return {
    id: 'direct-labels',
    afterDatasetsDraw(chart) {
      const plot = plotOf(chart);
      const labels = trendLabels(trend, plot, '', trendObstacles(trend, plot));
      for (const label of labels) {
        if (label.role === 'value' && !chart.isDatasetVisible(0)) continue;
        write(
          chart.ctx,
          label,
          label.role === 'value' ? colourOf('accent') : colourOf('ink'),
          chart.options.font?.family,
        );
      }
    },
  };
}

function plotOf({ chartArea: { left, right, top, bottom }, scales, width }: Chart): Plot {
  const x = (day: number) => scales.x!.getPixelForValue(day);
  const y = (value: number) => scales.y!.getPixelForValue(value);
  return { width, left, right, top, bottom, x, y };
}

function write(ctx: CanvasRenderingContext2D, label: TrendLabel, colour: string, family = 'sans-serif'): void {
  const { spot, lines, size } = label;
  if (spot === null) return;
  const box = boxOf(label, spot);
  ctx.save();
  ctx.globalAlpha = 0.8;
  ctx.fillStyle = PAPER;
  ctx.fillRect(box.left, box.top + 1, box.right - box.left, box.bottom - box.top - 2);
  ctx.globalAlpha = 1;
  ctx.fillStyle = colour;
  ctx.font = `${size}px ${family}`;
  ctx.textAlign = spot.anchor === 'middle' ? 'center' : spot.anchor;
  ctx.textBaseline = 'alphabetic';
  lines.forEach((line, index) => {
    ctx.fillText(line, spot.x, spot.top + (index * LINE_HEIGHT + 1) * size);
  });
  ctx.restore();
}
