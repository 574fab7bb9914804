/** How a made-up series goes: well ahead, just on its path, too slow, hardly moving, or reached and lost again (得而复失). */
export type Mood = 'ahead' | 'steady' | 'slow' | 'stalled' | 'lost';

/** The quarter, from 0 on, after which a series of the mood `lost` falls back. */
export const TURN = 7;

/** Where one mood takes over from the one before, from 0 to 1: most go well, a few badly, as in a county that takes its plan seriously. */
const SHARES: readonly (readonly [Mood, number])[] = [
  ['ahead', 0.44],
  ['steady', 0.76],
  ['slow', 0.92],
  ['stalled', 1],
];

/** The mood that a chance from 0 to 1 falls upon. `lost` is never left to chance. */
export function moodOf(at: number): Mood {
  return SHARES.find(([, until]) => at < until)![0];
}

/** What part of the way from the baseline to the target's path a series has gone in a quarter; 1 is on the path. */
export function partOfWay(mood: Mood, quarter: number): number {
  if (mood === 'lost') return quarter <= TURN ? 1.1 : Math.max(0.1, 1.1 - 0.35 * (quarter - TURN));
  return { ahead: 1.12, steady: 1.02, slow: 0.78, stalled: 0.3 }[mood];
}

/** How far from its target a series without baseline lies in a quarter, as a share of the target: above 0 better, below 0 worse. */
export function apartFromTarget(mood: Mood, quarter: number): number {
  const early = (from: number, to: number, quarters: number) => from + (to - from) * Math.min(1, quarter / quarters);
  if (mood === 'lost') return quarter <= TURN ? 0.02 : Math.max(-0.14, 0.02 - 0.05 * (quarter - TURN));
  if (mood === 'ahead') return early(0.005, 0.04, 11);
  if (mood === 'steady') return early(-0.045, 0.01, 6);
  return mood === 'slow' ? early(-0.08, -0.03, 7) : early(-0.2, -0.11, 11);
}
