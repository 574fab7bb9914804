/** Headings of the template; the uploader knows them (`ingest/columns.ts`). */
export const template = {
  area: '地区',
  indicator: '指标',
  period: '报告期',
  value: '数值',
  numerator: '分子',
  denominator: '分母',
  unit: '单位',
  note: '备注',
};
