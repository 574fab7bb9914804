import { PAPER } from './palette.ts';
import { coordinate, element, inked } from './svg.ts';

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 4;

/**
 * A small line of 96 × 24 for a table row: values in the order of their periods, evenly spaced; a missing value (null)
 * breaks the line, the last reported one carries a dot, the target is a hairline. Without any value a dashed box says that
 * there is none. Hidden from screen readers: the row says it in figures.
 */
export function sparkline(values: readonly (string | null)[], target: string | null): string {
  const numbers = values.map(numberOf);
  const goal = numberOf(target);
  const known = [...numbers, goal].filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) =>
    values.length > 1 ? EDGE + (index * (WIDTH - 2 * EDGE)) / (values.length - 1) : WIDTH / 2;
  const y = (value: number) =>
    most > least ? HEIGHT - EDGE - ((value - least) / (most - least)) * (HEIGHT - 2 * EDGE) : HEIGHT / 2;
  const spots = numbers.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }));
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'sparkline',
    width: WIDTH,
    height: HEIGHT,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    'aria-hidden': 'true',
    focusable: 'false',
  };
  if (spots.every((spot) => spot === null)) return element('svg', root, emptyBox());
  return element(
    'svg',
    root,
    goal === null ? '' : hairline(y(goal)),
    inked('accent', ...runsOf(spots).map(drawnRun), lastDot(spots)),
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function numberOf(text: string | null): number | null {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Math.abs(value) <= 1e300 ? value : null;
}

function emptyBox(): string {
  const box = { class: 'empty', x: 0.5, y: 4.5, width: WIDTH - 1, height: HEIGHT - 9, rx: 2 };
  return inked('line', element('rect', { ...box, fill: 'none', stroke: 'currentColor', 'stroke-dasharray': '4 3' }));
}

function hairline(y: number): string {
  const level = {
    x1: 0,
    y1: y,
    x2: WIDTH,
    y2: y,
    stroke: 'currentColor',
    'stroke-width': 1,
    'stroke-dasharray': '3 2',
  };
  return inked('ink-soft', element('line', level));
}

function runsOf(spots: readonly (Spot | null)[]): Spot[][] {
  const runs: Spot[][] = [[]];
  for (const spot of spots) {
    if (spot === null) runs.push([]);
    else runs.at(-1)!.push(spot);
  }
  return runs.filter((run) => run.length > 0);
}

function drawnRun(run: readonly Spot[]): string {
  const [only] = run;
  if (run.length === 1) return element('circle', { cx: only!.x, cy: only!.y, r: 1.2, fill: 'currentColor' });
  const points = run.map(({ x, y }) => `${coordinate(x)},${coordinate(y)}`).join(' ');
  return element('polyline', {
    points,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
  });
}

function lastDot(spots: readonly (Spot | null)[]): string {
  const last = spots.findLast((spot) => spot !== null);
  if (!last) return '';
  return element('circle', { class: 'last', cx: last.x, cy: last.y, r: 3, fill: 'currentColor', stroke: PAPER });
}
