import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap } from '../../src/charts/place-labels.ts';
import { trendChart } from '../../src/charts/trend-chart.ts';
import type { TrendInput } from '../../src/charts/trend-input.ts';
import { extentOf, ofClass, tagsOf, textsOf } from './picture.ts';
import { charts, drugShare, manyQuarters, plan, practitioners, projected, quarter, trendInput } from './trend-cases.ts';

const SIZES = ['wide', 'narrow'] as const;
const everyChart = Object.entries(charts).flatMap(([name, input]) => SIZES.map((size) => ({ name, input, size })));

function faultsOf(svg: string): string[] {
  const { width, height } = extentOf(svg);
  const texts = textsOf(svg);
  const out = texts.filter(({ box }) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height);
  const crossing = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.text} | ${other.text}`] : [])),
  );
  const numbers = tagsOf(svg).flatMap(({ attributes }) =>
    Object.values(attributes).filter((value) => /NaN|Infinity|undefined/.test(value)),
  );
  return [...out.map(({ text }) => `outside: ${text}`), ...crossing, ...numbers];
}

describe('every chart', () => {
  test.each(everyChart)('$size, $name: no two texts overlap and none leaves the picture', ({ input, size }) => {
    expect(faultsOf(trendChart(input, size))).toEqual([]);
  });

  test.each(everyChart)('$size, $name: says every target in the plot or under it', ({ input, size }) => {
    const said = textsOf(trendChart(input, size))
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, '');
    const wordings = input.plans.flatMap(({ steps }) => steps.map(({ wording }) => wording));
    expect(wordings.filter((wording) => !said.includes(wording))).toEqual([]);
  });

  test.each(everyChart)('$size, $name: has a role, a title, a description and no inline style', ({ input, size }) => {
    const [root, ...rest] = tagsOf(trendChart(input, size));
    expect(root).toMatchObject({ name: 'svg', attributes: { role: 'img', class: `trend-chart trend-${size}` } });
    const named = root!.attributes['aria-labelledby']!.split(' ').map((id) =>
      rest.find(({ attributes }) => attributes.id === id),
    );
    expect(named.map((tag) => tag?.name)).toEqual(['title', 'desc']);
    expect(named[0]!.text).toBe(input.title);
    expect(
      rest.filter(({ name, attributes }) => name === 'script' || name === 'style' || 'style' in attributes),
    ).toEqual([]);
  });

  test('of any data keeps its texts apart and its numbers finite', () => {
    const decimal = fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: -3, max: 6 }));
    const value = decimal.map(([digits, places]) => (digits / 10 ** places).toFixed(Math.max(0, places)));
    const date = fc
      .integer({ min: 0, max: 5000 })
      .map((day) => new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10));
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const status = fc.constantFrom('met', 'on-track', 'at-risk', 'off-track', 'missed', 'no-target', null);
    const point = fc.record({ label: words, date, value, status, statusWord: fc.option(words) });
    const aPlan = fc.record({
      name: words,
      path: fc.array(fc.record({ date, value }), { maxLength: 4 }),
      steps: fc.array(fc.record({ due: date, value, wording: words }), { maxLength: 5 }),
      baseline: fc.option(fc.record({ date, value, label: words })),
      projection: fc.record({
        label: words,
        points: fc.array(fc.record({ date, value, low: value, high: value }), { maxLength: 6 }),
      }),
    });
    const input = fc.record({
      title: words,
      unit: words,
      points: fc.array(point, { maxLength: 40 }),
      plans: fc.array(aPlan, { maxLength: 3 }),
      words: fc.constant(drugShare.words),
    });
    fc.assert(
      fc.property(input, fc.constantFrom(...SIZES), (any, size) => {
        expect(faultsOf(trendChart(any, size))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('marks', () => {
  test.each([
    ['met', 'disc'],
    ['on-track', 'half'],
    ['at-risk', 'triangle'],
    ['off-track', 'square'],
    ['missed', 'square'],
  ])('a value that is %s is a %s', (status, shape) => {
    const svg = trendChart(trendInput({ points: [{ ...quarter(2018, 1, '5'), status, statusWord: null }] }));
    // One in the plot, one as its sample in the legend.
    expect(ofClass(svg, shape)).toHaveLength(2);
    expect(ofClass(svg, 'trend-point')).toHaveLength(1);
  });

  test('a value without a status is a diamond, whatever word stands there', () => {
    const svg = trendChart(
      trendInput({ points: [quarter(2018, 1, '5'), { ...quarter(2018, 2, '6'), status: 'unheard-of' }] }),
    );
    expect(ofClass(svg, 'diamond')).toHaveLength(2);
  });

  test('the baseline is a ring with its label and value', () => {
    const svg = trendChart(drugShare);
    expect(ofClass(svg, 'ring')).toHaveLength(2);
    expect(ofClass(svg, 'trend-baseline').map(({ text }) => text)).toEqual(['2017年 33.65']);
  });

  test('a reported value that is the baseline keeps its mark inside the ring and is said once', () => {
    const svg = trendChart(practitioners);
    const [ring] = ofClass(svg, 'ring');
    expect(Number(ring!.attributes.r)).toBeGreaterThan(7);
    expect(textsOf(svg).filter(({ text }) => text.includes('2.84'))).toHaveLength(1);
  });
});

describe('values in figures', () => {
  test.each([
    [0, []],
    [1, [0]],
    [8, [0, 1, 2, 3, 4, 5, 6, 7]],
    [9, [0, 8]],
    [40, [0, 39]],
  ])('of %d points says those at %j', (count, said) => {
    const points = manyQuarters(count);
    const labels = ofClass(trendChart(trendInput({ points })), 'trend-value').map(({ text }) => text);
    expect(labels.toSorted()).toEqual(said.map((index) => points[index]!.value).toSorted());
  });

  test('says the last value even where a target stands in its way', () => {
    const svg = trendChart(charts['forty quarters']!, 'narrow');
    expect(ofClass(svg, 'trend-value')).toHaveLength(2);
  });
});

describe('the line', () => {
  const lines = (svg: string, kind: string) =>
    ofClass(svg, kind).filter(({ attributes }) => attributes.points!.split(' ').length > 0);

  test('bridges a missing quarter by dashes only', () => {
    const points = [quarter(2018, 1, '1'), quarter(2018, 2, '2'), quarter(2018, 4, '4'), quarter(2019, 1, '5')];
    const svg = trendChart(trendInput({ points }));
    const [bridge] = lines(svg, 'trend-bridge');
    expect(lines(svg, 'trend-bridge')).toHaveLength(1);
    expect(bridge!.attributes['stroke-dasharray']).toBeDefined();
    // Two stretches and the legend's sample.
    expect(lines(svg, 'trend-line').map(({ attributes }) => attributes.points!.split(' ').length)).toEqual([2, 2, 2]);
  });

  test('runs through when no quarter is missing', () => {
    const svg = trendChart(drugShare);
    expect(lines(svg, 'trend-bridge')).toEqual([]);
    expect(lines(svg, 'trend-line').map(({ attributes }) => attributes.points!.split(' ').length)).toEqual([4, 2]);
  });

  test('places points by days, not by their number', () => {
    const points = [quarter(2018, 1, '1'), quarter(2018, 2, '2'), quarter(2019, 2, '3')];
    const [first, second, third] = tagsOf(trendChart(trendInput({ points })))
      .filter(({ attributes }) => attributes.class === 'diamond')
      .map(({ attributes }) => Number(attributes.points!.split(' ')[0]));
    // 91 days, then 365.
    expect((third! - second!) / (second! - first!)).toBeCloseTo(365 / 91, 1);
  });

  test('draws values that come in any order by their dates', () => {
    expect(
      trendChart({ ...drugShare, points: drugShare.points.toReversed() }).replaceAll(/trend-[0-9a-f]{10}/g, ''),
    ).toBe(trendChart(drugShare).replaceAll(/trend-[0-9a-f]{10}/g, ''));
  });
});

describe('a projection', () => {
  const corners = (svg: string, kind: string) =>
    ofClass(svg, kind)[0]!
      .attributes.points!.split(' ')
      .map((pair) => pair.split(',').map(Number) as [number, number]);

  test('is a band that opens with time around a dashed line, named in the legend', () => {
    const svg = trendChart(projected);
    const band = corners(svg, 'trend-band');
    const [upper, lower] = [band.slice(0, 3), band.slice(3).toReversed()];
    expect(upper.map(([x]) => x)).toEqual(lower.map(([x]) => x));
    const heights = upper.map(([, y], index) => lower[index]![1] - y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    const middle = corners(svg, 'trend-projection');
    for (const [index, [x, y]] of middle.entries()) {
      expect(x).toBe(upper[index]![0]);
      expect(y).toBeCloseTo((upper[index]![1] + lower[index]![1]) / 2, 0);
    }
    // One in the plot, one in the legend.
    expect(ofClass(svg, 'trend-band')).toHaveLength(2);
    expect(ofClass(svg, 'trend-key').map(({ text }) => text)).toContain('预测（95%区间）');
  });

  test('says where it leads, in the plot and in the text alternative', () => {
    const svg = trendChart(projected);
    const said = [...ofClass(svg, 'trend-projection'), ...ofClass(svg, 'trend-note')].map(({ text }) => text);
    expect(said).toContain('预测28.4');
    const text = tagsOf(svg).find(({ name }) => name === 'desc')!.text;
    expect(text).toContain('预测（95%区间）: 2020-12-31 28.4 (26.0 – 30.8)');
  });

  test('never leaves the plot, and leaves the values room', () => {
    const wide = trendChart(charts['a projection far wider than its values']!);
    const ys = corners(wide, 'trend-band').map(([, y]) => y);
    const ticks = ofClass(wide, 'trend-tick').map(({ attributes, text }) => ({
      y: Number(attributes.y),
      value: Number(text),
    }));
    expect(Math.max(...ticks.map(({ value }) => value)) - Math.min(...ticks.map(({ value }) => value))).toBeLessThan(
      40,
    );
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...ys)).toBeLessThanOrEqual(280);
  });

  test('of several plans is drawn once, as far as the last due date', () => {
    const [one] = projected.plans;
    const short = { ...one!.projection!, points: one!.projection!.points.slice(0, 2) };
    const svg = trendChart({ ...projected, plans: [{ ...one!, projection: short }, ...projected.plans] });
    expect(corners(svg, 'trend-band')).toHaveLength(6);
    expect(ofClass(svg, 'trend-band')).toHaveLength(2);
  });

  test('of a single place, or of none that can be placed, is not drawn', () => {
    const [one] = projected.plans;
    for (const points of [
      one!.projection!.points.slice(0, 1),
      [],
      [{ ...one!.projection!.points[0]!, low: 'x' }, one!.projection!.points[1]!],
    ])
      expect(
        ofClass(trendChart({ ...projected, plans: [{ ...one!, projection: { label: 'x', points } }] }), 'trend-band'),
      ).toEqual([]);
  });
});

describe('targets', () => {
  test('each step runs level from the due date before it to its own', () => {
    const [first, second] = ofClass(trendChart(drugShare), 'trend-step').map(({ attributes }) => attributes);
    expect(first!.y1).toBe(first!.y2);
    expect(first!.x2).toBe(second!.x1);
    expect(Number(second!.y1)).toBeGreaterThan(Number(first!.y1));
  });

  test('every plan is named where there are several', () => {
    const svg = trendChart(charts['two plans, one with two values for one date']!);
    expect(
      textsOf(svg)
        .map(({ text }) => text)
        .join(''),
    ).toContain('江门市2016—2020年规划');
  });

  test('a wording without room in the plot stands under the legend', () => {
    const svg = trendChart(charts['five plans that ask the same on the same day']!, 'narrow');
    const notes = ofClass(svg, 'trend-note').length;
    expect(notes).toBeGreaterThan(0);
    expect(notes + ofClass(svg, 'trend-target').length).toBeGreaterThanOrEqual(5);
  });
});

describe('axes', () => {
  test('the value axis falls down the picture by even steps and carries the unit', () => {
    const svg = trendChart(drugShare);
    const ticks = ofClass(svg, 'trend-tick').map(({ text, attributes }) => ({
      value: Number(text),
      y: Number(attributes.y),
    }));
    expect(ticks.map(({ value }) => value)).toEqual([26, 28, 30, 32, 34]);
    const steps = ticks.slice(1).map(({ y }, index) => ticks[index]!.y - y);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 0);
    expect(steps[0]).toBeGreaterThan(15);
    expect(ofClass(svg, 'trend-unit').map(({ text }) => text)).toEqual(['%']);
  });

  test('the time axis names the periods, and due dates beyond them', () => {
    const named = ofClass(trendChart(drugShare), 'trend-time').map(({ text }) => text);
    expect(named).toEqual([
      '2018年',
      '一季度',
      '2018年',
      '二季度',
      '2018年',
      '三季度',
      '2018年',
      '四季度',
      '2020-12-31',
    ]);
  });

  test('a crowded time axis keeps the last period', () => {
    const svg = trendChart(trendInput({ points: manyQuarters(40) }), 'narrow');
    const named = ofClass(svg, 'trend-time').map(({ text }) => text);
    expect(named.slice(-2)).toEqual(['2026年', '四季度']);
    expect(named.length).toBeLessThan(20);
  });

  test('without any data the picture is low and says so', () => {
    const svg = trendChart(trendInput({}));
    expect(ofClass(svg, 'trend-none').map(({ text }) => text)).toEqual(['暂无数据']);
    expect(ofClass(svg, 'trend-tick')).toEqual([]);
    expect(extentOf(svg).height).toBeLessThan(extentOf(trendChart(drugShare)).height / 2);
  });

  test('a value or date that has no place is left out', () => {
    const odd = [quarter(2018, 2, `1${'0'.repeat(400)}`), { ...quarter(2018, 3, '2'), date: '2018-09-99' }];
    const svg = trendChart(trendInput({ points: [quarter(2018, 1, '1'), ...odd] }));
    expect(ofClass(svg, 'trend-point')).toHaveLength(1);
    expect(faultsOf(svg)).toEqual([]);
  });
});

describe('words from outside', () => {
  const naughty = [
    '</title><script>alert(1)</script>',
    '" onload="alert(1)',
    "' onmouseover='alert(1)",
    '<![CDATA[x]]>',
    '&lt;b&gt; & &#x3c;',
    ']]>--><!--',
    'a\u0000b\u0008c\u001bd\ufffe',
    'half \ud83d a pair',
    '\u202Egnp.exe',
    'Z͑ͫ̓a̴̵l͖go',
    '＜script＞',
    '#{7*7}{{7*7}}',
  ];

  test.each(naughty)('%j stays text everywhere', (text) => {
    const input: TrendInput = {
      title: text,
      unit: text,
      points: [{ label: text, date: '2018-03-31', value: '1', status: text, statusWord: text }],
      plans: [
        { ...plan('2', [['2018-12-31', '3', text]], text), baseline: { date: '2017-12-31', value: '2', label: text } },
      ],
      words: {
        actual: text,
        target: text,
        path: text,
        baseline: text,
        projection: text,
        noData: text,
        provisional: '初步数',
      },
    };
    const svg = trendChart(input);
    const names = new Set(tagsOf(svg).map(({ name }) => name));
    expect([...names].toSorted()).toEqual([
      'circle',
      'desc',
      'g',
      'line',
      'polygon',
      'polyline',
      'rect',
      'svg',
      'text',
      'title',
    ]);
    const attributes = tagsOf(svg).flatMap((tag) => Object.keys(tag.attributes));
    expect(attributes.filter((name) => name.startsWith('on') || name === 'style' || name.includes('href'))).toEqual([]);
    expect(svg.isWellFormed()).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/);
  });

  test('the text alternative says what the labels say', () => {
    const text = tagsOf(trendChart(drugShare)).find(({ name }) => name === 'desc')!.text;
    for (const said of ['2018年一季度 32.5 序时正常', '2018年四季度 31.6 未达标', '2017年 33.65', '2020-12-31 <27'])
      expect(text).toContain(said);
  });

  test('two charts on a page have ids of their own', () => {
    const ids = [trendChart(drugShare), trendChart(drugShare, 'narrow'), trendChart(practitioners)].flatMap((svg) =>
      tagsOf(svg).flatMap(({ attributes }) => attributes.id ?? []),
    );
    expect(new Set(ids).size).toBe(6);
  });
});

describe('pictures people have looked at', () => {
  test('the share of drugs in Jianghai, for a page', async () => {
    await expect(`${trendChart(drugShare).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      'golden/drug-share-wide.svg',
    );
  });

  test('the share of drugs with its projection, for a page', async () => {
    await expect(`${trendChart(projected).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      'golden/projection-wide.svg',
    );
  });

  test('general practitioners in Jianghai, for a phone', async () => {
    await expect(`${trendChart(practitioners, 'narrow').replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      'golden/practitioners-narrow.svg',
    );
  });
});

test('a value that is not final has a dashed ring, says so, and is explained in the legend', () => {
  const points = [quarter(2018, 1, '5'), { ...quarter(2018, 2, '4'), provisional: true }];
  const svg = trendChart(trendInput({ points }));
  expect(ofClass(svg, 'provisional').map(({ attributes: ring }) => ring['stroke-dasharray'])).toEqual([
    '2.5 2',
    '2.5 2',
  ]);
  expect(svg.match(/>[^<]*初步数</g)).toHaveLength(2);
  expect(ofClass(trendChart(trendInput({ points: points.slice(0, 1) })), 'provisional')).toEqual([]);
});
