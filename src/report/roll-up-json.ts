import type { RollUpBeside } from '../domain/roll-up-beside.ts';
import { rollUpSentence } from '../text/roll-up.ts';
import type { ReportText } from './report-text.ts';

/**
 * What parts make of a value, as scripts read it: the rolled-up value with its sums, or how many parts are missing and which, or
 * why there is none; `text` says it in a sentence. Never judged: the light stays by the reported value.
 */
export function rollUpJson(found: RollUpBeside, unit: string, text: ReportText) {
  const { whole, own, differs } = found;
  const sentence = rollUpSentence(found, unit, text);
  if (whole.kind === 'incomplete')
    return { kind: whole.kind, reported: whole.reported, of: whole.of, missing: whole.missing, text: sentence };
  if (whole.kind === 'refused') return { kind: whole.kind, code: whole.code, names: whole.names, text: sentence };
  const { actual, numerator, denominator, of } = whole;
  return {
    kind: whole.kind,
    actual,
    numerator,
    denominator,
    of,
    own,
    difference: differs?.difference ?? null,
    text: sentence,
  };
}
