import { element, inked } from './svg.ts';

const WIDTH = 180;
const HEIGHT = 16;
const EDGE = 1;

/** The least and the greatest number that bars of one list have to show; zero always lies between them. */
export interface BarRange {
  readonly least: number;
  readonly most: number;
}

/** The range of values and targets, decimals as text; nulls and what is no number are passed over. */
export function barRange(values: readonly (string | null)[]): BarRange {
  const numbers = values.map(numberOf).filter((each) => each !== null);
  return { least: Math.min(0, ...numbers), most: Math.max(0, ...numbers) };
}

/**
 * A bar of 180 × 16 for a table row, from zero to the value on the scale of its list, with a line across where the target lies.
 * Hidden from screen readers: the row says it in figures.
 */
export function rankBar(value: string | null, target: string | null, { least, most }: BarRange): string {
  const span = most - least || 1;
  const x = (number: number) => EDGE + ((number - least) / span) * (WIDTH - 2 * EDGE);
  const [actual, goal] = [numberOf(value), numberOf(target)];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'rank-bar',
    width: WIDTH,
    height: HEIGHT,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    'aria-hidden': 'true',
    focusable: 'false',
  };
  return element('svg', root, line(x(0), 'line'), bar(actual, x), goal === null ? '' : line(x(goal), 'ink'));
}

function bar(actual: number | null, x: (number: number) => number): string {
  if (actual === null) return '';
  const [from, to] = [x(Math.min(0, actual)), x(Math.max(0, actual))];
  const shape = { x: from, y: 4, width: to - from, height: HEIGHT - 8, fill: 'currentColor' };
  return inked('accent', element('rect', shape));
}

function line(at: number, ink: 'line' | 'ink'): string {
  const ends = { x1: at, y1: 0, x2: at, y2: HEIGHT };
  return inked(ink, element('line', { ...ends, stroke: 'currentColor', 'stroke-width': ink === 'ink' ? 2 : 1 }));
}

function numberOf(text: string | null): number | null {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Math.abs(value) <= 1e300 ? value : null;
}
