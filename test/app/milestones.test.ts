import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, COMMAND_LINE } from '../../src/app/context.ts';
import { chosenDay, listMilestones } from '../../src/app/milestones.ts';
import { commitUpload, revertUpload, stageUpload, validateUpload, visibleUpload } from '../../src/app/uploads.ts';
import { readAudit } from '../../src/db/audit-store.ts';
import { stateRevisions } from '../../src/db/milestone-store.ts';
import { observationsOf } from '../../src/db/observation-store.ts';
import { trackedMilestoneJson } from '../../src/report/milestone-json.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';

const STATISTICIAN: Actor = { name: '王统计', role: 'statistician', area: '440704' };
const CHOSEN = { fileName: '任务.csv', area: null, period: null, encoding: null, sheet: null };
const PLAN = 'jianghai-2018';
const TASK = 'reform-fully-under-way';
/** Due on 2018-12-31, as the plan says. */
const NAME = '综合改革全面推进';

const csv = (...rows: string[]) =>
  new TextEncoder().encode(['任务,地区,状态,完成日期,佐证,备注', ...rows, ''].join('\n'));
const BEGUN = csv(`${NAME},江海区,推进中,,,方案已印发`);
const DONE = csv(`${TASK},440704,已完成,2018-07-09,江开办〔2018〕77号,`);

describe.each(ENGINES)('milestones on %s', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp(engine);
  });
  afterEach(() => app.close());

  const stage = async (bytes: Uint8Array, actor = STATISTICIAN) => {
    const staged = await stageUpload(app, actor, bytes, CHOSEN);
    if (!staged.ok) throw new Error(staged.problem.code);
    return staged.value;
  };
  const commit = async (bytes: Uint8Array, actor = STATISTICIAN) => {
    const committed = await commitUpload(app, actor, (await stage(bytes, actor)).id);
    if (!committed.ok) throw new Error(committed.problem.code);
    return committed.value;
  };
  const task = async (date = '2018-07-10', actor: Actor = COMMAND_LINE) => {
    const listed = await listMilestones(app, actor, PLAN, date);
    if (!listed.ok) throw new Error(listed.problem.code);
    const found = listed.value.find(({ milestone }) => milestone.id === TASK)!;
    return trackedMilestoneJson(found.milestone, found.tracked);
  };
  const history = async () => (await stateRevisions(app.db, PLAN, TASK)).map((r) => [r.revision, r.state, r.removed]);

  test('are not started until someone reports, and the calendar judges them', async () => {
    expect(await task()).toMatchObject({
      ...{ plan: PLAN, area: '440704', name: NAME, due: '2018-12-31', reported: null },
      ...{ state: 'not-started', doneOn: null, evidence: null, status: 'in-time', light: 'green' },
    });
    expect(await task('2018-12-31')).toMatchObject({ status: 'due-soon', light: 'amber' });
    expect(await task('2019-01-01')).toMatchObject({ status: 'overdue', light: 'red' });
  });

  test('go through the pipeline of every upload: preview, commit, history, source, audit', async () => {
    const dry = await validateUpload(app, STATISTICIAN, BEGUN, CHOSEN);
    const staged = await stage(BEGUN);
    expect(staged.examination).toEqual(dry);
    expect(dry).toMatchObject({
      kind: 'milestones',
      counts: { rows: 1, new: 1, changed: 0, unchanged: 0, refused: 0 },
      issues: [],
      changes: [{ area: '440704', indicator: TASK, period: PLAN, before: null, after: 'in-progress' }],
      lights: [],
    });
    expect(await task()).toMatchObject({ state: 'not-started' });
    expect(await commitUpload(app, STATISTICIAN, staged.id)).toMatchObject({ ok: true, value: { state: 'committed' } });
    expect(await task()).toMatchObject({
      state: 'in-progress',
      reported: { note: '方案已印发', upload: staged.id, person: '王统计', at: app.now() },
    });
    expect((await readAudit(app.db, 2)).map((line) => line.action)).toEqual(['upload.commit', 'upload.stage']);
    const done = await stage(DONE);
    expect(done.examination).toMatchObject({
      counts: { rows: 1, new: 0, changed: 1, unchanged: 0, refused: 0 },
      changes: [{ indicator: TASK, period: PLAN, before: 'in-progress', after: 'done 2018-07-09' }],
      lights: [{ area: '440704', indicator: TASK, plan: PLAN, period: PLAN, before: 'in-time', after: 'done' }],
    });
    await commitUpload(app, STATISTICIAN, done.id);
    expect(await task()).toMatchObject({
      ...{ state: 'done', doneOn: '2018-07-09', evidence: '江开办〔2018〕77号', status: 'done', light: 'green' },
    });
    expect(await task('2018-07-08')).toMatchObject({ status: 'in-time' });
  });

  test('the same file again changes nothing; another evidence alone is a change', async () => {
    await commit(DONE);
    expect((await stage(DONE)).examination.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    const other = csv(`${TASK},440704,已完成,2018-07-09,江开办〔2018〕78号,`);
    expect((await stage(other)).examination.counts).toMatchObject({ changed: 1 });
    expect(await history()).toEqual([[1, 'done', 0]]);
  });

  test('done after the due day stays visible as late', async () => {
    app.setNow('2019-03-05T02:00:00.000Z');
    await commit(csv(`${TASK},440704,逾期,,,`));
    expect(await task('2019-03-05')).toMatchObject({ state: 'overdue', status: 'overdue', light: 'red' });
    await commit(csv(`${TASK},440704,已完成,2019-03-05,验收报告,`));
    expect(await task('2019-03-05')).toMatchObject({ state: 'done', status: 'done-late', light: 'green' });
    expect(await task('2019-03-04')).toMatchObject({ status: 'overdue' });
  });

  test('today is the day in China', async () => {
    app.setNow('2018-12-31T15:59:59.000Z');
    expect(chosenDay(app, null)).toEqual({ ok: true, value: '2018-12-31' });
    expect((await stage(csv(`${TASK},440704,逾期,,,`))).state).toBe('rejected');
    app.setNow('2018-12-31T16:00:00.000Z');
    expect(chosenDay(app, null)).toEqual({ ok: true, value: '2019-01-01' });
    expect((await stage(csv(`${TASK},440704,逾期,,,`))).state).toBe('staged');
    expect(chosenDay(app, '2018年6月30日')).toEqual({ ok: true, value: '2018-06-30' });
    expect(chosenDay(app, '夏天')).toMatchObject({ problem: { code: 'unknown-day' } });
  });

  test('one faulty row and nothing is stored', async () => {
    const staged = await stage(csv(`${NAME},江海区,推进中,,,`, '没有的任务,江海区,推进中,,,'));
    expect([staged.state, staged.examination.counts.refused]).toEqual(['rejected', 1]);
    expect(await task()).toMatchObject({ reported: null });
  });

  test('taking an upload back restores the state before, and the history keeps both', async () => {
    const first = await commit(BEGUN);
    const second = await commit(DONE);
    expect(await revertUpload(app, STATISTICIAN, first.id)).toMatchObject({
      problem: { code: 'upload-overlaid', params: { by: second.id } },
    });
    expect(await revertUpload(app, STATISTICIAN, second.id)).toMatchObject({ ok: true });
    expect(await task()).toMatchObject({ state: 'in-progress', doneOn: null, reported: { upload: first.id } });
    expect(await revertUpload(app, STATISTICIAN, first.id)).toMatchObject({ ok: true });
    expect(await task()).toMatchObject({ state: 'not-started', reported: null });
    await commit(DONE);
    expect(await history()).toEqual([
      ...[[1, 'in-progress', 0] as const, [2, 'done', 0] as const, [3, 'in-progress', 0] as const],
      ...[[4, 'in-progress', 1] as const, [5, 'done', 0] as const],
    ]);
  });

  test('when the state moved after the preview the commit is refused and shown anew', async () => {
    const staged = await stage(DONE);
    await commit(BEGUN, { ...STATISTICIAN, name: '李统计' });
    expect(await commitUpload(app, STATISTICIAN, staged.id)).toMatchObject({ problem: { code: 'upload-outdated' } });
    const shown = await visibleUpload(app, STATISTICIAN, staged.id);
    expect(shown!.examination.changes[0]).toMatchObject({ before: 'in-progress', after: 'done 2018-07-09' });
    expect(await commitUpload(app, STATISTICIAN, staged.id)).toMatchObject({ ok: true });
  });

  test('everyone reports only what is theirs, and sees only that', async () => {
    const other: Actor = { name: '赵统计', role: 'statistician', area: '611026' };
    expect((await stage(BEGUN, other)).examination.issues.map((issue) => issue.code)).toEqual(['no-permission']);
    const viewer: Actor = { name: '看', role: 'viewer', area: null };
    expect(await stageUpload(app, viewer, BEGUN, CHOSEN)).toMatchObject({ problem: { code: 'not-permitted' } });
    await commit(DONE);
    expect(await task('2018-07-10', viewer)).toMatchObject({ state: 'done' });
    expect(await task('2018-07-10', other)).toMatchObject({
      ...{ name: NAME, due: '2018-12-31' },
      ...{ state: null, doneOn: null, evidence: null, status: null, light: null, reported: null },
    });
    expect(await listMilestones(app, viewer, 'nothing', '2018-07-10')).toMatchObject({
      problem: { code: 'unknown-plan' },
    });
  });

  test('a file of values is still a file of values', async () => {
    const values = new TextEncoder().encode('地区,指标,报告期,数值\n江海区,药占比,2018Q2,31.2\n');
    expect((await commit(values)).examination.kind).toBe('observations');
    expect((await observationsOf(app.db, '440704')).map((o) => o.value)).toEqual(['31.2']);
    expect(await history()).toEqual([]);
  });

  test('two uploads committed at the same moment both keep their place in the history', async () => {
    const staged = [await stage(BEGUN), await stage(DONE)];
    const outcomes = await Promise.all(staged.map(({ id }) => commitUpload(app, STATISTICIAN, id)));
    expect(outcomes.filter((outcome) => outcome.ok).length).toBe(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ problem: { code: 'upload-outdated' } });
    expect((await history()).length).toBe(1);
  });
});
