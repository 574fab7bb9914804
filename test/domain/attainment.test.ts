import { describe, expect, test } from 'vitest';
import { attainment } from '../../src/domain/attainment.ts';
import { exact, fixed } from '../../src/domain/decimal.ts';
import type { Comparator } from '../../src/domain/plan.ts';
import type { Polarity } from '../../src/domain/polarity.ts';

const rate = (comparator: Comparator, value: string | null, polarity: Polarity, actual: string) => {
  const found = attainment({ comparator, value }, polarity, exact(actual));
  return found && fixed(found, 1);
};

describe('the attainment rate', () => {
  test.each<[Comparator, string, Polarity, string, string]>([
    // Imihigo guide (gap-science B1): 8 of 9 is 88.9; where less is better the quotient turns round.
    ['gte', '9', 'higher', '8', '88.9'],
    ['lte', '8', 'lower', '9', '88.9'],
    ['gte', '9', 'higher', '9', '100.0'],
    ['gte', '9', 'higher', '18', '200.0'],
    ['lt', '30', 'lower', '31.2', '96.2'],
    ['lt', '30', 'lower', '15', '200.0'],
    // The comparator knows the direction better than the polarity.
    ['gt', '50', 'none', '25', '50.0'],
    ['gte', '50', 'lower', '25', '50.0'],
    ['lt', '50', 'none', '100', '50.0'],
    ['lte', '50', 'higher', '100', '50.0'],
    ['eq', '60', 'higher', '45', '75.0'],
    ['eq', '60', 'lower', '80', '75.0'],
    ['about', '75', 'higher', '60', '80.0'],
    ['about', '75', 'lower', '100', '75.0'],
    ['gte', '0.01', 'higher', '0.01', '100.0'],
  ])('of %s %s (%s), actual %s, is %s', (comparator, value, polarity, actual, expected) => {
    expect(rate(comparator, value, polarity, actual)).toBe(expected);
  });

  test.each<[string, Comparator, string | null, Polarity, string]>([
    ['without a printed number', 'between', null, 'higher', '2'],
    ['of a growth a year', 'increase-per-year', '2', 'higher', '2'],
    ['of a direction', 'trend', '2', 'higher', '2'],
    ['without a direction', 'eq', '60', 'none', '60'],
    ['of a target of zero', 'gte', '0', 'higher', '5'],
    ['of a target below zero', 'gte', '-1', 'higher', '5'],
    ['of an actual of zero', 'lte', '5', 'lower', '0'],
    ['of an actual below zero', 'lte', '5', 'lower', '-1'],
  ])('is not applicable %s', (_, comparator, value, polarity, actual) => {
    expect(rate(comparator, value, polarity, actual)).toBeNull();
  });
});
