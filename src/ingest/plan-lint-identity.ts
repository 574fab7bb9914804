import { type Finding, finding } from './definition-file.ts';
import type { PlanFile } from './definition-schema.ts';

/**
 * One identity (indicator, area, scope) has one target for a date. Another place of the document may state it again: both are kept,
 * each with a note that says so. The same place may not. Milestones are told apart by their id.
 */
export function lintIdentities(plan: PlanFile): Finding[] {
  const targets = plan.targets.flatMap((entry, index) =>
    entry.steps.map((step, n) => ({
      path: `targets[${index}].steps[${n}]`,
      identity: [entry.indicator, entry.area ?? plan.area, entry.scope, step.due ?? '', step.due ? '' : step.year].join(
        '|',
      ),
      indicator: entry.indicator,
      place: [entry.section, step.due].join('|'),
      isNoted: entry.note !== null || step.note !== null,
    })),
  );
  const seen = new Set<string>();
  return [
    ...[...Map.groupBy(targets, (each) => each.identity).values()].flatMap((kin) =>
      kin.flatMap((each, index): Finding[] => {
        const other = kin.find((k, n) => n < index && k.place === each.place);
        if (other) return [finding(each.path, 'target-twice', { indicator: each.indicator, other: other.path })];
        if (kin.length < 2 || each.isNoted) return [];
        const beside = kin.find((k) => k !== each)!.path;
        return [finding(each.path, 'same-date-without-note', { indicator: each.indicator, other: beside })];
      }),
    ),
    ...plan.milestones.flatMap(({ id }, index) => {
      if (seen.has(id)) return [finding(`milestones[${index}].id`, 'milestone-twice', { id })];
      seen.add(id);
      return [];
    }),
  ];
}
