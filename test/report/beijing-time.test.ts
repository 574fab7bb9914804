import { expect, test } from 'vitest';
import { beijingInstant } from '../../src/report/beijing-time.ts';
import { zh } from './jianghai.ts';

test.each([
  ['2018-07-10T01:30:00Z', '2018年7月10日09:30'],
  ['2018-07-10T15:59:59Z', '2018年7月10日23:59'],
  ['2018-07-10T16:00:00.000Z', '2018年7月11日00:00'],
  ['2018-12-31T23:30:00Z', '2019年1月1日07:30'],
])('%s is %s in Beijing', (instant, words) => {
  expect(beijingInstant(instant, zh)).toBe(words);
});
