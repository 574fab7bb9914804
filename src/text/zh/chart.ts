/** Words of the trend chart. */
export const chart = {
  legend: { actual: '实际值', target: '目标', path: '目标路径', baseline: '基期值', projection: '预测（95%区间）' },
  projected: ({ value }: { value: string }): string => `预测${value}`,
  title: ({ area, indicator }: { area: string; indicator: string }): string => `${area}${indicator}走势`,
};
