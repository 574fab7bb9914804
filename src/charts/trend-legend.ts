import { type ChartFrame, FONT } from './chart-frame.ts';
import { actualLine, pathLine, projectionBand, projectionLine, targetLine } from './draw-line.ts';
import { provisionalRing, ringMark, statusMark } from './draw-mark.ts';
import { textAt } from './draw-text.ts';
import { inked } from './svg.ts';
import { breakLines, LINE_HEIGHT, textWidth } from './text-measure.ts';
import type { Trend } from './trend.ts';
import type { TrendInput } from './trend-input.ts';

interface Entry {
  readonly words: string;
  readonly width: number;
  readonly sample: (x: number, y: number) => string;
}

const ROW = 20;
const LINE_SAMPLE = 26;
const MARK_SAMPLE = 12;
const BETWEEN = 18;

/** The legend of what is drawn, and under it the target wordings that found no room in the plot. */
export interface Legend {
  readonly markup: string;
  /** The lower edge of the last row. */
  readonly bottom: number;
}

/** Rows of samples with their words from `top` down; `overflow` follows as plain lines, nothing is left out. */
export function trendLegend(
  input: TrendInput,
  trend: Trend,
  frame: ChartFrame,
  top: number,
  overflow: readonly string[],
): Legend {
  let x = frame.left;
  let y = top;
  const parts: string[] = [];
  for (const entry of entriesOf(input, trend)) {
    const [words = ''] = breakLines(entry.words, frame.right - frame.left - entry.width - 6, FONT.axis, 1);
    const width = entry.width + 6 + textWidth(words, FONT.axis);
    if (x > frame.left && x + width > frame.right) {
      x = frame.left;
      y += ROW;
    }
    const spot = { x: x + entry.width + 6, top: y + (ROW - FONT.axis * LINE_HEIGHT) / 2, anchor: 'start' } as const;
    parts.push(entry.sample(x, y + ROW / 2), inked('ink-soft', textAt([words], spot, FONT.axis, 'trend-key')));
    x += width + BETWEEN;
  }
  let bottom = parts.length > 0 ? y + ROW : top;
  for (const text of overflow) {
    const lines = breakLines(text, frame.right - frame.left, FONT.axis, 4);
    parts.push(
      inked('ink', textAt(lines, { x: frame.left, top: bottom + 2, anchor: 'start' }, FONT.axis, 'trend-note')),
    );
    bottom += lines.length * FONT.axis * LINE_HEIGHT + 4;
  }
  return { markup: parts.join(''), bottom };
}

function entriesOf({ words }: TrendInput, trend: Trend): Entry[] {
  const lines: Entry[] = [];
  const line = (text: string, sample: Entry['sample']) => lines.push({ words: text, width: LINE_SAMPLE, sample });
  if (trend.points.length > 1)
    line(words.actual, (x, y) =>
      actualLine(
        [
          { x, y },
          { x: x + LINE_SAMPLE, y },
        ],
        false,
      ),
    );
  if (trend.steps.length > 0) line(words.target, (x, y) => targetLine(x, x + LINE_SAMPLE, y));
  if (trend.paths.length > 0)
    line(words.path, (x, y) =>
      pathLine([
        { x, y },
        { x: x + LINE_SAMPLE, y },
      ]),
    );
  if (trend.fan) line(words.projection, fanSample);
  const baseline = {
    words: words.baseline,
    width: MARK_SAMPLE,
    sample: (x: number, y: number) => ringMark(x + 6, y, 5),
  };
  const [only] = trend.points;
  if (trend.points.length === 1 && only!.point.statusWord === null) {
    lines.push({
      words: words.actual,
      width: MARK_SAMPLE,
      sample: (x, y) => statusMark(x + 6, y, 5, only!.point.status),
    });
  }
  const provisional = {
    words: words.provisional,
    width: MARK_SAMPLE,
    sample: (x: number, y: number) => provisionalRing(x + 6, y, 6),
  };
  const unfinished = trend.points.some(({ point }) => point.provisional);
  return [
    ...lines,
    ...(trend.baselines.length > 0 ? [baseline] : []),
    ...statusEntries(trend),
    ...(unfinished ? [provisional] : []),
  ];
}

function fanSample(x: number, y: number): string {
  const ends = (dy: number) => [x, x + LINE_SAMPLE].map((at) => ({ x: at, y: y + dy }));
  return projectionBand([...ends(-6), ...ends(6).toReversed()]) + projectionLine(ends(0));
}

function statusEntries(trend: Trend): Entry[] {
  const seen = new Map(trend.points.map(({ point }) => [point.status, point.statusWord]));
  return [...seen].flatMap(([status, word]) =>
    word === null ? [] : [{ words: word, width: MARK_SAMPLE, sample: (x, y) => statusMark(x + 6, y, 5, status) }],
  );
}
