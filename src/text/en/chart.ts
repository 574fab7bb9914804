import type { chart as zh } from '../zh/chart.ts';

/** Words of the trend chart, in English. */
export const chart: typeof zh = {
  legend: {
    actual: 'actual',
    target: 'target',
    path: 'target path',
    baseline: 'baseline',
    projection: 'projection (95% interval)',
  },
  projected: ({ value }) => `projected ${value}`,
  title: ({ area, indicator }) => `${indicator}, ${area}: trend`,
  provisional: 'provisional',
  columns: {
    series: 'Series',
    words: 'Period or wording',
    date: 'Date',
    value: 'Value',
    low: 'Interval from',
    high: 'Interval to',
    unit: 'Unit',
    light: 'Light',
    plan: 'Plan',
  },
};
