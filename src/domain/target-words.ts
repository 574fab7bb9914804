import type { Polarity } from './polarity.ts';
import { folded, withoutBrackets, withoutDates } from './target-words-fold.ts';
import { type Quantity, quantitiesIn } from './target-words-quantity.ts';
import { demandOf } from './target-words-reading.ts';
import { type DemandResult, demand, refused, type TargetWordsResult } from './target-words-result.ts';
import { baseIn, baselineIn } from './target-words-start.ts';
import { type State, stateIn } from './target-words-state.ts';
import { sameUnit } from './units.ts';

export interface TargetWordsContext {
  /** Decides what a bare number asks for: at least (higher), at most (lower), exactly (none). */
  readonly polarity: Polarity;
  /** The unit of the target, where known: picks its number out of several, and bars 全覆盖 from what is no share. */
  readonly unit: string | null;
}

/** No wording of a target is longer; a whole section is not read as one. */
const MOST_CHARACTERS = 300;

/**
 * Reads the printed words of one target. 以上, 以下, 以内 and 不低于 include the number, 高于, 低于, 超过, 不满 and 以外 do not (民法典
 * 第1259条); a bare number and 达到 go by the polarity. Width and spaces change nothing, and no text makes it throw: what cannot be
 * read, or could be read in two ways, is refused with a code.
 *
 * Example: `力争提高到90%左右` is about 90, unit `%`, not binding; `2—3名` is between 2 and 3; `全覆盖` is gte 100.
 */
export function parseTargetWords(printed: string, context: TargetWordsContext): TargetWordsResult {
  const text = folded(printed);
  if (text === '') return refused('empty');
  if (text.length > MOST_CHARACTERS) return refused('too-long', { most: String(MOST_CHARACTERS) });
  const { base, rest } = baseIn(withoutBrackets(text));
  const bare = withoutDates(rest);
  const quantities = quantitiesIn(bare);
  const start = baselineIn(rest, bare, quantities);
  const chosen = pick(
    quantities.filter((each) => each !== start?.quantity),
    context.unit,
  );
  const state = chosen.every((each) => each.weight === 1) ? stateIn(bare) : null;
  if (state === null && chosen.length === 0) return refused('no-number');
  const result = state
    ? stateDemand(state, context.unit)
    : demandOf({ text: bare, quantities, base, brackets: text, polarity: context.polarity }, chosen);
  if (!result.ok) return result;
  const { demanded } = result;
  const toleranceNeeded = demanded.comparator === 'about';
  const binding = !/力争|争取/.test(text);
  return { ok: true, words: { ...demanded, base, baseline: start?.baseline ?? null, binding, toleranceNeeded } };
}

/** The numbers that can be the target's: those of the greatest weight, and of these those in its unit, where any is. */
function pick(quantities: readonly Quantity[], unit: string | null): readonly Quantity[] {
  const weight = Math.max(...quantities.map((each) => each.weight));
  const likely = quantities.filter((each) => each.weight === weight);
  if (likely.length < 2 || unit === null) return likely;
  const inUnit = likely.filter((each) => each.unit !== null && sameUnit(each.unit, unit));
  return inUnit.length > 0 ? inUnit : likely;
}

function stateDemand(state: State, unit: string | null): DemandResult {
  switch (state.kind) {
    case 'none':
      return demand('none');
    case 'nothing':
      return demand('lte', { value: '0' });
    case 'sole':
      return demand('eq', { value: '1' });
    case 'regular':
      return demand('gte', { value: '1', unit: state.unit });
    case 'all':
      return unit === null || unit === '%'
        ? demand('gte', { value: '100', unit: '%' })
        : refused('not-a-share', { unit });
    case 'trend':
      return demand('trend', { change: state.change });
    case 'both-ways':
      return refused('contradictory');
  }
}
