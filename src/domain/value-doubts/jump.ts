import { type Exact, exact, plain } from '../decimal.ts';
import type { Indicator, JumpBand } from '../indicator.ts';
import { isSum } from '../units.ts';

type Kind = Pick<Indicator, 'unit' | 'decimals' | 'jump'>;

const POINTS: JumpBand = { points: '10', percent: null };
const PERCENT: JumpBand = { points: null, percent: '50' };
/** Of whole things a few more or less are half as many again: they must also be more than five. */
const WHOLE: JumpBand = { points: '5', percent: '50' };

/**
 * How far a value may move from one period to the next before it is asked about: as the indicator's definition says, otherwise by its
 * unit: 10 percentage points of a per cent, 50 % of the earlier value for the rest, of whole things counted more than 5 besides.
 */
export function jumpBand({ unit, decimals, jump }: Kind): JumpBand {
  if (jump) return jump;
  if (unit === '%' || unit === '百分点') return POINTS;
  return decimals === 0 && !isSum(unit) ? WHOLE : PERCENT;
}

/** How far a value moved. */
export interface Move {
  /** Value less earlier value, in the indicator's unit. */
  readonly change: string;
  /** The same as per cent of the earlier value, one decimal; null where that is zero. */
  readonly percent: string | null;
}

/**
 * How far a value moved from an earlier one, where that is beyond the band; null where it is within, or exactly on its edge. A band with two
 * limits is left only beyond both. From zero there is no per cent: a band of per cent alone then says nothing.
 *
 * Example: 31.2 % after 20.9 % moved by 10.3 points, beyond 10; 30.9 % did not; 15.1 元 after 10 moved by 51 %, beyond 50 %.
 */
export function jump(value: Exact, earlier: Exact, { points, percent }: JumpBand): Move | null {
  const change = value.sub(earlier);
  const share = earlier.equals(0) ? null : change.div(earlier.abs()).mul(100);
  if (points !== null && change.abs().lte(exact(points))) return null;
  if (percent !== null && (share === null ? points === null : share.abs().lte(exact(percent)))) return null;
  return { change: plain(change), percent: share && plain(share, 1) };
}
