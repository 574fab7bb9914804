import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND_LINE } from '../../src/app/context.ts';
import { withRemarks } from '../../src/app/revision-remarks.ts';
import { acceptEveryWarning, acceptWarnings } from '../../src/app/upload-answers.ts';
import { commitUpload, stageUpload, validateUpload } from '../../src/app/uploads.ts';
import { revisionsOf } from '../../src/db/observation-store.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';

const CHOSEN = { fileName: 'q.csv', area: null, period: null, encoding: null, sheet: null };
const HEAD = '地区,指标,报告期,数值,分子,分母';
const bytes = (...lines: string[]) => new TextEncoder().encode([HEAD, ...lines].join('\n'));

describe.each(ENGINES)('rows beside what is stored on %s', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp(engine);
  });
  afterEach(() => app.close());

  const told = async (...lines: string[]) => {
    const { issues } = await validateUpload(app, COMMAND_LINE, bytes(...lines), CHOSEN);
    return issues.filter(({ level }) => level !== 'info').map(({ row, column, code }) => `${column}${row} ${code}`);
  };
  const store = async (...lines: string[]) => {
    const staged = await stageUpload(app, COMMAND_LINE, bytes(...lines), CHOSEN);
    if (!staged.ok) throw new Error(staged.problem.code);
    await acceptEveryWarning(app, COMMAND_LINE, staged.value.id, '演练');
    const kept = await commitUpload(app, COMMAND_LINE, staged.value.id);
    if (!kept.ok) throw new Error(kept.problem.code);
  };

  test('are doubted for what is stored of other periods, and not again while they stay', async () => {
    await store('江海区,药占比,2018Q1,20,,');
    const jump = '江海区,药占比,2018Q2,31.2,,';
    expect(await told(jump)).toEqual(['D2 jump-last-period']);
    expect(await told('江海区,药占比,2018Q2,0.2,,')).toEqual(['D2 unit-slip']);
    await store(jump);
    expect(await told(jump)).toEqual([]);
    expect(await told('江海区,药占比,2018Q1,20,,', jump)).toEqual([]);
  });

  test('are doubted for each other in one file, the value of the file before what is stored', async () => {
    await store('江海区,药占比,2018Q1,20,,');
    expect(await told('江海区,药占比,2018Q1,30,,', '江海区,药占比,2018Q2,31.2,,')).toEqual([]);
    expect(await told('江海区,药占比,2017Q4,20,,', '江海区,药占比,2018Q1,30.5,,')).toEqual(['D3 jump-last-period']);
  });

  test('break a rule by the other value in the file or stored, once', async () => {
    const infant = '江海区,婴儿死亡率,2017,2.98,,';
    const child = '江海区,5岁以下儿童死亡率,2017,2.56,,';
    expect(await told(child, infant)).toEqual(['D3 rule-broken']);
    expect(await told(infant, '江海区,5岁以下儿童死亡率,2017,2.98,,')).toEqual([]);
    await store(infant);
    expect(await told(child)).toEqual(['D2 rule-broken']);
    expect(await told('江海区,5岁以下儿童死亡率,2016,2.56,,')).toEqual([]);
  });

  test('look copied where eight of ten are those of the period before, told once', async () => {
    const names = [
      'drug-share',
      'private-bed-share',
      'outpatient-antibiotic-share',
      'private-service-share',
      'health-literacy',
    ];
    const more = [
      'county-visit-share',
      'county-inpatient-share',
      'patient-satisfaction',
      'inpatient-payment-share',
      'private-inpatient-share',
    ];
    const sheet = (period: string, first: string) =>
      [...names, ...more].map((name, i) => `江海区,${name},${period},${i < 2 ? first : `1${i}`},,`);
    await store(...sheet('2018Q1', '12'));
    expect(await told(...sheet('2018Q2', '12.5'))).toEqual(['D2 copied-sheet']);
    expect(await told(...sheet('2018Q2', '12.5').slice(0, 9))).toEqual([]);
  });

  test('do not make the total of the places below', async () => {
    const counties = ['蓬江区', '江海区', '新会区', '台山市', '开平市', '鹤山市', '恩平市'];
    const parts = counties.map((name) => `江门市${name},药占比,2018Q2,,30,100`);
    await store(...parts.slice(1));
    const total = '江门市,药占比,2018Q2,31,,';
    expect(await told(total)).toEqual([]);
    expect(await told(parts[0]!, total)).toEqual(['D3 parts-differ']);
    expect(await told(parts[0]!, '江门市,药占比,2018Q2,30,,')).toEqual([]);
    await store(total);
    expect(await told(parts[0]!)).toEqual(['E2 parts-differ']);
  });

  test.each([
    ['2018S1', '2018-06-30T15:00:00.000Z', []],
    ['2018S1', '2018-06-29T15:00:00.000Z', ['C2 period-not-over']],
    ['1990', '2018-06-30T15:00:00.000Z', []],
    ['1989', '2018-06-30T15:00:00.000Z', ['C2 period-too-old']],
  ])('of %s at %s are refused where the period is not over or long gone', async (period, now, codes) => {
    app.setNow(now);
    expect(await told(`江海区,药占比,${period},31.2,,`)).toEqual(codes);
  });

  test('a period chosen beside the file is refused once', async () => {
    const table = new TextEncoder().encode('指标,数值\n药占比,31\n30天再住院率,5\n');
    const { issues } = await validateUpload(app, COMMAND_LINE, table, { ...CHOSEN, area: '440704', period: '2018' });
    expect(issues.map(({ code, row }) => [code, row])).toEqual([['period-not-over', null]]);
  });

  test('keep who accepted a doubt and why with the value that it was about', async () => {
    await store('江海区,药占比,2018Q1,20,,');
    const lines = ['江海区,药占比,2018Q2,31.2,,', '江海区,30天再住院率,2018Q2,5.9,,'];
    const staged = await stageUpload(app, COMMAND_LINE, bytes(...lines), CHOSEN);
    const id = staged.ok ? staged.value.id : '';
    expect(await commitUpload(app, COMMAND_LINE, id)).toMatchObject({ problem: { code: 'warnings-open' } });
    const jump = { row: 2, column: 'D', code: 'jump-last-period' };
    const bare = await acceptWarnings(app, COMMAND_LINE, id, [{ ...jump, reason: ' ' }]);
    expect(bare).toMatchObject({ problem: { code: 'reason-missing' } });
    await acceptWarnings(app, COMMAND_LINE, id, [{ ...jump, reason: '新药目录' }]);
    expect(await commitUpload(app, COMMAND_LINE, id)).toMatchObject({ ok: true });
    const reasons = async (indicator: string) =>
      (await withRemarks(app.db, await revisionsOf(app.db, '440704', indicator))).map((each) => [
        each.period,
        each.accepted.map(({ reason }) => reason),
      ]);
    expect(await reasons('drug-share')).toEqual([
      ['2018Q1', []],
      ['2018Q2', ['新药目录']],
    ]);
    expect(await reasons('readmission-30d')).toEqual([['2018Q2', []]]);
  });
});
