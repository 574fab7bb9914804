/** What the wording of a target demands of the actual. `none`: the plan prints no number (——). */
export type Comparator =
  | 'gte'
  | 'gt'
  | 'lte'
  | 'lt'
  | 'eq'
  | 'about'
  | 'between'
  | 'increase-per-year'
  | 'trend'
  | 'none';

export type TargetNature = 'outcome' | 'capacity' | 'coverage' | 'count' | 'ceiling' | 'process' | 'policy-parameter';

export interface Citation {
  /** Document number, or its title where it has none. */
  readonly document: string;
  /** Section, paragraph or table row, as the document counts them. */
  readonly section: string;
}

export interface Baseline {
  readonly value: string;
  readonly period: string;
}

/** One number (or direction) that one place of one plan asks for by one date. */
export interface Target {
  readonly plan: string;
  readonly indicator: string;
  readonly area: string;
  /** 贫困地区, 二级以上公立医院 …: part of the identity; null for the whole area. */
  readonly scope: string | null;
  /** The words of the target alone as printed, such as `<30` or `75 左右`. */
  readonly wording: string;
  readonly comparator: Comparator;
  /** The printed number, digits kept; null for `between`, `trend` and `none`. */
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  /** For `about`: how far either side still counts, in the indicator's unit. */
  readonly tolerance: string | null;
  /** How far a miss may be and still be amber, in the indicator's unit; null for 5 % of the target's size. */
  readonly nearTolerance: string | null;
  readonly unit: string;
  readonly year: number | null;
  /** ISO date; null where the plan gives none. */
  readonly due: string | null;
  readonly nature: TargetNature;
  readonly binding: boolean;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly cite: Citation;
  readonly baseline: Baseline | null;
  readonly note: string | null;
  /** Why it is stored otherwise than its wording reads; null where the words alone say it. */
  readonly reads: string | null;
}

/** A state to reach: 创建三级乙等医院, 出台文件 … */
export interface Milestone {
  readonly plan: string;
  readonly id: string;
  readonly area: string;
  readonly name: string;
  readonly year: number | null;
  readonly due: string | null;
  readonly binding: boolean;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly cite: Citation;
  readonly note: string | null;
}

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly issuer: string;
  readonly area: string;
  readonly issued: string;
  /** First and last day the plan covers; null where it does not say. */
  readonly from: string | null;
  readonly until: string | null;
  readonly note: string | null;
  readonly targets: readonly Target[];
  readonly milestones: readonly Milestone[];
}

/** What is said about a target beside what it demands: its note, then why it is stored otherwise than it reads. */
export function remarksOf({ note, reads }: Pick<Target, 'note' | 'reads'>): string[] {
  return [note, reads].filter((remark) => remark !== null);
}

/** The identity of a target: two records of one identity are two versions of one target. */
export function targetKey(t: Pick<Target, 'plan' | 'indicator' | 'area' | 'scope' | 'due' | 'cite'>): string {
  return [t.plan, t.indicator, t.area, t.scope ?? '', t.due ?? '', t.cite.section].join('|');
}
