import type { Reach } from './change.ts';
import { compare, exact, plain } from './decimal.ts';
import { decimalsFor, type GapRow } from './gap-row.ts';
import { isRefusal } from './methods/refusal.ts';
import { hasSmallDenominator, noiseOf } from './noise.ts';
import { basisOf } from './projection.ts';
import { printed, type RowProjection } from './row-projection.ts';
import { THRESHOLDS } from './thresholds.ts';
import { isSum } from './units.ts';
import type { Verdicts } from './verdicts.ts';

export type OutlookNoteCode =
  | 'units-more'
  | 'units-fewer'
  | 'required-quarterly'
  | 'required-by-due'
  | 'reach-in-time'
  | 'reach-too-late'
  | 'reach-never'
  | 'reach-beyond-century'
  | 'projected'
  | 'projected-without-chance'
  | 'logit'
  | 'clipped'
  | 'clipped-value-at-bound'
  | 'clipped-target-at-bound'
  | 'too-few-points'
  | 'normal-variation'
  | 'small-denominator';

/** One thing to say about what lies ahead of a row: a code and the figures its sentence needs. The sentences are in `text`. */
export interface OutlookNote {
  readonly code: OutlookNoteCode;
  readonly params: Readonly<Record<string, string>>;
}

const note = (code: OutlookNoteCode, params: Record<string, string>): OutlookNote => ({ code, params });

/**
 * What lies ahead of a row, in the order in which a reader asks: how much is missing in real things, how much a quarter, when
 * it will be reached at the present speed, what the projection says, and how far its figures carry. Empty where nothing can be
 * said. In: the row and its verdicts (`verdictsOf`).
 *
 * Example: 31.2 % in 2018Q2, below 30 by the end of 2018: `required-quarterly` with change 0.6, direction down.
 */
export function outlookNotes(row: GapRow, verdicts: Verdicts): OutlookNote[] {
  return [
    ...unitNotes(row),
    ...requiredNotes(row),
    ...reachNotes(row),
    ...projectionNotes(row),
    ...(noiseOf(verdicts.methods).isNormal ? [note('normal-variation', {})] : []),
    ...smallNotes(row),
  ];
}

function smallNotes(row: GapRow): OutlookNote[] {
  if (!hasSmallDenominator(row)) return [];
  const { indicator, observation } = row;
  const least = THRESHOLDS.smallDenominator;
  return [
    note('small-denominator', { of: indicator.denominator ?? '', denominator: observation!.denominator!, least }),
  ];
}

function unitNotes(row: GapRow): OutlookNote[] {
  const gap = row.outlook().gapInUnits;
  if (!gap) return [];
  const { value, unit, direction, denominator, denominatorPeriod: period } = gap;
  const things = { thing: row.indicator.numerator ?? '', of: row.indicator.denominator ?? '', ofUnit: amountUnit(row) };
  const params = { value, unit, direction, denominator, period, ...things };
  return [note(direction === 'more' ? 'units-more' : 'units-fewer', params)];
}

/** What `projection.things` in `text` says in real things: the parameters of the first note, null where nothing is counted. */
export function missingThings(row: GapRow): OutlookNote['params'] | null {
  return unitNotes(row)[0]?.params ?? null;
}

/** A share of an amount has its denominator in the unit of its numerator; of counts the words say what is counted. */
const amountUnit = ({ indicator: { share, countedUnit } }: GapRow) => (share && isSum(countedUnit) ? countedUnit! : '');

/** With a quarter or less to go, a change per quarter says no more than the gap. */
function requiredNotes(row: GapRow): OutlookNote[] {
  const { requiredPerQuarter } = row.outlook();
  if (requiredPerQuarter === null || row.gap === null) return [];
  const change = exact(requiredPerQuarter);
  const shared = { unit: row.indicator.unit, due: row.target.due!, direction: change.gt(0) ? 'up' : 'down' };
  if (compare(change.abs(), exact(row.gap)) >= 0) return [note('required-by-due', { change: row.gap, ...shared })];
  return change.equals(0) ? [] : [note('required-quarterly', { change: plain(change.abs()), ...shared })];
}

/** Where a projection speaks of the present speed as well, this one says that it counts from the baseline. */
function reachNotes(row: GapRow): OutlookNote[] {
  const { reach } = row.outlook();
  if (!reach || reach.kind === 'reached') return [];
  const speed = { since: isRefusal(row.outlook().projection) ? '' : 'baseline' };
  if (reach.kind !== 'date') return [note(reachCode(reach), speed)];
  const late = row.target.due !== null && reach.date > row.target.due;
  return [note(late ? 'reach-too-late' : 'reach-in-time', { date: reach.date, due: row.target.due ?? '', ...speed })];
}

const reachCode = (reach: Exclude<Reach, { kind: 'date' | 'reached' }>) =>
  reach.kind === 'never' ? 'reach-never' : 'reach-beyond-century';

function projectionNotes(row: GapRow): OutlookNote[] {
  const { projection } = row.outlook();
  if (!isRefusal(projection)) return projected(row, projection);
  if (projection.code !== 'too-few-points') return [];
  const { needed, given } = projection.params;
  const { periodNature, seasonal } = row.indicator;
  const basis = basisOf(periodNature, seasonal ?? false);
  return [note('too-few-points', { needed: String(needed), given: String(given), basis })];
}

function projected(row: GapRow, projection: RowProjection): OutlookNote[] {
  const { at, value, low, high, chance, points } = projection;
  const shown = (estimate: number) => printed(estimate, decimalsFor(row));
  const figures = { due: at, value: shown(value), low: shown(low), high: shown(high), points: String(points) };
  const { unit, periodNature, seasonal } = row.indicator;
  const basis = basisOf(periodNature, seasonal ?? false);
  const params = { ...figures, unit, scale: projection.scale, basis };
  return [
    chance === null
      ? note('projected-without-chance', params)
      : note('projected', { ...params, chance: String(chance) }),
    ...scaleNotes(row, projection),
  ];
}

/** On which scale the line runs and whether it was cut; nothing to say where a line keeps within the bounds. */
function scaleNotes(
  { indicator }: GapRow,
  { scale, scaleReason, clipped }: Pick<RowProjection, 'scale' | 'scaleReason' | 'clipped'>,
): OutlookNote[] {
  const most = { most: indicator.factor, unit: indicator.unit };
  if (scale === 'logit') return [note('logit', most)];
  if (!clipped) return [];
  if (scaleReason === 'value-at-bound' || scaleReason === 'target-at-bound')
    return [note(`clipped-${scaleReason}`, most)];
  return [note('clipped', {})];
}
