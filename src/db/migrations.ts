import { type ColumnDataType, type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';

type Table = CreateTableBuilder<string, string>;
/** What an engine adds to a table that is always reached by its key. */
export type Keyed = (table: Table) => Table;

/** Frozen once released: a change of the schema is a new entry at the end. */
export function migrations(keyed: Keyed): Record<string, Migration> {
  return {
    '001-start': { up: (db) => start(db, keyed) },
    '002-milestone-state': { up: (db) => milestoneState(db, keyed) },
    '003-origin': { up: origin },
    '004-upload-answers': { up: uploadAnswers },
    '005-milestone-version': { up: (db) => whole(db, milestoneVersion) },
    '006-staging': { up: (db) => staging(db, keyed) },
    '007-demo': { up: demo },
    '008-mapping': { up: (db) => keyed(table(db, 'mapping', ['owner', 'headings'], MAPPING)).execute() },
  };
}

/** Columns as words: `name` is required text, `name?` may be null, `name#` is a whole number, `name#?` one that may be null. */
function table(db: Kysely<unknown>, name: string, key: readonly string[], columns: string): Table {
  const built = columns.split(/\s+/).reduce((t, word) => {
    const type: ColumnDataType = word.includes('#') ? 'integer' : 'text';
    return t.addColumn(word.replace(/[#?]/g, ''), type, (c) => (word.endsWith('?') ? c : c.notNull()));
  }, db.schema.createTable(name) as Table);
  return built.addPrimaryKeyConstraint(`${name}_key`, [...key]);
}

const OBSERVATION =
  'area indicator period revision# value? numerator? denominator? absence? note? upload file_row#? person at';

async function start(db: Kysely<unknown>, keyed: Keyed): Promise<void> {
  const observed = ['area', 'indicator', 'period'];
  const tables = [
    keyed(table(db, 'meta', ['key'], 'key value')),
    table(db, 'theme', ['id'], 'id position# body'),
    table(db, 'indicator', ['id'], 'id position# body'),
    table(db, 'plan', ['id'], 'id position# body'),
    table(
      db,
      'target',
      ['key', 'version'],
      'key version# plan indicator area position# body valid_from valid_to? loaded_at',
    ),
    table(db, 'milestone', ['plan', 'id'], 'plan id area position# body'),
    keyed(table(db, 'observation', observed, OBSERVATION)),
    keyed(table(db, 'observation_revision', [...observed, 'revision'], `${OBSERVATION} removed#`)),
    table(
      db,
      'upload',
      ['id'],
      'id sha256 file_name bytes# area? period? encoding? sheet? state person received_at committed_at? reverted_at? report',
    ),
    table(db, 'account', ['name'], 'name role area? password_hash created_at disabled_at?'),
    table(db, 'session', ['id_hash'], 'id_hash account created_at seen_at'),
    table(db, 'token', ['hash'], 'hash account created_at'),
    table(db, 'audit', ['seq'], 'seq# at person action object detail success#'),
  ];
  for (const each of tables) await each.execute();
  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute();
  await index('observation_by_period', 'observation', ['period', 'indicator', 'area', 'value']);
  await index('revision_by_upload', 'observation_revision', ['upload']);
  await index('target_by_area', 'target', ['area', 'plan']);
  await index('session_by_account', 'session', ['account']);
}

const MILESTONE_STATE = 'plan milestone revision# state done_on? evidence? note? upload file_row#? person at';

async function milestoneState(db: Kysely<unknown>, keyed: Keyed): Promise<void> {
  await keyed(table(db, 'milestone_state', ['plan', 'milestone'], MILESTONE_STATE)).execute();
  const revised = ['plan', 'milestone', 'revision'];
  await keyed(table(db, 'milestone_state_revision', revised, `${MILESTONE_STATE} removed#`)).execute();
  const index = db.schema.createIndex('milestone_revision_by_upload').on('milestone_state_revision');
  await index.column('upload').execute();
}

/** Whether the program's files or a person brought a plan or a target, and which of the two ended a version. */
async function origin(db: Kysely<unknown>): Promise<void> {
  for (const name of ['plan', 'target'])
    await db.schema
      .alterTable(name)
      .addColumn('origin', 'text', (c) => c.notNull().defaultTo('program'))
      .execute();
  await db.schema.alterTable('target').addColumn('ended_by', 'text').execute();
}

/** What people decided about an upload, and the name of the request that brought it. */
async function uploadAnswers(db: Kysely<unknown>): Promise<void> {
  const upload = () => db.schema.alterTable('upload');
  await upload()
    .addColumn('answers', 'text', (c) => c.notNull().defaultTo('{"corrections":[],"acceptances":[]}'))
    .execute();
  await upload().addColumn('request_key', 'text').execute();
  const index = db.schema.createIndex('upload_by_request').on('upload').columns(['person', 'request_key']);
  await index.unique().execute();
}

const VERSION = 'key version# plan area position# body valid_from valid_to? loaded_at origin ended_by?';

/**
 * Milestones are kept in versions as targets are; those that stand have always stood. When they were loaded was not kept: it was not
 * before the newest target of their plan. Their place is among all plans, as that of targets is.
 */
async function milestoneVersion(db: Kysely<unknown>): Promise<void> {
  await table(db, 'milestone_version', ['key', 'version'], VERSION).execute();
  await sql`
    insert into milestone_version (key, version, plan, area, position, body, valid_from, loaded_at, origin)
    select m.plan || '|' || m.id, 1, m.plan, m.area, p.position * 10000 + m.position, m.body, '0001-01-01',
      coalesce((select max(t.loaded_at) from target t where t.plan = m.plan), '0001-01-01T00:00:00.000Z'), p.origin
    from milestone m join plan p on p.id = m.plan`.execute(db);
  await db.schema.dropTable('milestone').execute();
  await db.schema.alterTable('milestone_version').renameTo('milestone').execute();
  await db.schema.createIndex('milestone_by_area').on('milestone').columns(['area', 'plan']).execute();
}

/** What a checked file would write, row by row, until it is committed; and how far a check has come. */
async function staging(db: Kysely<unknown>, keyed: Keyed): Promise<void> {
  const columns =
    'upload position# area indicator period revision# value? numerator? denominator? absence? note? file_row# before?';
  await keyed(table(db, 'staged_observation', ['upload', 'position'], columns)).execute();
  await db.schema.alterTable('upload').addColumn('progress', 'text').execute();
  await db.schema.alterTable('upload').addColumn('checked_at_version', 'integer').execute();
}

/** Whether an upload is one of the made-up ones. */
async function demo(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('upload')
    .addColumn('demo', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('upload_by_demo').on('upload').columns(['demo', 'id']).execute();
}

/** What was answered about files with the same headings, to be proposed again. */
const MAPPING = 'owner headings body person at';

/** What drops a table is done whole or not at all; PostgreSQL's migrations are transactions already. */
function whole(db: Kysely<unknown>, up: (db: Kysely<unknown>) => Promise<void>): Promise<void> {
  return db.isTransaction ? up(db) : db.transaction().execute(up);
}
