import { describe, expect, test } from 'vitest';
import { IndicatorListPage } from '../../src/pages/indicator-list-page.tsx';
import { PlanListPage } from '../../src/pages/plan-list-page.tsx';
import { sectionOf } from '../../src/pages/plan-page.tsx';
import { frameIn, INDICATORS, PLACE, PLAN, THEMES } from './fixture.ts';
import { planPage } from './pages.tsx';
import { attributes, insides, rendered, seen } from './rendered.ts';

test.each([
  ['附件1 第4行', '附件1'],
  ['附件2 第3项', '附件2'],
  ['四（二）8 第1段', '四（二）'],
  ['三（十）', '三（十）'],
  ['二 第1段', '二'],
  ['五（二）一 第2段', '五（二）'],
])('the place %s lies in section %s', (place, section) => {
  expect(sectionOf(place)).toBe(section);
});

describe('the plan page', () => {
  test('groups targets by section in the order of the document', async () => {
    const places = ['附件1 第1行', '四（二）8', '附件1 第2行', '四（一）1'];
    const targets = places.map((section, index) => {
      const target = PLAN.targets[index]!;
      return { ...target, cite: { ...target.cite, section } };
    });
    const page = await rendered(planPage(frameIn('zh'), { ...PLAN, targets }));
    expect(insides(page, 'h3').map(seen)).toEqual(['方案附件1', '方案四（二）', '方案四（一）']);
    expect(insides(page, 'table', 'plan-targets').map((table) => insides(table, 'th', 'row').length)).toEqual([
      2, 1, 1,
    ]);
    expect(seen(page)).toContain('目标（4项）');
  });

  test('gives wording, comparator, due date, nature, force, lead, note and the present light', async () => {
    const rows = insides(await rendered(planPage(frameIn('zh'))), 'tr').map(seen);
    expect(rows[1]).toBe(
      '药占比 附件1 第1行 <30 低于 2018年12月31日 结果指标 约束性 方案未明确牵头单位 ◐ 序时正常 绿灯，序时正常',
    );
    expect(rows.find((row) => row.startsWith('平均住院日'))).toBe(
      '平均住院日 附件1 第1行 不超过9天 不超过 已经到期 2018年3月31日 结果指标 约束性 方案未明确牵头单位 ■ 未达标 红灯，未达标',
    );
  });

  test('shows the light only beside the target that judges the period', async () => {
    const [target] = PLAN.targets;
    const later = { ...target!, due: '2020-12-31', wording: '<27' };
    const page = await rendered(planPage(frameIn('zh'), { ...PLAN, targets: [target!, later] }));
    const [first, second] = insides(page, 'tr').slice(1).map(seen);
    expect(first).toMatch(/◐ 序时正常 绿灯，序时正常$/);
    expect(second).toMatch(/ —$/);
  });

  test('lists milestones with due date, place, force and lead', async () => {
    const page = await rendered(planPage(frameIn('zh')));
    expect(insides(page, 'table', 'milestones').map((table) => insides(table, 'tr').slice(1).map(seen))).toEqual([
      ['五项制度全面实施 2018年12月31日 二 第1段 力争 区发改局'],
    ]);
  });

  test('marks the words of the plan as Chinese on an English page', async () => {
    const page = await rendered(planPage(frameIn('en')));
    expect(page).toContain('<span lang="zh-CN">江海区深化医改实施方案</span>');
    expect(page).toContain('<span lang="zh-CN">不超过9天</span>');
  });
});

test('the list of plans gives title, document, area and how much each asks', async () => {
  const page = await rendered(
    <PlanListPage frame={frameIn('zh')} plans={[PLAN]} areaName={() => '广东省江门市江海区'} />,
  );
  expect(insides(page, 'tr').slice(1).map(seen)).toEqual([
    '江海区深化医改实施方案 江开〔2018〕19号 广东省江门市江海区 2018年6月13日 29 1',
  ]);
  expect(attributes(page, 'href')).toContain('/plans/jianghai');
});

test('the list of indicators keeps to the themes and carries area and period along', async () => {
  const indicators = [...INDICATORS.values()];
  const page = await rendered(
    <IndicatorListPage frame={frameIn('zh')} themes={THEMES} indicators={indicators} place={PLACE} />,
  );
  expect(insides(page, 'h2').map(seen)).toEqual(THEMES.map(({ name }) => name.zh));
  expect(insides(page, 'table').map((table) => insides(table, 'th', 'row').length)).toEqual([7, 1]);
  expect(page).toContain('href="/indicators/nurses-per-1000?area=440704&amp;period=2018Q2"');
});
