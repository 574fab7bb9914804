import { type GapRow, gapRow } from '../../src/domain/gap-row.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { comparePeriods, knownPeriod } from '../../src/domain/period.ts';
import type { Plan, Target } from '../../src/domain/plan.ts';

const AREA = '440704';

/** 药占比: a share in per cent, lower is better. */
export const DRUG_SHARE: Indicator = {
  id: 'drug-share',
  theme: 'public-hospital',
  name: { zh: '药占比', en: 'Drug share' },
  definition: '药品收入占医疗收入的百分比',
  source: null,
  unit: '%',
  factor: '100',
  numerator: '药品收入',
  denominator: '医疗收入',
  countedUnit: '元',
  polarity: 'lower',
  decimals: 2,
  periodNature: 'single',
  rollUp: 'ratio',
  aliases: [],
  share: true,
  plausible: { min: '0', max: '100' },
  note: null,
};

/** 每万常住人口全科医生数: a state, higher is better. */
export const DOCTORS: Indicator = {
  ...DRUG_SHARE,
  ...{ id: 'gp-per-10k', unit: '人', factor: '10000', numerator: '全科医生数', denominator: '常住人口数' },
  ...{ countedUnit: '人', polarity: 'higher', periodNature: 'stock', share: false },
};

export function targetOf(indicator: Indicator, own: Partial<Target> = {}): Target {
  return {
    plan: 'p',
    indicator: indicator.id,
    area: AREA,
    scope: null,
    wording: '',
    comparator: indicator.polarity === 'lower' ? 'lte' : 'gte',
    value: '30',
    lower: null,
    upper: null,
    tolerance: null,
    nearTolerance: null,
    reads: null,
    unit: indicator.unit,
    year: 2018,
    due: '2018-12-31',
    nature: 'outcome',
    binding: true,
    lead: [],
    support: [],
    cite: { document: 'D', section: 'S' },
    baseline: null,
    note: null,
    ...own,
  };
}

/** A value as text, or numerator and denominator. */
export type Reported = string | readonly [numerator: string, denominator: string];

export function observed(indicator: Indicator, period: string, reported: Reported): Observation {
  const counts = typeof reported === 'string' ? null : reported;
  return {
    indicator: indicator.id,
    area: AREA,
    period,
    value: counts ? null : (reported as string),
    numerator: counts?.[0] ?? null,
    denominator: counts?.[1] ?? null,
    absence: null,
    note: null,
    source: null,
  };
}

/** One row judged in the last period given, unless another is asked for. */
export function rowOf(
  indicator: Indicator,
  target: Partial<Target>,
  series: Readonly<Record<string, Reported>>,
  period: string | null = null,
): GapRow {
  const order = (a: string, b: string) => comparePeriods(knownPeriod(a), knownPeriod(b));
  const periods = Object.keys(series).toSorted(order);
  const one = targetOf(indicator, target);
  return gapRow({
    plan: { id: 'p', targets: [one] } as unknown as Plan,
    indicator,
    area: AREA,
    targets: [one],
    observations: periods.map((each) => observed(indicator, each, series[each]!)),
    period: knownPeriod(period ?? periods.at(-1)!),
  });
}

/** A series of consecutive quarters from the first on. */
export function quarters(first: string, values: readonly Reported[]): Record<string, Reported> {
  const [year, quarter] = first.split('Q').map(Number) as [number, number];
  return Object.fromEntries(
    values.map((value, i) => [`${year + Math.floor((quarter - 1 + i) / 4)}Q${((quarter - 1 + i) % 4) + 1}`, value]),
  );
}
