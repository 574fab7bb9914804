import { parsePeriod } from '../domain/period-words.ts';
import { comparableHeading } from './cell-words.ts';
import { MILESTONE_COLUMNS } from './milestone-columns.ts';
import { OBSERVATION_COLUMNS } from './observation-columns.ts';

const SEARCHED_ROWS = 20;

/** Where a milestone is written in its plan only tells those of one name apart; it does not make a sheet a better one. */
const { place: _, ...MILESTONE_HEADINGS } = MILESTONE_COLUMNS.headings;

const KNOWN: ReadonlySet<string> = new Set(
  [...Object.values(OBSERVATION_COLUMNS.headings), ...Object.values(MILESTONE_HEADINGS)].flat().map(comparableHeading),
);

/**
 * How well rows look like a table of ours: the most cells in one of the first 20 rows that are a known heading or a reporting period,
 * each counted once. A single one may be chance, so it counts as none.
 *
 * Example: `地区 指标 报告期 数值` scores 4, `指标 2018年 2019年` 3, a page of explanations 0.
 */
export function headerScore(rows: readonly (readonly string[])[]): number {
  const score = (row: readonly string[]) => {
    const headings = new Set(row.map(comparableHeading));
    return [...headings].filter((heading) => KNOWN.has(heading) || parsePeriod(heading) !== null).length;
  };
  const best = Math.max(0, ...rows.slice(0, SEARCHED_ROWS).map(score));
  return best < 2 ? 0 : best;
}
