import { exact } from '../domain/decimal.ts';
import type { Comparator } from '../domain/plan.ts';
import { type Finding, finding } from './definition-file.ts';
import type { Step } from './definition-schema.ts';

type Field = 'value' | 'lower' | 'upper';

/** The numbers that each comparator must have; any other of the three is one too many. */
const NEEDS: Readonly<Record<Comparator, { readonly must: readonly Field[]; readonly may?: readonly Field[] }>> = {
  gte: { must: ['value'] },
  gt: { must: ['value'] },
  lte: { must: ['value'] },
  lt: { must: ['value'] },
  eq: { must: ['value'] },
  about: { must: ['value'] },
  between: { must: ['lower', 'upper'] },
  'increase-per-year': { must: ['lower'], may: ['upper'] },
  trend: { must: [] },
  none: { must: [] },
};

/** The numbers of a step fit its comparator and leave no hole: every actual gets exactly one light. */
export function lintStep(step: Step, path: string): Finding[] {
  const { comparator, lower, upper, tolerance, nearTolerance } = step;
  const { must, may = [] } = NEEDS[comparator];
  const findings: Finding[] = [];
  for (const field of ['value', 'lower', 'upper'] as const) {
    const at = `${path}.${field}`;
    if (step[field] === null && must.includes(field))
      findings.push(finding(at, 'value-missing', { comparator, field }));
    if (step[field] !== null && !must.includes(field) && !may.includes(field))
      findings.push(finding(at, 'value-needless', { comparator, field }));
  }
  if (comparator === 'about' && tolerance === null) findings.push(finding(`${path}.tolerance`, 'tolerance-missing'));
  if (comparator !== 'about' && tolerance !== null)
    findings.push(finding(`${path}.tolerance`, 'value-needless', { comparator, field: 'tolerance' }));
  for (const [field, number] of Object.entries({ tolerance, nearTolerance }))
    if (number !== null && exact(number).lt(0))
      findings.push(finding(`${path}.${field}`, 'tolerance-negative', { number }));
  if (lower !== null && upper !== null && exact(lower).gt(exact(upper)))
    findings.push(finding(`${path}.upper`, 'range-reversed', { lower, upper }));
  return findings;
}
