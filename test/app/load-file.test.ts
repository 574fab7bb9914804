import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, COMMAND_LINE } from '../../src/app/context.ts';
import { indicatorView } from '../../src/app/indicator-view.ts';
import { definitions } from '../../src/app/lists.ts';
import { loadDefinitions } from '../../src/app/load-definitions.ts';
import { confirmLoad, loadFile, proposeLoad, stageLoad } from '../../src/app/load-file.ts';
import { formerMilestones, listMilestones } from '../../src/app/milestones.ts';
import { areaScorecard } from '../../src/app/scorecards.ts';
import { commitUpload, stageUpload } from '../../src/app/uploads.ts';
import { readAudit } from '../../src/db/audit-store.ts';
import { storeDefinitions } from '../../src/db/definition-store.ts';
import { targetVersions } from '../../src/db/target-store.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { ENGINES, ROOT, type TestApp, testApp } from '../support/engines.ts';

const ADMIN: Actor = { name: '管理员', role: 'admin', area: null };
const HEAD = 'plan,indicator,scope,section,due,wording,comparator,value,lower,upper,tolerance,unit,note';
const PLAN = 'jianghai-2018';
const PLACE = '附件1 第4行';

const file = (fileName: string, ...lines: string[]) => ({
  fileName,
  bytes: new TextEncoder().encode([...lines, ''].join('\n')),
});
/** The program asks for <27 by the end of 2020. */
const stricter = (value = '25', due = '2020-12-31', more = '') =>
  file('revised.csv', HEAD, `${PLAN},药占比,,${PLACE},${due},<${value},lt,${value},,,,%,${more}`);

describe.each(ENGINES)('a plan changed from a file on %s', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp(engine);
  });
  afterEach(() => app.close());

  const load = async (upload: ReturnType<typeof file>) => {
    const loaded = await loadFile(app, ADMIN, upload);
    if (!loaded.ok) throw new Error(loaded.problem.code);
    return loaded.value;
  };
  const propose = async (upload: ReturnType<typeof file>) => {
    const proposed = await proposeLoad(app, ADMIN, upload);
    if (!proposed.ok) throw new Error(proposed.problem.code);
    return proposed.value;
  };
  const start = async () => {
    const result = await loadDefinitions(app, ROOT);
    if (!result.ok) throw new Error('faulty');
    return result.counts;
  };
  const plan = async (id = PLAN) => (await definitions(app)).plans.find((each) => each.id === id);
  const asked = async (due = '2020-12-31') =>
    (await plan())!.targets.filter((t) => t.indicator === 'drug-share' && t.due === due).map((t) => t.wording);
  const program = (name: string) => readFile(path.join(ROOT, 'seeds/plans', `${name}.yaml`));
  const yaml = async (name: string, change: (text: string) => string, id = name) =>
    file(`${id}.yaml`, change((await program(name)).toString('utf8')));

  test('shows the difference first and stores nothing', async () => {
    const { changes, faults } = await propose(stricter());
    expect(faults).toEqual([]);
    expect(changes).toMatchObject([
      {
        ...{ plan: PLAN, isNew: false, fields: [] },
        targets: {
          added: [],
          changed: [{ before: { value: '27', wording: '<27' }, after: { value: '25', wording: '<25', unit: '%' } }],
          retired: [],
        },
        milestones: { added: [], changed: [], retired: [] },
      },
    ]);
    expect(await asked()).toEqual(['<27']);
  });

  test('old periods keep the light they had; new ones are judged by the new target', async () => {
    app.setNow('2022-01-10T00:00:00.000Z');
    const values = 'area,indicator,period,value\n440704,drug-share,2020,26\n440704,drug-share,2021,26\n';
    const chosen = { fileName: 'v.csv', area: null, period: null, encoding: null, sheet: null };
    const staged = await stageUpload(app, COMMAND_LINE, new TextEncoder().encode(values), chosen);
    if (staged.ok) await commitUpload(app, COMMAND_LINE, staged.value.id);
    app.setNow('2021-04-10T00:00:00.000Z');
    const light = async (period: string) => {
      const card = await areaScorecard(app, '440704', knownPeriod(period), { plan: PLAN, indicator: 'drug-share' });
      return card.rows.map((row) => [row.target.wording, row.status]);
    };
    expect([await light('2020'), await light('2021')]).toEqual([[['<27', 'met']], [['<27', 'met']]]);
    await load(stricter('20'));
    expect([await light('2020'), await light('2021')]).toEqual([[['<27', 'met']], [['<20', 'missed']]]);
    const view = await indicatorView(app, 'drug-share', app.areas.get('440704')!, knownPeriod('2021'));
    const versions = view.ok ? view.value.versions.filter((each) => each.target.due === '2020-12-31') : [];
    expect(
      versions.map(({ version, validFrom, validTo, target }) => [version, validFrom, validTo, target.value]),
    ).toEqual([
      [1, null, '2021-04-10', '27'],
      [2, '2021-04-10', null, '20'],
    ]);
  });

  test('what a person changed outlives the next start, which says so', async () => {
    await load(stricter());
    const total = (await definitions(app)).plans.flatMap((each) => each.targets).length;
    expect(await start()).toMatchObject({
      ...{ added: 0, changed: 0, retired: 0, unchanged: total - 1, kept: 1, keptPlans: [] },
      milestones: { added: 0, changed: 0, retired: 0, kept: 0 },
    });
    expect(await asked()).toEqual(['<25']);
    expect((await targetVersions(app.db, PLAN, 'drug-share')).map((v) => v.version)).toEqual([1, 1, 2]);
  });

  test('loading the former target takes it back, and the program cares for it again', async () => {
    await load(stricter());
    app.setNow('2018-09-01T00:00:00.000Z');
    await load(stricter('27'));
    expect(await asked()).toEqual(['<27']);
    expect(await start()).toMatchObject({ added: 0, changed: 0, retired: 0, kept: 0 });
    const current = (await definitions(app)).plans;
    const changed = current.map((each) =>
      each.id === PLAN
        ? {
            ...each,
            targets: each.targets.map((t) =>
              t.wording === '<27' && t.indicator === 'drug-share' ? { ...t, note: '程序的新说明' } : t,
            ),
          }
        : each,
    );
    const next = { ...(await definitions(app)), plans: changed };
    const counts = await app.db.transaction().execute((db) => storeDefinitions(db, next, '2018-10-01', app.now()));
    expect(counts).toMatchObject({ changed: 1, kept: 0 });
  });

  test('a new target stands behind its kin, holds from today on and outlives the next start', async () => {
    app.setNow('2021-01-05T00:00:00.000Z');
    await load(stricter('20', '2022-12-31'));
    expect((await plan())!.targets.filter((t) => t.indicator === 'drug-share').map((t) => t.due)).toEqual([
      ...['2018-12-31', '2020-12-31', '2022-12-31'],
    ]);
    const added = (await plan())!.targets.find((t) => t.due === '2022-12-31')!;
    expect(added).toMatchObject({
      nature: 'outcome',
      unit: '%',
      year: 2022,
      area: '440704',
      baseline: { value: '33.65' },
    });
    const judging = async (period: string) =>
      (await areaScorecard(app, '440704', knownPeriod(period), { indicator: 'drug-share' })).rows[0]!.target.due;
    expect([await judging('2020'), await judging('2021')]).toEqual(['2020-12-31', '2022-12-31']);
    expect(await start()).toMatchObject({ added: 0, retired: 0, kept: 1 });
    expect(await asked('2022-12-31')).toEqual(['<20']);
  });

  test('a target that a person retired stays retired until it is loaded again', async () => {
    const row = `${PLAN},药占比,,${PLACE},2020-12-31,<27,lt,27,,,,%,`;
    await load(file('retired.csv', `${HEAD},retired`, `${row},是`));
    expect(await asked()).toEqual([]);
    expect(await start()).toMatchObject({ added: 0, kept: 1 });
    expect(await asked()).toEqual([]);
    await load(file('back.csv', HEAD, row));
    expect(await asked()).toEqual(['<27']);
    expect(await start()).toMatchObject({ added: 0, changed: 0, retired: 0, kept: 0 });
  });

  test('a new plan from YAML judges earlier periods and outlives the next start', async () => {
    const fresh = await yaml('miyi-2022', (text) => text.replace(/^title: .*/m, 'title: 米易县新方案'), 'miyi-2024');
    expect((await propose(fresh)).changes).toMatchObject([{ plan: 'miyi-2024', isNew: true, title: '米易县新方案' }]);
    await load(fresh);
    expect(await start()).toMatchObject({ added: 0, changed: 0, retired: 0, kept: 0, keptPlans: [] });
    const [first, second] = [await plan('miyi-2022'), await plan('miyi-2024')];
    expect([second!.title, second!.targets.length, second!.milestones.length]).toEqual([
      ...['米易县新方案', first!.targets.length, first!.milestones.length],
    ]);
    const card = await areaScorecard(app, '510421', knownPeriod('2010'), { plan: 'miyi-2024' });
    expect(card.rows.length).toBeGreaterThan(0);
  });

  test('a plan of the program replaced by a person stands whole, and goes back with the former file', async () => {
    const other = await yaml('miyi-2022', (text) =>
      text.replace(/^title: .*/m, 'title: 米易县修订方案').replace(/\n {2}- id: medical-group\n(?: {4}.*\n)+/, '\n'),
    );
    const { changes } = await propose(other);
    expect(changes).toMatchObject([
      { fields: [{ field: 'title', after: '米易县修订方案' }], milestones: { retired: [{ id: 'medical-group' }] } },
    ]);
    await load(other);
    expect(await start()).toMatchObject({ keptPlans: ['miyi-2022'], retired: 0, changed: 0 });
    expect((await plan('miyi-2022'))!.title).toBe('米易县修订方案');
    await load({ fileName: 'miyi-2022.yaml', bytes: new Uint8Array(await program('miyi-2022')) });
    expect(await start()).toMatchObject({ keptPlans: [], added: 0, changed: 0, retired: 0 });
    expect((await plan('miyi-2022'))!.milestones.some(({ id }) => id === 'medical-group')).toBe(true);
    const rows = await app.db.selectFrom('plan').select(['id', 'origin']).execute();
    expect(rows.filter(({ origin }) => origin === 'person')).toEqual([]);
  });

  test('why a target is stored otherwise than it reads is kept as long as the wording stands', async () => {
    const small = [
      ...[
        'title: 小方案',
        'document: 小〔2020〕1号',
        'issuer: 政府',
        'area: "440704"',
        'issued: 2020-01-02',
        'targets:',
      ],
      ...['  - indicator: drug-share', '    section: 一', '    unit: "%"', '    nature: outcome', '    steps:'],
      '      - { wording: 逐步提高, comparator: trend, reads: 提高指名次前移 }',
    ];
    await load(file('small-2020.yaml', ...small));
    const reads = async () => (await plan('small-2020'))!.targets.map((t) => [t.wording, t.lead, t.reads]);
    expect(await reads()).toEqual([['逐步提高', [], '提高指名次前移']]);
    const head = 'plan,indicator,section,due,wording,comparator,lead';
    await load(file('lead.csv', head, 'small-2020,药占比,一,,逐步提高,trend,卫生局'));
    expect(await reads()).toEqual([['逐步提高', ['卫生局'], '提高指名次前移']]);
    await load(file('words.csv', head, 'small-2020,药占比,一,,逐步下降,trend,卫生局'));
    expect(await reads()).toEqual([['逐步下降', ['卫生局'], null]]);
  });

  test('milestones that a revised plan changes or takes out stay readable, with what was reported of them', async () => {
    const [task, name] = ['reform-fully-under-way', '综合改革全面推进'];
    const csv = `任务,地区,状态,完成日期,佐证\n${name},江海区,推进中,,已印发\n`;
    const chosen = { fileName: '任务.csv', area: null, period: null, encoding: null, sheet: null };
    const staged = await stageUpload(app, COMMAND_LINE, new TextEncoder().encode(csv), chosen);
    if (staged.ok) await commitUpload(app, COMMAND_LINE, staged.value.id);
    const block = new RegExp(`\\n  - id: ${task}\\n((?:    .*\\n)+)`);
    const listed = async (date: string) => {
      const found = await listMilestones(app, COMMAND_LINE, PLAN, date);
      const own = found.ok ? found.value.filter(({ milestone }) => milestone.id === task) : [];
      return own.map(({ milestone, tracked }) => [milestone.due, tracked!.status, tracked!.report?.evidence]);
    };
    app.setNow('2019-03-01T08:00:00.000Z');
    await load(
      await yaml(PLAN, (t) =>
        t.replace(
          block,
          (_, rest: string) =>
            `\n  - id: ${task}\n${rest.replace('due: 2018-12-31', 'due: 2019-12-31').replace('year: 2018', 'year: 2019')}`,
        ),
      ),
    );
    app.setNow('2019-09-01T08:00:00.000Z');
    await load(await yaml(PLAN, (t) => t.replace(block, '\n')));
    expect(await listed('2019-02-28')).toEqual([['2018-12-31', 'overdue', '已印发']]);
    expect(await listed('2019-03-01')).toEqual([['2019-12-31', 'in-time', '已印发']]);
    expect(await listed('2019-09-01')).toEqual([]);
    const former = await formerMilestones(app, PLAN, '2019-09-01');
    expect(former.map((each) => [each.validFrom, each.validTo, each.isTakenOut, each.tracked.status])).toEqual([
      ['2019-03-01', '2019-09-01', true, 'in-time'],
      [null, '2019-03-01', false, 'overdue'],
    ]);
    expect(former.map(({ tracked }) => tracked.report?.evidence)).toEqual(['已印发', '已印发']);
    expect(await formerMilestones(app, PLAN, '2019-02-28')).toEqual([]);
    expect(await start()).toMatchObject({ keptPlans: [PLAN], milestones: { added: 0, changed: 0, retired: 0 } });
  });

  test('a file that changes nothing is not loaded', async () => {
    expect((await propose(stricter('27'))).changes).toEqual([]);
    expect(await loadFile(app, ADMIN, stricter('27'))).toMatchObject({ problem: { code: 'load-nothing' } });
  });

  test('every fault is told with its place, and nothing is stored', async () => {
    const rows = [
      `没有的方案,药占比,,${PLACE},2020-12-31,<25,lt,25,,,,%,`,
      `${PLAN},没有的指标,,${PLACE},2020-12-31,<25,lt,25,,,,%,`,
      `${PLAN},药占比,,${PLACE},2020-12-31,<25,lt,26,,,,%,`,
      `${PLAN},药占比,,${PLACE},2022-12-31,<24,lt,24,,,,公斤,`,
      `${PLAN},药占比,,,2023-12-31,<24,lt,24,,,,%,`,
      `${PLAN},药占比,,${PLACE},年底,<24,lt,24,,,,%,`,
      `${PLAN},药占比,,附件9,2018-12-31,<31,lt,31,,,,%,`,
    ];
    const { faults, changes } = await propose(file('faulty.csv', HEAD, ...rows));
    expect(changes).toEqual([]);
    expect(faults.map(({ path: at, code }) => [at, code])).toEqual(
      expect.arrayContaining([
        ['A2', 'unknown-plan'],
        ['B3', 'unknown-indicator'],
        ['F4', 'wording-differs'],
        ['L5', 'unit-unknown'],
        ['D6', 'citation-missing'],
        ['E7', 'field-malformed'],
      ]),
    );
    expect(await loadFile(app, ADMIN, file('faulty.csv', HEAD, ...rows))).toMatchObject({
      problem: { code: 'load-faulty' },
    });
    expect(await asked()).toEqual(['<27']);
  });

  test('a second place for one date needs a note that says so', async () => {
    const beside = (note: string) =>
      file('beside.csv', HEAD, `${PLAN},药占比,,四（九）,2020-12-31,<25,lt,25,,,,%,${note}`);
    expect((await propose(beside(''))).faults).toMatchObject([
      { path: 'D2', code: 'same-date-without-note', params: { other: PLACE } },
    ]);
    const { faults, changes } = await propose(beside('附件1写<27'));
    expect([faults, changes[0]!.targets.added.length]).toEqual([[], 1]);
  });

  test('two rows for one target are told', async () => {
    const row = `${PLAN},药占比,,${PLACE},2020-12-31,<25,lt,25,,,,%,`;
    const twice = file('twice.csv', HEAD, row, row.replaceAll('25', '24'));
    expect((await propose(twice)).faults).toMatchObject([
      { path: 'D3', code: 'target-twice', params: { other: 'D2' } },
    ]);
  });

  test.each([
    ['Load.yaml', 'plan-id-unfit'],
    ['load.yaml', 'plan-id-unfit'],
    ['方案.yaml', 'plan-id-unfit'],
    ['new.yaml', 'yaml-broken'],
    ['table.csv', 'missing-column'],
  ])('%s is refused with %s', async (name, code) => {
    const { faults } = await propose(file(name, 'title: "没有', 'targets: ['));
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  test('an area that is not there is told', async () => {
    const nowhere = await yaml('miyi-2022', (text) => text.replace('area: "510421"', 'area: "519999"'), 'nowhere-2022');
    expect((await propose(nowhere)).faults).toMatchObject([{ code: 'area-unknown', params: { area: '519999' } }]);
  });

  test('the file may be in the encoding of a Chinese spreadsheet, with Chinese headings', async () => {
    const lines = [
      '方案,指标,出处,期限,目标原文,比较方式,目标值',
      `江开〔2018〕19号,药占比,${PLACE},2020年12月31日,<25,低于,25`,
    ];
    const bytes = new Uint8Array(iconv.encode(lines.join('\r\n'), 'gb18030'));
    const { faults, changes } = await propose({ fileName: '修订.csv', bytes });
    expect(faults).toEqual([]);
    expect(changes[0]!.targets.changed).toMatchObject([{ after: { value: '25', note: null, unit: '%' } }]);
  });

  test('only admins, with an audit line', async () => {
    const reviewer: Actor = { name: '审', role: 'reviewer', area: null };
    for (const use of [proposeLoad, stageLoad, loadFile] as const)
      expect(await use(app, reviewer, stricter())).toMatchObject({ problem: { code: 'not-permitted' } });
    const loaded = await load(stricter());
    const [line] = await readAudit(app.db, 1);
    expect(line).toMatchObject({ person: '管理员', action: 'plan.load', object: PLAN, success: true });
    expect(JSON.parse(line!.detail)).toEqual({
      ...{ file: 'revised.csv', sha256: loaded.sha256 },
      plans: [
        {
          plan: PLAN,
          targets: { added: 0, changed: 1, retired: 0 },
          milestones: { added: 0, changed: 0, retired: 0 },
        },
      ],
    });
  });

  test('a staged file is confirmed as it was shown, or not at all', async () => {
    const staged = await stageLoad(app, ADMIN, stricter());
    if (!staged.ok) throw new Error('refused');
    const { fileName, sha256, fingerprint } = staged.value;
    const wrong = { fileName, sha256: '0'.repeat(64), fingerprint };
    expect(await confirmLoad(app, ADMIN, wrong)).toMatchObject({ problem: { code: 'load-outdated' } });
    expect(await confirmLoad(app, ADMIN, { ...wrong, sha256: '../../x' })).toMatchObject({
      problem: { code: 'load-outdated' },
    });
    await load(stricter('26'));
    expect(await confirmLoad(app, ADMIN, { fileName, sha256, fingerprint })).toMatchObject({
      problem: { code: 'load-outdated' },
    });
    const again = await stageLoad(app, ADMIN, stricter());
    if (!again.ok) throw new Error('refused');
    expect(await confirmLoad(app, ADMIN, again.value)).toMatchObject({ ok: true });
    expect(await asked()).toEqual(['<25']);
  });

  test('any bytes under any name give faults, never a crash', async () => {
    const name = fc.constantFrom('a.yaml', 'a.csv', 'a.xlsx', 'a', 'seeds.yml');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
      fc.constant(new TextEncoder().encode('targets: &a [*a]')),
    );
    await fc.assert(
      fc.asyncProperty(name, bytes, async (fileName, content) => {
        const { faults, changes } = await propose({ fileName, bytes: content });
        expect(faults.length).toBeGreaterThan(0);
        expect(changes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
