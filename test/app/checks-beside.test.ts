import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LARGE } from '../../src/app/beside.ts';
import { checkUpload } from '../../src/app/check-upload.ts';
import { COMMAND_LINE } from '../../src/app/context.ts';
import { cancelUpload, failInterrupted, retryUpload } from '../../src/app/interrupted-checks.ts';
import type { Outcome } from '../../src/app/problem.ts';
import { Staging } from '../../src/app/staging.ts';
import type { Upload } from '../../src/app/upload.ts';
import { correctCells } from '../../src/app/upload-answers.ts';
import {
  checkReceived,
  commitUpload,
  receiveUpload,
  settled,
  stageUpload,
  visibleUpload,
} from '../../src/app/uploads.ts';
import { startWorkers, type Workers } from '../../src/app/workers.ts';
import { readAudit } from '../../src/db/audit-store.ts';
import { findUpload, updateUpload } from '../../src/db/upload-store.ts';
import { progressAt, STAGES } from '../../src/domain/progress.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';
import { manyRows } from '../support/many-rows.ts';

const CHOSEN = { fileName: 'many.csv', area: null, period: null, encoding: null, sheet: null };
const SMALL = manyRows({ rows: 50 });

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe.each(ENGINES)('a check under way on %s', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp(engine);
  });
  afterEach(() => app.close());

  const left = async () => {
    const query = app.db.selectFrom('staged_observation').select((eb) => eb.fn.countAll().as('n'));
    return Number((await query.executeTakeFirstOrThrow()).n);
  };
  const received = async (bytes = SMALL) => granted(await receiveUpload(app, COMMAND_LINE, bytes, CHOSEN, null)).upload;
  const checkIt = (upload: Upload) => checkUpload(app, COMMAND_LINE, upload.id, { action: 'upload.stage', detail: {} });

  test('is received, then staged with what it would write', async () => {
    const upload = await received();
    expect([upload.state, upload.progress]).toEqual(['received', progressAt('waiting', 0, 0)]);
    await checkIt(upload);
    expect([(await settled(app, upload.id)).state, await left()]).toEqual(['staged', 50]);
  });

  test.each(['received', 'staged', 'checking'] as const)('cancelled while %s, it leaves nothing', async (state) => {
    const upload = state === 'staged' ? granted(await stageUpload(app, COMMAND_LINE, SMALL, CHOSEN)) : await received();
    if (state === 'checking') await updateUpload(app.db, upload.id, { state });
    const cancelled = granted(await cancelUpload(app, COMMAND_LINE, upload.id));
    expect([cancelled.state, await left()]).toEqual(['cancelled', 0]);
    await checkIt(upload);
    expect([(await findUpload(app.db, upload.id))?.state, await left()]).toEqual(['cancelled', 0]);
    expect(await commitUpload(app, COMMAND_LINE, upload.id)).toMatchObject({ problem: { code: 'upload-not-staged' } });
    expect((await readAudit(app.db, 1))[0]).toMatchObject({ action: 'upload.cancel', object: upload.id });
  });

  test('cancelled between two batches, it keeps nothing more', async () => {
    const upload = await received();
    await updateUpload(app.db, upload.id, { state: 'checking' });
    const staging = new Staging(app, upload.id);
    const key = { area: '440704', indicator: 'drug-share', period: '2018Q2' };
    const numbers = { value: '31', numerator: null, denominator: null, absence: null, note: null };
    const value = { ...key, ...numbers, fileRow: 2, revision: 1, before: null };
    await staging.keep([value]);
    granted(await cancelUpload(app, COMMAND_LINE, upload.id));
    await expect(staging.keep([value])).rejects.toThrow();
    expect(await left()).toBe(0);
  });

  test('a committed upload is not cancelled', async () => {
    const { id } = granted(await stageUpload(app, COMMAND_LINE, SMALL, CHOSEN));
    granted(await commitUpload(app, COMMAND_LINE, id));
    expect(await cancelUpload(app, COMMAND_LINE, id)).toMatchObject({ problem: { code: 'upload-not-open' } });
  });

  test('left unfinished by a process that ended, it fails, and is tried again from the bytes that were kept', async () => {
    const waiting = await received();
    const upload = await received(manyRows({ rows: 60 }));
    await updateUpload(app.db, upload.id, { state: 'checking' });
    await failInterrupted(app);
    expect((await findUpload(app.db, waiting.id))?.state).toBe('failed');
    expect((await findUpload(app.db, upload.id))?.state).toBe('failed');
    const again = granted(await retryUpload(app, COMMAND_LINE, upload.id));
    expect(await retryUpload(app, COMMAND_LINE, upload.id)).toMatchObject({ problem: { code: 'upload-not-failed' } });
    await checkReceived(app, COMMAND_LINE, again);
    expect((await settled(app, upload.id)).examination.counts.new).toBe(60);
  });

  test('what was kept for an upload that waits no more is dropped at the next start', async () => {
    const { id } = granted(await stageUpload(app, COMMAND_LINE, SMALL, CHOSEN));
    await updateUpload(app.db, id, { state: 'committed' });
    await failInterrupted(app);
    expect(await left()).toBe(0);
  });

  test('a fault on the way makes it failed, with nothing kept, and is thrown', async () => {
    const upload = await received();
    await updateUpload(app.db, upload.id, { encoding: 'no-such-encoding', answers: '{"corrections":[{}]}' });
    await expect(checkIt(upload)).rejects.toThrow();
    expect([(await findUpload(app.db, upload.id))?.state, await left()]).toEqual(['failed', 0]);
  });

  test('its progress never goes back', async () => {
    const upload = await received();
    await updateUpload(app.db, upload.id, { state: 'checking' });
    const staging = new Staging(app, upload.id);
    const told: number[] = [];
    for (const [rows, done] of [
      [10, 0.5],
      [5, 0.2],
      [20, 0.6],
    ] as const) {
      await staging.tell(progressAt('checking', rows, done), { atOnce: true });
      const { progress } = (await visibleUpload(app, COMMAND_LINE, upload.id))!;
      told.push(progress.rows, progress.share);
    }
    expect(told).toEqual([10, 0.535, 10, 0.535, 20, 0.622]);
  });
});

describe('shares of a check', () => {
  test('begin at 0, end at 1 and grow from stage to stage', () => {
    const shares = STAGES.flatMap((stage) => [0, 0.5, 1].map((done) => progressAt(stage, 0, done).share));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect([progressAt('reading', 0, -1).share, progressAt('judging', 0, 2).share]).toEqual([0, 1]);
  });
});

describe.each(ENGINES)('a large file on %s', (engine) => {
  let app: TestApp & { workers: Workers };
  beforeEach(async () => {
    const opened = await testApp(engine);
    const { dataFolder, databaseUrl, limits } = opened;
    app = { ...opened, workers: startWorkers({ dataFolder, databaseUrl, limits }) };
  });
  afterEach(async () => {
    await app.workers.close();
    await app.close();
  });

  test('is checked, corrected and committed in a worker, with the same report', async () => {
    const bytes = manyRows({ rows: 40_000, last: '440704,药占比,2018Q2,三十一' });
    expect(bytes.length).toBeGreaterThan(LARGE);
    const upload = granted(await stageUpload(app, COMMAND_LINE, bytes, CHOSEN));
    expect([upload.state, upload.examination.counts.refused]).toEqual(['rejected', 1]);
    const fixed = granted(await correctCells(app, COMMAND_LINE, upload.id, [{ cell: 'D40002', text: '31' }]));
    expect([fixed.state, fixed.examination.counts.new]).toEqual(['staged', 40_001]);
    const both = await Promise.all([1, 2].map(() => commitUpload(app, COMMAND_LINE, upload.id)));
    expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    const { n } = await app.db
      .selectFrom('observation')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(40_001);
  }, 120_000);

  test('whose worker is ended fails and can be tried again', async () => {
    const { upload } = granted(await receiveUpload(app, COMMAND_LINE, manyRows({ rows: 40_000 }), CHOSEN, null));
    const check = checkReceived(app, COMMAND_LINE, upload);
    check.catch(() => null);
    while ((await findUpload(app.db, upload.id))?.state === 'received')
      await new Promise((next) => setTimeout(next, 5));
    await app.workers.close();
    await expect(check).rejects.toThrow('the worker ended');
    expect((await settled(app, upload.id)).state).toBe('failed');
    await checkReceived(app, COMMAND_LINE, granted(await retryUpload(app, COMMAND_LINE, upload.id)));
    expect((await settled(app, upload.id)).examination.counts.new).toBe(40_000);
  }, 120_000);
});
