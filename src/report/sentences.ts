import type { GapRow } from '../domain/gap-row.ts';
import { MILESTONE_STATUSES } from '../domain/milestone.ts';
import type { Scorecard, StatusCounts } from '../domain/scorecard.ts';
import { type Light, lightOf, STATUSES } from '../domain/status.ts';
import { nameOf } from './gap-columns.ts';
import type { MilestoneTable } from './milestone-table.ts';
import type { ReportText } from './report-text.ts';

const LIGHTS: readonly Light[] = ['green', 'amber', 'red', 'none'];

/**
 * What the scorecard says in a few sentences: how many targets have which light and status, what has changed in number against
 * an earlier scorecard (null where there is none to compare with), and what is counted apart.
 */
export function overviewSentence(
  card: Scorecard,
  previous: Scorecard | null,
  areaName: string,
  text: ReportText,
): string {
  const { report, words } = text;
  const place = { area: areaName, period: words.period(card.period) };
  const total = totalOf(card.counts);
  const other = totalOf(card.otherCounts);
  return report.sentences([
    total === 0
      ? report.overviewNone(place)
      : report.overview({ ...place, total, lights: lights(card, text), statuses: statuses(card.counts, text) }),
    ...(previous === null ? [] : [changes(card, previous, text)]),
    ...(other === 0 ? [] : [report.overviewOther({ total: other, statuses: statuses(card.otherCounts, text) })]),
  ]);
}

/** How many milestones there are and how many stand how, the worst first. */
export function milestoneSentence({ day, rows }: MilestoneTable, { report, words }: ReportText): string {
  const statuses = MILESTONE_STATUSES.map((status) => ({
    word: words.milestoneStatus[status],
    count: rows.filter(({ tracked }) => tracked.status === status).length,
  })).filter(({ count }) => count > 0);
  return report.milestones.overview({ date: words.date(day), total: rows.length, statuses });
}

const totalOf = (counts: StatusCounts) => STATUSES.reduce((sum, status) => sum + counts[status], 0);

const countOf = (card: Scorecard, light: Light) =>
  STATUSES.filter((status) => lightOf(status) === light).reduce((sum, status) => sum + card.counts[status], 0);

const statuses = (counts: StatusCounts, { words }: ReportText) =>
  STATUSES.filter((s) => counts[s] > 0).map((status) => ({ word: words.status[status], count: counts[status] }));

const lights = (card: Scorecard, { words }: ReportText) =>
  LIGHTS.map((light) => ({ word: words.light[light], count: countOf(card, light) })).filter(({ count }) => count > 0);

function changes(card: Scorecard, previous: Scorecard, { report, words }: ReportText): string {
  const moved = LIGHTS.map((light) => ({
    word: words.light[light],
    by: countOf(card, light) - countOf(previous, light),
  })).filter(({ by }) => by !== 0);
  return report.overviewChange({ period: words.period(previous.period), changes: moved });
}

/**
 * One row in one sentence, with the numbers of its table row. A target whose words end in a digit gets its unit.
 *
 * Example: 药占比31.2%，目标<30%，差1.2个百分点，序时正常。
 */
export function rowSentence(row: GapRow, text: ReportText): string {
  const { report, words } = text;
  const unit = row.indicator.unit;
  const name = nameOf(row, text);
  const target = /[\d.]$/.test(row.target.wording) ? words.quantity(row.target.wording, unit) : row.target.wording;
  const actual = row.actual === null ? null : words.quantity(row.actual, unit);
  if (row.status === 'no-target') return report.rowNoTarget({ name, actual });
  if (actual === null) return report.rowNoData({ name, target, absence: row.observation?.absence ?? null });
  if (row.gap === null) return report.rowNoEarlier({ name, actual, target });
  const said = { name, actual, target, status: words.status[row.status] };
  if (row.gap === '0') return row.status === 'met' ? report.rowJustReached(said) : report.rowAtLine(said);
  return row.gap.startsWith('-')
    ? report.rowReached({ ...said, margin: words.difference(row.gap.slice(1), unit) })
    : report.rowShort({ ...said, gap: words.difference(row.gap, unit) });
}
