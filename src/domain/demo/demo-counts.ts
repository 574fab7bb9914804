import type { Indicator } from '../indicator.ts';
import { chance } from './chance.ts';

/** Made-up, of the size of the places: residents by area code. */
const RESIDENTS: Readonly<Record<string, number>> = {
  '440704': 266_000,
  '510421': 221_000,
  '510800': 2_280_000,
  '510802': 534_000,
  '611026': 152_000,
};
const RESIDENTS_ELSEWHERE = 300_000;

/** Kinds of things that denominators count, the first that fits, with how many there are of them for each resident in a quarter. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/人口数/, 1],
  [/收入|费用|金额|收费|经费|资金|支出|筹资|薪|工资|补助|结余|收益|税|价格|费额/, 380],
  [/床位/, 1 / 190],
  [/活产|围产/, 0.0026],
  [/新进|毕业生|疾控/, 1 / 6000],
  [/编制|人员|医师|医生|员数/, 1 / 320],
  [/服务总量|人次|处方|台次|床日|病例|患者|出院/, 0.05],
  [/参保/, 0.93],
  [/重点人群/, 0.31],
  [/人数|居民|儿童/, 0.02],
  [/村/, 1 / 2600],
  [/乡镇|街道/, 1 / 18_000],
  [/机构/, 1 / 5200],
  [/院|中心|单位/, 1 / 30_000],
];

/** Differences and quotients of sums are reported as values: their parts say nothing about real things. */
const NO_PARTS = /之差|减|平均|人均|乘积|次均|比值/;

export interface Counted {
  readonly numerator: string;
  readonly denominator: string;
}

/**
 * Numerator and denominator, whole numbers, whose quotient comes near `level`; the better way where one thing more or less decides
 * (`roundUp` true for up, false for down, null for the nearest). Null for what is reported as a value alone.
 */
export function countsFor(
  indicator: Indicator,
  area: string,
  { level, quarter, roundUp }: { readonly level: number; readonly quarter: number; readonly roundUp: boolean | null },
): Counted | null {
  const { numerator, denominator, factor, share, id } = indicator;
  if (!numerator || !denominator || !Number(factor) || NO_PARTS.test(`${numerator}${denominator}`)) return null;
  const kind = KINDS.find(([pattern]) => pattern.test(denominator));
  if (!kind) return null;
  const residents = RESIDENTS[area] ?? RESIDENTS_ELSEWHERE;
  const spread = kind[1] === 1 ? 1 : 0.8 + 0.4 * chance(`size|${area}|${id}`);
  const whole = Math.max(4, Math.round(residents * kind[1] * spread * (kind[1] < 1 / 1000 ? 1 : 1 + 0.0015 * quarter)));
  const exactly = (level * whole) / Number(factor);
  const part =
    roundUp === null ? Math.round(exactly) : roundUp ? Math.ceil(exactly - 1e-9) : Math.floor(exactly + 1e-9);
  return { numerator: `${share ? Math.min(part, whole) : part}`, denominator: `${whole}` };
}
