import type { ReportText } from './report-text.ts';

const AHEAD = 8 * 3_600_000;

/**
 * An instant (ISO, UTC) as people in China read it: their one time zone is UTC+8 without summer time.
 *
 * Example: `2018-07-10T23:30:00Z` is 2018年7月11日07:30.
 */
export function beijingInstant(instant: string, { report }: Pick<ReportText, 'report'>): string {
  const local = new Date(Date.parse(instant) + AHEAD).toISOString();
  return report.instant({ date: local.slice(0, 10), time: local.slice(11, 16) });
}
