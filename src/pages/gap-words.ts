import { exact, plain } from '../domain/decimal.ts';
import type { GapRow } from '../domain/gap-row.ts';
import { isRefusal } from '../domain/methods/refusal.ts';
import type { Say } from './page-text.ts';

/** The gap in the indicator's unit: 差1.2个百分点 where it is short, 余1.4个百分点 where it is reached; null where none is known. */
export function gapWords(row: GapRow, { words, page }: Say): string | null {
  if (row.gap === null) return null;
  const gap = exact(row.gap);
  const size = words.difference(plain(gap.abs()), row.indicator.unit);
  if (gap.gt(0)) return page.gap.short({ gap: size });
  if (gap.lt(0)) return page.gap.spare({ gap: size });
  return row.status === 'met' ? page.gap.exact : page.gap.atLimit;
}

/** The actual with its unit, or the sign for an absent value. */
export function actualWords(row: GapRow, { words }: Say): string {
  return row.actual === null ? words.absent : words.quantity(row.actual, row.indicator.unit);
}

/** When the target is due, in words. */
export function dueWords(due: string | null, { words, page }: Say): string {
  return due === null ? page.overview.noDue : page.overview.due({ date: words.date(due) });
}

/** The lead departments by name, or that the plan names none. */
export function leadWords(lead: readonly string[], { words }: Say): string {
  return lead.length > 0 ? words.list(lead) : words.noLead;
}

/** Why the light is what it is, in a few words for a list. */
export function shortReason(row: GapRow, { page }: Say): string {
  const params = row.reasons[0]?.params ?? {};
  const pacePercent = row.pace === null ? '' : plain(exact(row.pace).mul(100));
  return page.shortReason[row.judgement.rule]({ ...params, pacePercent });
}

/** The chance of meeting the target by its due date, if the values go on as they do; null where nothing can be projected. */
export function chanceWords(row: GapRow, { projection: words }: Say): string | null {
  const { projection } = row.outlook();
  if (isRefusal(projection) || projection.chance === null) return null;
  return words.chanceOf({ chance: projection.chance });
}
