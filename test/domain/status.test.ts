import { expect, test } from 'vitest';
import { lightOf, STATUSES, type Status, severity, shapeOf } from '../../src/domain/status.ts';
import { RULES_VERSION, THRESHOLDS } from '../../src/domain/thresholds.ts';

// Design §3 and §4.6: what is not known is grey, never red; every light is told by its shape as well.
test.each<[Status, string, string, number]>([
  ['missed', 'red', '■', 0],
  ['off-track', 'red', '■', 1],
  ['at-risk', 'amber', '▲', 2],
  ['no-data', 'none', '◇', 3],
  ['on-track', 'green', '◐', 4],
  ['met', 'green', '●', 5],
  ['no-target', 'none', '○', 6],
])('%s is %s, drawn as %s, and comes %ith of the worst', (status, light, shape, rank) => {
  expect([lightOf(status), shapeOf(status), severity(status)]).toEqual([light, shape, rank]);
});

test('every status has its light, its shape and a place of its own among the worst', () => {
  expect(new Set(STATUSES).size).toBe(7);
  expect(STATUSES.map(severity).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('the thresholds are those of design §4', () => {
  expect(THRESHOLDS).toEqual({ onTrackPace: '0.95', atRiskPace: '0.60', nearShare: '0.05', smallDenominator: '30' });
  // Stored results name it: it rises with every change of the rules, and this line with it.
  expect(RULES_VERSION).toBe('1');
});
