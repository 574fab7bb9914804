import { describe, expect, test } from 'vitest';
import { tracked } from '../../src/domain/milestone.ts';
import { IndicatorListPage } from '../../src/pages/indicator-list-page.tsx';
import { PlanListPage } from '../../src/pages/plan-list-page.tsx';
import { sectionOf } from '../../src/pages/plan-page.tsx';
import { frameIn, INDICATORS, PLACE, PLAN, THEMES } from './fixture.ts';
import { DONE_LATE, DOUBTFUL, departmentPage, departmentsPage, doubtsPage, loadPreview, planPage } from './pages.tsx';
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
      ['五项制度全面实施 ◐ 按期推进 绿灯，按期推进 2018年12月31日 力争 未开始 尚未填报 二 第1段 区发改局'],
    ]);
  });

  test.each([
    [null, '2018-10-02', '▲ 临期 黄灯，临期 2018年12月31日 力争 未开始 尚未填报'],
    [null, '2019-01-01', '■ 逾期 红灯，逾期 2018年12月31日 力争 未开始 尚未填报'],
    [
      DONE_LATE,
      '2019-02-01',
      '◆ 逾期完成 绿灯，逾期完成 2018年12月31日 力争 已完成（2019年1月5日） 江府〔2019〕1号 陈志强于2019年1月6日填报',
    ],
  ])('a milestone with the report %o shows its light on %s', async (report, day, words) => {
    const page = await rendered(planPage(frameIn('zh'), PLAN, report, { day }));
    expect(seen(insides(page, 'table', 'milestones')[0]!)).toContain(words);
  });

  test('the links that filter milestones keep area, period and day', async () => {
    const asked = { area: '440704', period: '2018Q2', date: '2018-10-02' };
    const page = await rendered(
      planPage(frameIn('zh'), DOUBTFUL, null, { asked, day: '2018-10-02', onlyMilestones: 'no-date' }),
    );
    const links = attributes(page, 'href').map((href) => href.replaceAll('&amp;', '&'));
    const query = 'area=440704&period=2018Q2&date=2018-10-02';
    expect(links).toContain(`/plans/jianghai?${query}&milestones=no-date#milestones`);
    expect(links).toContain(`/plans/jianghai?${query}#milestones`);
  });

  test('keeps what a revised plan changed or took out, with its days and what was reported', async () => {
    const [milestone] = PLAN.milestones;
    const version = {
      validFrom: '2018-06-13',
      validTo: '2019-03-01',
      tracked: tracked(milestone!, DONE_LATE, '2019-03-01'),
    };
    const former = [
      { ...version, version: 2, isTakenOut: true },
      { ...version, version: 1, isTakenOut: false },
    ];
    const page = await rendered(planPage(frameIn('zh'), { ...PLAN, milestones: [] }, null, { former }));
    const rows = insides(insides(page, 'table', 'milestones')[0]!, 'tr')
      .slice(1)
      .map(seen);
    expect(rows[0]).toContain('五项制度全面实施 第2版，2018年6月13日至2019年3月1日（已取消） ◆ 逾期完成');
    expect(rows[0]).toContain('已完成（2019年1月5日） 江府〔2019〕1号');
    expect(rows[1]).toContain('第1版，2018年6月13日至2019年3月1日（已替换）');
    expect(page.split(`id="milestone-jianghai-${milestone!.id}"`).length - 1).toBe(1);
  });

  test('puts overdue milestones first and shows one kind by link', async () => {
    const all = await rendered(planPage(frameIn('zh'), DOUBTFUL, null, { day: '2019-01-01' }));
    const names = (page: string) => insides(insides(page, 'table', 'milestones')[0]!, 'th', 'row').map(seen);
    expect(names(all)).toEqual(['五项制度全面实施 没有写完成标准', '章程出台']);
    expect(attributes(all, 'href')).toContain('/plans/jianghai?milestones=overdue#milestones');
    expect(attributes(all, 'href')).not.toContain('/plans/jianghai?milestones=done#milestones');
    const one = await rendered(planPage(frameIn('zh'), DOUBTFUL, null, { onlyMilestones: 'no-date' }));
    expect(names(one)).toEqual(['章程出台']);
    expect(seen(one)).toContain('任务（2项）');
    expect(attributes(one, 'href')).toContain('/plans/jianghai#milestones');
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

test('the page of doubts sets place beside place and lists the notes', async () => {
  const page = await rendered(doubtsPage(frameIn('zh')));
  const tables = insides(page, 'table', 'doubts').map((table) => insides(table, 'tr').slice(1).map(seen));
  expect(tables[0]).toEqual(['药占比 2018年12月31日 附件1 第1行：<30 四（二）8：28%以下']);
  expect(tables[1]!.every((row) => row.startsWith('平均住院日') && row.endsWith('不超过9天 已经到期'))).toBe(true);
  expect(tables[2]).toEqual(['五项制度全面实施 二 第1段 2018年12月31日 没有写完成标准']);
  expect(attributes(page, 'href')).toContain('/plans/jianghai#milestone-jianghai-m1');
  expect(attributes(page, 'href')).toContain('/indicators/drug-share?area=440704');
  expect(seen(page)).toContain('两处说法不同1项，目标说明6项，任务说明1项');
  expect(seen(page)).toContain('附件没有写年份');
});

test('the list of departments counts what each leads and supports', async () => {
  const page = await rendered(departmentsPage(frameIn('zh')));
  expect(insides(page, 'tr').slice(1).map(seen)).toEqual([
    '区卫生和计划生育局 3 0 0 0',
    '区发改局 0 2 0 0',
    '区财政局 0 0 0 1',
  ]);
  expect(attributes(page, 'href')).toContain(`/departments/${encodeURIComponent('区发改局')}`);
});

test('the page of a department gives its targets with lights, then its milestones', async () => {
  const leads = await rendered(departmentPage(frameIn('zh'), '区卫生和计划生育局'));
  expect(
    insides(leads, 'table', 'department-targets')
      .flatMap((table) => insides(table, 'tr'))
      .map(seen)[1],
  ).toBe('30天再住院率 牵头 ■ 滞后 红灯，滞后 5.9% ≤4 2018年12月31日');
  expect(seen(leads)).toContain('牵头3项、配合0项；其中红灯目标3项，逾期任务0项。');
  const supports = await rendered(departmentPage(frameIn('zh'), '区财政局'));
  expect(seen(supports)).toContain('牵头0项、配合1项；其中红灯目标0项，逾期任务1项。');
  expect(insides(supports, 'table', 'department-targets')).toEqual([]);
});

test('the preview of a load sets old beside new and sends back what was shown', async () => {
  const page = await rendered(loadPreview(frameIn('zh'), DOUBTFUL));
  const tables = insides(page, 'table', 'load-changes').map((table) => insides(table, 'tr').slice(1).map(seen));
  expect(tables).toEqual([
    ['说明 — 附件没有写年份'],
    ['药占比 四（二）8 2018年12月31日 — 28%以下 —'],
    ['药占比 附件1 第1行 2018年12月31日 <30 <32 原文、目标值'],
    ['每千人口床位数 附件1 第1行 2018年12月31日 ≤4.8 — —'],
    ['章程出台 — 章程出台'],
    ['五项制度全面实施 五项制度全面实施；2018年12月31日 五项制度全面实施；2018年12月31日；没有写完成标准'],
  ]);
  const [form] = insides(page, 'form', 'action="/plans/load/confirm"');
  expect(attributes(form!, 'name')).toEqual(['fileName', 'sha256', 'fingerprint']);
  const same = await rendered(loadPreview(frameIn('zh'), PLAN));
  expect(seen(same)).toContain('与现有方案完全相同');
  expect(insides(same, 'form', 'confirm')).toEqual([]);
});
