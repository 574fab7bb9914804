import { isRefusal, tell } from '../domain/methods/refusal.ts';
import type { MethodVerdict } from '../domain/verdicts.ts';
import type { ReportText } from './report-text.ts';

/**
 * One method's answer as scripts read it: its verdict, or `error` with the reason why it gives none, and in both cases its
 * thresholds and its inputs, which are a line for `assess`. Statistics are numbers here, as `assess` prints them.
 */
export function methodJson({ method, inputs, thresholds, outcome, grade }: MethodVerdict, text: ReportText) {
  const head = { method, name: text.method.names[method] };
  if (isRefusal(outcome)) {
    const error = { code: outcome.code, message: tell(outcome, text.method.refusals) };
    return { ...head, error, thresholds, inputs };
  }
  const { status, value, score, details } = outcome;
  const verdict = { status, statusName: text.method.statuses[status], grade, value };
  return { ...head, ...verdict, ...(score === undefined ? {} : { score }), details, thresholds, inputs };
}
