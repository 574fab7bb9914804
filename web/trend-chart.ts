import { Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { INKS, type Ink } from '../src/charts/palette.ts';
import type { TrendInput } from '../src/charts/trend-input.ts';
import { trendConfiguration } from '../src/charts/trend-options.ts';
import type { SeriesPoint } from '../src/charts/trend-series.ts';

type LineChart = Chart<'line', SeriesPoint[]>;

/** The page keeps its server-made picture, for print always and for the screen where anything here fails. */
function takeOver(island: HTMLElement): void {
  const frame = document.createElement('div');
  frame.className = 'trend-canvas screen-only';
  const canvas = frame.appendChild(document.createElement('canvas'));
  const spoken = frame.appendChild(document.createElement('output'));
  spoken.className = 'visually-hidden';
  try {
    const input: TrendInput = JSON.parse(island.querySelector('script[type="application/json"]')?.textContent ?? '');
    if (input.points.length === 0) return;
    const pictures = island.querySelectorAll('svg.trend-chart');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${input.title}\n${pictures[0]?.querySelector('desc')?.textContent ?? ''}`);
    island.append(frame);
    const chart = draw(canvas, input);
    for (const picture of pictures) picture.classList.add('print-only');
    canvas.addEventListener('keydown', (event) => walk(event, chart, spoken));
    canvas.addEventListener('blur', () => pointAt(chart, null));
  } catch {
    frame.remove();
  }
}

function draw(canvas: HTMLCanvasElement, input: TrendInput): LineChart {
  const style = getComputedStyle(canvas);
  const configuration = trendConfiguration(input, (ink: Ink) => style.getPropertyValue(`--${ink}`).trim() || INKS[ink]);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shape = {
    aspectRatio: canvas.parentElement!.clientWidth < 500 ? 1 : 1.9,
    font: { family: style.fontFamily, size: 13 },
  };
  const options = { ...configuration.options, ...shape, animation: still ? (false as const) : { duration: 300 } };
  return new Chart(canvas, { ...configuration, options });
}

function walk(event: KeyboardEvent, chart: LineChart, spoken: HTMLElement): void {
  const count = chart.data.datasets[0]?.data.length ?? 0;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || count === 0 || !chart.isDatasetVisible(0)) return;
  event.preventDefault();
  const now = chart.getActiveElements().find(({ datasetIndex }) => datasetIndex === 0)?.index;
  const next = now === undefined ? (step > 0 ? 0 : count - 1) : Math.min(count - 1, Math.max(0, now + step));
  const place = pointAt(chart, next);
  spoken.textContent = place ? `${place.title} ${place.words}` : '';
}

function pointAt(chart: LineChart, index: number | null): SeriesPoint | undefined {
  const active = index === null ? [] : [{ datasetIndex: 0, index }];
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.update();
  return index === null ? undefined : chart.data.datasets[0]?.data[index];
}

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip, Legend);
document.querySelectorAll<HTMLElement>('[data-island="trend-chart"]').forEach(takeOver);
