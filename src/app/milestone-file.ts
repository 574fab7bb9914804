import { demoUploads } from '../db/demo-store.ts';
import { milestoneKey, reportOf, type StoredState, storedStates, writeStates } from '../db/milestone-store.ts';
import { type MilestoneReport, tracked } from '../domain/milestone.ts';
import type { Milestone, Plan } from '../domain/plan.ts';
import type { LightChange, ValueChange } from '../domain/upload-report.ts';
import { chosenHeader } from '../ingest/chosen-header.ts';
import { findHeader } from '../ingest/columns.ts';
import { milestoneBook } from '../ingest/milestone-book.ts';
import { MILESTONE_COLUMNS } from '../ingest/milestone-columns.ts';
import { type MilestoneRow, readMilestoneRows } from '../ingest/milestone-rows.ts';
import { sha256 } from './originals.ts';
import type { Understand } from './understood.ts';

/** Understands a file of milestones: rows, checks, comparison with what is stored, lights before and after as of today. */
export const understandMilestones: Understand = async (table, context) => {
  const { db, areas, definitions, area, today, mayWrite, reading, listedPerCode } = context;
  const given = { area: area !== null, period: true };
  const found = findHeader(table, MILESTONE_COLUMNS, given, chosenHeader(reading));
  if (!found.ok) return { header: null, issues: found.issues };
  const { header } = found;
  const checked = readMilestoneRows(table, header, {
    areas,
    milestones: milestoneBook(definitions.plans),
    area: area === null ? null : areas.get(area),
    ...{ mayWrite, listedPerCode, today },
  });
  const stored = await storedStates(db);
  const madeUp = await demoUploads(db);
  const different = checked.rows.filter((row) => {
    const before = stored.get(milestoneKey(row));
    return (before && madeUp.has(before.upload)) || !isSame(row, before);
  });
  const fresh = different.filter((row) => !stored.has(milestoneKey(row))).length;
  const changes = different.map((row) => change(row, stored.get(milestoneKey(row))));
  const known = milestonesByKey(definitions.plans);
  return {
    header: { row: header.row + 1, columns: header.headings },
    issues: [...found.issues, ...checked.issues],
    total: checked.total,
    accepted: checked.rows.length,
    fresh,
    changed: different.length - fresh,
    changes,
    changesDigest: sha256(new TextEncoder().encode(JSON.stringify(changes))),
    unjudged: 0,
    lights: different.flatMap((row) =>
      lightChange(known.get(milestoneKey(row))!, row, stored.get(milestoneKey(row)), today),
    ),
    write: (writing) => writeStates(db, different.map(toStore), stored, writing),
  };
};

const toStore = ({ area: _, ...row }: MilestoneRow) => row;

/** The same report; 未开始 without a word more says nothing new of a milestone that nobody reported yet. */
function isSame(row: MilestoneRow, stored: StoredState | undefined): boolean {
  if (!stored) return row.state === 'not-started' && row.doneOn === null && row.evidence === null && row.note === null;
  return (
    row.state === stored.state &&
    row.doneOn === stored.done_on &&
    row.evidence === stored.evidence &&
    row.note === stored.note
  );
}

function milestonesByKey(plans: readonly Plan[]): ReadonlyMap<string, Milestone> {
  const all = plans.flatMap((plan) => plan.milestones);
  return new Map(all.map((each) => [milestoneKey({ plan: each.plan, milestone: each.id }), each]));
}

type Told = Pick<MilestoneReport, 'state' | 'doneOn'>;

const words = ({ state, doneOn }: Told) => (doneOn === null ? state : `${state} ${doneOn}`);

function change(row: MilestoneRow, stored: StoredState | undefined): ValueChange {
  const { area, milestone, plan } = row;
  const before = stored ? words(reportOf(stored)) : null;
  return { area, indicator: milestone, period: plan, before, after: words(row) };
}

function lightChange(
  milestone: Milestone,
  row: MilestoneRow,
  stored: StoredState | undefined,
  today: string,
): LightChange[] {
  const before = tracked(milestone, stored ? reportOf(stored) : null, today).status;
  const after = tracked(milestone, { ...row, upload: '', person: '', at: '' }, today).status;
  const { plan, area } = row;
  return before === after ? [] : [{ area, indicator: milestone.id, plan, period: plan, before, after }];
}
