import { type Light, lightOf, STATUSES, type Status } from '../domain/status.ts';

/** Inks by the name of their CSS custom property (`--ink-soft`), with the value used where no style sheet speaks. */
export const INKS = {
  ink: '#1f2933',
  'ink-soft': '#56626d',
  line: '#d5dbe1',
  green: '#1a7f4b',
  amber: '#b45309',
  red: '#b3261e',
  accent: '#12436d',
} as const;

export type Ink = keyof typeof INKS;

/** The colour of the ground that shapes stand on. */
export const PAPER = '#ffffff';

export type Shape = 'disc' | 'half' | 'triangle' | 'square' | 'diamond';

const SHAPES: Readonly<Record<Status, Shape>> = {
  met: 'disc',
  'on-track': 'half',
  'at-risk': 'triangle',
  'off-track': 'square',
  missed: 'square',
  'no-data': 'diamond',
  'no-target': 'diamond',
};

const LIGHT_INKS: Readonly<Record<Light, Ink>> = { green: 'green', amber: 'amber', red: 'red', none: 'ink-soft' };

/**
 * Shape and ink of a status; the shape alone tells the lights apart in grey print. A value without a status is a
 * hollow diamond.
 */
export function markOf(status: string | null): { readonly shape: Shape; readonly ink: Ink } {
  const known = STATUSES.find((name) => name === status) ?? 'no-target';
  return { shape: SHAPES[known], ink: LIGHT_INKS[lightOf(known)] };
}
