import { z } from 'zod';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal in quotes, such as "33.65"');
const positive = z.string().regex(/^(?=.*[1-9])\d+(\.\d+)?$/, 'a decimal above zero in quotes, such as "10"');
const isoDate = z.iso.date();
const names = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** One file in `indicators/<theme>/<id>.yaml`; id and theme come from the path. */
export const indicatorFile = z.strictObject({
  name: names,
  definition: z.string().min(1),
  source: z.string().min(1).nullable().default(null),
  unit: z.string().min(1),
  factor: decimal.default('1'),
  numerator: z.string().min(1).nullable().default(null),
  denominator: z.string().min(1).nullable().default(null),
  countedUnit: z.string().min(1).nullable().default(null),
  polarity: z.enum(['higher', 'lower', 'none']),
  decimals: z.int().min(0).max(6),
  periodNature: z.enum(['stock', 'single', 'cumulative']),
  seasonal: z.boolean().default(false),
  rollUp: z.enum(['ratio', 'sum', 'population-weighted', 'none']),
  aliases: z.array(z.string().min(1)).default([]),
  share: z.boolean().default(false),
  plausible: z
    .strictObject({ min: decimal.nullable().default(null), max: decimal.nullable().default(null) })
    .default({ min: null, max: null }),
  jump: z
    .strictObject({ points: positive.nullable().default(null), percent: positive.nullable().default(null) })
    .refine(({ points, percent }) => points !== null || percent !== null, 'points, percent or both')
    .nullable()
    .default(null),
  note: z.string().min(1).nullable().default(null),
});

/** `indicators/rules.yaml`: what holds by definition between two indicators in one area and period. */
export const rulesFile = z.array(
  z.strictObject({
    lower: z.string().min(1),
    upper: z.string().min(1),
    because: z.string().trim().min(1),
  }),
);

/** `indicators/themes.yaml`: themes in the order in which pages and reports list them. */
export const themesFile = z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), name: names }));

const step = z.strictObject({
  wording: z.string().min(1),
  comparator: z.enum(['gte', 'gt', 'lte', 'lt', 'eq', 'about', 'between', 'increase-per-year', 'trend', 'none']),
  value: decimal.nullable().default(null),
  lower: decimal.nullable().default(null),
  upper: decimal.nullable().default(null),
  tolerance: decimal.nullable().default(null),
  nearTolerance: decimal.nullable().default(null),
  year: z.int().min(1990).max(2100).nullable().default(null),
  due: isoDate.nullable().default(null),
  binding: z.boolean().default(true),
  note: z.string().min(1).nullable().default(null),
  /** Why the step is stored otherwise than its wording reads; only where the words alone cannot say it. */
  reads: z.string().min(1).nullable().default(null),
});

const target = z.strictObject({
  indicator: z.string().min(1),
  area: z.string().min(6).optional(),
  scope: z.string().min(1).nullable().default(null),
  section: z.string().trim().min(1),
  unit: z.string().min(1),
  nature: z.enum(['outcome', 'capacity', 'coverage', 'count', 'ceiling', 'process', 'policy-parameter']),
  lead: z.array(z.string().min(1)).default([]),
  support: z.array(z.string().min(1)).default([]),
  baseline: z
    .strictObject({ value: decimal, period: z.string().min(4) })
    .nullable()
    .default(null),
  note: z.string().min(1).nullable().default(null),
  steps: z.array(step).min(1),
});

const milestone = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  area: z.string().min(6).optional(),
  section: z.string().trim().min(1),
  year: z.int().min(1990).max(2100).nullable().default(null),
  due: isoDate.nullable().default(null),
  binding: z.boolean().default(true),
  lead: z.array(z.string().min(1)).default([]),
  support: z.array(z.string().min(1)).default([]),
  note: z.string().min(1).nullable().default(null),
});

/** One file in `seeds/plans/<id>.yaml`; the id comes from the path. */
export const planFile = z.strictObject({
  title: z.string().min(1),
  document: z.string().trim().min(1),
  issuer: z.string().min(1),
  area: z.string().min(6),
  issued: isoDate,
  from: isoDate.nullable().default(null),
  until: isoDate.nullable().default(null),
  note: z.string().min(1).nullable().default(null),
  targets: z.array(target),
  milestones: z.array(milestone).default([]),
});

export type PlanFile = z.output<typeof planFile>;
export type TargetEntry = PlanFile['targets'][number];
export type Step = TargetEntry['steps'][number];
