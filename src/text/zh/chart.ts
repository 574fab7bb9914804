/** Words of the trend chart. */
export const chart = {
  legend: { actual: '实际值', target: '目标', path: '目标路径', baseline: '基期值' },
  title: ({ area, indicator }: { area: string; indicator: string }): string => `${area}${indicator}走势`,
};
