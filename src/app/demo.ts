import { writeAudit } from '../db/audit-store.ts';
import { readDefinitions } from '../db/definition-store.ts';
import { countReal, demoUploads, isDemoLoaded, type RemovedDemo, removeDemo } from '../db/demo-store.ts';
import { storedStates } from '../db/milestone-store.ts';
import { observationKey, observationsIn } from '../db/observation-store.ts';
import { takeTurn } from '../db/turn.ts';
import { type DemoFile, demoCsv } from '../domain/demo/demo-file.ts';
import { demoFiles } from '../domain/demo/demo-files.ts';
import { NOTES } from '../domain/demo/demo-notes.ts';
import { isAcceptable } from '../domain/examination.ts';
import { type Actor, type App, COMMAND_LINE, DEMONSTRATOR } from './context.ts';
import { dropOriginal } from './originals.ts';
import { may } from './permissions.ts';
import { done, type Outcome, refused } from './problem.ts';
import { SEED_KEY } from './seed-observations.ts';
import { acceptEveryWarning } from './upload-answers.ts';
import { commitUpload, stageUpload } from './uploads.ts';

/** What loading the made-up figures brought. */
export interface LoadedDemo {
  readonly uploads: number;
  readonly areas: number;
  readonly values: number;
  readonly states: number;
  /** Values and states left out because a real one stands in their place. */
  readonly skipped: number;
}

/** Whether made-up figures are there. */
export function hasDemo(app: App): Promise<boolean> {
  return isDemoLoaded(app.db);
}

/** Whether made-up figures are there, and how many values and milestone states people brought. */
export async function demoState(app: App): Promise<{ readonly isLoaded: boolean; readonly real: number }> {
  const real = await countReal(app.db, { person: COMMAND_LINE.name, key: SEED_KEY });
  return { isLoaded: await isDemoLoaded(app.db), real };
}

/**
 * Brings in the made-up figures, each file through the same pipeline as any upload, marked. A value that is there stays as it is.
 * Refused where they are there already, and beside real figures unless `besideReal` says that this is meant.
 */
export async function loadDemo(app: App, actor: Actor, besideReal: boolean): Promise<Outcome<LoadedDemo>> {
  if (!may(actor, 'administer')) return refused('not-permitted');
  const { isLoaded, real } = await demoState(app);
  if (isLoaded) return refused('demo-loaded');
  if (real > 0 && !besideReal) return refused('demo-beside-real', { values: `${real}` });
  const definitions = await readDefinitions(app.db);
  const files = demoFiles(definitions, app.now(), (code) => app.areas.get(code)?.name ?? code);
  const areas = new Set(definitions.plans.map(({ area }) => area));
  const values = await observationsIn(app.db, [...areas], {});
  const taken = new Set([...values.map(observationKey), ...(await storedStates(app.db)).keys()]);
  const loaded = { uploads: 0, areas: areas.size, values: 0, states: 0, skipped: 0 };
  for (const file of files) {
    const counts = await send(app, file, taken);
    if (!counts.ok) return counts;
    for (const key of ['uploads', 'values', 'states', 'skipped'] as const) loaded[key] += counts.value[key];
  }
  await app.db.transaction().execute((db) => {
    const detail = JSON.stringify(loaded);
    return writeAudit(db, {
      ...{ at: app.now(), person: actor.name, action: 'demo.load', object: '', detail, success: true },
    });
  });
  return done(loaded);
}

/** Sends one file as if it had come at its instant, without the rows in whose place a real one stands. */
async function send(app: App, file: DemoFile, taken: ReadonlySet<string>): Promise<Outcome<Omit<LoadedDemo, 'areas'>>> {
  const rows = file.rows.filter(({ key }) => !taken.has(key));
  const skipped = file.rows.filter(({ key, revises }) => !revises && taken.has(key)).length;
  if (rows.length === 0) return done({ uploads: 0, values: 0, states: 0, skipped });
  const then: App = { ...app, now: () => file.at };
  const options = { fileName: file.name, area: null, period: null, encoding: null, sheet: null };
  const staged = await stageUpload(then, DEMONSTRATOR, demoCsv(file, rows), options, `demo:${file.name}`);
  if (!staged.ok) return staged;
  const { id, examination } = staged.value;
  const { kind, counts } = examination;
  if (!isAcceptable(examination) || counts.changed !== rows.filter(({ revises }) => revises).length)
    return refused('demo-outdated', { file: file.name });
  const accepted = await acceptEveryWarning(then, DEMONSTRATOR, id, NOTES.demo);
  const committed = accepted.ok ? await commitUpload(then, DEMONSTRATOR, id) : accepted;
  if (!committed.ok) return refused('demo-outdated', { file: file.name });
  const fresh = kind === 'observations' ? { values: counts.new, states: 0 } : { values: 0, states: counts.new };
  return done({ uploads: 1, skipped, ...fresh });
}

/** Takes all made-up figures away without a trace; what people uploaded meanwhile stays. The audit keeps one line. */
export async function clearDemo(app: App, actor: Actor): Promise<Outcome<RemovedDemo>> {
  if (!may(actor, 'administer')) return refused('not-permitted');
  const removed = await app.db.transaction().execute(async (db) => {
    await takeTurn(db);
    if ((await demoUploads(db)).size === 0) return null;
    const gone = await removeDemo(db);
    const { originals, ...counts } = gone;
    const detail = JSON.stringify({ ...counts, originals: originals.length });
    await writeAudit(db, {
      ...{ at: app.now(), person: actor.name, action: 'demo.clear', object: '', detail, success: true },
    });
    return gone;
  });
  if (!removed) return refused('demo-absent');
  for (const hash of removed.originals) await dropOriginal(app.dataFolder, hash);
  return done(removed);
}
