import type { rollUp as zh } from '../zh/roll-up.ts';
import { words } from './words.ts';

/** What is said of a value made of parts, in English. */
export const rollUp: typeof zh = {
  title: 'Beside its parts',
  lead: 'The light goes by the reported value alone; the rolled-up value is recomputed from the parts for checking.',
  areas: 'From the areas below',
  periods: 'From other periods',
  only: (p) => `Not reported; ${p.of} parts make ${words.quantity(p.value, p.unit)} (rolled up, not judged).`,
  agrees: (p) => `${p.of} parts make ${words.quantity(p.value, p.unit)}, as reported.`,
  incomplete: (p) => `Incomplete: ${p.reported} of ${p.of} reported; missing ${words.list(p.missing)}.`,
  differs: (p) =>
    `Reported ${words.quantity(p.own, p.unit)}, from the parts ${words.quantity(p.fromParts, p.unit)}: ${words.difference(p.difference.replace('-', ''), p.unit)} apart.`,
  refusals: {
    'not-rolled-up': () => 'By its definition this indicator does not follow from its parts.',
    'no-parts': () => 'There are no parts to roll up.',
    'counts-missing': (names) =>
      `A rate is recomputed from added numerators and denominators; ${words.list(names)} reported none.`,
    'population-missing': (names) => `Weighing by population needs the population of ${words.list(names)}.`,
    'denominator-not-positive': () => 'The denominators do not add up to more than zero.',
    'not-cumulative': () => 'This indicator is not reported cumulatively, so nothing can be subtracted.',
    'not-additive-in-time': () => 'The values of this indicator neither add up over time nor subtract.',
    'cumulative-falls': (names) =>
      `The cumulative figure falls from ${words.list(names)}: a correction of earlier data, which cannot be subtracted.`,
  },
};
