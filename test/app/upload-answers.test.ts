import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/app/context.ts';
import type { Outcome } from '../../src/app/problem.ts';
import { acceptEveryWarning, acceptWarnings, correctCells, readAgain } from '../../src/app/upload-answers.ts';
import { commitUpload, reinstateUpload, revertUpload, stageUpload, visibleUpload } from '../../src/app/uploads.ts';
import { readAudit } from '../../src/db/audit-store.ts';
import { observationsOf, revisionsOf } from '../../src/db/observation-store.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';

const WANG: Actor = { name: '王统计', role: 'statistician', area: '440704' };
const LI: Actor = { ...WANG, name: '李统计' };
const CHOSEN = { fileName: 'q2.csv', area: null, period: null, encoding: null, sheet: null };
const text = (...rows: string[]) => ['地区,指标,报告期,数值', ...rows, ''].join('\n');
const csv = (...rows: string[]) => new TextEncoder().encode(text(...rows));
const FAULTY = csv('江海区,药占比,2018Q2,三十一', '江海区,30天再住院率,2018Q2,5.9');
const DOUBTFUL = csv('江海区,药占比,2018Q2,-31.2', '江海区,30天再住院率,2018Q2,-5.9');

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe.each(ENGINES)('answers to an upload on %s', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp(engine);
  });
  afterEach(() => app.close());

  const stage = async (bytes: Uint8Array) => granted(await stageUpload(app, WANG, bytes, CHOSEN));
  const values = async () =>
    Object.fromEntries((await observationsOf(app.db, '440704')).map((o) => [o.indicator, o.value]));
  const negative = (row: number, reason: string) => ({ row, column: 'D', code: 'negative-value', reason });

  test('a corrected cell is checked anew, stored with who and when, and can be corrected back', async () => {
    const { id, state } = await stage(FAULTY);
    expect(state).toBe('rejected');
    const corrected = granted(await correctCells(app, WANG, id, [{ cell: 'D2', text: '31.2' }]));
    expect([corrected.state, corrected.examination.issues]).toEqual(['staged', []]);
    const correction = { row: 2, column: 'D', before: '三十一', after: '31.2', person: '王统计', at: app.now() };
    expect(corrected.answers.corrections).toEqual([correction]);
    const back = granted(await correctCells(app, WANG, id, [{ cell: 'd2', text: '三十一' }]));
    expect([back.state, back.answers.corrections.length]).toEqual(['rejected', 2]);
    granted(await correctCells(app, WANG, id, [{ cell: 'D2', text: '31.3' }]));
    granted(await commitUpload(app, WANG, id));
    expect(await values()).toEqual({ 'drug-share': '31.3', 'readmission-30d': '5.9' });
    const kept = await visibleUpload(app, WANG, id);
    expect(kept!.answers.corrections.map(({ after }) => after)).toEqual(['31.2', '三十一', '31.3']);
    const [commit] = await readAudit(app.db, 1);
    expect(JSON.parse(commit!.detail).corrections).toEqual(kept!.answers.corrections);
  });

  test('typing what already stands there is no correction', async () => {
    const { id } = await stage(FAULTY);
    const same = granted(await correctCells(app, WANG, id, [{ cell: 'D3', text: '5.9' }]));
    expect(same.answers.corrections).toEqual([]);
  });

  test.each(['E2', 'D9', 'D0', 'zwei', ''])('there is no cell %j to correct', async (cell) => {
    const { id } = await stage(FAULTY);
    expect(await correctCells(app, WANG, id, [{ cell, text: '1' }])).toMatchObject({
      problem: { code: 'no-such-cell', params: { cell } },
    });
  });

  test('nothing is stored while a warning is open; each is accepted for its own reason', async () => {
    const { id } = await stage(DOUBTFUL);
    expect(await commitUpload(app, WANG, id)).toMatchObject({
      problem: { code: 'warnings-open', params: { open: '2' } },
    });
    expect(await acceptWarnings(app, WANG, id, [negative(2, ' ')])).toMatchObject({
      problem: { code: 'reason-missing', params: { row: '2' } },
    });
    granted(await acceptWarnings(app, WANG, id, [negative(2, '冲减上期'), negative(7, '没有这一行')]));
    expect(await commitUpload(app, WANG, id)).toMatchObject({
      problem: { code: 'warnings-open', params: { open: '1' } },
    });
    expect(await values()).toEqual({});
    granted(await acceptWarnings(app, WANG, id, [negative(3, '冲减上期')]));
    const committed = granted(await commitUpload(app, WANG, id));
    expect(committed.answers.acceptances.map(({ row, reason, person }) => [row, reason, person])).toEqual([
      [2, '冲减上期', '王统计'],
      [3, '冲减上期', '王统计'],
    ]);
    expect(await values()).toEqual({ 'drug-share': '-31.2', 'readmission-30d': '-5.9' });
  });

  test('another text in the cell asks again', async () => {
    const { id } = await stage(DOUBTFUL);
    granted(await acceptEveryWarning(app, WANG, id, '已核对'));
    const { id: other } = await stage(DOUBTFUL);
    granted(await acceptWarnings(app, WANG, other, [negative(2, '已核对'), negative(3, '已核对')]));
    granted(await correctCells(app, WANG, other, [{ cell: 'D2', text: '-3.12' }]));
    expect(await commitUpload(app, WANG, other)).toMatchObject({ problem: { params: { open: '1' } } });
    expect(await commitUpload(app, WANG, id)).toMatchObject({ ok: true });
  });

  test('the bytes are read again in the encoding asked for, and what was decided about the old reading is gone', async () => {
    const bytes = iconv.encode(text('江海区,药占比,2018Q2,31.2'), 'gb18030');
    const { id, examination } = await stage(bytes);
    expect(examination.encoding).toBe('gb18030');
    granted(await correctCells(app, WANG, id, [{ cell: 'D2', text: '31.3' }]));
    const wrong = granted(await readAgain(app, WANG, id, { encoding: 'utf-8' }));
    expect([wrong.state, wrong.examination.issues[0]!.code]).toEqual(['rejected', 'damaged-utf8']);
    const right = granted(await readAgain(app, WANG, id, { encoding: 'gb18030' }));
    expect([right.state, right.answers.corrections]).toEqual(['staged', []]);
    expect(right.examination.changes[0]!.after).toBe('31.2');
  });

  test('only who brought the upload decides about it, and only while it waits', async () => {
    const { id } = await stage(FAULTY);
    const fix = [{ cell: 'D2', text: '31.2' }];
    expect(await correctCells(app, LI, id, fix)).toMatchObject({ problem: { code: 'unknown-upload' } });
    expect(await acceptWarnings(app, LI, id, [])).toMatchObject({ problem: { code: 'unknown-upload' } });
    expect(await readAgain(app, LI, id, {})).toMatchObject({ problem: { code: 'unknown-upload' } });
    expect(await reinstateUpload(app, LI, id)).toMatchObject({ problem: { code: 'unknown-upload' } });
    granted(await correctCells(app, WANG, id, fix));
    granted(await commitUpload(app, WANG, id));
    expect(await correctCells(app, WANG, id, fix)).toMatchObject({ problem: { code: 'upload-not-open' } });
    expect(await readAgain(app, WANG, id, {})).toMatchObject({ problem: { code: 'upload-not-open' } });
  });

  test('taking back is undone by one step, as often as one likes, unless the values moved meanwhile', async () => {
    const { id } = await stage(csv('江海区,药占比,2018Q2,31.2'));
    expect(await reinstateUpload(app, WANG, id)).toMatchObject({ problem: { code: 'upload-not-reverted' } });
    granted(await commitUpload(app, WANG, id));
    for (const _ of [1, 2]) {
      granted(await revertUpload(app, WANG, id));
      expect(await values()).toEqual({});
      const back = granted(await reinstateUpload(app, WANG, id));
      expect([back.state, back.reverted_at]).toEqual(['committed', null]);
      expect(await values()).toEqual({ 'drug-share': '31.2' });
    }
    expect((await revisionsOf(app.db, '440704', 'drug-share')).map((each) => each.removed)).toEqual([0, 1, 0, 1, 0]);
    granted(await revertUpload(app, WANG, id));
    granted(await commitUpload(app, WANG, (await stage(csv('江海区,药占比,2018Q2,30'))).id));
    expect(await reinstateUpload(app, WANG, id)).toMatchObject({ problem: { code: 'upload-outdated' } });
    expect(await values()).toEqual({ 'drug-share': '30' });
  });

  test('one request sent twice, at once or later, is one upload', async () => {
    const send = (actor: Actor, key: string) => stageUpload(app, actor, FAULTY, CHOSEN, key);
    const both = await Promise.all([send(WANG, 'r1'), send(WANG, 'r1')]);
    const later = await send(WANG, 'r1');
    expect(new Set([...both, later].map((each) => granted(each).id)).size).toBe(1);
    expect(granted(await send(WANG, 'r2')).id).not.toBe(granted(later).id);
    expect(granted(await send(LI, 'r1')).person).toBe('李统计');
  });
});
