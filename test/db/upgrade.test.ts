import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kysely, Migrator } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../src/app/context.ts';
import { COMMAND_LINE } from '../../src/app/context.ts';
import { loadDefinitions } from '../../src/app/load-definitions.ts';
import { formerMilestones, listMilestones } from '../../src/app/milestones.ts';
import { openApp } from '../../src/app/open.ts';
import { areaScorecard } from '../../src/app/scorecards.ts';
import { revertUpload, visibleUpload } from '../../src/app/uploads.ts';
import { readDefinitions } from '../../src/db/definition-store.ts';
import { migrations } from '../../src/db/migrations.ts';
import { milestoneVersions } from '../../src/db/milestone-definition-store.ts';
import { observationsOf } from '../../src/db/observation-store.ts';
import { postgres, sqlite } from '../../src/db/open.ts';
import { targetVersions } from '../../src/db/target-store.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { ENGINES, newDatabase, ROOT } from '../support/engines.ts';

type Row = Record<string, string | number | null>;

const CITE = { document: '旧〔2018〕1号', section: '一' };
const HEAD = { title: '旧方案', document: CITE.document, issuer: '政府', area: '440704', issued: '2018-01-02' };
const TARGET = {
  ...{ plan: 'old-2018', indicator: 'drug-share', area: '440704', scope: null, wording: '<30', comparator: 'lt' },
  ...{ value: '30', lower: null, upper: null, tolerance: null, nearTolerance: null, unit: '%', year: 2018 },
  ...{
    due: '2018-12-31',
    nature: 'outcome',
    binding: true,
    lead: [],
    support: [],
    cite: CITE,
    baseline: null,
    note: null,
  },
};
const MILESTONE = {
  ...{
    plan: 'old-2018',
    id: 'charter',
    area: '440704',
    name: '出台章程',
    year: 2018,
    due: '2018-12-31',
    binding: true,
  },
  ...{ lead: [], support: [], cite: CITE, note: null },
};
const OBSERVATION = {
  ...{ area: '440704', indicator: 'drug-share', period: '2018', revision: 1, value: '31.2', numerator: null },
  ...{
    denominator: null,
    absence: null,
    note: '原样',
    upload: 'U1',
    file_row: 2,
    person: '王',
    at: '2019-01-05T00:00:00Z',
  },
};
const REPORT = {
  encoding: 'utf-8',
  counts: { rows: 1, new: 1, changed: 0, unchanged: 0, refused: 0 },
  changes: [],
  lights: [],
};

/** What the first release kept, table by table. */
const CONTENT: Readonly<Record<string, Row>> = {
  plan: {
    id: 'old-2018',
    position: 0,
    body: JSON.stringify({ id: 'old-2018', ...HEAD, from: null, until: null, note: null }),
  },
  target: {
    ...{ key: 'old-2018|drug-share|440704||2018-12-31|一', version: 1, plan: 'old-2018', indicator: 'drug-share' },
    ...{ area: '440704', position: 0, body: JSON.stringify(TARGET), valid_from: '0001-01-01', valid_to: null },
    loaded_at: '2018-07-01T00:00:00Z',
  },
  milestone: { plan: 'old-2018', id: 'charter', area: '440704', position: 0, body: JSON.stringify(MILESTONE) },
  observation: OBSERVATION,
  observation_revision: { ...OBSERVATION, removed: 0 },
  upload: {
    ...{ id: 'U1', sha256: '0'.repeat(64), file_name: '年报.csv', bytes: 40, area: null, period: null },
    ...{ encoding: 'utf-8', sheet: null, state: 'committed', person: '王', received_at: '2019-01-05T00:00:00Z' },
    ...{ committed_at: '2019-01-05T00:00:00Z', reverted_at: null, report: JSON.stringify(REPORT) },
  },
};

describe.each(ENGINES)('a database of the first release on %s', (engine) => {
  let folder: string;
  let app: App;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'biaochi-upgrade-'));
    const url = engine === 'sqlite' ? null : await newDatabase();
    const { dialect, keyed } = url === null ? sqlite(path.join(folder, 'biaochi.sqlite')) : postgres(url);
    const db = new Kysely<Record<string, Row>>({ dialect });
    const { '001-start': first } = migrations(keyed);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ '001-start': first! }) } });
    expect((await migrator.migrateToLatest()).error).toBeUndefined();
    for (const [table, row] of Object.entries(CONTENT)) await db.insertInto(table).values(row).execute();
    await db.destroy();
    app = await openApp(folder, url);
  });
  afterEach(async () => {
    await app.db.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  test('keeps plan, target, milestone, value and upload', async () => {
    const { plans } = await readDefinitions(app.db);
    expect(plans).toEqual([
      {
        ...{ id: 'old-2018', ...HEAD, from: null, until: null, note: null },
        ...{ targets: [{ ...TARGET, reads: null }], milestones: [MILESTONE] },
      },
    ]);
    expect(await milestoneVersions(app.db, 'old-2018')).toEqual([
      { milestone: MILESTONE, version: 1, validFrom: null, validTo: null },
    ]);
    expect(await observationsOf(app.db, '440704')).toMatchObject([
      { value: '31.2', note: '原样', source: { upload: 'U1', fileName: '年报.csv', row: 2, person: '王' } },
    ]);
    expect(await visibleUpload(app, COMMAND_LINE, 'U1')).toMatchObject({
      ...{ state: 'committed', examination: { kind: 'observations', counts: { new: 1 } } },
    });
  });

  test('takes the definitions of this release; what the old plan asked for still judges its time', async () => {
    const loaded = await loadDefinitions({ ...app, now: () => '2019-06-01T00:00:00.000Z' }, ROOT);
    expect(loaded).toMatchObject({ ok: true, counts: { retired: 1, milestones: { retired: 1, changed: 0 } } });
    const old = await targetVersions(app.db, 'old-2018', 'drug-share');
    expect(old.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([[null, '2019-06-01']]);
    const card = await areaScorecard(app, '440704', knownPeriod('2018'), { plan: 'old-2018' });
    expect(card.rows.map((row) => [row.actual, row.status])).toEqual([['31.2', 'at-risk']]);
    const listed = await listMilestones(app, COMMAND_LINE, 'old-2018', '2018-12-31');
    expect(listed).toMatchObject({ ok: true, value: [{ milestone: MILESTONE, tracked: { status: 'due-soon' } }] });
    expect(await formerMilestones(app, 'old-2018', '2019-06-01')).toMatchObject([
      { milestone: { id: 'charter' }, validTo: '2019-06-01', isTakenOut: true, tracked: { status: 'overdue' } },
    ]);
  });

  test('takes an old upload back', async () => {
    expect(await revertUpload(app, COMMAND_LINE, 'U1')).toMatchObject({ ok: true, value: { state: 'reverted' } });
    expect(await observationsOf(app.db, '440704')).toEqual([]);
  });
});
