import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf, type Label, overlap, placeLabels, type Spot } from '../../src/charts/place-labels.ts';

const BOUNDS = { left: 0, top: 0, right: 100, bottom: 100 };
const NOTHING = { marks: [], lines: [] };
const label = (spots: Spot[], must = false): Label => ({ lines: ['一二三'], size: 10, spots, must });
const at = (x: number, top: number): Spot => ({ x, top, anchor: 'start' });

test('takes the first spot where nothing is in the way', () => {
  expect(placeLabels([label([at(10, 10), at(50, 50)])], BOUNDS, NOTHING)).toEqual([at(10, 10)]);
});

test('an earlier label keeps its spot, a later one moves on or goes without', () => {
  const same = () => label([at(10, 10)]);
  expect(placeLabels([same(), label([at(10, 10), at(10, 40)]), same()], BOUNDS, NOTHING)).toEqual([
    at(10, 10),
    at(10, 40),
    null,
  ]);
});

test('slides sideways into the bounds but never up or down', () => {
  expect(placeLabels([label([at(90, 10)])], BOUNDS, NOTHING)).toEqual([at(70, 10)]);
  expect(placeLabels([label([at(10, 95)])], BOUNDS, NOTHING)).toEqual([null]);
});

test('rather a later spot than across a line', () => {
  const lines = [{ x1: 0, y1: 15, x2: 100, y2: 15, weight: 1 }];
  expect(placeLabels([label([at(10, 10), at(10, 40)])], BOUNDS, { marks: [], lines })).toEqual([at(10, 40)]);
});

test('covers a mark only where it must', () => {
  const marks = [{ left: 12, top: 12, right: 16, bottom: 16 }];
  expect(placeLabels([label([at(10, 10)])], BOUNDS, { marks, lines: [] })).toEqual([null]);
  expect(placeLabels([label([at(10, 10)], true)], BOUNDS, { marks, lines: [] })).toEqual([at(10, 10)]);
});

test('placed labels never overlap and never leave the bounds', () => {
  const spot = fc.record({
    x: fc.integer({ min: -20, max: 120 }),
    top: fc.integer({ min: -20, max: 120 }),
    anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
  });
  const labels = fc.array(
    fc.array(spot, { maxLength: 5 }).map((spots) => label(spots, true)),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(labels, (all) => {
      const boxes = placeLabels(all, BOUNDS, NOTHING).flatMap((placed, index) =>
        placed ? [boxOf(all[index]!, placed)] : [],
      );
      boxes.forEach((box, index) => {
        expect(box.left >= 0 && box.right <= 100 && box.top >= 0 && box.bottom <= 100).toBe(true);
        expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
      });
    }),
  );
});
