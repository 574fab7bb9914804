import { aarr } from './aarr.ts';
import { cagr } from './cagr.ts';
import { dns } from './dns.ts';
import { fingertipsTrend } from './fingertips-trend.ts';
import { healthyPeople } from './healthy-people.ts';
import { level } from './level.ts';
import { linearPace } from './linear-pace.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { type MethodRequest, readRequest } from './request.ts';
import { un2023 } from './un2023.ts';
import type { Detail, MethodId, Outcome, Verdict } from './verdict.ts';
import { xmr } from './xmr.ts';

const JUDGES: Readonly<Record<MethodId, (request: MethodRequest) => Outcome>> = {
  level,
  'linear-pace': linearPace,
  cagr,
  un2023,
  dns,
  'healthy-people': healthyPeople,
  'fingertips-trend': fingertipsTrend,
  xmr,
  aarr,
};

/** One output line of `assess` (design §7); the message of an error is put in by whoever prints it. */
export type Assessed =
  | ({ readonly id: unknown; readonly method: MethodId } & Verdict)
  | { readonly id: unknown; readonly error: Refusal };

/**
 * Judges one parsed input line of `assess` by the method it names. Total: whatever comes in, a verdict or a coded
 * refusal comes out; every number in it is finite.
 *
 * Example: `{"id":1,"method":"level","points":[[2018,31.2]],"target":{"value":30},"polarity":"lower"}` gives status
 * `at-risk`, value 1.2.
 */
export function assess(line: unknown): Assessed {
  const id = idOf(line);
  const request = readRequest(line);
  if (isRefusal(request)) return { id, error: request };
  const outcome = judgeBy(request);
  return isRefusal(outcome) ? { id, error: outcome } : { id, method: request.method, ...outcome };
}

/** Judges a checked request; a number that leaves the range of floats is refused instead of printed as null. */
export function judgeBy(request: MethodRequest): Outcome {
  const outcome = JUDGES[request.method](request);
  if (isRefusal(outcome)) return outcome;
  return allFinite([outcome.value, outcome.score ?? 0, outcome.details]) ? outcome : refuse('not-computable', {});
}

function allFinite(detail: Detail): boolean {
  if (typeof detail === 'number') return Number.isFinite(detail);
  if (typeof detail !== 'object' || detail === null) return true;
  return Object.values(detail).every(allFinite);
}

const idOf = (line: unknown): unknown =>
  typeof line === 'object' && line !== null && 'id' in line ? (line as { id: unknown }).id : null;
