import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/domain/methods/assess.ts';
import { tell } from '../../../src/domain/methods/refusal.ts';
import { METHOD_STATUSES, METHODS } from '../../../src/domain/methods/verdict.ts';
import { method as en } from '../../../src/text/en/method.ts';
import { method as zh } from '../../../src/text/zh/method.ts';
import { refusalOf, yearly } from './judged.ts';

const level = { method: 'level', points: [[2018, 31.2]], target: { value: 30 }, polarity: 'lower' };

describe('assess', () => {
  test('gives the id back, whatever it is', () => {
    expect(assess({ id: ['a', 1], ...level })).toMatchObject({
      id: ['a', 1],
      method: 'level',
      status: 'at-risk',
      value: 1.2,
    });
    expect(assess({ id: 7, method: 'guess' })).toEqual({
      id: 7,
      error: { code: 'unknown-method', params: { method: 'guess' } },
    });
    expect(assess(level)).toMatchObject({ id: null });
  });

  test.each([
    ['not-an-object', null],
    ['not-an-object', 'level'],
    ['not-an-object', [level]],
    ['no-method', {}],
    ['unknown-method', { ...level, method: 5 }],
    ['unknown-method', { ...level, method: {} }],
    ['unknown-method', { ...level, method: 'toString' }],
    ['no-points', { ...level, points: undefined }],
    ['no-points', { ...level, points: [] }],
    ['no-points', { ...level, points: { 0: [2018, 1] } }],
    ['bad-point', { ...level, points: [2018, 31.2] }],
    ['bad-point', { ...level, points: [[2018]] }],
    ['bad-point', { ...level, points: [[2018, 1, 2, 3, 4]] }],
    ['bad-point', { ...level, points: [['2018', 1]] }],
    ['bad-point', { ...level, points: [[2018, null]] }],
    ['bad-point', { ...level, points: [[2018, '']] }],
    ['bad-point', { ...level, points: [[2018, '1e3']] }],
    ['bad-point', { ...level, points: [[2018, '1,000']] }],
    ['bad-point', { ...level, points: [[Number.NaN, 1]] }],
    ['bad-point', { ...level, points: [[2018, Number.NEGATIVE_INFINITY]] }],
    ['bad-point', { ...level, points: [[2018, `1${'0'.repeat(400)}`]] }],
    [
      'mixed-points',
      {
        ...level,
        points: [
          [2018, 1],
          [2019, 1, 0, 2],
        ],
      },
    ],
    [
      'equal-times',
      {
        ...level,
        points: [
          [2018, 1],
          [2017, 2],
          [2018, 3],
        ],
      },
    ],
    ['lower-above-upper', { ...level, points: [[2018, 1, 2, 0]] }],
    ['target-not-a-number', { ...level, target: 30 }],
    ['target-not-a-number', { ...level, target: [30] }],
    ['target-not-a-number', { ...level, target: { value: 'thirty' } }],
    ['target-time-not-a-number', { ...level, target: { value: 30, time: '2020' } }],
    ['unknown-comparator', { ...level, target: { value: 30, comparator: 'about' } }],
    ['limit-not-a-number', { ...level, limit: {} }],
    ['unknown-polarity', { ...level, polarity: 'up' }],
    ['unknown-polarity', { ...level, polarity: 1 }],
  ])('refuses with %s', (code, line) => {
    expect(refusalOf(line as object)).toBe(code);
  });

  test('refuses a result that no number can hold instead of printing null', () => {
    const line = { method: 'cagr', points: yearly(2015, [1e-300, 1e300]), target: null, polarity: 'higher' };
    expect(refusalOf(line)).toBe('not-computable');
  });

  test('reads numbers of any size exactly', () => {
    const line = (value: number) => ({ ...level, points: [[2018, value]], target: { value: 0 } });
    expect(assess(line(1e-7))).toMatchObject({ status: 'missed', value: 1e-7 });
    expect(assess(line(1.5e300))).toMatchObject({ status: 'missed', value: 1.5e300 });
    expect(assess(line(5e-324))).toMatchObject({ status: 'missed', value: 5e-324 });
  });
});

describe('for whatever comes in', () => {
  const odd = fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }), fc.constantFrom('1', '0', '-2.5', 'x', null));
  const times = fc.oneof(fc.integer({ min: 2000, max: 2012 }), odd);
  const point = fc.oneof(fc.tuple(times, odd), fc.tuple(times, odd, odd), fc.tuple(times, odd, odd, odd));
  const numberPoint = fc.tuple(fc.integer({ min: 2000, max: 2030 }), fc.double({ noNaN: true }));
  const line = fc.record(
    {
      id: fc.anything(),
      method: fc.constantFrom(...METHODS),
      points: fc.oneof(fc.array(point, { maxLength: 8 }), fc.array(numberPoint, { maxLength: 14 }), fc.anything()),
      target: fc.oneof(
        fc.record(
          { value: odd, time: times, comparator: fc.constantFrom('gte', 'lt', 'eq', null) },
          { requiredKeys: ['value'] },
        ),
        fc.anything(),
      ),
      limit: odd,
      polarity: fc.constantFrom('higher', 'lower', null),
    },
    { requiredKeys: [] },
  );

  test('a known status with finite numbers comes out, or a refusal that both languages can say', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: fc.anything() }), (input) => {
        const result = assess(input);
        if ('error' in result) {
          for (const text of [zh, en]) expect(tell(result.error, text.refusals)).toMatch(/^(?!.*undefined).+[。.]$/);
          return;
        }
        expect(METHOD_STATUSES).toContain(result.status);
        const { id: _, ...said } = result;
        expect(JSON.stringify(said)).not.toMatch(/NaN|Infinity/);
        expect(JSON.parse(JSON.stringify(said)).value === null).toBe(said.value === null);
      }),
      { numRuns: 3000 },
    );
  });
});

test('no two refusals, statuses or names of a language read the same', () => {
  const filled = { index: 3, method: 'm', comparator: 'c', polarity: 'p', needed: 4, given: 2, unit: '元' };
  for (const text of [zh, en]) {
    const sentences = Object.values(text.refusals).map((say) => (say as (p: typeof filled) => string)(filled));
    const all = [sentences, Object.values(text.names), Object.values(text.statuses)];
    for (const words of all) expect(new Set(words).size).toBe(words.length);
    expect(Object.keys(text.refusals)).toEqual(Object.keys(zh.refusals));
  }
});
