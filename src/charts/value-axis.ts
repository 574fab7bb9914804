/** The span of a value axis and its ticks, rising, each with its printed text. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** Room above and below, as a share of the spread: enough for a value label beyond the outermost mark. */
const HEADROOM = 0.16;
/** Less than this share of the height apart, two lines look like one drawn twice. */
const NEAR_EDGE = 0.03;
/** Below this share of their size, differences drown in binary floating point and values count as equal. */
const SAME = 1e-9;
/** Below this, a step of the axis would leave the range of binary floating point. */
const TINY = 1e-100;

/**
 * A value axis around `values` (any finite numbers) with about `wanted` ticks at 1, 2 or 5 times a power of ten. The
 * axis of a line need not start at zero, but does where zero is nearer than half the spread, and it never reaches
 * beyond zero where all values lie on one side. Equal values stand in the middle; only zeros, or no values, give 0 to
 * 1.
 *
 * Example: `valueAxis([27, 33.65], 5)` has the ticks 26, 28, 30, 32 and 34; `valueAxis([10, 50], 5)` starts at 0.
 */
export function valueAxis(values: readonly number[], wanted: number): ValueAxis {
  const least = values.length > 0 ? Math.min(...values) : 0;
  const most = values.length > 0 ? Math.max(...values) : 0;
  const size = Math.max(Math.abs(least), Math.abs(most));
  const spread = most - least;
  const room = spread > Math.max(size * SAME, TINY) ? spread * HEADROOM : size > TINY ? size * 0.1 : 1;
  const low = least >= 0 && least <= spread / 2 ? 0 : within(least - room, least);
  const high = most <= 0 && least < 0 && -most <= spread / 2 ? 0 : within(most + room, most);
  const ticks = enoughTicks(low, high, wanted);
  return {
    low: snapped(low, ticks[0]!.value, high - low),
    high: snapped(high, ticks[ticks.length - 1]!.value, high - low),
    ticks,
  };
}

/** A tick so near the edge that two lines would stand there becomes the edge. */
function snapped(edge: number, tick: number, height: number): number {
  return Math.abs(edge - tick) < height * NEAR_EDGE ? tick : edge;
}

function within(bound: number, nearest: number): number {
  return Math.sign(bound) * Math.sign(nearest) < 0 ? 0 : bound;
}

/** Fewer than three ticks leave a reader guessing, so the step gets finer until there are three. */
function enoughTicks(low: number, high: number, wanted: number): ValueAxis['ticks'] {
  const ticks = ticksBetween(low, high, wanted);
  return ticks.length < 3 ? enoughTicks(low, high, wanted + 1) : ticks;
}

function ticksBetween(low: number, high: number, wanted: number): ValueAxis['ticks'] {
  const rough = (high - low) / wanted;
  const power = Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((nice) => nice * 10 ** power >= rough * (1 - SAME)) ?? 10;
  const decimals = Math.max(0, factor === 10 ? -power - 1 : -power);
  // Ticks are whole multiples of the step: adding steps up would pile up rounding errors.
  const step = power < 0 ? factor / 10 ** -power : factor * 10 ** power;
  const first = Math.ceil(low / step - SAME);
  const last = Math.floor(high / step + SAME);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = (first + index) * step;
    return { value, text: tickText(value, decimals) };
  });
}

function tickText(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e15 || decimals > 9) return Number(value.toPrecision(12)).toExponential();
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}
