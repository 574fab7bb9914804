/** A request we refuse, as a value; its sentence is in `text`. Everything unforeseen is thrown instead. */
export type ProblemCode =
  | 'unknown-area'
  | 'ambiguous-area'
  | 'unknown-period'
  | 'unknown-day'
  | 'unknown-indicator'
  | 'unknown-plan'
  | 'plan-not-for-area'
  | 'unknown-department'
  | 'unknown-upload'
  | 'upload-not-staged'
  | 'upload-not-committed'
  | 'upload-not-reverted'
  | 'upload-not-open'
  | 'upload-not-failed'
  | 'upload-outdated'
  | 'warnings-open'
  | 'no-such-cell'
  | 'reason-missing'
  | 'too-many-rows-to-annotate'
  | 'nothing-to-annotate'
  | 'body-unreadable'
  | 'upload-overlaid'
  | 'not-permitted'
  | 'name-taken'
  | 'name-invalid'
  | 'password-short'
  | 'sign-in-failed'
  | 'setup-code-wrong'
  | 'nothing-monitored'
  | 'unknown-account'
  | 'definitions-faulty'
  | 'load-faulty'
  | 'load-nothing'
  | 'load-outdated'
  | 'demo-loaded'
  | 'demo-absent'
  | 'demo-whole'
  | 'demo-beside-real'
  | 'demo-outdated';

export interface Problem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string>>;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (code: ProblemCode, params: Record<string, string> = {}): Outcome<never> => ({
  ok: false,
  problem: { code, params },
});
