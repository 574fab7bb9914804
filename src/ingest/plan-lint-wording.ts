import { exact } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { parseTargetWords } from '../domain/target-words.ts';
import type { Demanded, TargetWords } from '../domain/target-words-result.ts';
import { sameUnit } from '../domain/units.ts';
import { type Finding, finding } from './definition-file.ts';
import type { Step, TargetEntry } from './definition-schema.ts';

/**
 * The stored form of a step says what its printed words say. A step with `reads` explains why it is stored otherwise; where the
 * words do say it, `reads` is too much. 力争 in the sentence around the wording may make a step not binding, so only the other way
 * about is a fault.
 */
export function lintWording(entry: TargetEntry, step: Step, indicator: Indicator, path: string): Finding[] {
  const findings = wordingFindings(entry, step, indicator, path);
  if (step.reads === null) return findings;
  return findings.length > 0 ? [] : [finding(`${path}.reads`, 'reads-needless', { wording: step.wording })];
}

function wordingFindings(entry: TargetEntry, step: Step, indicator: Indicator, path: string): Finding[] {
  const { wording } = step;
  const parsed = parseTargetWords(wording, { polarity: indicator.polarity, unit: entry.unit });
  if (!parsed.ok) {
    const { code, params } = parsed.refusal;
    return [finding(`${path}.wording`, 'wording-unread', { ...params, wording, refusal: code })];
  }
  const { words } = parsed;
  const findings: Finding[] = [];
  if (storedForm(words) !== storedForm(step))
    findings.push(finding(path, 'wording-differs', { wording, stored: storedForm(step), worded: storedForm(words) }));
  if (words.base !== null) findings.push(finding(path, 'wording-relative', { wording, base: words.base }));
  if (words.unit !== null && !sameUnit(words.unit, entry.unit))
    findings.push(finding(path, 'wording-unit-differs', { wording, stored: entry.unit, worded: words.unit }));
  if (isAgainst(words, indicator))
    findings.push(finding(path, 'wording-direction', { wording, polarity: indicator.polarity }));
  if (words.baseline && !isBaseline(words.baseline.value, entry))
    findings.push(finding(path, 'wording-baseline-differs', { wording, worded: words.baseline.value }));
  if (!words.binding && step.binding) findings.push(finding(`${path}.binding`, 'wording-binding-differs', { wording }));
  return findings;
}

/** Comparator and numbers in the words of the file: `about 28`, `between 2–3`. */
function storedForm({
  comparator,
  value,
  lower,
  upper,
}: Pick<Demanded, 'comparator' | 'value' | 'lower' | 'upper'>): string {
  const range = lower === null && upper === null ? null : `${lower ?? ''}–${upper ?? ''}`;
  return [comparator, value, range].filter((part) => part !== null).join(' ');
}

function isAgainst({ change }: TargetWords, { polarity }: Indicator): boolean {
  return (polarity === 'higher' && change === 'decrease') || (polarity === 'lower' && change === 'increase');
}

function isBaseline(worded: string, { baseline }: TargetEntry): boolean {
  return baseline !== null && exact(baseline.value).equals(exact(worded));
}
