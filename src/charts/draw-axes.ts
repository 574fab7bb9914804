import { type ChartFrame, FONT } from './chart-frame.ts';
import { textAt } from './draw-text.ts';
import { element, inked } from './svg.ts';
import { breakLines, LINE_HEIGHT, textWidth } from './text-measure.ts';
import { timeTicks } from './time-axis.ts';
import { type Trend, valuesOf } from './trend.ts';

/** Grid, ticks and the unit as caption of the value axis; a chart without any place has only its ground line. */
export function axes(trend: Trend, frame: ChartFrame, unit: string): string {
  const empty = valuesOf(trend).length === 0;
  const ground = inked('ink-soft', across(frame, frame.bottom, 1));
  return empty ? ground : valueTicks(frame) + caption(frame, unit) + ground + timeMarks(trend, frame);
}

function valueTicks(frame: ChartFrame): string {
  const grid = frame.axis.ticks.map(({ value }) =>
    inked(value === 0 ? 'ink-soft' : 'line', across(frame, frame.y(value), 1)),
  );
  const texts = frame.axis.ticks.map(({ value, text }) => {
    const top = frame.y(value) - (FONT.axis * LINE_HEIGHT) / 2 - 1;
    return textAt([text], { x: frame.left - 8, top, anchor: 'end' }, FONT.axis, 'trend-tick');
  });
  return grid.join('') + inked('ink-soft', ...texts);
}

function caption(frame: ChartFrame, unit: string): string {
  const [words = ''] = breakLines(unit, frame.width - 8, FONT.axis, 1);
  const short = textWidth(words, FONT.axis) < frame.left - 12;
  const spot = short
    ? ({ x: frame.left - 8, top: 2, anchor: 'end' } as const)
    : ({ x: 4, top: 2, anchor: 'start' } as const);
  return inked('ink-soft', textAt([words], spot, FONT.axis, 'trend-unit'));
}

function timeMarks(trend: Trend, frame: ChartFrame): string {
  const ticks = timeTicks(trend, frame).map(({ day, lines, spot }) => {
    const x = frame.x(day);
    const tick = element('line', { x1: x, y1: frame.bottom, x2: x, y2: frame.bottom + 5, stroke: 'currentColor' });
    return tick + textAt(lines, spot, FONT.axis, 'trend-time');
  });
  return inked('ink-soft', ...ticks);
}

function across(frame: ChartFrame, y: number, width: number): string {
  return element('line', {
    x1: frame.left,
    y1: y,
    x2: frame.right,
    y2: y,
    stroke: 'currentColor',
    'stroke-width': width,
  });
}
