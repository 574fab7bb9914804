import type { GapRow } from '../domain/gap-row.ts';
import type { ReportText } from './report-text.ts';

/**
 * One gap row as scripts read it, on the command line and over HTTP alike (design §7). Decimals are text with their printed
 * digits; `gap`, `requiredPerYear` and `observedPerYear` in the indicator's unit, `attainment` in per cent, `progress` and
 * `pace` as shares; what cannot be said is null. Beside the fields of §7: `scope` and `nature`.
 */
export function gapRowJson(row: GapRow, text: ReportText) {
  const { target, indicator } = row;
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
    gapInUnits: null as { readonly value: string; readonly unit: string } | null,
    attainment: row.attainment,
    progress: row.progress,
    expected: row.expected,
    pace: row.pace,
    requiredPerYear: row.requiredPerYear,
    observedPerYear: row.observedPerYear,
    projection: null as Projection | null,
    light: row.light,
    status: row.status,
    reasons: row.reasons.map(({ code, params }) => ({ code, text: text.reason[code](params) })),
    lead: row.lead,
    source: row.source,
  };
}

interface Projection {
  readonly at: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly chance: string;
}

export type GapRowJson = ReturnType<typeof gapRowJson>;
