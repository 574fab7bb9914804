import { afterEach, describe, expect, test, vi } from 'vitest';
import { gapDocx } from '../../src/report/docx.ts';
import { gapTable, tableRows } from '../../src/report/gap-table.ts';
import { milestoneTable } from '../../src/report/milestone-table.ts';
import { rowSentence } from '../../src/report/sentences.ts';
import { cardOf, DAY, META, MILESTONES, PLANS, zh } from './jianghai.ts';
import { elements, partsOf, textOf } from './word-text.ts';

const table = gapTable(cardOf('2018Q2'), PLANS, zh);
const bytes = await gapDocx(table, META, zh);
const parts = partsOf(bytes);
const document = parts['word/document.xml']!;
const outside = document.replace(/<w:tbl>.*<\/w:tbl>/s, '');
const paragraphs = elements(outside, 'w:p');
const paragraph = (text: string) => paragraphs.find((p) => textOf(p).includes(text))!;
const attribute = (xml: string, element: string, name: string) =>
  new RegExp(`<w:${element}[^>]* w:${name}="([^"]*)"`).exec(xml)?.[1];
const sections = elements(document, 'w:sectPr');

afterEach(() => void vi.useRealTimers());

describe('the Word report in the layout of GB/T 9704-2012', () => {
  test('is A4 with the prescribed margins, the annex the same page turned', () => {
    const sizes = sections.map((s) => [
      attribute(s, 'pgSz', 'w'),
      attribute(s, 'pgSz', 'h'),
      attribute(s, 'pgSz', 'orient'),
    ]);
    expect(sizes).toEqual([
      ['11906', '16838', 'portrait'],
      ['16838', '11906', 'landscape'],
    ]);
    const margins = sections.map((s) => ['top', 'right', 'bottom', 'left'].map((side) => attribute(s, 'pgMar', side)));
    expect(margins).toEqual([
      ['2098', '1474', '1984', '1588'],
      ['1588', '2098', '1474', '1984'],
    ]);
    expect(attribute(sections[0]!, 'docGrid', 'linePitch')).toBe('579');
  });

  test('sets every line of the text to exactly 28 to 29 points', () => {
    const text = paragraphs.slice(
      0,
      paragraphs.findIndex((p) => textOf(p) === '附件'),
    );
    expect(text.length).toBeGreaterThan(20);
    for (const p of text) {
      expect(attribute(p, 'spacing', 'lineRule')).toBe('exact');
      expect(Number(attribute(p, 'spacing', 'line'))).toBeGreaterThanOrEqual(560);
      expect(Number(attribute(p, 'spacing', 'line'))).toBeLessThanOrEqual(580);
    }
  });

  test.each([
    ['医改目标差距报告', '方正小标宋简体', '44'],
    ['区医改领导小组：', '仿宋_GB2312', '32'],
    ['依据《', '仿宋_GB2312', '32'],
    ['一、总体情况', '黑体', '32'],
    ['（一）红灯', '楷体_GB2312', '32'],
    ['1. 门诊处方抗菌药物使用率', '仿宋_GB2312', '32'],
    ['江海区2018年二季度医改目标差距表', '仿宋_GB2312', '32'],
    ['2018年7月10日', '仿宋_GB2312', '32'],
  ])('%s is set in %s, %s half-points, digits in Times New Roman', (text, font, size) => {
    expect(attribute(paragraph(text), 'rFonts', 'eastAsia')).toBe(font);
    expect(attribute(paragraph(text), 'rFonts', 'ascii')).toBe('Times New Roman');
    expect(attribute(paragraph(text), 'sz', 'val')).toBe(size);
  });

  test('indents paragraphs and headings by two characters, title and address not at all', () => {
    for (const text of ['依据《', '一、总体情况', '（一）红灯', '1. 门诊处方'])
      expect(attribute(paragraph(text), 'ind', 'firstLineChars')).toBe('200');
    for (const text of ['医改目标差距报告', '区医改领导小组：'])
      expect(attribute(paragraph(text), 'ind', 'firstLineChars')).toBeUndefined();
  });

  test('numbers the pages — 1 —, right on odd pages and left on even ones, in 宋体 of 14 points', () => {
    for (const section of sections)
      for (const [type, side] of [
        ['default', 'right'],
        ['even', 'left'],
      ] as const) {
        const id = new RegExp(`footerReference w:type="${type}" r:id="([^"]+)"`).exec(section)?.[1];
        const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
          parts['word/_rels/document.xml.rels']!,
        )![0];
        const footer = parts[`word/${/Target="([^"]+)"/.exec(target)![1]}`]!;
        expect(textOf(footer)).toBe('—  —');
        expect(footer).toContain('>PAGE<');
        expect(attribute(footer, 'jc', 'val')).toBe(side);
        expect(attribute(footer, 'rFonts', 'eastAsia')).toBe('宋体');
        expect(attribute(footer, 'sz', 'val')).toBe('28');
      }
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders');
  });

  test('embeds no font and no picture', () => {
    expect(Object.keys(parts).filter((name) => /\.(odttf|ttf|png|jpe?g|emf)$/i.test(name))).toEqual([]);
    expect(parts['word/fontTable.xml']).not.toContain('embed');
  });

  test('has one real table whose heading repeats and whose rows are not split', () => {
    const rows = elements(elements(document, 'w:tbl')[0]!, 'w:tr');
    expect(elements(document, 'w:tbl')).toHaveLength(1);
    expect(rows[0]).toContain('<w:tblHeader/>');
    expect(rows.slice(1).some((row) => row.includes('<w:tblHeader/>'))).toBe(false);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('states each red and amber target once in the sentence of its row, and none that is green', () => {
    const said = textOf(outside);
    for (const { row } of tableRows(table))
      expect(said.split(rowSentence(row, zh)).length - 1, row.indicator.id).toBe(
        row.light === 'red' || row.light === 'amber' ? 1 : 0,
      );
  });

  test('lists the duties of each department, those without one last', () => {
    const headings = paragraphs.map(textOf).filter((text) => /^（.+）.*（\d+项）$/.test(text));
    expect(headings).toEqual(['（一）区卫生计生局（2项）', '（二）方案未明确牵头单位（5项）']);
    expect(paragraph('30天再住院率：尚差0.9个百分点，完成时限2018年底，目前滞后。')).toBeDefined();
    expect(paragraph('次均门诊费用增幅：恰在目标线上而未越过，完成时限2018年3月底，目前预警。')).toBeDefined();
    expect(paragraph('以下1项本期没有数据：人均预期寿命。')).toBeDefined();
    expect(paragraph('以下1项缺少上年同期数据，暂不判断：医疗服务收入占比。')).toBeDefined();
  });

  test('leaves out address, signature and date where none is given', async () => {
    const bare = partsOf(await gapDocx(table, { ...META, recipient: null, signer: null, date: null }, zh));
    const said = textOf(bare['word/document.xml']!);
    expect(said).not.toContain(META.recipient);
    expect(said).not.toContain(META.signer);
    expect(said).not.toContain('2018年7月10日');
    expect(said).toContain('医改目标差距报告');
  });

  test('says so where nothing is behind, and drops the empty chapters', async () => {
    const green = cardOf('2018Q2').rows.filter((row) => row.light === 'green');
    const card = { ...cardOf('2018Q2'), rows: green };
    const xml = partsOf(await gapDocx(gapTable(card, PLANS, zh), META, zh))['word/document.xml']!;
    expect(textOf(xml)).toContain('二、存在差距的指标本期没有亮红灯或黄灯的目标。');
    expect(textOf(xml)).not.toContain('三、');
  });

  test('counts the milestones in a sentence and lists them on pages of their own after the gap table', async () => {
    const milestones = milestoneTable(MILESTONES, { day: DAY, plans: PLANS, areaName: () => '江海区' }, zh);
    const file = await gapDocx(table, { ...META, milestones }, zh);
    const xml = partsOf(file)['word/document.xml']!;
    const said = textOf(xml);
    expect(said).toContain(
      '截至2018年6月30日，方案要求完成的任务共7项，逾期1项，临期1项，按期推进1项，未定期限2项，逾期完成1项，已完成1项。',
    );
    expect(said).toContain('江海区2018年二季度医改任务进展表');
    expect(said).toContain('距期限超过90天为按期推进，不超过90天为临期');
    expect(elements(xml, 'w:tbl')).toHaveLength(2);
    expect(elements(elements(xml, 'w:tbl')[1]!, 'w:tr')[0]).toContain('<w:tblHeader/>');
    expect(xml.lastIndexOf('<w:pageBreakBefore/>')).toBeGreaterThan(xml.indexOf('</w:tbl>'));
    expect(Buffer.from(await gapDocx(table, { ...META, milestones }, zh)).equals(Buffer.from(file))).toBe(true);
  });

  test('has the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') });
    expect(Buffer.from(await gapDocx(table, META, zh)).equals(Buffer.from(bytes))).toBe(true);
    expect(parts['docProps/core.xml']).toContain('2018-07-10T01:30:00Z');
  });
});
