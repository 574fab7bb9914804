import { expect, test } from 'vitest';
import { valueAgainstGoal, valueAgainstRange } from '../../../src/domain/methods/fingertips-goal.ts';
import { quantityOf } from '../../../src/domain/methods/quantity.ts';

const q = (value: number) => quantityOf(value)!;

// Fingertips goal tests, goal 10.
test.each([
  [9, 'lower', 'better'],
  [10, 'lower', 'better'],
  [11, 'lower', 'worse'],
  [9, 'higher', 'worse'],
  [10, 'higher', 'better'],
  [11, 'higher', 'better'],
] as const)('%f against goal 10, %s is good: %s', (value, good, verdict) => {
  expect(valueAgainstGoal(q(value), q(10), good)).toBe(verdict);
});

// Fingertips goal tests, range 1–2.
test.each([
  [0, 'higher', 'worse'],
  [1, 'higher', 'same'],
  [1.5, 'higher', 'same'],
  [2, 'higher', 'better'],
  [0, 'lower', 'better'],
  [1, 'lower', 'same'],
  [2, 'lower', 'worse'],
] as const)('%f against range 1–2, %s is good: %s', (value, good, verdict) => {
  expect(valueAgainstRange(q(value), { lower: q(1), upper: q(2) }, good)).toBe(verdict);
});
