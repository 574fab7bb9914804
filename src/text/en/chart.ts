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
};
