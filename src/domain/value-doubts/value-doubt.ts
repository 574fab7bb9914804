/** What can make a value doubtful beside others: of other periods, of the places below it, of other indicators. */
export const VALUE_DOUBTS = [
  'unit-slip',
  'outside-plausible',
  'jump-last-period',
  'jump-year-earlier',
  'sign-flip',
  'standstill',
  'cumulative-falls',
  'denominator-jump',
  'copied-sheet',
  'parts-differ',
  'rule-broken',
] as const;

export type ValueDoubtCode = (typeof VALUE_DOUBTS)[number];

/** One doubt about a value, with every number that its sentence needs. */
export interface ValueDoubt {
  readonly code: ValueDoubtCode;
  readonly params: Readonly<Record<string, string | number>>;
}
