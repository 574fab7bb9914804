import type { Indicator } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';
import { UNITS } from '../domain/units.ts';
import { type Finding, finding } from './definition-file.ts';
import type { PlanFile, TargetEntry } from './definition-schema.ts';
import { lintIdentities } from './plan-lint-identity.ts';
import { lintStep } from './plan-lint-step.ts';
import { lintWording } from './plan-lint-wording.ts';

/** Everything that is wrong with a plan whose form is right, each at its place in the file. An entry or step may excuse some with a note. */
export function lintPlan(plan: PlanFile, indicators: ReadonlyMap<string, Indicator>): Finding[] {
  return [
    ...plan.targets.flatMap((entry, index) =>
      lintEntry(plan, entry, `targets[${index}]`, indicators.get(entry.indicator)),
    ),
    ...plan.milestones.flatMap((milestone, index) =>
      lintDate(plan, milestone, milestone.note !== null, `milestones[${index}]`),
    ),
    ...lintIdentities(plan),
  ];
}

function lintEntry(plan: PlanFile, entry: TargetEntry, path: string, indicator: Indicator | undefined): Finding[] {
  const { unit, baseline } = entry;
  const isNoted = entry.note !== null || entry.steps.every((step) => step.note !== null);
  const findings: Finding[] = [];
  if (!indicator) findings.push(finding(`${path}.indicator`, 'indicator-unknown', { indicator: entry.indicator }));
  if (!UNITS.includes(unit)) findings.push(finding(`${path}.unit`, 'unit-unknown', { unit }));
  if (indicator && unit !== indicator.unit && !isNoted)
    findings.push(finding(`${path}.unit`, 'unit-differs-from-indicator', { unit, indicatorUnit: indicator.unit }));
  if (baseline && !period(baseline.period))
    findings.push(finding(`${path}.baseline.period`, 'baseline-period-unknown', { period: baseline.period }));
  const steps = entry.steps.flatMap((step, index) => {
    const at = `${path}.steps[${index}]`;
    return [
      ...lintDate(plan, step, entry.note !== null || step.note !== null, at),
      ...lintStep(step, at),
      ...(indicator ? lintWording(entry, step, indicator, at) : []),
    ];
  });
  return [...findings, ...steps];
}

type Dated = Pick<TargetEntry['steps'][number], 'due' | 'year'>;

/** A due date lies on or after the day of issue, and in the year that the target names, or a note says why not. */
function lintDate({ issued }: PlanFile, { due, year }: Dated, isNoted: boolean, path: string): Finding[] {
  if (due === null || isNoted) return [];
  const findings: Finding[] = [];
  if (due < issued) findings.push(finding(`${path}.due`, 'due-before-issued', { due, issued }));
  if (year !== null && !due.startsWith(`${year}-`))
    findings.push(finding(`${path}.year`, 'year-differs-from-due', { year: String(year), due }));
  return findings;
}
