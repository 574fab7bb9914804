import type { template as zh } from '../zh/template.ts';

/** Headings of the template in English. */
export const template: typeof zh = {
  area: 'area',
  indicator: 'indicator',
  period: 'period',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
  unit: 'unit',
  note: 'note',
};
