import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { periodChoices } from '../../src/app/choices.ts';
import { type Actor, COMMAND_LINE } from '../../src/app/context.ts';
import { clearDemo, demoState, loadDemo } from '../../src/app/demo.ts';
import { listMilestones } from '../../src/app/milestones.ts';
import { areaScorecard } from '../../src/app/scorecards.ts';
import { seedObservations } from '../../src/app/seed-observations.ts';
import { commitUpload, reinstateUpload, revertUpload, stageUpload } from '../../src/app/uploads.ts';
import { readAudit } from '../../src/db/audit-store.ts';
import { observationsOf, revisionsOf } from '../../src/db/observation-store.ts';
import { parsedAnswers } from '../../src/domain/answers.ts';
import { NOTES } from '../../src/domain/demo/demo-notes.ts';
import { parsedExamination } from '../../src/domain/examination.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { STATUSES } from '../../src/domain/status.ts';
import { VALUE_DOUBTS } from '../../src/domain/value-doubts/value-doubt.ts';
import { ENGINES, ROOT, type TestApp, testApp } from '../support/engines.ts';

const ADMIN: Actor = { name: '管理员', role: 'admin', area: null };
const STATISTICIAN: Actor = { name: '王统计', role: 'statistician', area: '440704' };
const csv = (...rows: string[]) => new TextEncoder().encode(['地区,指标,报告期,数值', ...rows, ''].join('\n'));

/** The demo is loaded and cleared once for each engine, what happens in between told in order: it is the dearest thing there is. */
describe.each(ENGINES)('made-up figures on %s', (engine) => {
  let app: TestApp;
  let before: unknown;
  beforeAll(async () => {
    app = await testApp(engine);
    app.setNow('2026-11-22T08:00:00.000Z');
    await seedObservations(app, ROOT);
    before = await everything();
  }, 120_000);
  afterAll(() => app.close());

  const TABLES = [
    ...(['meta', 'indicator', 'theme', 'plan', 'target', 'milestone', 'account', 'session', 'token'] as const),
    ...(['upload', 'observation', 'observation_revision', 'milestone_state', 'milestone_state_revision'] as const),
    'staged_observation' as const,
  ];
  /** Every row of every table but the audit, and the names of all originals. */
  const everything = async () => {
    const rows = await Promise.all(
      TABLES.map(async (table) => {
        const all = await app.db.selectFrom(table).selectAll().execute();
        // The version of the stored values only ever grows, so that what was compared with the old ones is compared anew.
        return [
          table,
          all
            .filter((row) => !('key' in row) || row.key !== 'values-version')
            .map((row) => JSON.stringify(row))
            .sort(),
        ];
      }),
    );
    return [rows, (await readdir(path.join(app.dataFolder, 'originals'), { recursive: true })).sort()];
  };
  const upload = async (bytes: Uint8Array, fileName = '真.csv') => {
    const chosen = { fileName, area: null, period: null, encoding: null, sheet: null };
    const staged = await stageUpload(app, STATISTICIAN, bytes, chosen);
    const committed = staged.ok ? await commitUpload(app, STATISTICIAN, staged.value.id) : staged;
    if (!committed.ok) throw new Error(committed.problem.code);
    return committed.value;
  };
  const actions = async () => (await readAudit(app.db, 1000)).map(({ action }) => action).filter((a) => /demo/.test(a));
  const stored = async (indicator: string, period: string) =>
    (await observationsOf(app.db, '440704', indicator)).find((o) => o.period === period);

  test('are for admins, and cannot be cleared where there are none', async () => {
    expect(await loadDemo(app, STATISTICIAN, true)).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
    expect(await clearDemo(app, STATISTICIAN)).toMatchObject({ ok: false, problem: { code: 'not-permitted' } });
    expect(await clearDemo(app, ADMIN)).toMatchObject({ ok: false, problem: { code: 'demo-absent' } });
    expect(await demoState(app)).toEqual({ isLoaded: false, real: 0 });
  });

  test('come at once, told in one line of the audit', async () => {
    const audited = (await readAudit(app.db, 1000)).length;
    expect(await loadDemo(app, ADMIN, false)).toMatchObject({ ok: true, value: { areas: 5, skipped: 0 } });
    expect((await readAudit(app.db, 1000)).length).toBe(audited + 1);
    expect(await demoState(app)).toEqual({ isLoaded: true, real: 0 });
    expect(await loadDemo(app, ADMIN, false)).toMatchObject({ ok: false, problem: { code: 'demo-loaded' } });
  }, 120_000);

  test('went through the pipeline without an error, every doubt about a value accepted as made up, marked', async () => {
    const rows = await app.db.selectFrom('upload').selectAll().where('demo', '=', 1).execute();
    expect(rows.length).toBeGreaterThan(60);
    const asked = rows.flatMap(({ report }) =>
      parsedExamination(report).issues.filter(({ level }) => level !== 'info'),
    );
    expect(asked.filter(({ code }) => !(VALUE_DOUBTS as readonly string[]).includes(code))).toEqual([]);
    const reasons = rows.flatMap(({ answers }) => parsedAnswers(answers).acceptances.map(({ reason }) => reason));
    expect(new Set(reasons)).toEqual(new Set([NOTES.demo]));
    // A few in a hundred: doubts are for what stands out.
    expect(asked.length).toBeLessThan(rows.length * 2);
    expect(new Set(rows.map(({ state, person }) => `${state} ${person}`))).toEqual(new Set(['committed 演示']));
    expect((await stored('drug-share', '2018Q2'))!.source).toMatchObject({
      demo: true,
      fileName: '演示-江海区2018Q2.csv',
    });
    expect(Object.keys((await stored('drug-share', '2017'))!.source!)).not.toContain('demo');
  });

  test('light every light in the five areas, lose what was reached, miss a quarter, revise a value', async () => {
    const statuses = new Set<string>();
    const rules = new Set<string>();
    for (const [area, year] of [
      ['440704', 2018],
      ['510802', 2017],
      ['611026', 2017],
      ['510421', 2022],
      ['510800', 2023],
    ] as const) {
      const reds: number[] = [];
      for (const quarter of [`${year + 1}Q1`, `${year + 1}Q4`, `${year + 2}Q4`]) {
        const { rows } = await areaScorecard(app, area, knownPeriod(quarter));
        for (const row of rows) statuses.add(row.status);
        for (const row of rows) rules.add(row.judgement.rule);
        reds.push(rows.filter((row) => row.light === 'red').length);
      }
      expect([area, reds.every((count) => count > 0)]).toEqual([area, true]);
    }
    expect((await periodChoices(app, '510802')).newest.id).toBe('2019Q4');
    const missing = await areaScorecard(app, '510800', knownPeriod('2024Q2'));
    expect(missing.rows.every((row) => row.actual === null)).toBe(true);
    for (const row of missing.rows) statuses.add(row.status);
    expect([...statuses].sort()).toEqual([...STATUSES].sort());
    expect(rules).toContain('regained-and-lost');
    const revised = (await revisionsOf(app.db, '440704', 'consumables-per-100-revenue')).filter(
      (r) => r.period === '2020Q1',
    );
    expect(revised.map(({ revision }) => revision)).toEqual([1, 2]);
    const states = await listMilestones(app, COMMAND_LINE, null, '2026-11-22');
    const standing = new Set(states.ok ? states.value.map((each) => each.tracked?.status) : []);
    expect([...standing].sort()).toEqual(['done', 'done-late', 'in-time', 'no-date', 'overdue']);
  });

  test('cannot be changed piece by piece', async () => {
    const { id } = await app.db
      .selectFrom('upload')
      .select('id')
      .where('demo', '=', 1)
      .limit(1)
      .executeTakeFirstOrThrow();
    for (const change of [revertUpload, reinstateUpload, commitUpload])
      expect(await change(app, ADMIN, id)).toMatchObject({ ok: false, problem: { code: 'demo-whole' } });
  });

  test('go without a trace: every table but the audit, and every original, are as before', async () => {
    expect(await clearDemo(app, ADMIN)).toMatchObject({ ok: true, value: { values: expect.any(Number) } });
    expect(await everything()).toEqual(before);
    expect(await actions()).toEqual(['demo.clear', 'demo.load']);
  });

  test('skip what is real, and ask first where there is any', async () => {
    app.setNow('2018-12-01T08:00:00.000Z');
    await upload(csv('440704,药占比,2018Q1,32.5'));
    before = await everything();
    const refused = await loadDemo(app, ADMIN, false);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'demo-beside-real', params: { values: '1' } } });
    expect(await everything()).toEqual(before);
    expect(await loadDemo(app, ADMIN, true)).toMatchObject({ ok: true, value: { skipped: 1 } });
    expect(await stored('drug-share', '2018Q1')).toMatchObject({ value: '32.5', source: { person: '王统计' } });
  }, 120_000);

  test('give way to real values, equal ones too, and leave no word of themselves in their history', async () => {
    const made = (await stored('drug-share', '2018Q3'))!;
    const same = ((Number(made.numerator) / Number(made.denominator)) * 100).toFixed(2);
    const real = await upload(csv('440704,药占比,2018Q2,31.2', `440704,药占比,2018Q3,${same}`));
    expect(real.examination.counts).toMatchObject({ changed: 2, unchanged: 0 });
    const tried = await upload(csv('440704,30天再住院率,2018Q2,5.9'), '试.csv');
    await revertUpload(app, STATISTICIAN, tried.id);
    expect((await stored('readmission-30d', '2018Q2'))!.source).toMatchObject({ demo: true });
    expect(await clearDemo(app, ADMIN)).toMatchObject({ ok: true });
    expect(await demoState(app)).toEqual({ isLoaded: false, real: 3 });
    const told = async (indicator: string) =>
      (await revisionsOf(app.db, '440704', indicator)).map((r) => [r.period, r.revision, r.value, r.removed]);
    expect(await told('drug-share')).toEqual([
      ['2017', 1, '33.65', 0],
      ['2018Q1', 1, '32.5', 0],
      ['2018Q2', 1, '31.2', 0],
      ['2018Q3', 1, same, 0],
    ]);
    expect(await told('readmission-30d')).toEqual([
      ['2017', 1, '6.04', 0],
      ['2018Q2', 1, '5.9', 0],
      ['2018Q2', 2, '5.9', 1],
    ]);
    expect(await stored('readmission-30d', '2018Q2')).toBeUndefined();
    // What stays can be taken back and brought again as ever.
    expect((await revertUpload(app, STATISTICIAN, real.id)).ok).toBe(true);
    expect(await stored('drug-share', '2018Q2')).toBeUndefined();
    await upload(csv('440704,30天再住院率,2018Q2,6.1'), '再.csv');
    expect(await told('readmission-30d')).toHaveLength(4);
  });
});
