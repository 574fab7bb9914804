import type { Indicator, Theme } from './indicator.ts';
import type { Plan } from './plan.ts';

/** Everything that the files in `indicators/` and `seeds/plans/` define, checked and joined. */
export interface Definitions {
  readonly themes: readonly Theme[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly plans: readonly Plan[];
}

/** Every kind of fault of a definition file; `text` has a sentence for each. */
export const DEFINITION_FAULT_CODES = [
  'yaml-broken',
  'field-missing',
  'field-unknown',
  'field-malformed',
  'citation-missing',
  'indicator-twice',
  'theme-unknown',
  'indicator-unknown',
  'unit-unknown',
  'unit-differs-from-indicator',
  'rule-units-differ',
  'rule-twice',
  'baseline-period-unknown',
  'due-before-issued',
  'year-differs-from-due',
  'value-missing',
  'value-needless',
  'tolerance-missing',
  'tolerance-negative',
  'range-reversed',
  'target-twice',
  'same-date-without-note',
  'milestone-twice',
  'wording-unread',
  'wording-differs',
  'wording-relative',
  'wording-unit-differs',
  'wording-direction',
  'wording-baseline-differs',
  'wording-binding-differs',
  'reads-needless',
] as const;
export type DefinitionFaultCode = (typeof DEFINITION_FAULT_CODES)[number];

/** One fault of a definition file: where it stands and what is wrong. */
export interface DefinitionFault {
  readonly file: string;
  /** The place inside the file, such as `targets[3].steps[0].due`; empty for the whole file. */
  readonly path: string;
  readonly code: DefinitionFaultCode;
  readonly params: Readonly<Record<string, string>>;
}
