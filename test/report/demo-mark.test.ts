import { describe, expect, test } from 'vitest';
import { gapDocx } from '../../src/report/docx.ts';
import { gapTable } from '../../src/report/gap-table.ts';
import { gapXlsx } from '../../src/report/xlsx.ts';
import { cardOf, en, META, PLANS, zh } from './jianghai.ts';
import { partsOf, textOf } from './word-text.ts';

describe.each([
  ['Chinese', zh],
  ['English', en],
])('a report with made-up figures in %s', (_, text) => {
  const table = gapTable(cardOf('2018Q2'), PLANS, text);
  const headsOf = async (demo: boolean) => {
    const parts = partsOf(await gapDocx(table, { ...META, demo }, text));
    return Object.entries(parts).flatMap(([name, xml]) => (/^word\/header\d/.test(name) ? [textOf(xml)] : []));
  };
  const booked = async (demo: boolean) => partsOf(await gapXlsx(table, { ...META, demo }, text));

  test('says so at the head of every page of the Word report: odd and even, upright and turned', async () => {
    expect(await headsOf(true)).toEqual(Array.from({ length: 4 }, () => text.demo.sentence));
    expect(await headsOf(false)).toEqual([]);
  });

  test('says so in the workbook: in its sheet about itself, and at the head of every printed page', async () => {
    const parts = await booked(true);
    const all = Object.values(parts).join('\n');
    expect(all).toContain(text.demo.sentence);
    const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    const title = text.demo.title({ title: '' }).trim();
    expect(sheets.map(([, xml]) => xml.includes(title))).toEqual(sheets.map(() => true));
    expect(Object.values(await booked(false)).join('\n')).not.toContain(title);
  });
});
