import { beforeAll, describe, expect, test } from 'vitest';
import { definitionFiles } from '../../src/app/load-definitions.ts';
import { areaBook } from '../../src/domain/area.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { nationalAreas } from '../../src/ingest/areas.ts';
import { parseDefinitions } from '../../src/ingest/definitions.ts';
import { findLayout } from '../../src/ingest/find-layout.ts';
import { type IndicatorBook, indicatorBook } from '../../src/ingest/indicator-book.ts';
import { issueLevel } from '../../src/ingest/issue-codes.ts';
import type { Issue, Table } from '../../src/ingest/table.ts';
import { ROOT } from '../support/engines.ts';
import { readRows } from './read-rows.ts';

const areas = areaBook(nationalAreas());
let indicators: IndicatorBook;
beforeAll(async () => {
  const parsed = parseDefinitions(await definitionFiles(ROOT));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  indicators = indicatorBook(parsed.definitions.indicators);
});

interface Chosen {
  readonly area?: string;
  readonly period?: string;
  readonly merged?: readonly string[];
}

const merges = (ranges: readonly string[]): Issue[] =>
  ranges.map((range) => ({ code: 'merged-cells', row: 1, column: 'A', params: { range } }));

/** Lines of cells between bars; reads them and gives what is stored as short text, and what is told. */
function read(lines: string, { area, period, merged = [] }: Chosen = {}) {
  const table: Table = {
    ...{ encoding: 'utf-8', delimiter: '|', sheet: null, sheets: [], issues: merges(merged) },
    rows: lines
      .replace(/^\n|\n\s*$/g, '')
      .split('\n')
      .map((line) => line.trim().split('|')),
  };
  const found = findLayout(table, { areas, indicators, area: area !== undefined, period: period !== undefined });
  if (!found.ok) return { stored: [], told: found.issues.map(place), issues: found.issues };
  const given = { area: area ? areas.get(area) : null, period: period ? knownPeriod(period) : null };
  const checked = readRows(table, found.layout, {
    areas,
    indicators,
    mayWrite: () => true,
    today: '2026-12-31',
    ...given,
  });
  const issues = [...found.issues, ...checked.issues];
  const stored = checked.rows.map((row) =>
    [row.area, row.indicator, row.period, row.value ?? row.absence ?? `${row.numerator}/${row.denominator}`].join(' '),
  );
  return {
    stored,
    told: issues.map(place),
    issues,
    errors: issues.filter((each) => issueLevel(each.code) === 'error'),
  };
}

const place = ({ code, row, column }: Issue) => `${code} ${column ?? ''}${row ?? ''}`;
const JIANGHAI = { area: '440704' };

describe('a sheet with a column for each period', () => {
  test('is read by its headings', () => {
    const { stored, told } = read(
      '指标|单位|2018年一季度|2018年二季度\n药占比|%|31.2|30.9\n孕产妇死亡率|/10万|0|—',
      JIANGHAI,
    );
    expect(stored).toEqual([
      '440704 drug-share 2018Q1 31.2',
      '440704 drug-share 2018Q2 30.9',
      '440704 maternal-mortality 2018Q1 0',
      '440704 maternal-mortality 2018Q2 —',
    ]);
    expect(told).toEqual([]);
  });

  test('may have years over quarters, merged or continued, with title, sections, totals and footnotes around', () => {
    const { stored, told } = read(
      `江海区医改指标||||||
       填报单位：江海区卫生健康局|||||填报日期：2018-10-08|
       序号|指标|单位|2017年||2018年|
       |||三季度|四季度|一季度|合计
       |一、公立医院改革|||||
       1|药占比（%）|%|33.1|32.8|31.2|97.1
       二|分级诊疗|||||
       2|30天再住院率|%|6.1|6.0|5.9|18
       |合计|||||9
       序号|指标|单位|2017年||2018年|
       |||三季度|四季度|一季度|合计

       注：药占比不含中药饮片。||||||
       填报人：张三|||审核人：李四|||`,
      { ...JIANGHAI, merged: ['A1:G1', 'D3:E3', 'F3:G3'] },
    );
    expect(stored).toEqual([
      '440704 drug-share 2017Q3 33.1',
      '440704 drug-share 2017Q4 32.8',
      '440704 drug-share 2018Q1 31.2',
      '440704 readmission-30d 2017Q3 6.1',
      '440704 readmission-30d 2017Q4 6.0',
      '440704 readmission-30d 2018Q1 5.9',
    ]);
    expect(told).toEqual([
      'ignored-column A3',
      'total-column G4',
      'section-row B5',
      'section-row A7',
      'total-row B9',
      'repeated-heading A10',
      'repeated-heading D11',
      'footnote-row A13',
      'footnote-row A14',
    ]);
  });

  test('takes the year from what was chosen beside the file, and asks where there is none', () => {
    const sheet = '指标|一季度|二季度\n药占比|31.2|30.9';
    expect(read(sheet, { ...JIANGHAI, period: '2018Q2' }).stored).toEqual([
      '440704 drug-share 2018Q1 31.2',
      '440704 drug-share 2018Q2 30.9',
    ]);
    expect(read(sheet, JIANGHAI).told).toEqual(['period-without-year B1', 'period-without-year C1']);
  });

  test('may have the year in a column', () => {
    expect(read('地区|指标|年度|上半年|下半年\n江海区|药占比|2017|33|32\n江海区|药占比|2018年|31|30').stored).toEqual([
      '440704 drug-share 2017S1 33',
      '440704 drug-share 2017S2 32',
      '440704 drug-share 2018S1 31',
      '440704 drug-share 2018S2 30',
    ]);
  });

  test('tells faults at the cell, gaps at the cell, and a column without any value once', () => {
    const { stored, told } = read(
      '指标|2018年一季度|2018年二季度|2018年三季度\n药占比|约31|30.9|\n再住院|5|6|\n30天再住院率||6|\n孕产妇死亡率|0|0|',
      JIANGHAI,
    );
    expect(stored).toEqual([
      '440704 drug-share 2018Q2 30.9',
      '440704 readmission-30d 2018Q2 6',
      '440704 maternal-mortality 2018Q1 0',
      '440704 maternal-mortality 2018Q2 0',
    ]);
    expect(told).toEqual(['about-number B2', 'unknown-indicator A3', 'empty-column D1', 'missing-value B4']);
  });
});

describe('a sheet with a column for each area or indicator', () => {
  test('areas over numerator and denominator', () => {
    const { stored, told } = read(
      '指标|江海区|||蓬江区||\n|分子|分母|数值|分子|分母|数值\n药占比|312|1000|31.2|300|1000|30.0\n30天再住院率|5|100||6|100|',
      { period: '2018Q2' },
    );
    expect(stored).toEqual([
      '440704 drug-share 2018Q2 31.2',
      '440703 drug-share 2018Q2 30.0',
      '440704 readmission-30d 2018Q2 5/100',
      '440703 readmission-30d 2018Q2 6/100',
    ]);
    expect(told).toEqual([]);
  });

  test('areas as full names, with a total', () => {
    const { stored, told } = read('指标名称|江门市江海区|蓬江|合计|备注\n药占比|31.2|30|61.2|初步', {
      period: '2018Q2',
    });
    expect(stored).toEqual(['440704 drug-share 2018Q2 31.2', '440703 drug-share 2018Q2 30']);
    expect(told).toEqual(['total-column D1']);
  });

  test('one row for each area, with units in a row of their own', () => {
    const { stored, told } = read('地区|药占比|孕产妇死亡率（‰）\n|%|\n江海区|31.2|0.12\n合计|31|0\n蓬江区|30|0', {
      period: '2018',
    });
    expect(stored).toEqual([
      '440704 drug-share 2018 31.2',
      '440704 maternal-mortality 2018 12',
      '440703 drug-share 2018 30',
      '440703 maternal-mortality 2018 0',
    ]);
    expect(told).toEqual(['converted-number C3', 'total-row A4', 'converted-number C5']);
  });

  test('an area that may be several is asked about once, in the heading', () => {
    expect(read('指标|鼓楼区\n药占比|31\n30天再住院率|6', { period: '2018Q2' }).told).toEqual(['ambiguous-area B1']);
  });
});

describe('targets', () => {
  test('columns of targets are never values', () => {
    const { stored, told } = read(
      '序号|指标|单位|现状(2017年)|2018年目标|2020年目标值\n1|药占比|%|33.65|30|27\n2|大病保险支付比例|%|72.0|75|80',
      JIANGHAI,
    );
    expect(stored).toEqual(['440704 drug-share 2017 33.65', '440704 critical-illness-payment 2017 72.0']);
    expect(told).toEqual(['ignored-column A1', 'target-column E1', 'target-column F1']);
  });

  test('two-row headings: 目标 over years', () => {
    const { stored, told } = read('指标|现状|目标|\n|2017年|2018年|2020年\n药占比|33.65|30|27', JIANGHAI);
    expect(stored).toEqual(['440704 drug-share 2017 33.65']);
    expect(told).toEqual(['target-column C2', 'target-column D2']);
  });

  test('beside 现状 plain years are targets, too', () => {
    const { stored, told } = read(
      '类别|指标|现状|2018年|2020年\n医院|药占比|33.65|<30|27\n|区域内住院率（%）|——|90|90',
      {
        ...JIANGHAI,
        period: '2017',
      },
    );
    expect(stored).toEqual(['440704 drug-share 2017 33.65', '440704 county-inpatient-share 2017 ——']);
    expect(told).toEqual(['ignored-column A1', 'beside-status-quo D1', 'beside-status-quo E1']);
  });

  test('of a long sheet they are told as such', () => {
    expect(read('指标|数值|2018年目标\n药占比|31|30', { ...JIANGHAI, period: '2018Q2' }).told).toEqual([
      'target-column C1',
    ]);
  });
});

describe('what cannot be placed is refused', () => {
  test.each<[string, string, Chosen, string[]]>([
    ['no indicator', '|2018年一季度\n药占比|31', JIANGHAI, ['missing-column ']],
    ['no area', '指标|2018年一季度\n药占比|31', {}, ['missing-column 1']],
    ['no period', '指标|江海区\n药占比|31', {}, ['missing-column 1']],
    ['two periods', '指标|报告期|2018年一季度\n药占比|2018Q1|31', JIANGHAI, ['two-axes C1']],
    ['two areas', '地区|指标|江海区\n江海区|药占比|31', { period: '2018Q1' }, ['two-axes C1']],
    ['one column twice', '指标|2018年一季度|2018年一季度\n药占比|31|30', JIANGHAI, ['duplicate-column C1']],
    ['one period twice in two spellings', '指标|2018Q1|2018年一季度\n药占比|31|30', JIANGHAI, ['duplicate-key C2']],
    [
      'last year’s value',
      '指标|上年同期||\n|一季度|二季度\n药占比|31|30',
      { ...JIANGHAI, period: '2018Q1' },
      ['missing-column '],
    ],
    [
      'a remark that makes it another value',
      '指标|数值（上年同期）\n药占比|31',
      { ...JIANGHAI, period: '2018Q1' },
      ['missing-column '],
    ],
    ['another area above the rows', '指标|2018Q1\n蓬江区|\n药占比|31', JIANGHAI, ['lone-key 3']],
    [
      'another period above the rows',
      '指标|数值\n2018年一季度|\n药占比|31',
      { ...JIANGHAI, period: '2018Q2' },
      ['lone-key 3'],
    ],
    ['two units', '指标|单位|数值（元）\n次均门诊费用增幅|%|31', { ...JIANGHAI, period: '2018Q2' }, ['two-units C1']],
    ['another unit', '指标|单位|数值\n药占比|元|31', { ...JIANGHAI, period: '2018Q2' }, ['unit-mismatch C2']],
    ['an unknown unit', '指标|单位|数值\n药占比|江海|31', { ...JIANGHAI, period: '2018Q2' }, ['unknown-unit B2']],
    [
      'a unit above the table',
      '单位：万元|\n指标|数值\n药占比|31',
      { ...JIANGHAI, period: '2018Q2' },
      ['unit-mismatch B3'],
    ],
    ['values merged', '指标|2018Q1|2018Q2\n药占比|31|', { ...JIANGHAI, merged: ['B2:C2'] }, ['merged-over B2']],
  ])('%s', (_, lines, chosen, told) => {
    const { stored, told: all } = read(lines, chosen);
    expect(stored.filter((row) => !row.includes('2018Q1 31') || told[0] !== 'duplicate-key C2')).toEqual([]);
    expect(all.filter((each) => !/missing-value|near-heading|empty-column/.test(each))).toEqual(told);
  });

  test('a heading that is nearly one is named, not guessed', () => {
    const { issues } = read('地区|指标名成|报告期|数值\n江海区|药占比|2018Q1|31');
    expect(issues).toMatchObject([
      { code: 'missing-column' },
      { code: 'near-heading', column: 'B', params: { heading: '指标名成', like: '指标名称', field: 'indicator' } },
    ]);
  });
});

describe('merged cells', () => {
  const sheet = '地区|指标|2018Q1\n江海区|药占比|31\n|30天再住院率|6\n蓬江区|药占比|30\n|30天再住院率|7';

  test('are filled down where the workbook knows of them, with a note', () => {
    const { stored, told } = read(sheet, { merged: ['A2:A3', 'A4:A5'] });
    expect(stored.map((row) => row.slice(0, 6))).toEqual(['440704', '440704', '440703', '440703']);
    expect(told).toEqual(['filled-down A3', 'filled-down A5']);
  });

  test('are refused where it does not', () => {
    expect(read(sheet).told).toEqual(['blank-key A3', 'blank-key A5']);
    expect(read(sheet, { merged: ['A2:B3'] }).told).toEqual(['merged-over A3', 'blank-key A5']);
  });
});

describe('units that a sheet states', () => {
  test.each([
    ['in the heading', '指标|数值（万元）\n城乡居民医保个人缴费标准|0.022', '220'],
    ['in a column', '指标|单位|数值\n城乡居民医保个人缴费标准|万元|0.022', '220'],
    ['behind the name', '指标|数值\n城乡居民医保个人缴费标准（万元）|0.022', '220'],
    ['above the table', '单位：万元|\n指标|数值\n城乡居民医保个人缴费标准|0.022', '220'],
    ['as the indicator’s own', '指标|单位|数值\n城乡居民医保个人缴费标准|元|220', '220'],
    ['not at all', '指标|单位|数值\n城乡居民医保个人缴费标准|—|220', '220'],
  ])('%s', (_, lines, value) => {
    expect(read(lines, { ...JIANGHAI, period: '2018' }).stored).toEqual([
      `440704 resident-insurance-premium 2018 ${value}`,
    ]);
  });
});
