import { describe, expect, test } from 'vitest';
import { redRuns } from '../../src/app/red-runs.ts';
import { knownPeriod, type Period } from '../../src/domain/period.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { scorecard } from '../../src/domain/scorecard.ts';
import { DRUG_SHARE, observed, targetOf } from '../domain/judged-row.ts';

/** Due, so judged by the gap: to 30 met, to 31.5 at risk, beyond missed. */
const DUE = targetOf(DRUG_SHARE, { comparator: 'lte', value: '30', due: '2016-12-31' });
const planFrom = (from: string | null) => [{ id: 'p', from, targets: [] }] as unknown as Plan[];

/** Runs of 2018Q2 after the values of the quarters before, newest last; null for a quarter without a value. */
async function runOf(values: readonly (string | null)[], from: string | null = null): Promise<number | null> {
  const quarters = ['2017Q2', '2017Q3', '2017Q4', '2018Q1', '2018Q2'].slice(-values.length);
  const observations = values.flatMap((value, index) =>
    value === null ? [] : [observed(DRUG_SHARE, quarters[index]!, value)],
  );
  const plans = planFrom(from);
  const cardOf = (period: Period) =>
    scorecard({
      ...{ area: '440704', period, plans, targets: [DUE], observations },
      indicators: new Map([[DRUG_SHARE.id, DRUG_SHARE]]),
    });
  const runs = await redRuns(cardOf(knownPeriod('2018Q2')), plans, async (period) => cardOf(period));
  return [...runs.values()][0] ?? null;
}

describe('for how many periods in a row a light has been red', () => {
  test.each([
    ['not red at all', ['40', '31.5'], null],
    ['red for the first time', ['31.5', '31.51'], 1],
    ['the first value', ['40'], 1],
    ['two', ['30', '40', '40'], 2],
    ['a missing quarter ends it', ['40', '40', null, '40', '40'], 2],
    ['all that there are', ['40', '40', '40', '40', '40'], 5],
    ['red now is asked, red before is not', ['40', '40', '30'], null],
  ])('%s', async (_, values, periods) => {
    expect(await runOf(values)).toBe(periods);
  });

  test.each([
    ['2017-09-30', 4],
    ['2017-10-01', 3],
    ['2018-07-01', null],
  ])('counts from the day on which the plan begins: %s', async (from, periods) => {
    expect(await runOf(['40', '40', '40', '40', '40'], from)).toBe(periods);
  });
});
