import { readFile } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, COMMAND_LINE } from '../../src/app/context.ts';
import {
  commitUpload,
  revertUpload,
  stageUpload,
  twinOf,
  validateUpload,
  visibleUpload,
} from '../../src/app/uploads.ts';
import { readAudit } from '../../src/db/audit-store.ts';
import { observationsOf, revisionsOf } from '../../src/db/observation-store.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';

const STATISTICIAN: Actor = { name: '王统计', role: 'statistician', area: '440704' };
const CHOSEN = { fileName: 'q2.csv', area: null, period: null, encoding: null, sheet: null };

const csv = (...rows: string[]) => new TextEncoder().encode(['地区,指标,报告期,数值', ...rows, ''].join('\n'));
const Q2 = csv('江海区,药占比,2018年二季度,31.2', '江海区,30天再住院率,2018Q2,5.9', '440704,孕产妇死亡率,2018Q2,0');

describe.each(ENGINES)('uploads on %s', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp(engine);
  });
  afterEach(() => app.close());

  const stage = async (bytes: Uint8Array, actor = STATISTICIAN, chosen = CHOSEN) => {
    const staged = await stageUpload(app, actor, bytes, chosen);
    if (!staged.ok) throw new Error(staged.problem.code);
    return staged.value;
  };
  const commit = async (bytes: Uint8Array, actor = STATISTICIAN) =>
    commitUpload(app, actor, (await stage(bytes, actor)).id);
  const values = async () =>
    Object.fromEntries((await observationsOf(app.db, '440704')).map((o) => [`${o.indicator} ${o.period}`, o.value]));

  test('staging stores no value; committing stores all, with history, source and audit', async () => {
    const staged = await stage(Q2);
    expect(staged.state).toBe('staged');
    expect(staged.examination.counts).toEqual({ rows: 3, new: 3, changed: 0, unchanged: 0, refused: 0 });
    expect(await values()).toEqual({});
    const committed = await commitUpload(app, STATISTICIAN, staged.id);
    expect(committed.ok && committed.value.state).toBe('committed');
    expect(await values()).toEqual({
      'drug-share 2018Q2': '31.2',
      'readmission-30d 2018Q2': '5.9',
      'maternal-mortality 2018Q2': '0',
    });
    const [drugs] = await observationsOf(app.db, '440704', 'drug-share');
    expect(drugs!.source).toEqual({ upload: staged.id, fileName: 'q2.csv', row: 2, person: '王统计', at: app.now() });
    const actions = (await readAudit(app.db, 10)).map((line) => line.action);
    expect(actions.slice(0, 2)).toEqual(['upload.commit', 'upload.stage']);
    const kept = await readFile(path.join(app.dataFolder, 'originals', staged.sha256.slice(0, 2), staged.sha256));
    expect(new Uint8Array(kept)).toEqual(Q2);
  });

  test('the dry run says what the commit does', async () => {
    const dry = await validateUpload(app, STATISTICIAN, Q2, CHOSEN);
    const staged = await stage(Q2);
    expect(staged.examination).toEqual(dry);
    expect(dry.lights).toContainEqual({
      ...{ area: '440704', indicator: 'drug-share', plan: 'jianghai-2018', period: '2018Q2' },
      ...{ before: 'no-data', after: 'on-track' },
    });
  });

  test('the same file twice changes nothing and says when it came before', async () => {
    await commit(Q2);
    const again = await stage(Q2);
    expect(again.examination.counts).toEqual({ rows: 3, new: 0, changed: 0, unchanged: 3, refused: 0 });
    expect(again.examination.changes).toEqual([]);
    expect(await twinOf(app, again)).toEqual({ id: 'U0001', at: app.now() });
    await commitUpload(app, STATISTICIAN, again.id);
    expect((await revisionsOf(app.db, '440704', 'drug-share')).length).toBe(1);
  });

  test('72 and 72.0 are one value, and another digit is a change', async () => {
    await commit(csv('江海区,大病保险支付比例,2018Q2,72.0'));
    expect((await stage(csv('江海区,大病保险支付比例,2018Q2,72'))).examination.counts.unchanged).toBe(1);
    const changed = await stage(csv('江海区,大病保险支付比例,2018Q2,72.01'));
    expect(changed.examination.changes).toEqual([
      {
        ...{ area: '440704', indicator: 'critical-illness-payment', period: '2018Q2', before: '72.0', after: '72.01' },
        was: { person: '王统计', at: app.now(), upload: 'U0001', fileName: 'q2.csv' },
      },
    ]);
  });

  test('one bad row and nothing is stored', async () => {
    const staged = await stage(csv('江海区,药占比,2018Q2,31.2', '江海区,没有的指标,2018Q2,5'));
    expect(staged.state).toBe('rejected');
    expect(await commitUpload(app, STATISTICIAN, staged.id)).toMatchObject({
      ok: false,
      problem: { code: 'upload-not-staged' },
    });
    expect(await values()).toEqual({});
  });

  test('a second commit of one upload is refused', async () => {
    const staged = await stage(Q2);
    const both = await Promise.all([
      commitUpload(app, STATISTICIAN, staged.id),
      commitUpload(app, STATISTICIAN, staged.id),
    ]);
    expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect((await revisionsOf(app.db, '440704', 'drug-share')).length).toBe(1);
  });

  test('when the data moved after the preview the commit is refused and shown anew', async () => {
    const staged = await stage(Q2);
    await commit(csv('江海区,药占比,2018Q2,30.5'), { ...STATISTICIAN, name: '李统计' });
    expect(await commitUpload(app, STATISTICIAN, staged.id)).toMatchObject({
      ok: false,
      problem: { code: 'upload-outdated' },
    });
    expect((await values())['drug-share 2018Q2']).toBe('30.5');
    const shown = await visibleUpload(app, STATISTICIAN, staged.id);
    expect(shown!.examination.changes[0]).toMatchObject({ before: '30.5', after: '31.2' });
    expect(await commitUpload(app, STATISTICIAN, staged.id)).toMatchObject({ ok: true });
  });

  test('taking an upload back restores what stood before, and the history keeps both', async () => {
    await commit(csv('江海区,药占比,2018Q2,32'));
    app.setNow('2018-07-11T08:00:00.000Z');
    const second = await stage(Q2);
    await commitUpload(app, STATISTICIAN, second.id);
    app.setNow('2018-07-12T08:00:00.000Z');
    expect(await revertUpload(app, STATISTICIAN, second.id)).toMatchObject({ ok: true, value: { state: 'reverted' } });
    expect(await values()).toEqual({ 'drug-share 2018Q2': '32' });
    const history = await revisionsOf(app.db, '440704', 'drug-share');
    expect(history.map((r) => [r.revision, r.value, r.upload])).toEqual([
      [1, '32', 'U0001'],
      [2, '31.2', 'U0002'],
      [3, '32', 'U0001'],
    ]);
    const removed = await revisionsOf(app.db, '440704', 'maternal-mortality');
    expect(removed.map((r) => [r.revision, r.removed])).toEqual([
      [1, 0],
      [2, 1],
    ]);
    await commit(Q2);
    expect((await revisionsOf(app.db, '440704', 'maternal-mortality')).map((r) => r.revision)).toEqual([1, 2, 3]);
    expect(await revertUpload(app, STATISTICIAN, second.id)).toMatchObject({
      problem: { code: 'upload-not-committed' },
    });
  });

  test('an upload that a later one changed is not taken back over it', async () => {
    const first = await stage(Q2);
    await commitUpload(app, STATISTICIAN, first.id);
    await commit(csv('江海区,药占比,2018Q2,30.5'));
    expect(await revertUpload(app, STATISTICIAN, first.id)).toMatchObject({
      problem: { code: 'upload-overlaid', params: { by: 'U0002' } },
    });
    expect((await values())['drug-share 2018Q2']).toBe('30.5');
  });

  test('everyone writes only what is theirs', async () => {
    const other: Actor = { name: '赵统计', role: 'statistician', area: '611026' };
    const staged = await stage(Q2, other);
    expect(staged.examination.issues.map((issue) => issue.code)).toEqual([
      'no-permission',
      'no-permission',
      'no-permission',
    ]);
    const viewer: Actor = { name: '看', role: 'viewer', area: null };
    expect(await stageUpload(app, viewer, Q2, CHOSEN)).toMatchObject({ problem: { code: 'not-permitted' } });
    const mine = await stage(Q2);
    expect(await commitUpload(app, other, mine.id)).toMatchObject({ problem: { code: 'unknown-upload' } });
    expect(await revertUpload(app, viewer, mine.id)).toMatchObject({ problem: { code: 'unknown-upload' } });
    expect(await commitUpload(app, COMMAND_LINE, mine.id)).toMatchObject({ ok: true });
  });

  test('one table in any encoding and with any delimiter is one set of rows', async () => {
    const lines = [
      '地区,指标,报告期,数值,备注',
      '江海区,药占比,2018年二季度,31.2,核对人䶮㛃𫖯',
      '江海区,30天再住院率,2018Q2,5.9,',
    ];
    const text = lines.join('\r\n');
    const spaced = (delimiter: string) => text.replaceAll(',', delimiter);
    const files: [string, Uint8Array][] = [
      ['utf-8', new TextEncoder().encode(text)],
      ['utf-8', new TextEncoder().encode(`\ufeff${text}`)],
      ['gb18030', iconv.encode(text, 'gb18030')],
      ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
      ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
      ['utf-8', new TextEncoder().encode(spaced('\t'))],
      ['utf-8', new TextEncoder().encode(spaced(';'))],
    ];
    const [first, ...others] = await Promise.all(
      files.map(([, bytes]) => validateUpload(app, STATISTICIAN, bytes, CHOSEN)),
    );
    expect(first!.changes.length).toBe(2);
    for (const each of others) expect(each.changes).toEqual(first!.changes);
    expect([first!, ...others].map((each) => each.encoding)).toEqual(files.map(([encoding]) => encoding));
  });
});
