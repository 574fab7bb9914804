const DAY = 86_400_000;

/** Whole days from `from` to `to` (ISO dates); negative where `to` is earlier. `days('2017-12-31', '2018-06-30')` is 181. */
export function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The last day of a month (1–12) as an ISO date: `lastDay(2020, 2)` is `'2020-02-29'`. */
export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The first day of a month (1–12) as an ISO date. */
export function firstDay(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

const BEIJING_OFFSET = 8 * 3_600_000;

/** The day in China at an ISO instant, whatever the server's zone: `2018-12-31T16:00:00Z` is already `2019-01-01`. */
export function dayInChina(instant: string): string {
  return new Date(Date.parse(instant) + BEIJING_OFFSET).toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar as an ISO date: `2020-02-29` is, `2019-02-29` is not. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  return month! >= 1 && month! <= 12 && day! >= 1 && text <= lastDay(year!, month!);
}
