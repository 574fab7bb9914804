import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND_LINE } from '../../src/app/context.ts';
import { acceptEveryWarning } from '../../src/app/upload-answers.ts';
import { commitUpload, stageUpload } from '../../src/app/uploads.ts';
import { type TestApp, testApp } from '../support/engines.ts';

const CHOSEN = { fileName: 'q.csv', area: '440704', period: null, encoding: null, sheet: null };
const csv = (...rows: string[]) => new TextEncoder().encode(`${rows.join('\n')}\n`);

/** Cumulative values stand under single quarters, and a share is a fraction with more digits than it is printed with. */
const WIDE = [
  ['指标', '2018年一季度', '2018年二季度'],
  ['高血压患者规范管理率', '61', '64'],
  ['糖尿病患者规范管理率', '60', '62'],
  ['药占比', '0.312', '30'],
];
const rowsOf = (table: readonly (readonly string[])[]) => csv(...table.map((row) => row.join(',')));

describe('what was asked of a value', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp();
    app.setNow('2018-10-10T08:00:00.000Z');
  });
  afterEach(() => app.close());

  const stage = async (bytes: Uint8Array) => {
    const staged = await stageUpload(app, COMMAND_LINE, bytes, CHOSEN);
    if (!staged.ok) throw new Error(staged.problem.code);
    const asked = staged.value.examination.issues.map(({ code, row, column }) => `${code} ${column}${row}`);
    return { id: staged.value.id, asked };
  };
  const commit = async (id: string) => {
    const accepted = await acceptEveryWarning(app, COMMAND_LINE, id, '已核对');
    const committed = await commitUpload(app, COMMAND_LINE, id);
    expect([accepted.ok, committed.ok]).toEqual([true, true]);
  };

  test('is not asked again of a wide sheet while the value stays, whatever else the sheet gains', async () => {
    const first = await stage(rowsOf(WIDE));
    expect(first.asked).toEqual(['period-kind C2', 'period-kind C3', 'unit-slip B4', 'unit-slip C4']);
    await commit(first.id);
    expect((await stage(rowsOf(WIDE))).asked).toEqual([]);
    const grown = WIDE.map((row, at) => [...row, ['2018年三季度', '66', '65', '29.5'][at]!]);
    expect((await stage(rowsOf(grown))).asked).toEqual(['period-kind D2', 'period-kind D3']);
    const changed = WIDE.map((row, at) => (at === 2 ? ['糖尿病患者规范管理率', '60', '63'] : row));
    expect((await stage(rowsOf(changed))).asked).toEqual(['period-kind C3']);
  });

  test('nor of a long sheet', async () => {
    const long = (value: string) =>
      csv('指标,报告期,数值', `高血压患者规范管理率,2018Q2,${value}`, '糖尿病患者规范管理率,2018Q2,62');
    const first = await stage(long('64'));
    expect(first.asked).toEqual(['period-kind B2', 'period-kind B3']);
    await commit(first.id);
    expect((await stage(long('64'))).asked).toEqual([]);
    expect((await stage(long('65'))).asked).toEqual(['period-kind B2']);
  });
});
