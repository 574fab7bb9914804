import type { Light } from '../domain/status.ts';

/** Pale grounds behind black text, as RGB in hex; print and copies lose them, so shape and word stand there as well. */
export const LIGHT_FILL: Readonly<Record<Light, string>> = {
  green: 'DDEFE3',
  amber: 'FFEDC2',
  red: 'F9D5D3',
  none: 'EDEDED',
};
