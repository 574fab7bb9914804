interface Index {
  /** Counted from 1: of the points as given where one cannot be read, else in order of time. */
  readonly index: number;
}

/** Every reason a method has for not judging, with the figures its sentence needs. */
export interface RefusalParams {
  readonly 'not-an-object': object;
  readonly 'no-method': object;
  readonly 'unknown-method': { readonly method: string };
  readonly 'no-points': object;
  readonly 'bad-point': Index;
  readonly 'lower-above-upper': Index;
  readonly 'value-outside-interval': Index;
  readonly 'zero-denominator': Index;
  readonly 'denominator-not-positive': object;
  readonly 'count-outside-denominator': Index;
  readonly 'mixed-points': object;
  readonly 'equal-times': Index;
  readonly 'target-not-a-number': object;
  readonly 'target-time-not-a-number': object;
  readonly 'limit-not-a-number': object;
  readonly 'unknown-comparator': { readonly comparator: string };
  readonly 'unknown-polarity': { readonly polarity: string };
  readonly 'no-polarity': object;
  readonly 'comparator-against-polarity': { readonly comparator: string; readonly polarity: string };
  readonly 'no-target': object;
  readonly 'no-target-time': object;
  readonly 'too-few-points': { readonly needed: number; readonly given: number };
  readonly 'span-under-a-year': object;
  readonly 'target-not-after-baseline': object;
  readonly 'target-passed': object;
  readonly 'baseline-already-met': object;
  readonly 'target-equals-baseline': object;
  readonly 'zero-baseline': object;
  readonly 'zero-target': object;
  readonly 'sign-change': object;
  readonly 'not-positive': Index;
  readonly 'counts-not-used': object;
  readonly 'no-uncertainty': object;
  readonly 'sums-not-counts': { readonly unit: string };
  readonly 'zero-width-interval': Index;
  readonly 'count-at-bound': Index;
  readonly 'no-variation': object;
  readonly 'zero-standard-error': object;
  readonly 'bounds-reversed': object;
  readonly 'not-computable': object;
}

export type RefusalCode = keyof RefusalParams;

/** One coded refusal with its figures. The sentences are in `text`. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  readonly [C in Code]: { readonly code: C; readonly params: RefusalParams[C] };
}[Code];

/** A sentence for every refusal, as a language has them. */
export type RefusalSentences = { readonly [C in RefusalCode]: (params: RefusalParams[C]) => string };

export function refuse<Code extends RefusalCode>(code: Code, params: RefusalParams[Code]): Refusal<Code> {
  return { code, params } as Refusal<Code>;
}

/** Whether a method refused; results carry a status, refusals a code. */
export function isRefusal<T extends object>(outcome: T | Refusal): outcome is Refusal {
  return 'code' in outcome;
}

/** The sentence of a refusal in the language of `sentences`. */
export function tell<Code extends RefusalCode>(refusal: Refusal<Code>, sentences: RefusalSentences): string {
  return (sentences[refusal.code] as (params: object) => string)(refusal.params);
}
