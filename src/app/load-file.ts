import { writeAudit } from '../db/audit-store.ts';
import { readDefinitions, storePlan } from '../db/definition-store.ts';
import type { Db } from '../db/open.ts';
import { takeTurn } from '../db/turn.ts';
import { dayInChina } from '../domain/calendar.ts';
import type { LoadFault } from '../domain/load-fault.ts';
import type { Plan } from '../domain/plan.ts';
import { isUnchanged, type PlanChange, planChange } from '../domain/plan-change.ts';
import { readLoadedPlans } from '../ingest/loaded-plans.ts';
import type { Actor, App } from './context.ts';
import { keepOriginal, readOriginal, sha256 } from './originals.ts';
import { may } from './permissions.ts';
import { done, type Outcome, refused } from './problem.ts';

/** A file that a person loads, by the name under which it came: it tells the kind and, of a plan, the id. */
export interface PlanUpload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a file would change, plan by plan, or what is wrong with it. */
export interface LoadProposal {
  readonly fileName: string;
  readonly sha256: string;
  readonly faults: readonly LoadFault[];
  /** Only the plans that would change. */
  readonly changes: readonly PlanChange[];
  /** Tells one set of changes from another, so that a person confirms what was shown. */
  readonly fingerprint: string;
}

interface Examined {
  readonly proposal: LoadProposal;
  readonly plans: readonly Plan[];
  readonly whole: boolean;
}

/** Compares a file with the plans that are there; stores nothing. Only for admins. */
export async function proposeLoad(app: App, actor: Actor, file: PlanUpload): Promise<Outcome<LoadProposal>> {
  if (!may(actor, 'administer')) return refused('not-permitted');
  return done((await examine(app, app.db, file)).proposal);
}

/** The same, and keeps the file, so that it can be confirmed by its hash alone. */
export async function stageLoad(app: App, actor: Actor, file: PlanUpload): Promise<Outcome<LoadProposal>> {
  const proposed = await proposeLoad(app, actor, file);
  if (proposed.ok) await keepOriginal(app.dataFolder, file.bytes);
  return proposed;
}

/**
 * Changes the plans as a file asks, in one transaction. What a target said before today goes on judging the periods before today.
 * Refused with any fault, where nothing would change, and where the changes are not those of `fingerprint` (null for any).
 */
export async function loadFile(
  app: App,
  actor: Actor,
  file: PlanUpload,
  fingerprint: string | null = null,
): Promise<Outcome<LoadProposal>> {
  if (!may(actor, 'administer')) return refused('not-permitted');
  await keepOriginal(app.dataFolder, file.bytes);
  return app.db.transaction().execute(async (db): Promise<Outcome<LoadProposal>> => {
    await takeTurn(db);
    const { proposal, plans, whole } = await examine(app, db, file);
    const { faults, changes } = proposal;
    if (faults.length > 0) return refused('load-faulty', { faults: String(faults.length) });
    if (changes.length === 0) return refused('load-nothing', { file: file.fileName });
    if (fingerprint !== null && fingerprint !== proposal.fingerprint) return refused('load-outdated');
    const at = app.now();
    for (const { plan: id } of changes)
      await storePlan(db, plans.find((plan) => plan.id === id)!, { whole, today: dayInChina(at), now: at });
    const detail = JSON.stringify({ file: file.fileName, sha256: proposal.sha256, plans: changes.map(countsOf) });
    const object = changes.map(({ plan }) => plan).join(' ');
    await writeAudit(db, { at, person: actor.name, action: 'plan.load', object, detail, success: true });
    return done(proposal);
  });
}

/** Confirms a staged file by its hash and the fingerprint of the changes that were shown. */
export async function confirmLoad(
  app: App,
  actor: Actor,
  staged: { fileName: string; sha256: string; fingerprint: string },
): Promise<Outcome<LoadProposal>> {
  if (!may(actor, 'administer')) return refused('not-permitted');
  const isHash = /^[0-9a-f]{64}$/.test(staged.sha256);
  const bytes = isHash ? await readOriginal(app.dataFolder, staged.sha256).catch(() => null) : null;
  if (!bytes) return refused('load-outdated');
  return loadFile(app, actor, { fileName: staged.fileName, bytes }, staged.fingerprint);
}

async function examine(app: App, db: Db, { fileName, bytes }: PlanUpload): Promise<Examined> {
  const definitions = await readDefinitions(db);
  const read = await readLoadedPlans(bytes, fileName, definitions, app.areas);
  const plans = read.ok ? read.plans : [];
  const present = (id: string) => definitions.plans.find((plan) => plan.id === id) ?? null;
  const changes = plans.map((plan) => planChange(present(plan.id), plan)).filter((change) => !isUnchanged(change));
  const fingerprint = sha256(new TextEncoder().encode(JSON.stringify(changes)));
  const faults = read.ok ? [] : read.faults;
  return {
    proposal: { fileName, sha256: sha256(bytes), faults, changes, fingerprint },
    plans,
    whole: read.ok && read.whole,
  };
}

const countsOf = ({ plan, targets, milestones }: PlanChange) => ({
  plan,
  targets: { added: targets.added.length, changed: targets.changed.length, retired: targets.retired.length },
  milestones: {
    added: milestones.added.length,
    changed: milestones.changed.length,
    retired: milestones.retired.length,
  },
});
