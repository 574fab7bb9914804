import { exact } from './decimal.ts';
import type { Comparator } from './plan.ts';
import type { Polarity } from './polarity.ts';
import { FALL, type Limit, type Limits, limitsAround, RISE } from './target-words-limit.ts';
import type { Quantity } from './target-words-quantity.ts';
import { type DemandResult, demand, refused } from './target-words-result.ts';
import { COUNTED } from './units.ts';

/** Folded words without dates, all their quantities (bounds of what belongs to which), and what decides beside them. */
export interface Phrase {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly base: string | null;
  /** The folded words with their brackets, for （含本数）. */
  readonly brackets: string;
  readonly polarity: Polarity;
}

const YEARLY = /每年|年均|逐年|同比|[比较](?:上年|去年|上一年|上年度)/;
const AT_LEAST = '(?:不低于|不少于|不得低于|不得少于|至少|超过|高于|大约|约|≥|>|了)*';
const MOVED = new RegExp(`(?:(?<rise>${RISE})|(?<fall>${FALL}))${AT_LEAST}$`);
const APART = new RegExp(`(?:(?<rise>高|多|长)|(?<fall>低|少|短))(?:出|了)?${AT_LEAST}$`);
const OTHER_FIGURE =
  /(?:(?<!占)[比较](?![例重率值])|高于|高出|低于|超过|不少于).*(?:平均|水平|标准|同级|同期|基期)[^,;。]*$/;

/** What the chosen quantities ask for: one number, a range, or two limits (30%以上50%以下). */
export function demandOf(phrase: Phrase, chosen: readonly Quantity[]): DemandResult {
  const [first, second] = chosen;
  if (first && second && chosen.length === 2) return twoLimits(phrase, first, second);
  if (!first || second) return refused('several-numbers', { numbers: chosen.map(printed).join('、') });
  const { left, limits } = around(phrase, first);
  if (limits.vague) return refused('vague-number', { number: printed(first) });
  const yearly = YEARLY.test(left);
  if (OTHER_FIGURE.test(left) && !yearly && phrase.base === null) return refused('base-missing');
  const apart = phrase.base === null ? null : APART.exec(left);
  const moved = limits.limits.some(isCeiling) ? null : (MOVED.exec(left) ?? apart);
  if (moved) return changeDemand(first, limits, moved.groups?.['rise'] ? 'increase' : 'decrease', yearly, phrase.base);
  return levelDemand(first, limits, phrase.polarity);
}

const isCeiling = (limit: Limit) => limit === 'lte' || limit === 'lt';
const printed = ({ value, upper, unit }: Quantity) => `${value}${upper === null ? '' : `-${upper}`}${unit ?? ''}`;
const isReversed = (lower: string, upper: string) => exact(lower).gt(exact(upper));

function around({ text, quantities, brackets }: Phrase, quantity: Quantity): { left: string; limits: Limits } {
  const from = Math.max(0, ...quantities.filter((each) => each.end <= quantity.start).map((each) => each.end));
  const to = Math.min(text.length, ...quantities.filter((e) => e.start >= quantity.end).map((each) => each.start));
  const left = text.slice(from, quantity.start).replace(/^.*[,;。、:]/, '');
  const counted = quantity.unit === null || COUNTED.includes(quantity.unit);
  return { left, limits: limitsAround(left, text.slice(quantity.end, to), counted, brackets) };
}

function twoLimits(phrase: Phrase, first: Quantity, second: Quantity): DemandResult {
  const all = [first, second].map((quantity) => ({ quantity, said: around(phrase, quantity).limits.limits }));
  const floor = all.find(({ said }) => said.length === 1 && !isCeiling(said[0]!));
  const ceiling = all.find(({ said }) => said.length === 1 && isCeiling(said[0]!));
  if (!floor || !ceiling || first.upper !== null || second.upper !== null)
    return refused('several-numbers', { numbers: [first, second].map(printed).join('、') });
  if (floor.said[0] === 'gt' || ceiling.said[0] === 'lt') return refused('not-expressible');
  return between(floor.quantity.value, ceiling.quantity.value, second.unit ?? first.unit);
}

function between(lower: string, upper: string, unit: string | null): DemandResult {
  return isReversed(lower, upper)
    ? refused('range-reversed', { lower, upper })
    : demand('between', { lower, upper, unit });
}

/** 每年提升1—3个百分点, 比2015年提高1岁: the number is the size of a change. Against nothing, it is no target. */
function changeDemand(
  { value, upper, unit }: Quantity,
  { limits, about }: Limits,
  change: 'increase' | 'decrease',
  yearly: boolean,
  base: string | null,
): DemandResult {
  if (!yearly && base === null) return refused('base-missing');
  if (upper !== null && isReversed(value, upper)) return refused('range-reversed', { lower: value, upper });
  if (limits.length > 1 || (upper !== null && (about || limits.length > 0))) return refused('contradictory');
  if (base === null)
    return about || limits[0] === 'gt'
      ? refused('not-expressible')
      : demand('increase-per-year', { lower: value, upper, unit, change });
  if (upper !== null) return demand('between', { lower: value, upper, unit, change });
  return demand(about ? 'about' : (limits[0] ?? 'gte'), { value, unit, change });
}

function levelDemand({ value, upper, unit }: Quantity, said: Limits, polarity: Polarity): DemandResult {
  const { limits, about, verb } = said;
  const [limit] = limits;
  const change = verb === 'ceiling' ? null : verb;
  const against = limit !== undefined && change !== null && isCeiling(limit) !== (change === 'decrease');
  if (limits.length > 1 || against || ((about || upper !== null) && limit !== undefined))
    return refused('contradictory');
  if (upper !== null) {
    if (about) return refused('contradictory');
    const range = between(value, upper, unit);
    return range.ok ? demand('between', { ...range.demanded, change }) : range;
  }
  const comparator = about ? 'about' : (limit ?? unsaid(said, polarity));
  return demand(comparator, { value, unit, change });
}

/** Where no limit is said: by the verb, else by the polarity; 达到 is never exactly, and the first ten are at most the tenth. */
function unsaid({ verb, reach, rank }: Limits, polarity: Polarity): Comparator {
  if (verb !== null) return verb === 'increase' ? 'gte' : 'lte';
  if (polarity !== 'none') return polarity === 'higher' ? 'gte' : 'lte';
  if (rank) return 'lte';
  return reach ? 'gte' : 'eq';
}
