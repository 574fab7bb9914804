import { withoutGuard } from '../domain/formula-guard.ts';
import type { MilestoneState } from '../domain/milestone.ts';
import type { Milestone, Plan } from '../domain/plan.ts';
import { comparable } from './cell-words.ts';
import type { Header } from './columns.ts';
import { parseDay } from './day-words.ts';
import { rowEntries } from './entry.ts';
import { IssueList } from './issue-list.ts';
import type { MilestoneBook } from './milestone-book.ts';
import type { MilestoneField } from './milestone-columns.ts';
import { RowReader, type RowSurroundings, type RowsResult, rowsOf } from './row-reader.ts';
import type { Table } from './table.ts';

/** What a row says of a milestone, ready to be stored. */
export interface MilestoneRow {
  readonly plan: string;
  readonly milestone: string;
  readonly area: string;
  readonly state: MilestoneState;
  /** ISO date; only and always of `done`. */
  readonly doneOn: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
  /** As the spreadsheet shows it, from 1. */
  readonly fileRow: number;
}

export interface MilestoneContext extends RowSurroundings {
  readonly milestones: MilestoneBook;
  /** ISO date: nothing is done after it. */
  readonly today: string;
  /** So many issues of one code are listed; as a page needs them where it is left out. */
  readonly listedPerCode?: number | undefined;
}

const WORDS: Readonly<Record<MilestoneState, string>> = {
  'not-started': '未开始 未启动 尚未开始 尚未启动 not-started notstarted',
  'in-progress': '推进中 进行中 正在推进 实施中 in-progress inprogress',
  done: '已完成 完成 已办结 办结 done',
  overdue: '逾期 已逾期 逾期未完成 超期 overdue',
};

const STATE_OF = new Map(
  (Object.keys(WORDS) as MilestoneState[]).flatMap((state) => WORDS[state].split(' ').map((word) => [word, state])),
);

/** Checks every row below the header of a file of milestones. A row with an error is not among `rows`. */
export function readMilestoneRows(
  table: Table,
  header: Header<MilestoneField>,
  context: MilestoneContext,
): RowsResult<MilestoneRow> {
  const issues = new IssueList({ most: context.listedPerCode });
  const rows: MilestoneRow[] = [];
  const isGuarded = header.ours && table.delimiter !== null;
  const told = (text: string | null) => (text !== null && isGuarded ? withoutGuard(text) : text);
  const reading = rowsOf(rowEntries(table, header), header, 'milestone', issues, (entry) => {
    const read = new MilestoneReader(entry, context, issues).read(context, told);
    return read && { ...read, key: [read.plan, read.milestone] as const };
  });
  let next = reading.next();
  for (; !next.done; next = reading.next()) {
    if (next.value === null) continue;
    const { key: _, ...row } = next.value;
    rows.push(row);
  }
  return { rows, issues: issues.all(), total: next.value.total };
}

class MilestoneReader extends RowReader<MilestoneField> {
  /** `told` gives evidence and note as they were before a CSV of ours guarded them against formulas. */
  read({ milestones, today }: MilestoneContext, told: (text: string | null) => string | null): MilestoneRow | null {
    const area = this.area('area');
    const plan = this.#plan(milestones);
    const milestone = area && plan !== 'unknown' ? this.#milestone(milestones, area, plan) : null;
    const state = STATE_OF.get(comparable(this.cell('state'))) ?? this.tell('bad-state', 'state');
    const doneOn = state && this.#doneOn(state, today);
    const evidence = told(this.typed('evidence'));
    if (state === 'done' && !evidence) this.tell('done-without-evidence', 'evidence');
    if (state === 'overdue' && milestone?.due && today <= milestone.due)
      this.tell('not-yet-overdue', 'state', { due: milestone.due });
    if (this.failed || !area || !milestone || !state) return null;
    const { plan: of, id } = milestone;
    const { fileRow } = this;
    return { plan: of, milestone: id, area, state, doneOn, evidence, note: told(this.typed('note')), fileRow };
  }

  #plan(milestones: MilestoneBook): Plan | 'unknown' | null {
    const words = this.cell('plan');
    if (words.trim() === '') return null;
    const plan = milestones.plan(words);
    if (plan) return plan;
    this.tell('unknown-plan', 'plan');
    return 'unknown';
  }

  #milestone(milestones: MilestoneBook, area: string, plan: Plan | null): Milestone | null {
    const match = milestones.find(this.cell('milestone'), area, plan);
    if (match.kind === 'found') return match.milestone;
    if (match.kind === 'unknown') return this.tell('unknown-milestone', 'milestone');
    const place = comparable(this.cell('place'));
    const there = match.candidates.filter(({ cite }) => comparable(cite.section) === place);
    if (there.length === 1) return there[0]!;
    const candidates = match.candidates.map((each) => `${each.cite.document} ${each.id}`).join('、');
    return this.tell('ambiguous-milestone', 'milestone', { candidates });
  }

  #doneOn(state: MilestoneState, today: string): string | null {
    const words = this.words('doneOn');
    if (state !== 'done') return words === null ? null : this.tell('date-without-done', 'doneOn');
    if (words === null) return this.tell('done-without-date', 'doneOn');
    const day = parseDay(words);
    if (day === null) return this.tell('bad-day', 'doneOn');
    return day > today ? this.tell('done-in-future', 'doneOn', { today }) : day;
  }
}
