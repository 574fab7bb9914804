/** Words of the trend chart. */
export const chart = {
  legend: { actual: '实际值', target: '目标', path: '目标路径', baseline: '基期值', projection: '预测（95%区间）' },
  projected: ({ value }: { value: string }): string => `预测${value}`,
  title: ({ area, indicator }: { area: string; indicator: string }): string => `${area}${indicator}走势`,
  provisional: '初步数',
  columns: {
    series: '系列',
    words: '报告期或原文',
    date: '日期',
    value: '数值',
    low: '区间下限',
    high: '区间上限',
    unit: '单位',
    light: '灯',
    plan: '方案',
  },
};
