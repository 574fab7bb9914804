import type { Area } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import { actualOf, type Observation } from '../domain/observation.ts';
import type { Milestone, Plan, Target } from '../domain/plan.ts';
import type { ReportText } from './report-text.ts';

/** A target as scripts read it (design §7). `name` is the indicator's, in the reader's language. */
export function targetJson(target: Target, name: string) {
  return {
    plan: target.plan,
    indicator: target.indicator,
    name,
    area: target.area,
    scope: target.scope,
    comparator: target.comparator,
    value: target.value,
    lower: target.lower,
    upper: target.upper,
    tolerance: target.tolerance,
    unit: target.unit,
    year: target.year,
    due: target.due,
    nature: target.nature,
    binding: target.binding,
    lead: target.lead,
    support: target.support,
    cite: target.cite,
    baseline: target.baseline,
    note: target.note,
  };
}

/** A milestone as scripts read it: a state to reach, with its place in the plan. */
export function milestoneJson(milestone: Milestone) {
  return {
    plan: milestone.plan,
    id: milestone.id,
    area: milestone.area,
    name: milestone.name,
    year: milestone.year,
    due: milestone.due,
    binding: milestone.binding,
    lead: milestone.lead,
    support: milestone.support,
    cite: milestone.cite,
    note: milestone.note,
  };
}

/** An indicator as scripts read it: `name` in the reader's language, `names` in all. */
export function indicatorJson(indicator: Indicator, { report }: Pick<ReportText, 'report'>) {
  return {
    id: indicator.id,
    theme: indicator.theme,
    name: report.nameOf(indicator.name),
    names: indicator.name,
    definition: indicator.definition,
    unit: indicator.unit,
    factor: indicator.factor,
    numerator: indicator.numerator,
    denominator: indicator.denominator,
    countedUnit: indicator.countedUnit,
    polarity: indicator.polarity,
    decimals: indicator.decimals,
    periodNature: indicator.periodNature,
    seasonal: indicator.seasonal ?? false,
    rollUp: indicator.rollUp,
    aliases: indicator.aliases,
    share: indicator.share,
    plausible: indicator.plausible,
    source: indicator.source,
    note: indicator.note,
  };
}

/** A plan as scripts read it: its head, and how many targets and milestones it holds; they have lists of their own. */
export function planJson(plan: Plan) {
  return {
    id: plan.id,
    title: plan.title,
    document: plan.document,
    issuer: plan.issuer,
    area: plan.area,
    issued: plan.issued,
    from: plan.from,
    until: plan.until,
    note: plan.note,
    targets: plan.targets.length,
    milestones: plan.milestones.length,
  };
}

/** An area as scripts read it; `fullName` with everything above it, as the area book gives it. */
export function areaJson(area: Area, fullName: string) {
  return { code: area.code, name: area.name, fullName, level: area.level, parent: area.parent };
}

/** One reported value as scripts read it; `actual` is what is judged and shown (design §3). */
export function observationJson(observation: Observation, indicator: Indicator, text: Pick<ReportText, 'report'>) {
  return {
    area: observation.area,
    indicator: observation.indicator,
    name: text.report.nameOf(indicator.name),
    unit: indicator.unit,
    period: observation.period,
    actual: actualOf(observation, indicator),
    value: observation.value,
    numerator: observation.numerator,
    denominator: observation.denominator,
    absence: observation.absence,
    note: observation.note,
    source: observation.source,
  };
}
