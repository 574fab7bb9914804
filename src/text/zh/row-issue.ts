import type { RowIssueCode } from '../../ingest/issue-codes.ts';

type Params = Readonly<Record<string, string | number>>;

const FIELD_NAMES: Readonly<Record<string, string>> = {
  area: '地区',
  indicator: '指标',
  period: '报告期',
  value: '数值（或分子、分母）',
  numerator: '分子',
  denominator: '分母',
  note: '备注',
};

const fields = (words: unknown) =>
  String(words)
    .split(' ')
    .map((field) => FIELD_NAMES[field] ?? field)
    .join('、');

/** What is wrong with a row, and what to do, each in one sentence. */
export const rowIssue: Record<RowIssueCode, { message: (p: Params) => string; fix: (p: Params) => string }> = {
  'unknown-indicator': {
    message: (p) => `没有名为“${p['value']}”的指标。`,
    fix: () => '请使用指标全称、别名或代码，可对照指标目录。',
  },
  'unknown-area': {
    message: (p) => `没有名为“${p['value']}”的地区。`,
    fix: () => '请填写地区全称、简称或六位行政区划代码。',
  },
  'ambiguous-area': {
    message: (p) => `“${p['value']}”可能指：${p['candidates']}。`,
    fix: () => '请在名称前加上所属省、市，或改填行政区划代码。',
  },
  'ambiguous-indicator': {
    message: (p) => `“${p['value']}”可能指：${p['candidates']}。`,
    fix: () => '请改填指标全称或代码。',
  },
  'bad-period': {
    message: (p) => `“${p['value']}”不是能识别的报告期。`,
    fix: () => '请写成“2018年第二季度”“2018年1—9月”“2018年”这样的形式。',
  },
  'bad-number': {
    message: (p) => `“${p['value']}”不是数字${p['unit'] ? `（单位应为${p['unit']}）` : ''}。`,
    fix: () => '请只填数字；没有数据时填“未报”或“—”，不要填0。',
  },
  'missing-value': {
    message: (p) => `“${p['indicator']}”没有填写数值，这一行不会导入。`,
    fix: () => '请补填数值；确无数据时填“未报”或“—”。',
  },
  'missing-column': {
    message: (p) => `没有找到这些列：${fields(p['missing'])}。`,
    fix: () => '请在表头补上相应列名；地区、报告期也可以在上传时选定。',
  },
  'duplicate-key': {
    message: (p) => `同一地区、指标、报告期已在第${p['first']}行出现。`,
    fix: () => '请删去重复的一行。',
  },
  'denominator-zero': { message: () => '分母为0，无法计算。', fix: () => '请核对分母；没有数据时填“未报”。' },
  'numerator-above-denominator': {
    message: (p) => `分子${p['value']}大于分母${p['denominator']}，而这项指标是占比。`,
    fix: () => '请核对分子和分母是否填反。',
  },
  'value-disagrees': {
    message: (p) => `数值${p['value']}与分子、分母算得的${p['quotient']}不一致。`,
    fix: () => '请核对三者；确认后以所填数值为准。',
  },
  'no-permission': {
    message: (p) => `您的账号不能填报“${p['area']}”。`,
    fix: () => '请删去这一行，或由该地区的统计员上传。',
  },
  'duplicate-column': {
    message: (p) => `表头“${p['heading']}”与${p['first']}列是同一项（${fields(p['field'])}）。`,
    fix: () => '请只保留一列。',
  },
  'ignored-column': { message: (p) => `“${p['heading']}”列不在填报范围内，不读取。`, fix: () => '无需处理。' },
  'no-rows': { message: () => '表头下面没有数据行。', fix: () => '请填写数据后重新上传。' },
  'period-kind': {
    message: (p) => `“${p['value']}”的报告期类型与这项指标不符。`,
    fix: () => '请核对报告期，确认无误后再提交。',
  },
  'share-above-100': {
    message: (p) => `“${p['value']}”超过${p['most']}，而这项指标是占比。`,
    fix: () => '请核对单位和数值，确认无误后再提交。',
  },
  'negative-value': { message: (p) => `“${p['value']}”是负数。`, fix: () => '请核对数值，确认无误后再提交。' },
};
