import type { Plot } from './chart-frame.ts';
import type { Box, Obstacles, Segment } from './place-labels.ts';
import type { Place, Trend } from './trend.ts';

const CROWDED = 24;
/** What a label over a line costs: a thin dashed one is read on behind it. */
const SOLID = 1;
const DASHED = 0.5;

/** The radius of the mark of a reported value: smaller where many stand side by side. */
export function markRadius(trend: Trend): number {
  return trend.points.length > CROWDED ? 3.5 : 5;
}

/** A ring opens up around a reported value that stands in the same place. */
export function ringRadius({ day, value }: Place, trend: Trend): number {
  const shared = trend.points.some((point) => point.day === day && point.value === value);
  return shared ? markRadius(trend) + 4 : 5;
}

/** The marks and lines of a trend, which its labels keep clear of. */
export function trendObstacles(trend: Trend, plot: Plot): Obstacles {
  return { marks: markBoxes(trend, plot), lines: drawnLines(trend, plot) };
}

function markBoxes(trend: Trend, plot: Plot): Box[] {
  const box = ({ day, value }: Place, radius: number) => {
    const [x, y] = [plot.x(day), plot.y(value)];
    return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  };
  const rings = trend.baselines.map((place) => box(place, ringRadius(place, trend) + 1));
  return [...rings, ...trend.points.map((place) => box(place, markRadius(trend) + 1))];
}

function drawnLines(trend: Trend, plot: Plot): Segment[] {
  const steps = trend.steps.map(({ from, due, value }) => [
    { day: from, value },
    { day: due, value },
  ]);
  const solid = [trend.points, ...steps].flatMap((places) => segments(places, plot, SOLID));
  const dashed = [...trend.paths, trend.fan?.places ?? []];
  return [...solid, ...dashed.flatMap((path) => segments(path, plot, DASHED))];
}

function segments(places: readonly Place[], plot: Plot, weight: number): Segment[] {
  return places.slice(1).map((end, index) => {
    const start = places[index]!;
    return { x1: plot.x(start.day), y1: plot.y(start.value), x2: plot.x(end.day), y2: plot.y(end.value), weight };
  });
}
