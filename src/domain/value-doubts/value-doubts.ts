import { exact } from '../decimal.ts';
import type { Indicator } from '../indicator.ts';
import { actualOf, type Observation } from '../observation.ts';
import { knownPeriod, type Period, yearEarlier } from '../period.ts';
import type { Reported } from '../roll-up-periods.ts';
import { unitSlip } from '../unit-slip.ts';
import { cumulativeFall } from './cumulative-fall.ts';
import { denominatorMove } from './denominator-change.ts';
import { idsOf, lastYear, periodsBefore } from './earlier-periods.ts';
import { jump, jumpBand } from './jump.ts';
import { limitPassed } from './plausible-range.ts';
import { standsStill } from './standstill.ts';
import type { ValueDoubt } from './value-doubt.ts';

/**
 * Everything doubtful about one value beside what the same area reported of the indicator for other periods; `reported` knows them as they
 * will be once the file is in. A value in a wrong unit is that alone; one of the other sign has not jumped besides.
 *
 * Example: 42.5 % for 2018Q2 after 31.2 % gives `jump-last-period`, 0.312 % gives `unit-slip`.
 */
export function valueDoubts(own: Observation, indicator: Indicator, reported: Reported): ValueDoubt[] {
  const actual = actualOf(own, indicator);
  if (actual === null) return [];
  const earlier = earlierOf(own, indicator, reported);
  const slip = slipOf(own, actual, indicator, earlier);
  return [
    ...(slip ? [slip] : [...rangeDoubt(actual, indicator), ...moveDoubts(actual, indicator, earlier)]),
    ...standstill(own, actual, indicator, earlier),
    ...fallDoubt(own, indicator, reported),
    ...denominatorDoubt(own, earlier),
  ];
}

interface Earlier {
  /** The periods just before, the nearest first; null where nothing was reported. */
  readonly before: readonly (Observation | null)[];
  readonly yearEarlier: Observation | null;
  /** The nearest value that the scale of this one can be told by. */
  readonly nearest: string | null;
  readonly actualOf: (observation: Observation | null) => string | null;
}

function earlierOf(own: Observation, indicator: Indicator, reported: Reported): Earlier {
  const period = knownPeriod(own.period);
  const told = (observation: Observation | null) => observation && actualOf(observation, indicator);
  const at = (of: Period) =>
    idsOf(of, indicator)
      .map(reported)
      .find((each) => told(each) !== null) ?? null;
  const before = periodsBefore(period, indicator).map(at);
  const ayear = at(yearEarlier(period));
  const whole = indicator.rollUp === 'sum' ? null : reported(lastYear(period));
  const nearest = [...before, ayear, whole].map(told).find((each) => each !== null) ?? null;
  return { before, yearEarlier: ayear, nearest, actualOf: told };
}

function slipOf(own: Observation, actual: string, indicator: Indicator, { nearest }: Earlier): ValueDoubt | null {
  const { unit, decimals, plausible } = indicator;
  if (nearest === null && (own.value === null || isJustBeyond(actual, limitPassed(actual, indicator)))) return null;
  const slip = unitSlip(actual, { unit, decimals, plausible, last: nearest });
  return slip && { code: 'unit-slip', params: { ...slip, unit, last: nearest ?? '' } };
}

/** Within five times of a plausible limit nothing but the limit speaks for a slip. */
function isJustBeyond(actual: string, limit: string | null): boolean {
  if (limit === null) return false;
  const [value, most] = [exact(actual).abs(), exact(limit).abs()];
  return value.lte(most.mul(5)) && value.mul(5).gte(most);
}

function rangeDoubt(actual: string, indicator: Indicator): ValueDoubt[] {
  const limit = limitPassed(actual, indicator);
  const { unit, plausible } = indicator;
  const { min, max } = plausible;
  return limit === null
    ? []
    : [{ code: 'outside-plausible', params: { actual, limit, min: min ?? '', max: max ?? '', unit } }];
}

function moveDoubts(actual: string, indicator: Indicator, { before, yearEarlier: ayear, actualOf: told }: Earlier) {
  const last = before[0] ?? null;
  const moved = [
    { code: 'jump-last-period', from: last },
    { code: 'jump-year-earlier', from: ayear?.period === last?.period ? null : ayear },
  ] as const;
  const doubts: ValueDoubt[] = [];
  for (const { code, from } of moved) {
    const was = told(from);
    if (from === null || was === null) continue;
    const params = { actual, earlier: was, earlierPeriod: from.period, unit: indicator.unit };
    if (exact(actual).mul(exact(was)).lt(0)) {
      if (doubts.every((each) => each.code !== 'sign-flip')) doubts.push({ code: 'sign-flip', params });
      continue;
    }
    const band = jumpBand(indicator);
    const move = jump(exact(actual), exact(was), band);
    if (move === null) continue;
    const limits = { points: band.points ?? '', percentLimit: band.percent ?? '' };
    doubts.push({ code, params: { ...params, change: move.change, percent: move.percent ?? '', ...limits } });
  }
  return doubts;
}

function standstill(own: Observation, actual: string, indicator: Indicator, { before }: Earlier): ValueDoubt[] {
  if (!standsStill(own, before, indicator)) return [];
  const since = before.at(-1)!.period;
  return [{ code: 'standstill', params: { actual, unit: indicator.unit, since, times: before.length + 1 } }];
}

function fallDoubt(own: Observation, indicator: Indicator, reported: Reported): ValueDoubt[] {
  const fall = cumulativeFall(own, indicator, reported);
  if (fall === null) return [];
  const { of, shorter, longer } = fall;
  const { period: shorterPeriod, number: less } = shorter;
  const { period: longerPeriod, number: more } = longer;
  return [{ code: 'cumulative-falls', params: { of, shorterPeriod, shorter: less, longerPeriod, longer: more } }];
}

function denominatorDoubt({ denominator }: Observation, { before, yearEarlier: ayear }: Earlier): ValueDoubt[] {
  const last = before[0] ?? ayear;
  const was = last?.denominator ?? null;
  if (denominator === null || last === null || was === null) return [];
  const percent = denominatorMove(denominator, was);
  return percent === null
    ? []
    : [{ code: 'denominator-jump', params: { denominator, earlier: was, earlierPeriod: last.period, percent } }];
}
