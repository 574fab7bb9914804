import { compare, exact } from '../domain/decimal.ts';
import type { MethodLine } from '../domain/method-lines.ts';
import { type Detail, METHOD_STATUSES, type MethodId, type Verdict } from '../domain/methods/verdict.ts';
import { printed } from '../domain/row-projection.ts';
import type { MethodVerdict } from '../domain/verdicts.ts';
import type { Say } from './page-text.ts';

/** The number behind a verdict with what it counts; empty where the method gave none. */
export function valueWords({ method, inputs }: MethodVerdict, { value, score, details }: Verdict, say: Say): string {
  if (value === null) return '';
  const figure = (detail: Detail | undefined) => (typeof detail === 'number' ? significant(detail) : '');
  const variation = METHOD_STATUSES.find((each) => each === details.variation);
  const withTarget = inputs.target !== null;
  return say.verdicts.values[method]({
    value: isShare(method, withTarget) ? `${significant(value * 100)}%` : significant(value),
    score: score === undefined ? null : significant(score),
    lower: figure(details.lowerLimit),
    upper: figure(details.upperLimit),
    variation: variation ? say.method.statuses[variation] : '',
    withTarget,
  });
}

/** Rates per year and shares of a gap read better in per cent. */
function isShare(method: MethodId, withTarget: boolean): boolean {
  return method === 'aarr' || method === 'dns' || (!withTarget && (method === 'cagr' || method === 'un2023'));
}

/** Three digits that count, without an exponent: 1.34, 0.0312, 262, −7.5. */
function significant(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return printed(value, 0);
  const decimals = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
  const text = printed(value, decimals);
  return compare(exact(text), exact(0)) === 0 ? '0' : text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The cut-offs of a method in words, with a target or without. */
export function thresholdWords({ method, inputs, thresholds }: MethodVerdict, { verdicts }: Say): string {
  const words = verdicts.thresholds[method] as (cutOffs: MethodVerdict['thresholds'], withTarget: boolean) => string;
  return words(thresholds, inputs.target !== null);
}

/** How many points a method was given, the first and the last, and its target. */
export function inputWords({ points, target }: MethodLine, { verdicts }: Say): string {
  const [first, last] = [points[0], points[points.length - 1]].map((point) => {
    const [, value = '', denominator] = point ?? [];
    return denominator === undefined ? value : verdicts.counts({ numerator: value, denominator });
  }) as [string, string];
  return verdicts.inputs({ count: points.length, first, last, target: target?.value ?? null });
}
