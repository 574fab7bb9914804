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
