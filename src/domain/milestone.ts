import { days } from './calendar.ts';
import type { Milestone } from './plan.ts';
import type { Light } from './status.ts';

/** What a person reports of a milestone: 未开始, 推进中, 已完成, 逾期. */
export const MILESTONE_STATES = ['not-started', 'in-progress', 'done', 'overdue'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** Where a milestone stands on a day, the worst first. */
export const MILESTONE_STATUSES = ['overdue', 'due-soon', 'in-time', 'no-date', 'done-late', 'done'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

/** A milestone that is due in so many days or fewer asks for attention. */
export const SOON_DAYS = 90;

/** What was last reported of a milestone, with the upload that brought it. */
export interface MilestoneReport {
  readonly state: MilestoneState;
  /** ISO date; only of `done`. */
  readonly doneOn: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
  readonly upload: string;
  readonly person: string;
  /** ISO instant. */
  readonly at: string;
}

/** A milestone with what was reported of it (null for nothing) and where it stands on a day. */
export interface TrackedMilestone {
  readonly milestone: Milestone;
  readonly report: MilestoneReport | null;
  readonly state: MilestoneState;
  readonly status: MilestoneStatus;
  readonly light: Light;
}

interface Facts {
  readonly due: string | null;
  readonly state: MilestoneState;
  readonly doneOn: string | null;
}

const LIGHTS: Readonly<Record<MilestoneStatus, Light>> = {
  overdue: 'red',
  'due-soon': 'amber',
  'in-time': 'green',
  'no-date': 'none',
  'done-late': 'green',
  done: 'green',
};

const SHAPES: Readonly<Record<MilestoneStatus, string>> = {
  overdue: '■',
  'due-soon': '▲',
  'in-time': '◐',
  'no-date': '○',
  'done-late': '◆',
  done: '●',
};

/**
 * Where a milestone stands on `date` (ISO). Done by its due day, or without one, is `done`; done after it stays visible as
 * `done-late`. What was done only after `date` was not done on it. Otherwise the calendar decides: the due day itself is still in
 * time, the day after it is `overdue`; 90 days or fewer before it is `due-soon`. Without a due date it is `no-date`, or `overdue`
 * where a person says so.
 *
 * Example: due 2018-12-31 is `in-time` on 2018-10-01 (91 days), `due-soon` from 2018-10-02 to 2018-12-31, `overdue` from 2019-01-01.
 */
export function milestoneStatus(
  { due, state, doneOn }: Facts,
  date: string,
): { readonly status: MilestoneStatus; readonly light: Light } {
  const status = statusOn(due, state, doneOn, date);
  return { status, light: milestoneLight(status) };
}

function statusOn(due: string | null, state: MilestoneState, doneOn: string | null, date: string): MilestoneStatus {
  if (state === 'done' && doneOn !== null && doneOn <= date) return due !== null && doneOn > due ? 'done-late' : 'done';
  if (due === null) return state === 'overdue' ? 'overdue' : 'no-date';
  if (date > due) return 'overdue';
  return days(date, due) <= SOON_DAYS ? 'due-soon' : 'in-time';
}

/** A milestone and its report, judged on `date` (ISO). Nothing reported counts as not started. */
export function tracked(milestone: Milestone, report: MilestoneReport | null, date: string): TrackedMilestone {
  const state = report?.state ?? 'not-started';
  const judged = milestoneStatus({ due: milestone.due, state, doneOn: report?.doneOn ?? null }, date);
  return { milestone, report, state, ...judged };
}

/** The light 灯 of a milestone's status. */
export function milestoneLight(status: MilestoneStatus): Light {
  return LIGHTS[status];
}

/** The shape beside colour and word of a milestone's status. */
export function milestoneShape(status: MilestoneStatus): string {
  return SHAPES[status];
}

/** Overdue first, then what is due soonest; what has no date and what is done at the end, each in the order given. */
export function mostUrgentFirst(milestones: readonly TrackedMilestone[]): TrackedMilestone[] {
  const rank = ({ status }: TrackedMilestone) => MILESTONE_STATUSES.indexOf(status);
  const due = ({ milestone }: TrackedMilestone) => milestone.due ?? '9999';
  return milestones.toSorted((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}
