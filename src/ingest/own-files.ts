import type { OwnFiles } from './columns.ts';

/** Columns of the template that help to fill it in, Chinese and English (`text/*\/template.ts`). */
const TEMPLATE_REFERENCES = [
  ...['单位', '分子含义', '分母含义', '上期值', '上年同期值', '本期目标'],
  ...['unit', 'numerator means', 'denominator means', 'previous value', 'value a year earlier', 'target in force'],
];

/** Columns of the gap report that say how its values are judged, Chinese and English (`text/*\/report.ts`). */
const REPORT_REFERENCES = [
  ...[
    '序号',
    '类别',
    '目标',
    '完成时限',
    '基期',
    '基期时间',
    '上期',
    '上年同期',
    '同比',
    '同比单位',
    '差距',
    '缺口折算',
  ],
  ...['完成率', '进度', '应达到', '进度比', '每年需变化', '所需季度变化', '预测与达标概率', '灯', '牵头单位', '方案'],
  ...['说明', 'no.', 'kind', 'target', 'due', 'baseline', 'baseline period', 'previous period', 'a year earlier'],
  ...['year on year', 'unit of change', 'gap', 'gap in real things', 'attainment', 'progress', 'expected', 'pace'],
  ...['required per year', 'required per quarter', 'projection and chance', 'light', 'lead department', 'plan'],
  'why this light',
];

/** Our templates and gap reports, in both languages: they come back as uploads without a question. */
export const OWN_FILES: OwnFiles = {
  signs: [
    ['分子含义', '分母含义', '本期目标'],
    ['numerator means', 'denominator means', 'target in force'],
    ['目标', '差距', '灯'],
    ['target', 'gap', 'light'],
  ],
  references: [...TEMPLATE_REFERENCES, ...REPORT_REFERENCES],
};
