import { type Milestone, type Plan, type Target, targetKey } from './plan.ts';

/** What stands there now and what a file asks for. */
export interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

export const PLAN_FIELDS = ['title', 'document', 'issuer', 'area', 'issued', 'from', 'until', 'note'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** What loading a file would change of one plan. */
export interface PlanChange {
  readonly plan: string;
  readonly title: string;
  /** The plan is not there yet. */
  readonly isNew: boolean;
  readonly fields: readonly {
    readonly field: PlanField;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly targets: Difference<Target>;
  readonly milestones: Difference<Milestone>;
}

/** Retired is what stands there now and the file no longer asks for. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly changed: readonly Changed<T>[];
  readonly retired: readonly T[];
  readonly unchanged: number;
}

/** Compares a plan as it stands (null for none) with what a file asks for. Targets are told apart by `targetKey`, milestones by their id. */
export function planChange(before: Plan | null, after: Plan): PlanChange {
  return {
    plan: after.id,
    title: after.title,
    isNew: before === null,
    fields: PLAN_FIELDS.filter((field) => before !== null && before[field] !== after[field]).map((field) => ({
      ...{ field, before: before![field], after: after[field] },
    })),
    targets: difference(before?.targets ?? [], after.targets, targetKey),
    milestones: difference(before?.milestones ?? [], after.milestones, ({ id }) => id),
  };
}

/** Whether there is nothing to store. */
export function isUnchanged({ isNew, fields, targets, milestones }: PlanChange): boolean {
  const count = ({ added, changed, retired }: Difference<unknown>) => added.length + changed.length + retired.length;
  return !isNew && fields.length + count(targets) + count(milestones) === 0;
}

/**
 * Whether two definitions say the same, whatever the order in which their fields were written. A field that is not there is one
 * that says nothing (null): a definition stored before the field was thought of.
 */
export function isSame(a: object, b: object): boolean {
  return canonical(a) === canonical(b);
}

function difference<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (each: T) => string,
): Difference<T> {
  const stood = new Map(before.map((each) => [keyOf(each), each]));
  const wanted = new Set(after.map(keyOf));
  const kept = after.flatMap((each) => {
    const was = stood.get(keyOf(each));
    return was ? [{ before: was, after: each }] : [];
  });
  const changed = kept.filter((pair) => !isSame(pair.before, pair.after));
  return {
    added: after.filter((each) => !stood.has(keyOf(each))),
    changed,
    retired: before.filter((each) => !wanted.has(keyOf(each))),
    unchanged: kept.length - changed.length,
  };
}

function canonical(value: object): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, said]) => said !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

/** The fields of a target that a revised one may differ in, in the order in which people read them. */
const TARGET_FIELDS = [
  ...(['wording', 'comparator', 'value', 'lower', 'upper', 'tolerance', 'nearTolerance', 'unit', 'year'] as const),
  ...(['binding', 'nature', 'baseline', 'lead', 'support', 'cite', 'note', 'reads'] as const),
];
export type TargetField = (typeof TARGET_FIELDS)[number];

/** The fields in which two versions of one target differ. */
export function differingFields({ before, after }: Changed<Target>): TargetField[] {
  return TARGET_FIELDS.filter((field) => canonical({ is: before[field] }) !== canonical({ is: after[field] }));
}
