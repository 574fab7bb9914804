import type { ColumnSet } from './columns.ts';
import { OWN_FILES } from './own-files.ts';

export type ObservationField =
  | 'area'
  | 'code'
  | 'indicator'
  | 'period'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'absence'
  | 'unit'
  | 'note';

/** The fields that hold numbers. */
export type NumberField = 'value' | 'numerator' | 'denominator';

/** Names of the place a row is about, in files of any kind. */
export const AREA_HEADINGS = [
  '地区',
  '地区名称',
  '地区代码',
  '区域',
  '县区',
  '县（市、区）',
  '行政区划',
  '单位名称',
  '填报单位',
  '机构',
  'area',
];

/** Names of a remark, in files of any kind. */
export const NOTE_HEADINGS = ['备注', '说明', '注', 'note'];

/** The columns of a file of values. Area and period may be chosen beside the file; value, or numerator and denominator, must be there. */
export const OBSERVATION_COLUMNS: ColumnSet<ObservationField> = {
  headings: {
    area: AREA_HEADINGS,
    code: ['指标编码', '指标代码', '指标编号', 'code', 'indicator code', 'indicator id'],
    indicator: ['指标', '指标名称', '监测指标', 'indicator'],
    period: ['报告期', '统计期', '时期', '期间', '时间', '季度', '年度', '月份', 'period'],
    value: ['数值', '实际值', '指标值', '本期值', '本期', '完成值', '值', 'value', 'this period'],
    numerator: ['分子', '分子值', 'numerator'],
    denominator: ['分母', '分母值', 'denominator'],
    absence: ['缺报原因', '未报原因', '无数据原因', 'absence'],
    unit: ['单位', '计量单位', '指标单位', 'unit'],
    note: NOTE_HEADINGS,
  },
  own: ['code', 'indicator', 'period', 'value', 'numerator', 'denominator'],
  missing: (has, given) => [
    ...(has('indicator') || has('code') ? [] : ['indicator']),
    ...(has('area') || given.area ? [] : ['area']),
    ...(has('period') || given.period ? [] : ['period']),
    ...(has('value') || (has('numerator') && has('denominator')) ? [] : ['value']),
  ],
  ours: OWN_FILES,
};
