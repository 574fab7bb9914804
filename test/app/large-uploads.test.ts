import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND_LINE } from '../../src/app/context.ts';
import { examineUpload } from '../../src/app/examine-upload.ts';
import { NOT_KEPT } from '../../src/app/keeping.ts';
import { LightComparison } from '../../src/app/light-comparison.ts';
import type { Outcome } from '../../src/app/problem.ts';
import { changesOf, changeTotal } from '../../src/app/upload-changes.ts';
import {
  commitUpload,
  reinstateUpload,
  revertUpload,
  stageUpload,
  validateUpload,
  visibleUpload,
} from '../../src/app/uploads.ts';
import type { Db } from '../../src/db/open.ts';
import { NO_ANSWERS } from '../../src/domain/answers.ts';
import { LISTED_CHANGES } from '../../src/domain/examination.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';
import { manyRows } from '../support/many-rows.ts';

const CHOSEN = { fileName: 'many.csv', area: null, period: null, encoding: null, sheet: null };

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const count = async (db: Db, table: 'observation' | 'observation_revision' | 'staged_observation') => {
  const query = db.selectFrom(table).select((eb) => eb.fn.countAll().as('n'));
  return Number((await query.executeTakeFirstOrThrow()).n);
};

describe.each(ENGINES)('files of many rows on %s', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp(engine);
  });
  afterEach(() => app.close());

  const stage = async (bytes: Uint8Array) => granted(await stageUpload(app, COMMAND_LINE, bytes, CHOSEN));

  test('the report lists a thousand changes, counts all, and gives all of them page by page, before and after', async () => {
    const bytes = manyRows({ rows: 4_500 });
    const dry = await validateUpload(app, COMMAND_LINE, bytes, CHOSEN);
    const staged = await stage(bytes);
    expect(staged.examination).toEqual(dry);
    expect(dry.counts).toEqual({ rows: 4_500, new: 4_500, changed: 0, unchanged: 0, refused: 0 });
    expect(dry.changes.length).toBe(LISTED_CHANGES);
    expect(await count(app.db, 'staged_observation')).toBe(4_500);
    const pages = async (id: string) => {
      const upload = await visibleUpload(app, COMMAND_LINE, id);
      const some = await Promise.all([0, 2_000, 4_000].map((offset) => changesOf(app, upload!, offset, 2_000)));
      expect(some.map((page) => page.length)).toEqual([2_000, 2_000, 500]);
      expect(changeTotal(upload!)).toBe(4_500);
      return some.flat();
    };
    const before = await pages(staged.id);
    expect(before.slice(0, LISTED_CHANGES)).toEqual(dry.changes);
    granted(await commitUpload(app, COMMAND_LINE, staged.id));
    expect(await count(app.db, 'observation')).toBe(4_500);
    expect(await count(app.db, 'staged_observation')).toBe(0);
    expect(await pages(staged.id)).toEqual(before);
  });

  test('a changed file goes on counting revisions; taking it back and bringing it back move every value', async () => {
    granted(await commitUpload(app, COMMAND_LINE, (await stage(manyRows({ rows: 1_200 }))).id));
    app.setNow('2018-07-11T08:00:00.000Z');
    const { id, examination } = await stage(manyRows({ rows: 1_500, shift: 1 }));
    expect(examination.counts).toMatchObject({ new: 300, changed: 1_200, unchanged: 0 });
    granted(await commitUpload(app, COMMAND_LINE, id));
    const [first] = await app.db.selectFrom('observation').selectAll().where('file_row', '=', 2).execute();
    expect(first).toMatchObject({ value: '10.1', revision: 2, upload: id });
    app.setNow('2018-07-12T08:00:00.000Z');
    granted(await revertUpload(app, COMMAND_LINE, id));
    expect([await count(app.db, 'observation'), await count(app.db, 'observation_revision')]).toEqual([1_200, 4_200]);
    const uploads = await app.db.selectFrom('observation').select('upload').distinct().execute();
    expect(uploads).toEqual([{ upload: 'U0001' }]);
    app.setNow('2018-07-13T08:00:00.000Z');
    granted(await reinstateUpload(app, COMMAND_LINE, id));
    expect([await count(app.db, 'observation'), await count(app.db, 'observation_revision')]).toEqual([1_500, 5_700]);
    app.setNow('2018-07-14T08:00:00.000Z');
    granted(await revertUpload(app, COMMAND_LINE, id));
    expect(await count(app.db, 'observation')).toBe(1_200);
    expect((await stage(manyRows({ rows: 1_200 }))).examination.counts.unchanged).toBe(1_200);
  });

  test('an error in the last row and nothing is kept', async () => {
    const upload = await stage(manyRows({ rows: 4_100, last: '440704,药占比,2018Q2,三十一' }));
    expect(upload.state).toBe('rejected');
    expect(upload.examination.counts).toMatchObject({ rows: 4_101, new: 4_100, refused: 1 });
    expect(await count(app.db, 'staged_observation')).toBe(0);
    expect(await count(app.db, 'observation')).toBe(0);
  });

  test('a key that comes again is told with the row of the first, however far away', async () => {
    const [first] = new TextDecoder()
      .decode(manyRows({ rows: 1 }))
      .split('\n')
      .slice(1);
    const upload = await stage(manyRows({ rows: 4_100, last: first! }));
    expect(upload.examination.issues).toMatchObject([{ code: 'duplicate-key', row: 4_102, params: { first: 2 } }]);
  });

  test('what others stored meanwhile sends a commit back to the check', async () => {
    const { id } = await stage(manyRows({ rows: 1_100 }));
    const other = await stage(manyRows({ rows: 1, shift: 5 }));
    granted(await commitUpload(app, COMMAND_LINE, other.id));
    expect(await commitUpload(app, COMMAND_LINE, id)).toMatchObject({ problem: { code: 'upload-outdated' } });
    const shown = await visibleUpload(app, COMMAND_LINE, id);
    expect(shown!.examination.counts).toMatchObject({ new: 1_099, changed: 1 });
    granted(await commitUpload(app, COMMAND_LINE, id));
    expect(await count(app.db, 'observation')).toBe(1_100);
  });

  test('what others stored elsewhere does not', async () => {
    const { id } = await stage(manyRows({ rows: 1_100 }));
    const elsewhere = new TextEncoder().encode('地区,指标,报告期,数值\n440704,药占比,2016Q1,31\n');
    granted(await commitUpload(app, COMMAND_LINE, (await stage(elsewhere)).id));
    granted(await commitUpload(app, COMMAND_LINE, id));
    expect(await count(app.db, 'observation')).toBe(1_101);
  });

  test('lights are compared up to a number of areas and periods, and the rest is counted', async () => {
    const { examination } = await stage(manyRows({ rows: 1_500 }));
    expect(examination.unjudged).toBe(1_300);
  });
});

describe('batches', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp();
  });
  afterEach(() => app.close());

  test('of any size give the same report', async () => {
    const text = new TextDecoder()
      .decode(manyRows({ rows: 60 }))
      .trim()
      .split('\n');
    const faulty = ['440704,药占比,2018Q2,三十一', text[3]!, '440704,没有的指标,2018Q2,1', '江海区,药占比,2018Q3,-3'];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 70 }),
        fc.array(fc.tuple(fc.nat(faulty.length - 1), fc.nat(text.length - 2)), { maxLength: 6 }),
        async (batch, places) => {
          const lines = [...text];
          for (const [which, place] of places) lines.splice(place + 1, 0, faulty[which]!);
          const bytes = new TextEncoder().encode(lines.join('\n'));
          const options = { ...CHOSEN, answers: NO_ANSWERS };
          const examine = async (size: number) =>
            (await examineUpload(app, app.db, async () => bytes, options, COMMAND_LINE, { ...NOT_KEPT, batch: size }))
              .examination;
          expect(await examine(batch)).toEqual(await examine(1_000));
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);
});

describe('lights that are compared', () => {
  const row = (area: string, period: string, indicator = 'a') => ({
    ...{ area, indicator, period, value: '1', numerator: null, denominator: null, absence: null, note: null },
    ...{ fileRow: 1, fileColumn: 3, typed: '1' },
  });

  test.each([
    ['all within both limits', 2, 3, 0],
    ['an area beyond the pairs is left out', 1, 3, 1],
    ['an area beyond the rows is left out', 2, 2, 1],
    ['the first area alone is beyond the rows', 2, 1, 2],
  ])('%s', (_, pairs, rows, unjudged) => {
    const lights = new LightComparison({ pairs, rows });
    for (const each of [row('1', '2018'), row('1', '2018', 'b'), row('2', '2018')]) lights.take(each);
    expect(lights.unjudged).toBe(unjudged);
  });
});
