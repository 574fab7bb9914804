import { describe, expect, test } from 'vitest';
import { areaBook } from '../../src/domain/area.ts';
import type { Milestone, Plan } from '../../src/domain/plan.ts';
import { nationalAreas } from '../../src/ingest/areas.ts';
import { findHeader, ownColumns } from '../../src/ingest/columns.ts';
import { parseDay } from '../../src/ingest/day-words.ts';
import { milestoneBook } from '../../src/ingest/milestone-book.ts';
import { MILESTONE_COLUMNS } from '../../src/ingest/milestone-columns.ts';
import { readMilestoneRows } from '../../src/ingest/milestone-rows.ts';
import { OBSERVATION_COLUMNS } from '../../src/ingest/observation-columns.ts';
import type { Table } from '../../src/ingest/table.ts';

const areas = areaBook(nationalAreas());
const HEAD = '方案,任务,地区,状态,完成日期,佐证,备注';
const TODAY = '2018-07-10';

const tableOf = (...lines: string[]): Table => ({
  ...{ encoding: 'utf-8', delimiter: ',', sheet: null, sheets: [], issues: [] },
  rows: lines.map((line) => line.split(',')),
});

const milestone = (plan: string, id: string, name: string, area: string, due: string | null = null): Milestone => ({
  ...{ plan, id, name, area, due, year: null, binding: true, lead: [], support: [], note: null },
  cite: { document: `${plan}号`, section: '一' },
});

const plan = (id: string, title: string, milestones: Milestone[]): Plan => ({
  ...{ id, title, document: `${id}号`, issuer: '政府', area: '440704', issued: '2018-01-01', from: null, until: null },
  ...{ note: null, targets: [], milestones },
});

const BOOK = milestoneBook([
  plan('a-2018', '甲方案', [
    milestone('a-2018', 'alliance', '组建医联体', '440704', '2018-12-31'),
    milestone('a-2018', 'card', '居民健康卡全覆盖', '440704', '2018-07-09'),
    milestone('a-2018', 'shared', '出台实施细则', '440704', '2018-07-10'),
  ]),
  plan('b-2019', '乙方案', [
    milestone('b-2019', 'shared', '出台实施细则', '440704'),
    milestone('b-2019', 'other', '组建医联体', '611026'),
  ]),
]);

function read(line: string, head = HEAD, area: string | null = null) {
  const table = tableOf(head, line);
  const found = findHeader(table, MILESTONE_COLUMNS, { area: area !== null, period: true });
  if (!found.ok) return { rows: [], codes: found.issues.map((issue) => issue.code), issues: found.issues };
  const { rows, issues } = readMilestoneRows(table, found.header, {
    ...{ areas, milestones: BOOK, today: TODAY, mayWrite: (code) => code !== '611026' },
    area: area === null ? null : areas.get(area),
  });
  return { rows, codes: issues.map((issue) => issue.code), issues };
}

describe('a row of a milestone', () => {
  test.each<[string, object]>([
    [
      ',组建医联体,江海区,推进中,,,市里牵头',
      { plan: 'a-2018', milestone: 'alliance', state: 'in-progress', doneOn: null, evidence: null, note: '市里牵头' },
    ],
    [
      '甲方案,alliance,440704,已完成,2018年6月30日,江府〔2018〕1号,',
      { milestone: 'alliance', area: '440704', state: 'done', doneOn: '2018-06-30', evidence: '江府〔2018〕1号' },
    ],
    ['b-2019,出台实施细则,江海区,未开始,,,', { plan: 'b-2019', milestone: 'shared', state: 'not-started' }],
    ['a-2018号,出台实施细则,江海区,not-started,,,', { plan: 'a-2018', milestone: 'shared' }],
    [',居民健康卡 全覆盖,江门市江海区,逾期,,,', { milestone: 'card', state: 'overdue' }],
    [',alliance,江海区,完成,2018/7/10,批复,', { doneOn: '2018-07-10' }], // done today
    [',shared,江海区,已完成,2018-07-01,批复,', {}],
  ])('%s', (line, expected) => {
    const { rows, codes } = read(line);
    if (Object.keys(expected).length === 0) expect([rows, codes]).toEqual([[], ['ambiguous-milestone']]);
    else expect([rows, codes]).toMatchObject([[{ fileRow: 2, ...expected }], []]);
  });

  test.each<[string, string, string | null, string[]]>([
    // line, issues' codes, columns
    [',组建医联体,江海区,已完成,,批复,', 'done-without-date', null, ['E']],
    [',组建医联体,江海区,已完成,2018-06-30,,', 'done-without-evidence', null, ['F']],
    [',组建医联体,江海区,已完成,2018-06-30, ,', 'done-without-evidence', null, ['F']],
    [',组建医联体,江海区,已完成,2018-07-11,批复,', 'done-in-future', null, ['E']],
    [',组建医联体,江海区,已完成,2018-06-31,批复,', 'bad-day', null, ['E']],
    [',组建医联体,江海区,推进中,2018-06-30,,', 'date-without-done', null, ['E']],
    [',组建医联体,江海区,快好了,,,', 'bad-state', null, ['D']],
    [',组建医联体,江海区,,,,', 'bad-state', null, ['D']],
    [',组建医联体,江海区,逾期,,,', 'not-yet-overdue', null, ['D']],
    ['a-2018,出台实施细则,江海区,逾期,,,', 'not-yet-overdue', null, ['D']], // due today
    [',没有的任务,江海区,推进中,,,', 'unknown-milestone', null, ['B']],
    ['丙方案,组建医联体,江海区,推进中,,,', 'unknown-plan', null, ['A']],
    [',组建医联体,柞水县,推进中,,,', 'no-permission', null, ['C']],
    [',组建医联体,鼓楼区,推进中,,,', 'ambiguous-area', null, ['C']],
    [',出台实施细则,江海区,推进中,,,', 'ambiguous-milestone', null, ['B']],
    ['乙方案,组建医联体,江海区,推进中,,,', 'unknown-milestone', null, ['B']], // it is another area's
  ])('%s is refused: %s', (line, code, area, columns) => {
    const { rows, issues } = read(line, HEAD, area);
    expect(rows).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues.map((issue) => issue.column)).toEqual(columns);
  });

  test('tells every fault of a row', () => {
    expect(read('丙方案,组建医联体,江海区,已完成,六月,,').codes).toEqual([
      ...['unknown-plan', 'bad-day', 'done-without-evidence'],
    ]);
  });

  test('the area may be chosen beside the file, and a name twice for one milestone is told', () => {
    expect(read('组建医联体,推进中', '任务,状态', '440704').rows).toMatchObject([{ milestone: 'alliance' }]);
    expect(read('组建医联体,推进中', '任务,状态').codes).toEqual(['missing-column']);
    const table = tableOf('任务,地区,状态', 'alliance,江海区,推进中', '组建医联体,440704,未开始');
    const found = findHeader(table, MILESTONE_COLUMNS, { area: false, period: true });
    if (!found.ok) throw new Error('no header');
    const context = { areas, milestones: BOOK, today: TODAY, mayWrite: () => true, area: null };
    const { rows, issues, total } = readMilestoneRows(table, found.header, context);
    expect([rows.length, total]).toEqual([1, 2]);
    expect(issues).toMatchObject([{ code: 'duplicate-key', row: 3, column: 'A', params: { first: 2 } }]);
  });
});

describe('the kind of a file', () => {
  const count = (head: string) => {
    const table = tableOf(head);
    return [ownColumns(table, MILESTONE_COLUMNS), ownColumns(table, OBSERVATION_COLUMNS)];
  };
  test.each([
    [HEAD, [5, 0]],
    ['plan,milestone,area,state,done on,evidence,note', [5, 0]],
    ['任务,状态', [2, 0]],
    ['地区,指标,报告期,数值,备注', [0, 3]],
    ['方案,地区,指标,报告期,数值', [1, 3]],
    ['姓名,电话', [0, 0]],
  ])('%s has %s headings of milestones and of values', (head, counts) => {
    expect(count(head)).toEqual(counts);
  });
});

describe('a day in a cell', () => {
  test.each([
    ['2018-06-30', '2018-06-30'],
    ['2018/6/3', '2018-06-03'],
    ['2018.06.30', '2018-06-30'],
    ['20180630', '2018-06-30'],
    ['2018年6月30日', '2018-06-30'],
    ['2018 年 6 月 30 号', '2018-06-30'],
    ['２０１８－０６－３０', '2018-06-30'],
    ['2018-06-30 00:00:00', '2018-06-30'],
    ['2018/6/30 0:00', '2018-06-30'],
    ["'2018-06-30", '2018-06-30'],
    ['2020-02-29', '2020-02-29'],
    ['2019-02-29', null],
    ['2018-06-31', null],
    ['2018年6月', null],
    ['6月30日', null],
    ['2018', null],
    ['30/06/2018', null],
    ['2018-06-30 08:30', null],
    ['43281', null],
    ['', null],
  ])('%s is %s', (words, day) => {
    expect(parseDay(words)).toBe(day);
  });
});
