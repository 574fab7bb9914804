import { describe, expect, test } from 'vitest';
import { lightMoves } from '../../src/domain/light-moves.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import type { Plan, Target } from '../../src/domain/plan.ts';
import { scorecard } from '../../src/domain/scorecard.ts';
import { DRUG_SHARE, observed, targetOf } from './judged-row.ts';

const PLANS = [{ id: 'p', targets: [] }] as unknown as Plan[];
/** Due, so judged by the gap: to 30 met, to 31.5 at risk, beyond missed. */
const DUE = targetOf(DRUG_SHARE, { comparator: 'lte', value: '30', due: '2018-01-31' });

const card = (value: string | null, target: Target = DUE) =>
  scorecard({
    ...{ area: '440704', period: knownPeriod('2018Q2'), plans: PLANS, targets: [target] },
    observations: value === null ? [] : [observed(DRUG_SHARE, '2018Q2', value)],
    indicators: new Map([[DRUG_SHARE.id, DRUG_SHARE]]),
  });

describe('how a light moved since the period before', () => {
  test.each([
    ['31.5', '31.51', 'new-red'],
    ['30', '31.51', 'new-red'],
    ['30.01', '30', 'turned-green'],
    ['31.51', '30', 'turned-green'],
    ['31.51', '31.5', 'red-to-amber'],
    ['30', '30.01', 'green-to-amber'],
    ['31.51', null, 'newly-missing'],
    ['30', null, 'newly-missing'],
  ])('%s, then %s: %s', (before, now, kind) => {
    const moves = lightMoves(card(now), card(before))!;
    expect(moves.map((move) => move.kind)).toEqual([kind]);
    expect(moves[0]!.was.actual).toBe(before);
    expect(moves[0]!.row.actual).toBe(now);
  });

  test.each([
    ['29', '30'],
    ['40', '32'],
    ['31', '30.5'],
  ])('%s, then %s is no move', (before, now) => {
    expect(lightMoves(card(now), card(before))).toEqual([]);
  });

  test('compares nothing where the earlier period has no light', () => {
    expect(lightMoves(card('30'), null)).toBeNull();
    expect(lightMoves(card('30'), card(null))).toBeNull();
  });

  test('passes over ceilings, and rows that have lost their number', () => {
    const ceiling: Target = { ...DUE, nature: 'ceiling' };
    expect(lightMoves(card('40', ceiling), card('30', ceiling))).toBeNull();
    const none: Target = { ...DUE, comparator: 'none', value: null };
    expect(lightMoves(card('40', none), card('30'))).toEqual([]);
  });
});
