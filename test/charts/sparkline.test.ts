import { expect, test } from 'vitest';
import { sparkline } from '../../src/charts/sparkline.ts';
import { ofClass, tagsOf } from './picture.ts';

const shapes = (svg: string) =>
  tagsOf(svg)
    .map(({ name }) => name)
    .filter((name) => name !== 'svg' && name !== 'g');
const placesOf = (svg: string) =>
  tagsOf(svg)
    .filter(({ name }) => name === 'polyline')
    .map(({ attributes }) => attributes['points']!.split(' ').map((pair) => pair.split(',').map(Number)));

test('is hidden from screen readers and 96 by 24', () => {
  expect(tagsOf(sparkline(['1', '2'], null))[0]!.attributes).toMatchObject({
    'aria-hidden': 'true',
    width: '96',
    height: '24',
    class: 'sparkline',
  });
});

test.each([
  {
    about: 'a line, its last dot and the target',
    values: ['33.6', '32.5', '30.9'],
    target: '30',
    drawn: ['line', 'polyline', 'circle'],
  },
  {
    about: 'a missing value breaks the line',
    values: ['1', '2', null, '3', '4'],
    target: null,
    drawn: ['polyline', 'polyline', 'circle'],
  },
  {
    about: 'a value alone between gaps is a speck',
    values: ['1', null, '3', '4'],
    target: null,
    drawn: ['circle', 'polyline', 'circle'],
  },
  { about: 'nothing reported is a dashed box', values: [null, null], target: null, drawn: ['rect'] },
  { about: 'no periods, only a target', values: [], target: '3', drawn: ['rect'] },
  { about: 'an empty cell is missing, never zero', values: ['', ' '], target: null, drawn: ['rect'] },
])('$about', ({ values, target, drawn }) => {
  expect(shapes(sparkline(values, target))).toEqual(drawn);
});

test('the box of a row without values is dashed and lies inside the picture', () => {
  const [box] = ofClass(sparkline([], '3'), 'empty');
  expect(box!.attributes['stroke-dasharray']).toBe('4 3');
  expect([box!.attributes['x'], box!.attributes['width'], box!.attributes['height']]).toEqual(['0.5', '95', '15']);
});

test('the dot marks the last reported value, also before missing ones', () => {
  const [dot] = ofClass(sparkline(['1', '2', null], null), 'last');
  expect([dot!.attributes['cx'], dot!.attributes['cy']]).toEqual(['48', '4']);
});

test('higher values stand higher, and the target shares their scale', () => {
  const svg = sparkline(['10', '20'], '0');
  expect(placesOf(svg)).toEqual([
    [
      [4, 12],
      [92, 4],
    ],
  ]);
  expect(tagsOf(svg).find(({ name }) => name === 'line')!.attributes['y1']).toBe('20');
});

test('equal values run level in the middle', () => {
  expect(placesOf(sparkline(['5', '5'], '5'))).toEqual([
    [
      [4, 12],
      [92, 12],
    ],
  ]);
});

test('stays inside its picture for negative and huge values', () => {
  const places = placesOf(sparkline(['-5', '1e299', '3', `1${'0'.repeat(299)}`], '0')).flat();
  expect(places).toHaveLength(4);
  for (const [x, y] of places) expect(x! >= 0 && x! <= 96 && y! >= 0 && y! <= 24).toBe(true);
});
