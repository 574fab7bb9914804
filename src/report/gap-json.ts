import type { GapRow } from '../domain/gap-row.ts';
import { isRefusal, type Refusal, tell } from '../domain/methods/refusal.ts';
import { outlookNotes } from '../domain/outlook-notes.ts';
import { printed, type RowProjection } from '../domain/row-projection.ts';
import { verdictsOf } from '../domain/verdicts.ts';
import { methodJson } from './method-json.ts';
import type { ReportText } from './report-text.ts';
import { rollUpJson } from './roll-up-json.ts';

/**
 * One gap row as scripts read it, on the command line and over HTTP alike (design §7). Decimals are text with their printed
 * digits; `gap`, `requiredPer…` and `observedPerYear` in the indicator's unit, `attainment` in per cent, `progress`, `pace`
 * and `projection.chance` as shares; what cannot be said is null. Beside the fields of §7: `scope` and `nature`; direction,
 * denominator and its period in `gapInUnits`; `requiredPerQuarter`; `reach`, when the target is reached at the speed since
 * the baseline; interval, scale (`linear` or `logit`) and why, number of values and first period in `projection`, and why there is none in
 * `projectionRefusal`; `outlook`, the same in sentences; `methods`, what each published method says, and whether some call
 * good what others call bad in `methodsDisagree`; `rollUp` and `fromPeriods`, what the places below and other periods make of
 * the value, which is never judged.
 */
export function gapRowJson(row: GapRow, text: ReportText) {
  const { target, indicator } = row;
  const { gapInUnits, requiredPerYear, requiredPerQuarter, observedPerYear, reach, projection } = row.outlook();
  const refused = isRefusal(projection) ? projection : null;
  const verdicts = verdictsOf(row);
  return {
    plan: row.plan,
    indicator: indicator.id,
    name: text.report.nameOf(indicator.name),
    unit: indicator.unit,
    area: row.area,
    scope: row.scope,
    nature: target.nature,
    period: row.period.id,
    actual: row.actual,
    target: { comparator: target.comparator, value: target.value, due: target.due, cite: target.cite },
    baseline: row.baseline,
    gap: row.gap,
    gapInUnits,
    attainment: row.attainment,
    progress: row.progress,
    expected: row.expected,
    pace: row.pace,
    requiredPerYear,
    requiredPerQuarter,
    observedPerYear,
    reach: reach && { kind: reach.kind, date: reach.kind === 'date' ? reach.date : null },
    projection: isRefusal(projection) ? null : projectionJson(projection, indicator.decimals + 1),
    projectionRefusal: refused && refusalJson(refused, text),
    light: row.light,
    status: row.status,
    reasons: row.reasons.map(({ code, params }) => ({ code, text: text.reason[code](params) })),
    outlook: outlookNotes(row, verdicts).map(({ code, params }) => ({
      code,
      text: text.projection.notes[code](params),
    })),
    methods: verdicts.methods.map((verdict) => methodJson(verdict, text)),
    methodsDisagree: verdicts.disagree,
    rollUp: row.fromAreas && rollUpJson(row.fromAreas, indicator.unit, text),
    fromPeriods: row.fromPeriods && rollUpJson(row.fromPeriods, indicator.unit, text),
    lead: row.lead,
    source: row.source,
  };
}

/** One digit more than the indicator has, as for the other figures worked out. */
function projectionJson(projection: RowProjection, decimals: number) {
  const { at, value, low, high, chance, clipped, scale, scaleReason, points, since } = projection;
  return {
    at,
    value: printed(value, decimals),
    low: printed(low, decimals),
    high: printed(high, decimals),
    chance: chance === null ? null : printed(chance, 4),
    clipped,
    scale,
    scaleReason,
    points,
    since,
  };
}

const refusalJson = (refusal: Refusal, { method }: ReportText) => ({
  code: refusal.code,
  message: tell(refusal, method.refusals),
});

export type GapRowJson = ReturnType<typeof gapRowJson>;
