import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RULES_VERSION, THRESHOLDS } from '../../src/domain/thresholds.ts';
import { gapTable, tableRows } from '../../src/report/gap-table.ts';
import { LIGHT_FILL } from '../../src/report/light-fill.ts';
import { milestoneTable } from '../../src/report/milestone-table.ts';
import { gapXlsx } from '../../src/report/xlsx.ts';
import { cardOf, DAY, HOSTILE_NOTE, META, MILESTONES, observed, PLANS, zh } from './jianghai.ts';
import { partsOf } from './word-text.ts';

const table = gapTable(cardOf('2018Q2'), PLANS, zh);
const bytes = await gapXlsx(table, META, zh);
const parts = partsOf(bytes);
const book = await readXlsx(bytes, { readStyles: true });
const sheet = book.sheets[0]!;
const column = (key: string) => table.columns.findIndex((c) => c.key === key);
const rowOf = (id: string) => tableRows(table).findIndex((r) => r.row.indicator.id === id) + 1;
const cell = (id: string, key: string) => sheet.cells!.get(`${rowOf(id)},${column(key)}`)!;

afterEach(() => void vi.useRealTimers());

describe('the workbook', () => {
  test.each([
    ['drug-share', 'baseline', 33.65, '0.00'],
    ['drug-share', 'actual', 31.2, '0.0'],
    ['payment-share', 'actual', 72, '0.0'],
    ['drug-share', 'yearOnYear', -2.85, '0.00'],
    ['drug-share', 'attainment', 0.962, '0.0%'],
    ['drug-share', 'progress', 0.6712, '0.00%'],
    ['drug-share', 'pace', 1.3536, '0.0000'],
    ['cost-growth', 'gap', 0, '0'],
  ])('%s %s is the number %s shown as %s', (id, key, value, format) => {
    expect(cell(id, key).value).toBe(value);
    expect(cell(id, key).style?.numFmt).toBe(format);
  });

  test('fills each light cell with the ground of its light, beside shape and word', () => {
    for (const [index, { row, cells }] of tableRows(table).entries()) {
      const light = sheet.cells!.get(`${index + 1},${column('light')}`)!;
      expect(light.value).toBe(cells[column('light')]!.text);
      expect(light.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringMatching(LIGHT_FILL[row.light]) } });
    }
  });

  test('freezes the heading, filters, and prints landscape A4 one page wide with the heading repeated', () => {
    expect(sheet.freezePane).toMatchObject({ rows: 1, columns: 2 });
    expect(sheet.autoFilter?.range).toBe(`A1:AC${tableRows(table).length + 1}`);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      printTitlesRow: '$1:$1',
      printArea: `$A$1:$AC$${tableRows(table).length + 1}`,
    });
    expect(sheet.columns?.every((c) => (c.width ?? 0) >= 6)).toBe(true);
  });

  test('writes texts as texts, never as formulas', async () => {
    const hostile = observed('readmission-30d', '2018Q2', '5.9', { note: null, absence: null });
    const card = cardOf('2018Q2', [hostile]);
    const plans = PLANS.map((plan) => ({ ...plan, title: HOSTILE_NOTE }));
    const file = await gapXlsx(gapTable(card, plans, zh), { ...META, areaName: '=1+1' }, zh);
    expect(Object.entries(partsOf(file)).filter(([name, xml]) => name.endsWith('.xml') && /<f[ >]/.test(xml))).toEqual(
      [],
    );
    const read = (await readXlsx(file)).sheets;
    expect(read[0]!.rows[1]![column('plan')]).toBe(HOSTILE_NOTE);
    expect(read[1]!.rows[1]![1]).toBe('=1+1');
  });

  test('keeps a number that a double would change as text', async () => {
    const long = '12345678901234567.89';
    const card = cardOf('2018Q2', [observed('gp-per-10k', '2018Q2', long)]);
    const read = await readXlsx(await gapXlsx(gapTable(card, PLANS, zh), META, zh));
    expect(read.sheets[0]!.rows[rowOf('gp-per-10k')]![column('actual')]).toBe(long);
  });

  test('says on a second sheet what it is, where it comes from and how it was judged', () => {
    const about = book.sheets[1]!;
    expect(about.name).toBe('说明');
    const said = about.rows.map((row) => row.join(' ')).join('\n');
    const sources = ['江海区', '2018年二季度', '江开〔2018〕19号', '江海区2018年二季度.csv（李，2018年7月5日10:00）'];
    const rules = [THRESHOLDS.onTrackPace, THRESHOLDS.atRiskPace, '5%', `第${RULES_VERSION}版`, '2018年7月10日09:30'];
    for (const words of [...sources, ...rules]) expect(said).toContain(words);
    const counts = about.rows.filter((row) => String(row[0]).startsWith('列入统计的目标'));
    expect(counts.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(13);
    expect(counts.every((row) => typeof row[1] === 'number')).toBe(true);
  });

  test('shows the milestones with their lights as shape, word and ground, and says how many stand how', async () => {
    const milestones = milestoneTable(MILESTONES, { day: DAY, plans: PLANS, areaName: () => '江海区' }, zh);
    const file = await gapXlsx(table, { ...META, milestones }, zh);
    const [, tasks, about] = (await readXlsx(file, { readStyles: true })).sheets;
    for (const [index, { tracked, cells }] of milestones.rows.entries()) {
      const light = tasks!.cells!.get(`${index + 1},2`)!;
      expect(light.value).toBe(cells[2]);
      expect(light.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringMatching(LIGHT_FILL[tracked.light]) } });
      expect(tasks!.rows[index + 1]![0]).toBe(index + 1);
    }
    expect(tasks!.rows.flat()).toContain(HOSTILE_NOTE);
    expect(Object.values(partsOf(file)).some((xml) => /<f[ >]/.test(xml))).toBe(false);
    expect(tasks!.freezePane).toMatchObject({ rows: 1, columns: 2 });
    expect(about!.rows.find((row) => row[0] === '任务')?.[1]).toContain('共7项，逾期1项');
    expect(Buffer.from(await gapXlsx(table, { ...META, milestones }, zh)).equals(Buffer.from(file))).toBe(true);
  });

  test('has the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') });
    expect(Buffer.from(await gapXlsx(table, META, zh)).equals(Buffer.from(bytes))).toBe(true);
    expect(parts['docProps/core.xml']).toContain('2018-07-10T01:30:00Z');
  });
});
