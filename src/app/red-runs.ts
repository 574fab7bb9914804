import { type Period, periodEnd, previousPeriod } from '../domain/period.ts';
import type { Plan } from '../domain/plan.ts';
import { rowKey, type Scorecard } from '../domain/scorecard.ts';

/**
 * For how many periods in a row, its own included, each red row of a card has been red (连红), by row key: at least 1. A period
 * without a value ends the run, and so does the day from which the plan holds. `cardOf` judges the same area in another period.
 *
 * Example: red in 2018Q1 and 2018Q2, amber in 2017Q4: 2.
 */
export async function redRuns(
  card: Scorecard,
  plans: readonly Plan[],
  cardOf: (period: Period) => Promise<Scorecard>,
): Promise<ReadonlyMap<string, number>> {
  const runs = new Map(redKeys(card, plans).map((key) => [key, 1]));
  let open = [...runs.keys()];
  for (let period = previousPeriod(card.period); open.length > 0; period = previousPeriod(period)) {
    const red = new Set(redKeys(await cardOf(period), plans));
    open = open.filter((key) => red.has(key));
    for (const key of open) runs.set(key, runs.get(key)! + 1);
  }
  return runs;
}

function redKeys({ rows, period }: Scorecard, plans: readonly Plan[]): string[] {
  const begun = new Set(plans.filter(({ from }) => from === null || from <= periodEnd(period)).map(({ id }) => id));
  return rows.filter(({ light, plan }) => light === 'red' && begun.has(plan)).map(({ target }) => rowKey(target));
}
