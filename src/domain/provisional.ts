import type { Observation } from './observation.ts';

const WORDS = /初步|预计|provisional|preliminary|estimate/i;

/**
 * Whether a value is not final yet: whoever reported it wrote so in its note.
 *
 * Example: a note of “初步数，年报后更正” or “预计” is, one of “按新口径” is not.
 */
export function isProvisional(observation: Pick<Observation, 'note' | 'value' | 'numerator'> | null): boolean {
  const reported = observation !== null && (observation.value !== null || observation.numerator !== null);
  return reported && WORDS.test(observation.note ?? '');
}
