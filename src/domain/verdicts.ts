import type { GapRow } from './gap-row.ts';
import { type MethodLine, methodLine } from './method-lines.ts';
import { judgeBy } from './methods/assess.ts';
import { CUT_OFFS } from './methods/cut-offs.ts';
import { refuseFewer } from './methods/points.ts';
import { isRefusal, type Refusal, refuse } from './methods/refusal.ts';
import { type MethodRequest, readRequest } from './methods/request.ts';
import {
  METHOD_STATUSES,
  METHODS,
  type MethodId,
  type MethodStatus,
  type Outcome,
  type Verdict,
} from './methods/verdict.ts';
import { periodEnd } from './period.ts';
import { isSum } from './units.ts';

/** What a method's word says of the target: good, bad, or neither. */
export type Grade = 'good' | 'between' | 'bad';

/** One method's answer about a row. */
export interface MethodVerdict {
  readonly method: MethodId;
  /** The question, as `assess` takes it. */
  readonly inputs: MethodLine;
  readonly thresholds: (typeof CUT_OFFS)[MethodId];
  readonly outcome: Outcome;
  /** Null where the method refused. */
  readonly grade: Grade | null;
}

export interface Verdicts {
  /** One for each method, in their order; empty where the period has no value. */
  readonly methods: readonly MethodVerdict[];
  /** The methods whose word is good, and those whose word is bad: they disagree where both lists have members. */
  readonly good: readonly MethodId[];
  readonly bad: readonly MethodId[];
  readonly disagree: boolean;
}

/**
 * Every published method's verdict on a row, with inputs and thresholds, or its coded refusal; the light itself stays by
 * design §4. `level` takes no side before the due date, since nothing but the due date asks for the level itself. XmR is
 * asked from 12 points on, below which its source warns of its limits, and Fingertips not about sums of money.
 *
 * Example: poverty 14.5 (2015) → 10.4 (2023), 7.25 by 2030: `linear-pace` good, `cagr` between (gap-science B6).
 */
export function verdictsOf(row: GapRow): Verdicts {
  const methods = row.actual === null ? [] : METHODS.map((method) => verdictOf(method, row));
  const siding = methods.filter(({ method }) => method !== 'level' || isDue(row));
  const named = (grade: Grade) => siding.filter((each) => each.grade === grade).map(({ method }) => method);
  const [good, bad] = [named('good'), named('bad')];
  return { methods, good, bad, disagree: good.length > 0 && bad.length > 0 };
}

function verdictOf(method: MethodId, row: GapRow): MethodVerdict {
  const inputs = methodLine(method, row);
  const request = readRequest(inputs);
  const outcome = isRefusal(request) ? request : (refuseUnfit(request, row) ?? judgeBy(request));
  const grade = isRefusal(outcome) ? null : gradeOf(wordOf(method, outcome), inputs.polarity);
  return { method, inputs, thresholds: CUT_OFFS[method], outcome, grade };
}

/** The limits of XmR hold for a process that stays as it is: once it moves, its movement speaks, not where the target lies. */
function wordOf(method: MethodId, { status, details }: Verdict): MethodStatus {
  const variation = METHOD_STATUSES.find((each) => each === details.variation);
  return method === 'xmr' && variation && variation !== 'common-cause' ? variation : status;
}

/** What a line of `assess` cannot tell: that a run is too short to be shown, and that its figures are sums of money. */
function refuseUnfit({ method, points }: MethodRequest, { indicator: { countedUnit } }: GapRow): Refusal | null {
  if (method === 'xmr') return refuseFewer(points, CUT_OFFS.xmr.points);
  return method === 'fingertips-trend' && isSum(countedUnit) ? refuse('sums-not-counts', { unit: countedUnit! }) : null;
}

const isDue = ({ target, period }: GapRow) => target.due === null || periodEnd(period) >= target.due;

const GRADES: Readonly<Record<Exclude<MethodStatus, 'increasing' | 'decreasing'>, Grade>> = {
  met: 'good',
  'on-track': 'good',
  'at-risk': 'between',
  'off-track': 'bad',
  missed: 'bad',
  achieved: 'good',
  'acceleration-needed': 'between',
  limited: 'bad',
  deterioration: 'bad',
  fair: 'between',
  'stagnation-or-regression': 'bad',
  sun: 'good',
  'slightly-cloudy': 'between',
  cloud: 'bad',
  thunderstorm: 'bad',
  improved: 'good',
  'little-or-no-change': 'between',
  worse: 'bad',
  'baseline-only': 'between',
  'no-change': 'between',
  'consistent-pass': 'good',
  'consistent-fail': 'bad',
  'hit-or-miss': 'between',
  'common-cause': 'between',
  'special-cause-improvement': 'good',
  'special-cause-concern': 'bad',
  'special-cause': 'between',
};

/** Rising and falling are good or bad by the polarity. */
export function gradeOf(status: MethodStatus, polarity: 'higher' | 'lower' | null): Grade {
  if (status !== 'increasing' && status !== 'decreasing') return GRADES[status];
  if (polarity === null) return 'between';
  return (status === 'increasing') === (polarity === 'higher') ? 'good' : 'bad';
}
