import type { Indicator } from '../domain/indicator.ts';
import { sameUnit } from '../domain/units.ts';
import type { IndicatorRule } from '../domain/value-doubts/rule.ts';
import { type Checked, checkFile, type DefinitionFile, type Finding, finding, inFile } from './definition-file.ts';
import { rulesFile } from './definition-schema.ts';

type Indicators = ReadonlyMap<string, Indicator>;

/**
 * Reads `indicators/rules.yaml` and joins each rule to the indicator that it keeps down. Refused are indicators that there are not,
 * two of different units or factors, and a second rule of one pair, also turned round.
 */
export function withRules(file: DefinitionFile, indicators: Indicators): Checked<Map<string, Indicator>> {
  const { value: rules, faults } = checkFile(file, rulesFile);
  if (!rules) return { value: null, faults };
  const found = rules.flatMap((rule, index) => lint(rule, rules.slice(0, index), indicators, `[${index}]`));
  if (found.length > 0) return { value: null, faults: inFile(file, found) };
  const ofLower = Map.groupBy(rules, (rule) => rule.lower);
  const joined = [...indicators].map(([id, indicator]): [string, Indicator] => {
    const neverAbove = ofLower.get(id)?.map(({ upper, because }) => ({ indicator: upper, because }));
    return [id, neverAbove ? { ...indicator, neverAbove } : indicator];
  });
  return { value: new Map(joined), faults: [] };
}

function lint(
  { lower, upper }: IndicatorRule,
  earlier: readonly IndicatorRule[],
  indicators: Indicators,
  path: string,
): Finding[] {
  const [low, high] = [indicators.get(lower), indicators.get(upper)];
  const sides = { lower, upper } as const;
  const missing = (['lower', 'upper'] as const).filter((side) => !indicators.has(sides[side]));
  if (!low || !high)
    return missing.map((side) => finding(`${path}.${side}`, 'indicator-unknown', { indicator: sides[side] }));
  const pair = new Set([lower, upper]);
  if (pair.size === 1 || earlier.some((rule) => pair.has(rule.lower) && pair.has(rule.upper)))
    return [finding(path, 'rule-twice', { lower, upper })];
  if (sameUnit(low.unit, high.unit) && low.factor === high.factor) return [];
  return [finding(path, 'rule-units-differ', { lower, lowerUnit: low.unit, upper, upperUnit: high.unit })];
}
