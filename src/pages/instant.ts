import type { Say } from './page-text.ts';

const BEIJING_OFFSET = 8 * 3_600_000;

/** An ISO instant in words, in Beijing time whatever the server's zone: `2018-07-05T08:20:00Z` is 2018年7月5日 16:20. */
export function instantWords(instant: string, { words, page }: Say): string {
  const local = inBeijing(instant);
  return page.layout.time({ date: words.date(local), time: local.slice(11, 16) });
}

/** The day of an ISO instant in Beijing, in words. */
export function dayWords(instant: string, { words }: Say): string {
  return words.date(inBeijing(instant));
}

const inBeijing = (instant: string) => new Date(Date.parse(instant) + BEIJING_OFFSET).toISOString();
