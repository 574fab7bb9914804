import { coordinate, element, inked } from './svg.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

const ROUND = { fill: 'none', stroke: 'currentColor', 'stroke-linejoin': 'round' };

/** The line through reported values; dashed and thinner where it only bridges missing periods. */
export function actualLine(spots: readonly Spot[], bridge: boolean): string {
  const look = bridge
    ? { class: 'trend-bridge', 'stroke-width': 1.5, 'stroke-dasharray': '2 5' }
    : { class: 'trend-line', 'stroke-width': 2.5 };
  return inked('accent', polyline(spots, look));
}

/** A target number from the day it is next to be reached until it is due, which a short bar ends. */
export function targetLine(from: number, due: number, y: number): string {
  const level = element('line', {
    class: 'trend-step',
    x1: from,
    y1: y,
    x2: due,
    y2: y,
    ...ROUND,
    'stroke-width': 1.75,
  });
  const end = element('line', { x1: due, y1: y - 5, x2: due, y2: y + 5, ...ROUND, 'stroke-width': 1.75 });
  return inked('ink', level, end);
}

/** The straight path from the baseline through the targets. */
export function pathLine(spots: readonly Spot[]): string {
  return inked('ink-soft', polyline(spots, { class: 'trend-path', 'stroke-width': 1, 'stroke-dasharray': '6 4' }));
}

/** The middle of a projection. */
export function projectionLine(spots: readonly Spot[]): string {
  return inked(
    'accent',
    polyline(spots, { class: 'trend-projection', 'stroke-width': 1.75, 'stroke-dasharray': '9 4' }),
  );
}

/** The interval of a projection as one shape: its corners in turn. */
export function projectionBand(corners: readonly Spot[]): string {
  const points = corners.map(({ x, y }) => `${coordinate(x)},${coordinate(y)}`).join(' ');
  return inked(
    'accent',
    element('polygon', { class: 'trend-band', points, fill: 'currentColor', 'fill-opacity': '0.13' }),
  );
}

function polyline(spots: readonly Spot[], look: Readonly<Record<string, string | number>>): string {
  const points = spots.map(({ x, y }) => `${coordinate(x)},${coordinate(y)}`).join(' ');
  return element('polyline', { ...look, points, ...ROUND });
}
