import { compiled, ndtr, stdtr, stdtri } from 'cephes';

// The library is WebAssembly, compiled once at start (about 30 ms): the same bits on every machine.
await compiled;

/** Beyond this the library squares its way to infinity; the tail itself is below 1e-100 for every number of degrees. */
const FAR = 1e100;

/**
 * P(T ≤ t) for Student's t with `degrees` ≥ 1 (whole) degrees of freedom; ±Infinity give 1 and 0.
 * Throws a RangeError for NaN and for fewer degrees.
 *
 * Example: `studentBelow(1, 2)` is 0.788675 = ½ + 1 ÷ (2√3).
 */
export function studentBelow(t: number, degrees: number): number {
  requireDegrees(degrees);
  if (Number.isNaN(t)) throw new RangeError('t is not a number');
  if (Math.abs(t) > FAR) return t > 0 ? 1 : 0;
  return stdtr(degrees, t);
}

/**
 * The t below which a share `probability` (0 < p < 1) of Student's t with `degrees` lies. Throws a RangeError outside.
 *
 * Example: `studentQuantile(0.975, 2)` is 4.302653.
 */
export function studentQuantile(probability: number, degrees: number): number {
  requireDegrees(degrees);
  if (!(probability > 0 && probability < 1)) throw new RangeError(`not a probability between 0 and 1: ${probability}`);
  return stdtri(degrees, probability);
}

/** P(Z ≤ z) for the standard normal; ±Infinity give 1 and 0. Example: `normalBelow(1.6448536269514722)` is 0.95. */
export function normalBelow(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('z is not a number');
  if (Math.abs(z) > FAR) return z > 0 ? 1 : 0;
  return ndtr(z);
}

function requireDegrees(degrees: number): void {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`degrees of freedom: ${degrees}`);
}
