import { dayInChina } from '../calendar.ts';
import type { Milestone, Plan } from '../plan.ts';
import { chance } from './chance.ts';
import type { DemoFile, DemoRow } from './demo-file.ts';
import { NOTES } from './demo-notes.ts';

const COLUMNS = ['方案', '任务', '地区', '状态', '完成日期', '佐证', '备注'];

/** The made-up states of a plan's milestones at an instant (ISO): most done in time, some late, some overdue, some under way. */
export function demoMilestones(plan: Plan, at: string, name: string): DemoFile {
  const today = dayInChina(at);
  return { name, at, columns: COLUMNS, rows: plan.milestones.flatMap((milestone) => stateOf(plan, milestone, today)) };
}

/** Nothing is said of some milestones, which then count as not started. */
function stateOf({ issued }: Plan, milestone: Milestone, today: string): DemoRow[] {
  const { plan, id, area, due } = milestone;
  const lot = chance(`milestone|${plan}|${id}`);
  const spread = chance(`day|${plan}|${id}`);
  const row = (state: string, doneOn: string, evidence: string): DemoRow[] => [
    { key: `${plan}|${id}`, cells: [plan, id, area, state, doneOn, evidence, NOTES.demo], revises: false },
  ];
  const done = (day: string) => (day <= today ? row('已完成', day, NOTES.evidence) : row('推进中', '', ''));
  if (due === null) {
    if (lot < 0.45) return done(after(issued, 60 + Math.round(spread * 700)));
    if (lot < 0.8) return row('推进中', '', '');
    return lot < 0.83 ? row('逾期', '', '') : [];
  }
  if (lot < 0.6) return done(earliest(after(due, -Math.round(spread * 80)), due, issued));
  if (lot < 0.75) return done(after(due, 15 + Math.round(spread * 60)));
  return lot < 0.9 ? row('推进中', '', '') : [];
}

/** The day, moved to the plan's first where it lies before; never after the due day. */
const earliest = (day: string, due: string, issued: string) => (day < issued ? (issued <= due ? issued : due) : day);

function after(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
