import { LINE_HEIGHT, textWidth } from './text-measure.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** How much a label over it hurts, for each unit of length covered. */
  readonly weight: number;
}

/** A place where a label may stand: the left edge, middle or right edge of its text at `x`, its upper edge at `top`. */
export interface Spot {
  readonly x: number;
  readonly top: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** What the spot costs beyond its rank, such as for standing far from its mark. */
  readonly extra?: number;
}

/** Words for a place of the chart, with the spots where they may stand, the best first. */
export interface Label {
  readonly lines: readonly string[];
  readonly size: number;
  readonly spots: readonly Spot[];
  /** Whether it had better cover a mark than be missing. */
  readonly must: boolean;
}

/** What labels had better not cover: marks hardly ever, lines rather not. */
export interface Obstacles {
  readonly marks: readonly Box[];
  readonly lines: readonly Segment[];
}

const CLEARANCE = 2;
const LATER_SPOT = 3;
const COVERED_MARK = 90;

/**
 * Gives every label, in order of importance, its cheapest spot that no earlier label occupies, moved sideways into
 * `bounds`, or null where there is none. Labels that found a spot never overlap; only those that `must` cover a mark.
 */
export function placeLabels(labels: readonly Label[], bounds: Box, obstacles: Obstacles): (Spot | null)[] {
  const taken: Box[] = [];
  return labels.map((label) => {
    const open = label.spots
      .map((spot, rank) => ({ rank, spot: slidInto(bounds, label, spot) }))
      .map((option) => ({ ...option, box: boxOf(label, option.spot) }))
      .filter(({ box }) => inside(box, bounds) && !taken.some((other) => overlap(box, other)))
      .map((option) => ({
        ...option,
        cost: option.rank * LATER_SPOT + (option.spot.extra ?? 0) + covered(option.box, obstacles),
      }))
      .filter(({ cost }) => label.must || cost < COVERED_MARK);
    if (open.length === 0) return null;
    const best = open.reduce((cheapest, option) => (option.cost < cheapest.cost ? option : cheapest));
    taken.push(grown(best.box));
    return best.spot;
  });
}

/** The room a label takes at a spot. */
export function boxOf({ lines, size }: Pick<Label, 'lines' | 'size'>, { x, top, anchor }: Spot): Box {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top, right: left + width, bottom: top + lines.length * size * LINE_HEIGHT };
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function slidInto(bounds: Box, label: Label, spot: Spot): Spot {
  const { left, right } = boxOf(label, spot);
  return { ...spot, x: spot.x + Math.max(0, bounds.left - left) + Math.min(0, bounds.right - right) };
}

function inside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - CLEARANCE, top: top - CLEARANCE / 2, right: right + CLEARANCE, bottom: bottom + CLEARANCE / 2 };
}

function covered(box: Box, { marks, lines }: Obstacles): number {
  const marked = marks.filter((mark) => overlap(box, mark)).length * COVERED_MARK;
  return lines.reduce((sum, line) => sum + lengthWithin(line, box) * line.weight, marked);
}

/** The length of a segment that lies in a box, by the clipping of Liang and Barsky (1984). */
function lengthWithin({ x1, y1, x2, y2 }: Segment, box: Box): number {
  let enter = 0;
  let leave = 1;
  const sides = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ] as const;
  for (const [direction, distance] of sides) {
    if (direction === 0 && distance < 0) return 0;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return leave > enter ? (leave - enter) * Math.hypot(x2 - x1, y2 - y1) : 0;
}
