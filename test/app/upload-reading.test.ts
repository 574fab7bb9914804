import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/app/context.ts';
import type { Outcome } from '../../src/app/problem.ts';
import type { ReadingChoice } from '../../src/app/reading-choice.ts';
import type { Upload } from '../../src/app/upload.ts';
import { correctCells, readAgain } from '../../src/app/upload-answers.ts';
import { commitUpload, stageUpload } from '../../src/app/uploads.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';

const WANG: Actor = { name: '王统计', role: 'statistician', area: '440704' };
const CHOSEN = { fileName: 'q2.csv', area: null, period: null, encoding: null, sheet: null };
const csv = (...rows: string[]) => new TextEncoder().encode(`${rows.join('\n')}\n`);

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe.each(ENGINES)('answers about the reading on %s', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp(engine);
  });
  afterEach(() => app.close());

  const stage = async (...rows: string[]) => granted(await stageUpload(app, WANG, csv(...rows), CHOSEN));
  const answer = async ({ id }: Upload, choice: ReadingChoice) => granted(await readAgain(app, WANG, id, choice));
  const stored = ({ examination }: Upload) =>
    examination.changes.map(({ area, indicator, period, after: value }) => [area, indicator, period, value].join(' '));
  const asked = ({ examination: { questions } }: Upload) => ({
    rows: questions.headerRows.map(({ row }) => row),
    columns: questions.columns.map(({ column, isTwice }) => (isTwice ? `${column}!` : column)),
    names: questions.names.map(({ kind, words, cells }) => `${kind} ${words} ${cells}`),
  });
  const NOTHING = { rows: [], columns: [], names: [] };
  const DRUGS = '440704 drug-share 2018Q2 31.2';

  test('a template asks nothing', async () => {
    expect(asked(await stage('地区,指标,报告期,数值', '江海区,药占比,2018Q2,31.2'))).toEqual(NOTHING);
  });

  test('a column that nobody knows is asked about with its heading and first values, and read as answered', async () => {
    const upload = await stage('地区,指标,报告期,本季完成情况统计,电话', '江海区,药占比,2018Q2,31.2,1', ',,,,2');
    expect(asked(upload)).toEqual({ ...NOTHING, columns: ['D', 'E'] });
    const { questions } = upload.examination;
    expect(questions.columns[1]).toEqual({ column: 'E', heading: '电话', samples: ['1', '2'], isTwice: false });
    expect([questions.headerRow, questions.fields]).toEqual([1, expect.arrayContaining(['value', 'area', 'note'])]);
    const read = await answer(upload, { columns: { D: 'value' } });
    expect(asked(read).columns).toEqual([]);
    expect(stored(read)).toEqual([DRUGS]);
  });

  test('two columns for one field are a choice that has to be made; the other column is said not to be read', async () => {
    const upload = await stage('地区,指标,报告期,数值,实际值', '江海区,药占比,2018Q2,33,31.2');
    expect([asked(upload).columns, upload.state]).toEqual([['D!', 'E!'], 'rejected']);
    const read = await answer(upload, { columns: { D: 'ignore', E: 'value' } });
    expect(stored(read)).toEqual([DRUGS]);
    expect(read.examination.issues.map(({ code, column }) => `${code} ${column}`)).toEqual(['ignored-column D']);
    const both = await answer(upload, { columns: { D: 'value', E: 'value' } });
    expect([both.state, asked(both).columns]).toEqual(['rejected', ['D!', 'E!']]);
  });

  test('where no header is found the first rows are shown to choose from', async () => {
    const upload = await stage('二季度报表,,,', '甲,乙,丙,丁', '江海区,药占比,2018Q2,31.2');
    expect(asked(upload)).toEqual({ ...NOTHING, rows: [1, 2, 3] });
    const row = await answer(upload, { headerRow: 2 });
    expect(asked(row)).toEqual({ ...NOTHING, columns: ['A', 'B', 'C', 'D'] });
    const read = await answer(row, { columns: { A: 'area', B: 'indicator', C: 'period', D: 'value' } });
    expect([read.state, stored(read), read.examination.header!.row]).toEqual(['staged', [DRUGS], 2]);
    const other = await answer(read, { headerRow: 1 });
    expect(other.answers.columns).toEqual({});
    const back = await answer(read, { headerRow: null, columns: null, names: null });
    expect(asked(back).rows).toEqual([1, 2, 3]);
  });

  test('a name is asked once for all its rows, with what it may mean, and never guessed', async () => {
    const upload = await stage(
      '地区,指标,报告期,数值',
      '江海曲,药占比例数,2018Q2,31.2',
      '江海曲,30天再住院率,2018Q2,5.9',
    );
    expect(asked(upload).names).toEqual(['area 江海曲 2', 'indicator 药占比例数 1']);
    const [area, indicator] = upload.examination.questions.names;
    expect(area!.candidates).toEqual([{ id: '440704', name: '广东省江门市江海区' }]);
    expect(indicator!.candidates.map(({ id }) => id)).toContain('drug-share');
    const read = await answer(upload, {
      names: [
        { kind: 'area', words: '江海曲', means: '440704' },
        { kind: 'indicator', words: '药占比例数', means: 'drug-share' },
      ],
    });
    expect([read.state, stored(read)]).toEqual(['staged', [DRUGS, '440704 readmission-30d 2018Q2 5.9']]);
    granted(await commitUpload(app, WANG, read.id));
  });

  test('an ambiguous name offers the places that it may mean', async () => {
    const { examination } = await stage('地区,指标,报告期,数值', '鼓楼区,药占比,2018Q2,31.2');
    const [name] = examination.questions.names;
    expect(name!.candidates.map(({ id }) => id)).toEqual(['320106', '320302', '350102', '410204']);
  });

  test('a name that the files know by themselves stays what it is', async () => {
    const upload = await stage('地区,指标,报告期,数值', '江海区,药占比,2018Q2,31.2');
    const named = [{ kind: 'indicator', words: '药占比', means: 'readmission-30d' } as const];
    expect(stored(await answer(upload, { names: named }))).toEqual([DRUGS]);
  });

  test.each([
    [{ kind: 'area', words: '江海曲', means: '999999' } as const, 'unknown-area'],
    [{ kind: 'indicator', words: '药占', means: 'nothing' } as const, 'unknown-indicator'],
  ])('a name cannot mean what is not there: %j', async (name, code) => {
    const upload = await stage('地区,指标,报告期,数值', '江海曲,药占,2018Q2,31.2');
    expect(await readAgain(app, WANG, upload.id, { names: [name] })).toMatchObject({ problem: { code } });
  });

  test('corrections stay where only the understanding changes, and go with another encoding', async () => {
    const upload = await stage('地区,指标,报告期,数值', '江海曲,药占比,2018Q2,五');
    granted(await correctCells(app, WANG, upload.id, [{ cell: 'D2', text: '31.2' }]));
    const named = await answer(upload, { names: [{ kind: 'area', words: '江海曲', means: '440704' }] });
    expect([named.state, stored(named), named.answers.corrections.length]).toEqual(['staged', [DRUGS], 1]);
    expect((await answer(named, { encoding: 'utf-8' })).answers).toMatchObject({ corrections: [], names: [] });
  });

  test('a wide sheet takes a chosen column and leaves out another', async () => {
    const upload = await stage('监测内容,2018Q1,2018Q2,2018Q2', '药占比,33,31.2,30');
    const placed = granted(
      await stageUpload(app, WANG, csv('监测内容,2018Q1,2018Q2,2018Q2', '药占比,33,31.2,30'), {
        ...CHOSEN,
        area: '440704',
      }),
    );
    expect(upload.state).toBe('rejected');
    const read = await answer(placed, { headerRow: 1, columns: { A: 'indicator', D: 'ignore' } });
    expect(stored(read)).toEqual(['440704 drug-share 2018Q1 33', DRUGS]);
  });
});
