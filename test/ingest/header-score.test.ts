import { describe, expect, test } from 'vitest';
import { headerScore } from '../../src/ingest/header-score.ts';
import { readWell } from './reading.ts';
import { escapeXml, workbook } from './workbook-builder.ts';

const sheet = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `<row>${row.map((cell) => `<c t="str"><v>${escapeXml(cell)}</v></c>`).join('')}</row>`).join('');

const NOTES = [['填报说明'], ['一、本表由各县区卫生健康局填写。']];
const FIGURES = [['2018年二季度'], ['地区', '指标', '报告期', '数值'], ['江海区', '药占比', '2018Q2', '31.2']];
const WIDE = [
  ['指标', '2017年', '2018年'],
  ['药占比', '31.2', '30.1'],
];

describe('how well rows look like a table of ours', () => {
  test.each([
    ['a page of explanations', NOTES, 0],
    ['four known headings', FIGURES, 4],
    ['an indicator and two periods', WIDE, 3],
    ['one known heading may be chance', [['地区', '甲', '乙']], 0],
    ['one heading twice counts once', [['地区', '地区', '甲']], 0],
    ['a header in row 20', [...Array(19).fill(['']), ['地区', '指标']], 2],
    ['a header in row 21 is not looked for', [...Array(20).fill(['']), ['地区', '指标']], 0],
    ['nothing', [], 0],
  ])('%s', (_, rows, score) => {
    expect(headerScore(rows)).toBe(score);
  });
});

describe('the sheet that is read', () => {
  const sheets = (...list: readonly (readonly [string, readonly (readonly string[])[], string?])[]) =>
    workbook({ sheets: list.map(([name, rows, state]) => ({ name, data: sheet(rows), ...(state ? { state } : {}) })) });
  const chosen = async (bytes: Uint8Array) => (await readWell(bytes, { scoreSheet: headerScore })).table.sheet;

  test.each([
    ['explanations first', sheets(['说明', NOTES], ['数据', FIGURES]), '数据'],
    ['the better one of two', sheets(['宽表', WIDE], ['长表', FIGURES]), '长表'],
    ['the first of two equals', sheets(['一季度', FIGURES], ['二季度', FIGURES]), '一季度'],
    ['the first where none is known', sheets(['说明', NOTES], ['甲', [['x', 'y']]]), '说明'],
    ['never a hidden one', sheets(['说明', NOTES], ['数据', FIGURES, 'hidden']), '说明'],
    ['never a very hidden one', sheets(['宽表', WIDE], ['数据', FIGURES, 'veryHidden']), '宽表'],
  ])('%s', async (_, bytes, name) => {
    expect(await chosen(bytes)).toBe(name);
  });

  const broken = '<row><c><v>abc</v></c></row>';
  const withBroken = (rows: readonly (readonly string[])[]) =>
    workbook({
      sheets: [
        { name: '坏', data: broken },
        { name: '好', data: sheet(rows) },
      ],
    });

  test('a broken sheet does not stand in the way of one that is known', async () => {
    expect(await chosen(withBroken(FIGURES))).toBe('好');
  });

  test('but where none is known the workbook is refused', async () => {
    await expect(chosen(withBroken(NOTES))).rejects.toThrow('corrupt-workbook');
  });
});
