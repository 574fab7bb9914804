import { markOf, PAPER } from './palette.ts';
import { coordinate, element, inked } from './svg.ts';

/** The mark of a value with its status: ● met, ◐ on track, ▲ at risk, ■ off track or missed, ◇ without a light. */
export function statusMark(x: number, y: number, radius: number, status: string | null): string {
  const { shape, ink } = markOf(status);
  return inked(ink, SHAPES[shape](x, y, radius));
}

/** The mark of a baseline: a ring ○. */
export function ringMark(x: number, y: number, radius: number): string {
  const ring = { class: 'ring', cx: x, cy: y, r: radius, fill: PAPER, stroke: 'currentColor', 'stroke-width': 2 };
  return inked('ink', element('circle', ring));
}

/** The dashed ring around a value that is not final. */
export function provisionalRing(x: number, y: number, radius: number): string {
  const ring = { class: 'provisional', cx: x, cy: y, r: radius, fill: 'none', stroke: 'currentColor' };
  return inked('ink-soft', element('circle', { ...ring, 'stroke-width': 1.5, 'stroke-dasharray': '2.5 2' }));
}

const FILLED = { fill: 'currentColor', stroke: PAPER, 'stroke-width': 1 };
const HOLLOW = { fill: PAPER, stroke: 'currentColor', 'stroke-width': 2 };

const SHAPES = {
  disc: (x: number, y: number, r: number) => element('circle', { class: 'disc', cx: x, cy: y, r: r * 1.05, ...FILLED }),
  half: (x: number, y: number, r: number) =>
    element('circle', { class: 'half', cx: x, cy: y, r: r * 0.95, ...HOLLOW }) + leftHalf(x, y, r * 0.95),
  triangle: (x: number, y: number, r: number) =>
    polygon('triangle', [x, y - r * 1.3, x + r * 1.2, y + r * 0.85, x - r * 1.2, y + r * 0.85], FILLED),
  square: (x: number, y: number, r: number) =>
    polygon('square', [x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r], FILLED),
  diamond: (x: number, y: number, r: number) =>
    polygon('diamond', [x, y - r * 1.1, x + r * 1.1, y, x, y + r * 1.1, x - r * 1.1, y], HOLLOW),
};

function leftHalf(x: number, y: number, r: number): string {
  const [above, below, radius] = [y - r, y + r, r].map(coordinate);
  const d = `M${coordinate(x)} ${above}A${radius} ${radius} 0 0 0 ${coordinate(x)} ${below}Z`;
  return element('path', { d, fill: 'currentColor' });
}

function polygon(name: string, corners: readonly number[], paint: Readonly<Record<string, string | number>>): string {
  return element('polygon', { class: name, points: corners.map(coordinate).join(' '), ...paint });
}
