import { expect, test } from 'vitest';
import { ranked } from '../../src/domain/ranking.ts';

const order = (values: readonly (string | null)[], polarity: 'higher' | 'lower' | 'none') =>
  ranked(
    values.map((actual) => ({ actual })),
    polarity,
  ).map(({ entry, rank }) => [entry.actual, rank]);

test.each([
  [
    'lower',
    ['30', '29.5', '29.50', '31'],
    [
      ['29.5', 1],
      ['29.50', 1],
      ['30', 3],
      ['31', 4],
    ],
  ],
  [
    'higher',
    ['30', '29.5', '29.50', '31'],
    [
      ['31', 1],
      ['30', 2],
      ['29.5', 3],
      ['29.50', 3],
    ],
  ],
  [
    'none',
    ['9', '10'],
    [
      ['10', 1],
      ['9', 2],
    ],
  ],
  [
    'lower',
    ['0.3', '-0.1', null, '0'],
    [
      ['-0.1', 1],
      ['0', 2],
      ['0.3', 3],
      [null, null],
    ],
  ],
  [
    'higher',
    ['12345678901234567.2', '12345678901234567.1'],
    [
      ['12345678901234567.2', 1],
      ['12345678901234567.1', 2],
    ],
  ],
  [
    'higher',
    [null, null],
    [
      [null, null],
      [null, null],
    ],
  ],
  ['higher', [], []],
] as const)('%s is better: %j', (polarity, values, expected) => {
  expect(order(values, polarity)).toEqual(expected);
});
