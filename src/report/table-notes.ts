import { exact, plain } from '../domain/decimal.ts';
import { STATUSES, shapeOf } from '../domain/status.ts';
import { RULES_VERSION, THRESHOLDS } from '../domain/thresholds.ts';
import type { ReportText } from './report-text.ts';

/** What a reader has to know to read the table: sign of the gap, kind of change, lights, thresholds, version of the rules. */
export function tableNotes({ report, words }: ReportText): string[] {
  const { notes, light } = report;
  return [
    notes.gap,
    notes.change,
    notes.lights({ list: STATUSES.map((status) => light({ shape: shapeOf(status), word: words.status[status] })) }),
    notes.pace({
      onTrack: THRESHOLDS.onTrackPace,
      atRisk: THRESHOLDS.atRiskPace,
      nearPercent: plain(exact(THRESHOLDS.nearShare).mul(100)),
    }),
    notes.rules({ version: RULES_VERSION }),
  ];
}
