import { firstDay, lastDay } from './calendar.ts';

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'cumulative';

/** A reporting period 报告期, known by its canonical id: `2018`, `2018S1`, `2018Q2`, `201806`, `2018Q1-Q3`, `201801-201810`. */
export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1–12, both included. */
  readonly firstMonth: number;
  readonly lastMonth: number;
}

const CANONICAL: readonly [RegExp, (m: string[]) => [PeriodKind, number, number]][] = [
  [/^(\d{4})$/, () => ['year', 1, 12]],
  [/^(\d{4})S([12])$/, (m) => ['half', Number(m[2]) * 6 - 5, Number(m[2]) * 6]],
  [/^(\d{4})Q([1-4])$/, (m) => ['quarter', Number(m[2]) * 3 - 2, Number(m[2]) * 3]],
  [/^(\d{4})(0[1-9]|1[0-2])$/, (m) => ['month', Number(m[2]), Number(m[2])]],
  [/^(\d{4})Q1-Q3$/, () => ['cumulative', 1, 9]],
  [/^(\d{4})01-\1(02|04|05|07|08|10|11)$/, (m) => ['cumulative', 1, Number(m[2])]],
];

/** Reads a canonical id; null for anything else, years outside 1900–2100 included. The many spellings of sheets are for `parsePeriod`. */
export function period(id: string): Period | null {
  const before = READ.get(id);
  if (before) return before;
  const found = read(id);
  if (found) READ.set(id, found);
  return found;
}

/** Every period that was asked for: some thousands at most, and reading them anew took half of the time of a large check. */
const READ = new Map<string, Period>();

function read(id: string): Period | null {
  for (const [pattern, months] of CANONICAL) {
    const match = pattern.exec(id);
    if (!match) continue;
    const year = Number(match[1]);
    if (year < 1900 || year > 2100) return null;
    const [kind, firstMonth, lastMonth] = months([...match]);
    return { id, kind, year, firstMonth, lastMonth };
  }
  return null;
}

/** Like `period`, for ids that are known to be canonical. Throws a RangeError for others. */
export function knownPeriod(id: string): Period {
  const found = period(id);
  if (!found) throw new RangeError(`not a canonical period: ${id}`);
  return found;
}

/**
 * The one period that covers these months of a year, or null where no reporting period does (2–5月).
 * From January on it is cumulative: months 1–9 give `2018Q1-Q3`, months 1–6 `2018S1`, months 4–6 `2018Q2`.
 */
export function periodOfMonths(year: number, firstMonth: number, lastMonth: number): Period | null {
  return period(idOfMonths(year, firstMonth, lastMonth) ?? '');
}

function idOfMonths(year: number, first: number, last: number): string | null {
  const two = (month: number) => String(month).padStart(2, '0');
  if (first === last) return `${year}${two(first)}`;
  if (first === 1 && last === 12) return `${year}`;
  if (last - first === 5 && first % 6 === 1) return `${year}S${last / 6}`;
  if (last - first === 2 && first % 3 === 1) return `${year}Q${last / 3}`;
  if (first !== 1) return null;
  return last === 9 ? `${year}Q1-Q3` : `${year}01-${year}${two(last)}`;
}

/** The last day of the period, on which it stands on a path: 2018Q2 at `2018-06-30`, 2018 at `2018-12-31` (design §4.2). */
export function periodEnd(p: Period): string {
  return lastDay(p.year, p.lastMonth);
}

/** The first day of the period. */
export function periodStart(p: Period): string {
  return firstDay(p.year, p.firstMonth);
}

/** Order by last day, then the shorter period first: 201806 < 2018Q2 < 2018S1 < 2018Q3. Negative, 0 or positive. */
export function comparePeriods(a: Period, b: Period): number {
  return (a.year - b.year) * 12 + (a.lastMonth - b.lastMonth) || b.firstMonth - a.firstMonth;
}

/** Whether every month of `inner` lies in `outer`. A period contains itself. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.year === inner.year && outer.firstMonth <= inner.firstMonth && outer.lastMonth >= inner.lastMonth;
}

/** Every period that ends with the same month, itself included, the longest first: 2018Q2 → 2018S1, 2018Q2, 201806. */
export function periodsEndingWith({ year, lastMonth }: Period): Period[] {
  const firsts = Array.from({ length: lastMonth }, (_, index) => index + 1);
  return firsts.flatMap((first) => periodOfMonths(year, first, lastMonth) ?? []);
}

/** The same period of the year before: 2018Q2 → 2017Q2. */
export function yearEarlier(p: Period): Period {
  return shifted(p, p.year - 1, p.firstMonth, p.lastMonth);
}

/**
 * The period before, of the same kind: 2018Q1 → 2017Q4. A cumulative period is preceded by the one that ends a quarter
 * (or, where it does not end with a quarter, a month) earlier: 2018Q1-Q3 → 2018S1.
 */
export function previousPeriod(p: Period): Period {
  if (p.kind === 'cumulative') return shifted(p, p.year, 1, p.lastMonth - (p.lastMonth === 9 ? 3 : 1));
  const length = p.lastMonth - p.firstMonth + 1;
  return p.firstMonth > 1
    ? shifted(p, p.year, p.firstMonth - length, p.lastMonth - length)
    : shifted(p, p.year - 1, 13 - length, 12);
}

function shifted(p: Period, year: number, firstMonth: number, lastMonth: number): Period {
  const found = periodOfMonths(year, firstMonth, lastMonth);
  if (!found) throw new RangeError(`no period before ${p.id}`);
  return found;
}
