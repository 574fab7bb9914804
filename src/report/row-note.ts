import type { GapRow } from '../domain/gap-row.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import type { ReportText } from './report-text.ts';

/** The reasons that a reader of the table has to be told; the others repeat what its columns say. */
const TOLD: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'path-not-begun',
  'regained-and-lost',
  'trend-direction',
  'no-observation',
  'no-earlier-value',
  'no-number',
  'beyond',
  'also-stated',
]);

/** The note 说明 of a row: what decided its light where the columns do not show it, and the statistician's own note. */
export function rowNote(row: GapRow, text: ReportText): string {
  const told = row.reasons.filter((r) => TOLD.has(r.code)).map((r) => text.reason[r.code](r.params));
  return text.report.sentences([...ruleNote(row, text), ...told, ...reportedNote(row, text)]);
}

function ruleNote(row: GapRow, { words, report }: ReportText): string[] {
  const rule = row.reasons[0];
  if (rule?.code === 'pace-on-path')
    return [report.noteExpected({ expected: words.quantity(row.expected ?? '', row.indicator.unit) })];
  if (rule?.code === 'near-or-missed' && row.status === 'at-risk')
    return [report.noteNear({ near: words.difference(rule.params.near ?? '', row.indicator.unit) })];
  return [];
}

/** The statistician's note without its own full stop, which the sentence brings. */
function reportedNote(row: GapRow, { report }: ReportText): string[] {
  const note = row.observation?.note?.trim().replace(/[。.]$/, '') ?? '';
  return note === '' ? [] : [report.noteReported({ note })];
}
