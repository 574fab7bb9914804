import { describe, expect, test } from 'vitest';
import type { Milestone, Plan, Target } from '../../src/domain/plan.ts';
import { remarksOf, targetKey } from '../../src/domain/plan.ts';
import { differingFields, isSame, isUnchanged, planChange } from '../../src/domain/plan-change.ts';
import { DRUG_SHARE, targetOf } from './judged-row.ts';

const target = (more: Partial<Target> = {}): Target => targetOf(DRUG_SHARE, more);
const milestone = (id: string, name = id): Milestone => ({
  ...{ plan: 'p', id, area: '440704', name, year: null, due: null, binding: true, lead: [], support: [] },
  ...{ cite: { document: 'd', section: '一' }, note: null },
});
const plan = (more: Partial<Plan> = {}): Plan => ({
  ...{ id: 'p', title: '方案', document: '〔2018〕1号', issuer: '区政府', area: '440704', issued: '2018-01-01' },
  ...{ from: null, until: null, note: null, targets: [], milestones: [] },
  ...more,
});

describe('what loading a file changes of a plan', () => {
  test('is everything where the plan is new', () => {
    const change = planChange(null, plan({ targets: [target()], milestones: [milestone('m')] }));
    expect(change).toMatchObject({ plan: 'p', title: '方案', isNew: true, fields: [] });
    expect([change.targets.added.length, change.milestones.added.length]).toEqual([1, 1]);
    expect(isUnchanged(change)).toBe(false);
    // A plan that is not there yet is something to store even where it asks for nothing.
    expect(isUnchanged(planChange(null, plan()))).toBe(false);
  });

  test('is nothing where the file says the same', () => {
    const same = () => plan({ targets: [target()], milestones: [milestone('m')] });
    const change = planChange(same(), same());
    expect(change).toMatchObject({ isNew: false, fields: [] });
    expect(change.targets).toEqual({ added: [], changed: [], retired: [], unchanged: 1 });
    expect(change.milestones).toEqual({ added: [], changed: [], retired: [], unchanged: 1 });
    expect(isUnchanged(change)).toBe(true);
  });

  test('is told target by target and milestone by milestone', () => {
    const kept = target({ value: '30' });
    const [later, next] = [target({ due: '2020-12-31', value: '27' }), target({ due: '2020-12-31', value: '25' })];
    const gone = target({ scope: '二级以上医院' });
    const come = target({ due: '2022-12-31' });
    const before = plan({ targets: [kept, later, gone], milestones: [milestone('a'), milestone('b')] });
    const after = plan({ targets: [come, next, kept], milestones: [milestone('b', '改名'), milestone('c')] });
    expect(planChange(before, after).targets).toEqual({
      ...{ added: [come], changed: [{ before: later, after: next }], retired: [gone], unchanged: 1 },
    });
    expect(planChange(before, after).milestones).toEqual({
      added: [milestone('c')],
      changed: [{ before: milestone('b'), after: milestone('b', '改名') }],
      retired: [milestone('a')],
      unchanged: 0,
    });
  });

  test.each<[string, Partial<Plan>]>([
    ['title', { title: '新方案' }],
    ['document', { document: '〔2018〕2号' }],
    ['issuer', { issuer: '市政府' }],
    ['area', { area: '440700' }],
    ['issued', { issued: '2018-02-01' }],
    ['from', { from: '2018-01-01' }],
    ['until', { until: '2020-12-31' }],
    ['note', { note: '附件另发' }],
  ])('names the %s', (field, more) => {
    const key = field as keyof Plan;
    const change = planChange(plan(), plan(more));
    expect(change.fields).toEqual([{ field, before: plan()[key], after: plan(more)[key] }]);
    expect(isUnchanged(change)).toBe(false);
  });

  test.each<[string, Partial<Plan>, Partial<Plan>]>([
    ['an added target for a retired one', { targets: [target()] }, { targets: [target({ due: '2020-12-31' })] }],
    [
      'an added milestone for a changed one',
      { milestones: [milestone('m')] },
      { milestones: [milestone('m', 'n'), milestone('o')] },
    ],
    [
      'a retired milestone for an added target',
      { milestones: [milestone('m')] },
      { targets: [target()], milestones: [] },
    ],
    ['a new title for a retired target', { targets: [target()] }, { title: '新方案' }],
    ['a new title for a retired milestone', { milestones: [milestone('m')] }, { title: '新方案' }],
    ['an added target', {}, { targets: [target()] }],
    ['a changed target', { targets: [target()] }, { targets: [target({ value: '1' })] }],
    ['a retired target', { targets: [target()] }, {}],
    ['an added milestone', {}, { milestones: [milestone('m')] }],
    ['a changed milestone', { milestones: [milestone('m')] }, { milestones: [milestone('m', 'n')] }],
    ['a retired milestone', { milestones: [milestone('m')] }, {}],
  ])('%s alone is something to store', (_, before, after) => {
    expect(isUnchanged(planChange(plan(before), plan(after)))).toBe(false);
  });
});

describe('two definitions are the same', () => {
  test.each<[string, object, object, boolean]>([
    ['whatever the order of their fields', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['whatever the order inside', { x: { a: 1, b: [{ c: 1, d: 2 }] } }, { x: { b: [{ d: 2, c: 1 }], a: 1 } }, true],
    ['where a field is missing that says nothing', { a: 1, note: null }, { a: 1 }, true],
    ['not in another order of a list', { lead: ['甲', '乙'] }, { lead: ['乙', '甲'] }, false],
    ['not with another value', { a: 1 }, { a: 2 }, false],
    ['not with other digits', { value: '30' }, { value: '30.0' }, false],
    ['not with one field more', { a: 1 }, { a: 1, b: false }, false],
    ['not as a list and a record', { a: ['x'] }, { a: { 0: 'x' } }, false],
  ])('%s', (_, a, b, same) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([same, same]);
  });
});

describe('two versions of a target', () => {
  test.each<[keyof Target, Partial<Target>]>([
    ['wording', { wording: '30%以下' }],
    ['comparator', { comparator: 'lt' }],
    ['value', { value: '30.0' }],
    ['lower', { lower: '1' }],
    ['upper', { upper: '1' }],
    ['tolerance', { tolerance: '1' }],
    ['nearTolerance', { nearTolerance: '1' }],
    ['unit', { unit: '‰' }],
    ['year', { year: 2019 }],
    ['binding', { binding: false }],
    ['nature', { nature: 'ceiling' }],
    ['baseline', { baseline: { value: '33', period: '2017' } }],
    ['lead', { lead: ['卫健局'] }],
    ['support', { support: ['医保局'] }],
    ['cite', { cite: { document: 'D', section: 'T' } }],
    ['note', { note: '附件另有' }],
    ['reads', { reads: '笔误' }],
  ])('differ in their %s', (field, more) => {
    expect(differingFields({ before: target(), after: target(more) })).toEqual([field]);
  });

  test('name several fields in the order in which people read them', () => {
    const after = target({ note: 'n', value: '1', lead: ['甲'] });
    expect(differingFields({ before: target(), after })).toEqual(['value', 'lead', 'note']);
    expect(differingFields({ before: after, after })).toEqual([]);
  });

  test.each<[keyof Target, Partial<Target>, boolean]>([
    ['plan', { plan: 'q' }, false],
    ['indicator', { indicator: 'q' }, false],
    ['area', { area: '440700' }, false],
    ['scope', { scope: '贫困地区' }, false],
    ['due', { due: null }, false],
    ['cite', { cite: { document: 'D', section: 'T' } }, false],
    ['value', { value: '1' }, true],
    ['comparator', { comparator: 'lt' }, true],
    ['note', { note: 'n' }, true],
  ])('with another %s share one identity: %s', (_, more, same) => {
    expect(targetKey(target(more)) === targetKey(target())).toBe(same);
  });

  test('have one identity that reads the same as ever, so that stored targets are found again', () => {
    expect(targetKey(target())).toBe('p|drug-share|440704||2018-12-31|S');
    expect(targetKey(target({ scope: '贫困地区', due: null }))).toBe('p|drug-share|440704|贫困地区||S');
  });
});

test.each<[string | null, string | null, string[]]>([
  [null, null, []],
  ['注', null, ['注']],
  [null, '故', ['故']],
  ['注', '故', ['注', '故']],
])('the note %s and the reason %s are the remarks %o', (note, reads, remarks) => {
  expect(remarksOf({ note, reads })).toEqual(remarks);
});
