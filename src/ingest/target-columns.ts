import type { ColumnSet } from './columns.ts';
import { AREA_HEADINGS, NOTE_HEADINGS } from './observation-columns.ts';

export type TargetColumn =
  | (
      | 'plan'
      | 'indicator'
      | 'area'
      | 'scope'
      | 'section'
      | 'due'
      | 'wording'
      | 'comparator'
      | 'value'
      | 'lower'
      | 'upper'
    )
  | ('tolerance' | 'unit' | 'nature' | 'binding' | 'lead' | 'support' | 'reads' | 'note' | 'retired');

/**
 * The columns of a file of revised targets. A column that is not there leaves what the plan has; an empty cell takes it away. A target
 * is told by plan, indicator, area, scope, due and section; with `retired` it ends without a successor.
 */
export const TARGET_COLUMNS: ColumnSet<TargetColumn> = {
  headings: {
    plan: ['方案', '方案编号', '方案名称', '文号', 'plan'],
    indicator: ['指标', '指标名称', '指标代码', 'indicator'],
    area: AREA_HEADINGS,
    scope: ['范围', '适用范围', 'scope'],
    section: ['出处', '条款', 'section'],
    due: ['期限', '完成期限', '到期日', 'due'],
    wording: ['目标原文', '原文', '目标', 'wording'],
    comparator: ['比较方式', '判定', 'comparator'],
    value: ['目标值', '数值', 'value'],
    lower: ['下限', 'lower'],
    upper: ['上限', 'upper'],
    tolerance: ['容差', '允许偏差', 'tolerance'],
    unit: ['单位', 'unit'],
    nature: ['类别', 'nature'],
    binding: ['约束', 'binding'],
    lead: ['牵头单位', '牵头部门', 'lead'],
    support: ['配合单位', '配合部门', 'support'],
    reads: ['解读', 'reads'],
    note: NOTE_HEADINGS,
    retired: ['停用', 'retired'],
  },
  own: ['wording', 'section', 'comparator', 'due'],
  missing: (has) => (['plan', 'indicator', 'section', 'wording'] as const).filter((field) => !has(field)),
};
