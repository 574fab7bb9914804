import { describe, expect, test } from 'vitest';
import { departmentsOf, roleOf } from '../../src/domain/departments.ts';
import { doubtsOf, isDoubtful } from '../../src/domain/doubts.ts';
import type { Milestone, Plan, Target } from '../../src/domain/plan.ts';

const target = (more: Partial<Target> & { section?: string }): Target => {
  const { section = '一', ...rest } = more;
  return {
    ...{ plan: 'p', indicator: 'drug-share', area: '440704', scope: null, wording: '<30', comparator: 'lt' },
    ...{ value: '30', lower: null, upper: null, tolerance: null, nearTolerance: null, unit: '%', year: 2018 },
    reads: null,
    ...{ due: '2018-12-31', nature: 'outcome', binding: true, lead: [], support: [], baseline: null, note: null },
    cite: { document: 'd', section },
    ...rest,
  };
};
const milestone = (more: Partial<Milestone>): Milestone => ({
  ...{ plan: 'p', id: 'm', area: '440704', name: '任务', year: null, due: null, binding: true, lead: [], support: [] },
  ...{ cite: { document: 'd', section: '一' }, note: null },
  ...more,
});
const plan = (targets: Target[], milestones: Milestone[] = []): Plan => ({
  ...{ id: 'p', title: 't', document: 'd', issuer: 'i', area: '440704', issued: '2018-01-01', from: null },
  ...{ until: null, note: null, targets, milestones },
});

describe('a contradiction', () => {
  const first = target({});
  test.each<[string, Partial<Target> & { section?: string }, number]>([
    ['another number in another place', { section: '二', value: '28' }, 1],
    ['another comparator in another place', { section: '二', comparator: 'lte' }, 1],
    ['the same demand in another place', { section: '二', wording: '低于30%' }, 0],
    ['the same number with other digits', { section: '二', value: '30.0' }, 0],
    ['a place without a number', { section: '二', comparator: 'none', value: null }, 0],
    ['a place that names only the direction', { section: '二', comparator: 'trend', value: null }, 0],
    ['another date', { section: '二', value: '28', due: '2020-12-31' }, 0],
    ['another scope', { section: '二', value: '28', scope: '二级以上医院' }, 0],
    ['another area', { section: '二', value: '28', area: '440700' }, 0],
    ['another indicator', { section: '二', value: '28', indicator: 'readmission-30d' }, 0],
  ])('%s', (_, more, count) => {
    const second = target(more);
    expect(doubtsOf(plan([first, second])).contradictions).toEqual(count === 1 ? [[first, second]] : []);
  });
});

describe('the doubts of a plan', () => {
  test('are its contradictions once, its other notes by place, and the noted milestones', () => {
    const [a, b] = [target({ note: '与二不一致' }), target({ section: '二', value: '28', note: '与一不一致' })];
    const [c, d] = [
      target({ indicator: 'gp-per-10k', note: '没有单位' }),
      target({ indicator: 'gp-per-10k', due: '2020-12-31', note: '没有单位' }),
    ];
    const noted = milestone({ id: 'n', note: '没有时间' });
    const all = plan([a, c, b, d, target({ indicator: 'plain' })], [milestone({}), noted]);
    const doubts = doubtsOf(all);
    expect(doubts).toEqual({ plan: all, contradictions: [[a, b]], noted: [[c, d]], milestones: [noted] });
    expect(isDoubtful(doubts)).toBe(true);
  });

  test('hold what a wording does not say of itself, each step with its own reason', () => {
    const [a, b] = [target({ reads: '折算' }), target({ due: '2020-12-31', reads: '折算', note: '说明' })];
    expect(doubtsOf(plan([a, b, target({ indicator: 'plain' })])).noted).toEqual([[a], [b]]);
  });

  test('are none where nothing is noted', () => {
    expect(isDoubtful(doubtsOf(plan([target({})], [milestone({})])))).toBe(false);
    expect(isDoubtful(doubtsOf({ ...plan([]), note: '附件没有写年份' }))).toBe(true);
  });

  test.each<[string, Plan]>([
    ['a contradiction', plan([target({}), target({ section: '二', value: '28' })])],
    ['a noted target', plan([target({ note: '没有单位' })])],
    ['a noted milestone', plan([], [milestone({ note: '没有时间' })])],
  ])('are there with %s alone', (_, doubtful) => {
    expect(isDoubtful(doubtsOf(doubtful))).toBe(true);
  });
});

describe('departments', () => {
  test.each([
    [{ lead: ['甲'], support: [] }, 'lead'],
    [{ lead: ['乙'], support: ['甲'] }, 'support'],
    [{ lead: ['甲'], support: ['甲'] }, 'lead'],
    [{ lead: ['甲局'], support: [] }, null],
    [{ lead: [], support: [] }, null],
  ])('甲 of %o has the role %s', (who, role) => {
    expect(roleOf('甲', who)).toBe(role);
  });

  test('stand by how much they lead, then by how much they support', () => {
    const all = plan(
      [target({ lead: ['甲'], support: ['乙', '丙'] }), target({ section: '二', lead: ['丁'], support: ['丙'] })],
      [milestone({ lead: ['丁'], support: ['乙', '丙'] })],
    );
    expect(departmentsOf(all)).toEqual([
      { name: '丁', targets: { lead: 1, support: 0 }, milestones: { lead: 1, support: 0 } },
      { name: '甲', targets: { lead: 1, support: 0 }, milestones: { lead: 0, support: 0 } },
      { name: '丙', targets: { lead: 0, support: 2 }, milestones: { lead: 0, support: 1 } },
      { name: '乙', targets: { lead: 0, support: 1 }, milestones: { lead: 0, support: 1 } },
    ]);
    expect(departmentsOf(plan([target({})]))).toEqual([]);
  });
});
