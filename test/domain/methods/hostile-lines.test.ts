import { spawnSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessed, assess } from '../../../src/domain/methods/assess.ts';
import { METHODS, type MethodId } from '../../../src/domain/methods/verdict.ts';

const SERIES = [14.5, 14, 13, 12.5, 12, 11].map((value, i) => [2015 + i, value]).concat([[2023, 10.4]]);
const TARGET = { value: 7.25, time: 2030 };
const line = (own: object = {}) => ({ points: SERIES, target: TARGET, polarity: 'lower', ...own });
const mapped = (change: (value: number) => unknown) => SERIES.map(([time, value]) => [time, change(value!)]);

const told = (result: Assessed) => ('error' in result ? `! ${result.error.code}` : result.status);
const all = (own: object) => METHODS.map((method) => told(assess({ method, ...line(own) })));

/** In the order of METHODS; `=` where the answer is that to the line as it should be. */
// biome-ignore format: a table
const HOSTILE: readonly [name: string, own: object, ...answers: string[]][] = [
  ['as it should be', {}, 'missed', 'on-track', 'acceleration-needed', 'fair', 'slightly-cloudy', 'improved', '! no-uncertainty', 'consistent-fail', 'off-track'],
  ['points in the wrong order', { points: SERIES.toReversed() }, '=', '=', '=', '=', '=', '=', '=', '=', '='],
  ['decimals as text', { points: mapped(String), target: { value: '7.25', time: 2030 } }, '=', '=', '=', '=', '=', '=', '=', '=', '='],
  ['one point', { points: SERIES.slice(0, 1) }, 'missed', '! too-few-points', '! too-few-points', '! too-few-points', '! too-few-points', 'baseline-only', '! no-uncertainty', '! too-few-points', '! too-few-points'],
  ['a time twice', { points: [...SERIES, [2023, 9]] }, ...METHODS.map((method) => (method === 'aarr' ? 'on-track' : '! equal-times'))],
  ['no target', { target: undefined }, '! no-target', '! no-target', 'on-track', 'on-track', 'sun', '! no-target', '! no-uncertainty', 'special-cause-improvement', 'decreasing'],
  ['a target of zero', { target: { value: 0, time: 2030 } }, 'missed', 'off-track', '! zero-target', 'fair', 'cloud', 'improved', '! no-uncertainty', 'consistent-fail', '! zero-target'],
  ['a target without time', { target: { value: 7.25 } }, 'missed', '! no-target-time', '! no-target-time', '! no-target-time', 'cloud', 'improved', '! no-uncertainty', 'consistent-fail', 'decreasing'],
  ['a target before all points', { target: { value: 7.25, time: 2014 } }, 'missed', '! target-not-after-baseline', '! target-not-after-baseline', '! target-not-after-baseline', '! target-passed', 'improved', '! no-uncertainty', 'consistent-fail', '! target-passed'],
  ['values of both signs', { points: mapped((v) => v - 12), target: { value: -7, time: 2030 } }, 'missed', 'at-risk', '! sign-change', '! sign-change', 'cloud', 'improved', '! no-uncertainty', 'consistent-fail', '! not-positive'],
  ['values below zero', { points: mapped((v) => -v), target: { value: -7, time: 2030 }, polarity: 'higher' }, 'missed', 'on-track', 'acceleration-needed', 'fair', 'slightly-cloudy', 'improved', '! no-uncertainty', 'consistent-fail', '! not-positive'],
  ['values of 1e305', { points: mapped((v) => v * 1e305), target: { value: 7.25e305, time: 2030 } }, '=', '=', '=', '=', '=', '=', '=', '=', '='],
  ['no polarity', { polarity: undefined }, ...METHODS.map((method) => (method === 'fingertips-trend' ? '! no-uncertainty' : '! no-polarity'))],
  ['a comparator against it', { target: { ...TARGET, comparator: 'gte' } }, ...METHODS.map((method) => (method === 'fingertips-trend' ? '! no-uncertainty' : '! comparator-against-polarity'))],
  ['values that stand still', { points: mapped(() => 10) }, 'missed', 'off-track', 'limited', 'stagnation-or-regression', 'thunderstorm', 'little-or-no-change', '! no-uncertainty', '! no-variation', 'off-track'],
  ['an interval beside its value', { points: SERIES.map(([t, v]) => [t, v, v! + 1, v! + 2]) }, ...METHODS.map(() => '! value-outside-interval')],
  ['a missing value', { points: [...SERIES, [2024, null]] }, ...METHODS.map(() => '! bad-point')],
  ['a value that is no number', { points: [...SERIES, [2024, Number.NaN]] }, ...METHODS.map(() => '! bad-point')],
  ['points as text', { points: '[[2015,1]]' }, ...METHODS.map(() => '! no-points')],
];

describe('a hostile line gets a result that holds or a coded refusal:', () => {
  test.each(HOSTILE)('%s', (_, own, ...answers) => {
    const proper = all({});
    expect(all(own)).toEqual(answers.map((answer, i) => (answer === '=' ? proper[i] : answer)));
  });

  test('standing still is no fall, however the logarithms round', () => {
    for (const value of [0.1, 3, 10, 33.65, 1e-7])
      expect(assess({ method: 'aarr', points: mapped(() => value) })).toMatchObject({ status: 'no-change', value: 0 });
  });
});

const method = fc.constantFrom<MethodId>(...METHODS);
const value = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100);
const points = fc.uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2025 }), value), {
  ...{ minLength: 1, maxLength: 14 },
  selector: ([time]) => time,
});
const request = fc.record({
  method,
  points,
  target: fc.option(fc.record({ value, time: fc.integer({ min: 1985, max: 2040 }) })),
  polarity: fc.constantFrom('higher', 'lower'),
});

test('the order of the points and the way numbers are written change nothing', () => {
  fc.assert(
    fc.property(request, fc.infiniteStream(fc.integer()), (asked, keys) => {
      const expected = assess(asked);
      const shuffled = asked.points
        .map((point) => ({ point, key: keys.next().value }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ point: [time, v] }) => [time, String(v)]);
      expect(assess({ ...asked, points: shuffled })).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('aarr takes several values for the last time by their mean, in whatever order', () => {
  const at = (...last: number[]) =>
    assess({ method: 'aarr', ...line({ points: [[2015, 20], ...last.map((value) => [2020, value])] }) });
  expect(at(12, 8)).toEqual(at(8, 12));
  // From 10 to 7.25 in ten years: 1 − 0.725^(1/10).
  expect(at(12, 8)).toMatchObject({ details: { required: { discrete: expect.closeTo(0.0316463, 6) } } });
  expect([at(7, 7.4), at(7, 7.6)].map(told)).toEqual(['met', 'on-track']);
});

test('the command line answers every line with a line, broken ones too', () => {
  const lines = [
    ...METHODS.flatMap((id) => HOSTILE.map(([name, own]) => JSON.stringify({ id: name, method: id, ...line(own) }))),
    ...['{', 'null', '[]', '""', '{"method":"level"}', '{"id":1,"method":"level","points":[[2018,1e999]]}'],
  ];
  const start = path.resolve(import.meta.dirname, '../../../src/start.mjs');
  const { stdout, status } = spawnSync(process.execPath, [start, 'assess'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  const answers = stdout
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as Record<string, unknown>);
  expect([status, answers.length]).toEqual([0, lines.length]);
  for (const [i, answer] of answers.entries()) {
    if ('error' in answer)
      expect(answer['error']).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    else expect(answer).toMatchObject({ status: expect.any(String), details: expect.any(Object) });
    if (i < lines.length - 6) expect(answer['id']).toBe((JSON.parse(lines[i]!) as { id: string }).id);
  }
});
