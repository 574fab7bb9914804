import { plain } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import type { Judgement, Rule } from './judge.ts';
import type { Observation } from './observation.ts';
import type { Period } from './period.ts';
import type { Baseline, Target } from './plan.ts';
import { THRESHOLDS } from './thresholds.ts';

export type ReasonCode =
  | Rule
  | 'margin'
  | 'next-threshold'
  | 'beyond'
  | 'also-stated'
  | 'cited'
  | 'no-date'
  | 'of-period'
  | 'target-note';

/** One reason beside a light: a code and the figures its sentence needs. The sentences are in `text`. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string>>;
}

/** Two places differ where they ask for something else, not where they only word it otherwise. */
const DEMANDS = ['comparator', 'value', 'lower', 'upper', 'tolerance'] as const;

interface Judged {
  readonly judgement: Judgement;
  readonly target: Target;
  readonly alsoStated: readonly Target[];
  readonly actual: string | null;
  readonly baseline: Baseline | null;
  readonly observation: Observation | null;
  /** The period asked for. */
  readonly period: Period;
  readonly indicator: Indicator;
  readonly date: string;
}

/**
 * Why a light is what it is (design §4.7): the rule with its inputs and thresholds, how far the next threshold is, where the
 * target is written and what else the plan says for the same date.
 */
export function reasonsOf(judged: Judged): Reason[] {
  const { target, alsoStated } = judged;
  return [
    ruleReason(judged),
    ...ofPeriod(judged),
    ...distance(judged),
    ...(judged.judgement.beyond ? [reason('beyond', { value: target.value ?? target.upper ?? '' })] : []),
    reason('cited', { document: target.cite.document, section: target.cite.section, wording: target.wording }),
    ...(target.due === null ? [reason('no-date', {})] : []),
    ...alsoStated
      .filter((other) => DEMANDS.some((key) => other[key] !== target[key]))
      .map((other) => reason('also-stated', { wording: other.wording, section: other.cite.section })),
    ...(target.note === null ? [] : [reason('target-note', { note: target.note })]),
  ];
}

const reason = (code: ReasonCode, params: Record<string, string>): Reason => ({ code, params });

/** A value that was reported for another period with the same last day. */
function ofPeriod({ observation, period }: Judged): Reason[] {
  if (observation === null || observation.period === period.id) return [];
  return [reason('of-period', { period: observation.period })];
}

function ruleReason({ judgement: j, target, actual, baseline, observation, indicator, date }: Judged): Reason {
  return reason(j.rule, {
    actual: actual ?? '',
    unit: indicator.unit,
    wording: target.wording,
    due: target.due ?? '',
    date,
    gap: j.gap ? plain(j.gap) : '',
    near: j.near ? plain(j.near) : '',
    baseline: baseline?.value ?? '',
    baselinePeriod: baseline?.period ?? '',
    expected: j.expected ? plain(j.expected, indicator.decimals + 1) : '',
    pace: j.pace ? plain(j.pace, 4) : '',
    onTrackPace: THRESHOLDS.onTrackPace,
    atRiskPace: THRESHOLDS.atRiskPace,
    status: j.status,
    absence: observation?.absence ?? '',
  });
}

function distance({ judgement: j, actual, indicator }: Judged): Reason[] {
  if (j.status === 'met' && j.gap) return [reason('margin', { margin: plain(j.gap.neg()), unit: indicator.unit })];
  if (!j.next || actual === null) return [];
  const away = j.next.at.sub(actual).abs();
  return [
    reason('next-threshold', {
      status: j.next.status,
      strict: j.next.status === 'met' && j.bound?.strict ? 'yes' : '',
      at: plain(j.next.at, indicator.decimals + 2),
      distance: plain(away, indicator.decimals + 2),
      unit: indicator.unit,
    }),
  ];
}
