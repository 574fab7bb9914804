import type { TrackedMilestone } from '../domain/milestone.ts';
import type { Milestone } from '../domain/plan.ts';
import { milestoneJson } from './list-json.ts';

/**
 * A milestone as scripts read it, with what was reported of it and where it stands: `state` as a person reports it (`not-started`
 * where nobody did, and then `reported` is null), `status` and `light` as the calendar judges it. All null where the reader may not see
 * what that place reports.
 */
export function trackedMilestoneJson(milestone: Milestone, tracked: TrackedMilestone | null) {
  const report = tracked?.report ?? null;
  return {
    ...milestoneJson(milestone),
    state: tracked?.state ?? null,
    doneOn: report?.doneOn ?? null,
    evidence: report?.evidence ?? null,
    status: tracked?.status ?? null,
    light: tracked?.light ?? null,
    reported: report && { note: report.note, upload: report.upload, person: report.person, at: report.at },
  };
}
