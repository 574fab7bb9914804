import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInChina, isDay } from '../../src/domain/calendar.ts';
import {
  MILESTONE_STATES,
  type MilestoneReport,
  type MilestoneState,
  milestoneStatus,
  mostUrgentFirst,
  tracked,
} from '../../src/domain/milestone.ts';
import type { Milestone } from '../../src/domain/plan.ts';

const DUE = '2018-12-31';

describe('where a milestone stands', () => {
  test.each<[string | null, MilestoneState, string | null, string, string, string]>([
    // due, state, done on, day → status, light
    [DUE, 'in-progress', null, '2018-10-01', 'in-time', 'green'], // 91 days before
    [DUE, 'in-progress', null, '2018-10-02', 'due-soon', 'amber'], // 90 days before
    [DUE, 'not-started', null, '2018-10-03', 'due-soon', 'amber'],
    [DUE, 'not-started', null, DUE, 'due-soon', 'amber'], // the due day itself
    [DUE, 'not-started', null, '2019-01-01', 'overdue', 'red'], // the day after
    [DUE, 'in-progress', null, '2019-01-01', 'overdue', 'red'],
    [DUE, 'overdue', null, '2019-01-01', 'overdue', 'red'],
    [DUE, 'overdue', null, '2018-10-01', 'in-time', 'green'], // the calendar decides, not the word
    [DUE, 'done', '2018-12-30', '2019-06-01', 'done', 'green'],
    [DUE, 'done', DUE, '2019-06-01', 'done', 'green'], // done on the due day
    [DUE, 'done', '2019-01-01', '2019-06-01', 'done-late', 'green'], // done the day after
    [DUE, 'done', '2019-01-01', '2019-01-01', 'done-late', 'green'],
    [DUE, 'done', '2019-03-01', '2019-02-28', 'overdue', 'red'], // asked for a day before it was done
    [DUE, 'done', '2018-11-30', '2018-11-29', 'due-soon', 'amber'],
    [DUE, 'done', '2018-06-30', '2018-06-29', 'in-time', 'green'],
    [null, 'not-started', null, '2018-10-01', 'no-date', 'none'],
    [null, 'in-progress', null, '2099-01-01', 'no-date', 'none'],
    [null, 'overdue', null, '2018-10-01', 'overdue', 'red'],
    [null, 'done', '2018-10-01', '2018-10-01', 'done', 'green'],
    [null, 'done', '2018-10-01', '2018-09-30', 'no-date', 'none'],
    ['2020-03-01', 'not-started', null, '2019-12-02', 'due-soon', 'amber'], // 90 days over 29 February
    ['2020-03-01', 'not-started', null, '2019-12-01', 'in-time', 'green'],
  ])('due %s, %s, done on %s: on %s it is %s, %s', (due, state, doneOn, date, status, light) => {
    expect(milestoneStatus({ due, state, doneOn }, date)).toEqual({ status, light });
  });

  const day = fc
    .date({ min: new Date('2017-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('what is not done never gets better by waiting', () => {
    const rank = ['no-date', 'in-time', 'due-soon', 'overdue'];
    fc.assert(
      fc.property(fc.option(day), fc.constantFrom(...MILESTONE_STATES), day, day, (due, state, a, b) => {
        const [first, then] = a <= b ? [a, b] : [b, a];
        const at = (date: string) => rank.indexOf(milestoneStatus({ due, state, doneOn: null }, date).status);
        expect(at(first)).toBeGreaterThanOrEqual(0);
        expect(at(then)).toBeGreaterThanOrEqual(at(first));
      }),
    );
  });

  test('red is exactly what is late and open', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...MILESTONE_STATES), day, day, (due, state, doneOn, date) => {
        const open = state !== 'done' || doneOn > date;
        expect(milestoneStatus({ due, state, doneOn }, date).light === 'red').toBe(open && date > due);
      }),
    );
  });
});

const milestone = (id: string, due: string | null): Milestone => ({
  ...{ plan: 'p', id, area: '440704', name: id, year: null, due, binding: true, lead: [], support: [] },
  ...{ cite: { document: 'd', section: 's' }, note: null },
});
const report = (state: MilestoneState, doneOn: string | null = null): MilestoneReport => ({
  ...{ state, doneOn, evidence: null, note: null, upload: 'U1', person: '王', at: '2018-07-01T00:00:00Z' },
});

describe('a list of milestones', () => {
  test('what nobody reported counts as not started', () => {
    expect(tracked(milestone('a', DUE), null, '2018-12-31')).toMatchObject({
      ...{ state: 'not-started', status: 'due-soon', light: 'amber', report: null },
    });
  });

  test('stands overdue first, each by its due day, done last', () => {
    const list = [
      tracked(milestone('done', DUE), report('done', '2018-05-01'), '2018-07-10'),
      tracked(milestone('late', '2018-01-31'), report('done', '2018-03-01'), '2018-07-10'),
      tracked(milestone('undated', null), null, '2018-07-10'),
      tracked(milestone('far', '2020-12-31'), null, '2018-07-10'),
      tracked(milestone('near', DUE), null, '2018-07-10'),
      tracked(milestone('soon', '2018-08-01'), null, '2018-07-10'),
      tracked(milestone('old', '2018-06-30'), null, '2018-07-10'),
      tracked(milestone('older', '2017-12-31'), null, '2018-07-10'),
    ];
    expect(mostUrgentFirst(list).map((each) => each.milestone.id)).toEqual([
      ...['older', 'old', 'soon', 'near', 'far', 'undated', 'late', 'done'],
    ]);
    expect(mostUrgentFirst(list.toReversed()).map((each) => each.milestone.id)).toEqual([
      ...['older', 'old', 'soon', 'near', 'far', 'undated', 'late', 'done'],
    ]);
  });
});

test('of one urgency and day, and of those without a day, each keeps its place', () => {
  const on = (id: string, due: string | null, state: MilestoneState = 'not-started') =>
    tracked(milestone(id, due), report(state), '2018-07-10');
  const list = [
    on('b', '2018-01-31'),
    on('never', null, 'overdue'),
    on('a', '2018-01-31'),
    on('y', null),
    on('x', null),
    on('first', '2017-01-31'),
  ];
  expect(mostUrgentFirst(list).map((each) => each.milestone.id)).toEqual(['first', 'b', 'a', 'never', 'y', 'x']);
});

describe('days', () => {
  test.each([
    ['2018-12-31T15:59:59.999Z', '2018-12-31'],
    ['2018-12-31T16:00:00.000Z', '2019-01-01'],
  ])('at %s it is %s in China', (instant, date) => {
    expect(dayInChina(instant)).toBe(date);
  });

  test.each([
    ['2020-02-29', true],
    ['2019-02-29', false],
    ['2019-12-31', true],
    ['2019-12-32', false],
    ['2019-13-01', false],
    ['2019-00-10', false],
    ['2019-01-00', false],
    ['2019-1-1', false],
    ['', false],
    ['2019-01-01T00:00:00Z', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});
