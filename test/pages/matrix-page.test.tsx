import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { COLUMNS_A_PAGE, ROWS_A_PAGE } from '../../src/app/matrix.ts';
import { STATUSES } from '../../src/domain/status.ts';
import { AREA, frameIn, INDICATORS } from './fixture.ts';
import { matrixPage, part } from './pages.tsx';
import { rendered } from './rendered.ts';

const frame = frameIn('zh');

test('says every light as shape and in words, and leads each cell to the indicator in its area and period', async () => {
  const html = await rendered(matrixPage(frame));
  const [row] = /<tr><th scope="row">.*?<\/tr>/s.exec(html)!;
  expect(row.match(/<td class="cell-/g)).toHaveLength(STATUSES.length);
  for (const words of ['绿灯，达标', '绿灯，序时正常', '黄灯，预警', '红灯，滞后', '红灯，未达标', '无灯，无数据'])
    expect(row).toContain(words);
  const [id] = [...INDICATORS.keys()];
  expect(row).toContain(`href="/indicators/${id}?area=${AREA}&amp;period=2018Q2"`);
  expect(row).toContain('红灯2，黄灯1');
});

test('turns the order round at the column that orders it, and keeps the filters in every link', async () => {
  const [id, other] = [...INDICATORS.keys()];
  const query = {
    ...{ by: null, area: null, period: '2018Q2', theme: 'cost', plan: null, lead: null, light: 'red' },
    ...{ place: null, indicator: null, sort: `-${id}`, page: '2', columns: null },
  };
  const html = await rendered(matrixPage(frame, { query }));
  expect(html).toMatch(/<th scope="col" aria-sort="descending">/);
  expect(html).toContain(`href="/matrix?period=2018Q2&amp;theme=cost&amp;light=red&amp;sort=${id}"`);
  expect(html).toContain(`href="/matrix?period=2018Q2&amp;theme=cost&amp;light=red&amp;sort=-${other}"`);
  expect(html).toContain('<option value="red" selected="">');
});

test('a full page of a hundred areas and thirty indicators stays within 60 KB packed', async () => {
  const columns = Array.from({ length: COLUMNS_A_PAGE }, (_, at) => ({
    ...[...INDICATORS.values()][0]!,
    id: `indicator-number-${at}`,
  }));
  const rows = Array.from({ length: ROWS_A_PAGE }, (_, row) => ({
    ...{
      area: `${440000 + row * 7}`,
      period: { id: '2018Q2', kind: 'quarter', year: 2018, firstMonth: 4, lastMonth: 6 } as const,
    },
    cells: columns.map((_, at) => ({
      status: STATUSES[(row * 31 + at * 17) % STATUSES.length]!,
      actual: `${((row * 7919 + at * 104729) % 100_003) / 100}`,
    })),
  }));
  const more = { columns: part(columns), rows: part(rows), areaName: (code: string) => `某地${code}区` };
  const html = await rendered(matrixPage(frame, more));
  expect(gzipSync(html).length).toBeLessThan(60_000);
});
