import { knownPeriod } from '../../domain/period.ts';
import type { RowIssueCode } from '../../ingest/issue-codes.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string | number>>;

const FIELD_NAMES: Readonly<Record<string, string>> = {
  area: '地区',
  code: '指标编码',
  indicator: '指标',
  period: '报告期',
  unit: '单位',
  value: '数值（或分子、分母）',
  numerator: '分子',
  denominator: '分母',
  absence: '缺报原因',
  note: '备注',
  plan: '方案',
  milestone: '任务',
  state: '状态',
  doneOn: '完成日期',
  evidence: '佐证',
};

const fields = (words: unknown) =>
  String(words)
    .split(' ')
    .map((field) => FIELD_NAMES[field] ?? field)
    .join('、');

const period = (id: unknown) => words.period(knownPeriod(String(id)));

/** A number of the sentence with the indicator's unit. */
const amount = (p: Params, name: string) => words.quantity(String(p[name]), String(p['unit']));

/** The same for a difference. */
const distance = (p: Params, name: string) => words.difference(String(p[name]), String(p['unit']));

const COUNTED: Readonly<Record<string, string>> = { value: '数值', numerator: '分子', denominator: '分母' };

function range(p: Params): string {
  const { min, max, unit } = p;
  if (max === '') return `不低于${min}${unit}`;
  return min === '' ? `不高于${max}${unit}` : `${min}${unit}至${max}${unit}`;
}

/** By how much a value moved, and how far it may. */
function moved(p: Params): string {
  const limits = [
    ...(p['points'] === '' ? [] : [distance(p, 'points')]),
    ...(p['percentLimit'] === '' ? [] : [`${p['percentLimit']}%`]),
  ].join('和');
  const share = p['percent'] === '' || p['percentLimit'] === '' ? '' : `（${p['percent']}%）`;
  return `变化${distance(p, 'change')}${share}，超过${limits}`;
}

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
  'period-without-year': {
    message: (p) => `“${p['value']}”没有写年份，表里别处也没有。`,
    fix: () => '请写成“2018年第一季度”这样的形式，或在上传时选定报告期。',
  },
  'about-number': {
    message: (p) => `“${p['value']}”是约数，不能作为实际值。`,
    fix: () => '请填准确的数字；确实只有约数的，数值填“未报”，约数写在备注里。',
  },
  'bounded-number': {
    message: (p) => `“${p['value']}”是界限，不是一个数值。`,
    fix: () => '请填准确的数字；这一格若是目标，请填在目标列。',
  },
  'number-range': {
    message: (p) => `“${p['value']}”是一个范围，不是一个数值。`,
    fix: () => '请填准确的数字。',
  },
  'error-value': {
    message: (p) => `单元格是错误值 ${p['value']}。`,
    fix: () => '请在表格中改正公式或填入数值；确无数据时填“未报”。',
  },
  'unit-mismatch': {
    message: (p) => `“${p['value']}”的单位是${p['from']}，换算不成${p['unit'] || '这一列的单位'}。`,
    fix: (p) => `请核对单位，按${p['unit'] || '规定的单位'}填写。`,
  },
  'unknown-unit': {
    message: (p) =>
      `“${p['value']}”不是能识别的单位，${p['unit'] ? `这项指标的单位是${p['unit']}` : '无法判断数值的大小'}。`,
    fix: () => '请改成指标目录里的单位，或删去这一格并按指标的单位填写。',
  },
  'two-units': {
    message: (p) => `这里写的单位是“${p['value']}”，旁边写的却是“${p['unit']}”。`,
    fix: () => '请核对，只保留一个单位。',
  },
  'lone-key': {
    message: (p) => `第${p['first']}行单独写着“${p['above']}”，不知道这一行是否属于它。`,
    fix: (p) => `请加上“${fields(p['field'])}”一列，在每一行填写。`,
  },
  'blank-key': {
    message: (p) => `这一格没有填写${fields(p['field'])}，而上面的行填的是“${p['above']}”。`,
    fix: () => '合并过的单元格请取消合并，把每一行都填满；不能替您猜。',
  },
  'merged-over': {
    message: (p) => `${p['range']} 是合并单元格，无法判断里面的内容属于哪一行或哪一列。`,
    fix: () => '请取消合并，逐格填写。',
  },
  'bracket-negative': {
    message: (p) => `“${p['value']}”写在括号里，按负数 ${p['stored']} 读取。`,
    fix: () => '确是负数请确认，否则请改正；负数最好写成“-5”这样的形式。',
  },
  'converted-number': {
    message: (p) => `“${p['value']}”按单位“${p['from']}”换算为 ${p['stored']}${p['unit']}。`,
    fix: () => '无需处理；换算不对时请改正单位。',
  },
  'cell-note': {
    message: (p) => `“${p['value']}”按 ${p['stored']} 读取，“${p['note']}”记入备注。`,
    fix: () => '无需处理。',
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
  'reference-columns': {
    message: (p) => `这些列只供参考，不读取：${p['headings']}。`,
    fix: () => '无需处理。',
  },
  'example-row': { message: () => '这一行是示例，没有导入。', fix: () => '无需处理，也不用删除。' },
  'unfilled-rows': {
    message: (p) => `有${p['count']}行没有填写，没有导入。`,
    fix: () => '确无数据的，可在“缺报原因”一列说明。',
  },
  'repeated-rows': {
    message: (p) => `有${p['count']}行与前面的行内容相同（同一指标列在几个方案里），只取一次。`,
    fix: () => '无需处理。',
  },
  'nothing-filled': {
    message: () => '这份表还没有填写：没有一行有数值或缺报原因。',
    fix: () => '请在“数值”一列（或“分子”“分母”两列）填好后重新上传。',
  },
  'indicator-mismatch': {
    message: (p) => `编码“${p['code']}”是“${p['name']}”，与这一行的指标“${p['value']}”不是同一项。`,
    fix: () => '请核对这一行填的是哪一项指标，改正编码或名称；拿不准时把编码留空。',
  },
  'value-and-absence': {
    message: (p) => `这一行既有数值，又写了缺报原因“${p['value']}”。`,
    fix: () => '有数值的请删去缺报原因，要说明的情况写在备注里。',
  },
  'near-heading': {
    message: (p) => `列名“${p['heading']}”像“${p['like']}”，但不完全一样，没有当作${fields(p['field'])}读取。`,
    fix: (p) => `如果就是这一列，请把列名改成“${p['like']}”。`,
  },
  'two-axes': {
    message: (p) => `${fields(p['field'])}既写在${p['first']}列，又写在表头“${p['heading']}”里，不知道以哪个为准。`,
    fix: () => '请只保留一处。',
  },
  'target-column': {
    message: (p) => `“${p['heading']}”列是目标，不是实际值，不读取。`,
    fix: () => '无需处理；目标请在方案里修改。',
  },
  'beside-status-quo': {
    message: (p) => `表里另有“现状”列，“${p['heading']}”列按目标看待，不读取。`,
    fix: (p) => `如果这一列是实际值，请把列名改成“${p['heading']}实际值”。`,
  },
  'total-column': {
    message: (p) => `“${p['heading']}”列是合计，不读取。`,
    fix: () => '无需处理。',
  },
  'empty-column': {
    message: (p) => `“${p['heading']}”列一个数值也没有填，没有读取。`,
    fix: () => '还没有数据的列可以空着。',
  },
  'total-row': { message: (p) => `“${p['value']}”行是合计，不读取。`, fix: () => '无需处理。' },
  'section-row': { message: (p) => `“${p['value']}”是分类标题，不读取。`, fix: () => '无需处理。' },
  'footnote-row': { message: (p) => `“${p['value']}”是表外的说明，不读取。`, fix: () => '无需处理。' },
  'repeated-heading': { message: () => '这一行重复了表头，不读取。', fix: () => '无需处理。' },
  'filled-down': {
    message: (p) => `${p['range']} 是合并单元格，这一行按“${p['value']}”读取。`,
    fix: () => '无需处理；不对时请取消合并，逐行填写。',
  },
  'no-rows': { message: () => '表头下面没有数据行。', fix: () => '请填写数据后重新上传。' },
  'period-kind': {
    message: (p) => `“${p['indicator']}”通常不按“${p['period']}”这样的报告期填报。`,
    fix: () => '请核对报告期，确认无误后再提交。',
  },
  'share-above-100': {
    message: (p) => `“${p['value']}”超过${p['most']}，而这项指标是占比。`,
    fix: () => '请核对单位和数值，确认无误后再提交。',
  },
  'negative-value': { message: (p) => `“${p['value']}”是负数。`, fix: () => '请核对数值，确认无误后再提交。' },
  'period-not-over': {
    message: (p) =>
      `${period(p['period'])}要到${words.date(String(p['end']))}才结束，今天是${words.date(String(p['today']))}。`,
    fix: () => '请核对报告期；还没有结束的报告期，等结束后再报。',
  },
  'period-too-old': {
    message: (p) => `${period(p['period'])}太早：只收${p['earliest']}年以后的数据。`,
    fix: () => '请核对年份。',
  },
  'unit-slip': {
    message: (p) =>
      p['last'] === ''
        ? `“${p['value']}”疑似单位有误：乘以 ${p['factor']} 得 ${p['likely']}，更合常理。`
        : `“${p['value']}”疑似单位有误：乘以 ${p['factor']} 得 ${p['likely']}，与最近一次的 ${p['last']} 更接近。`,
    fix: (p) => `请核对单位是否为${p['unit'] || '规定的单位'}；确认无误的，请说明理由。`,
  },
  'outside-plausible': {
    message: (p) => `${amount(p, 'actual')}超出合理范围：${range(p)}。`,
    fix: () => '请核对数值和单位；确认无误的，请说明理由。',
  },
  'jump-last-period': {
    message: (p) =>
      `${amount(p, 'actual')}与上一期（${period(p['earlierPeriod'])}）的${amount(p, 'earlier')}相比变化过大：${moved(p)}。`,
    fix: () => '请核对这两期的数值；确认无误的，请说明变化的原因。',
  },
  'jump-year-earlier': {
    message: (p) =>
      `${amount(p, 'actual')}与上年同期（${period(p['earlierPeriod'])}）的${amount(p, 'earlier')}相比变化过大：${moved(p)}。`,
    fix: () => '请核对这两期的数值；确认无误的，请说明变化的原因。',
  },
  'sign-flip': {
    message: (p) => `${amount(p, 'actual')}与${period(p['earlierPeriod'])}的${amount(p, 'earlier')}正负相反。`,
    fix: () => '请核对是否漏写或多写了负号；确认无误的，请说明理由。',
  },
  standstill: {
    message: (p) => `从${period(p['since'])}起连续${p['times']}期都是${amount(p, 'actual')}，没有变化。`,
    fix: () => '请核对是否沿用了旧数；确实没有变化的，请说明理由。',
  },
  'cumulative-falls': {
    message: (p) =>
      `${COUNTED[String(p['of'])]}从年初起累计应当只增不减，而${period(p['longerPeriod'])}是${p['longer']}，少于${period(p['shorterPeriod'])}的${p['shorter']}。`,
    fix: () => '请核对这两期，看是否把累计数填成了当期数；确认无误的，请说明理由。',
  },
  'denominator-jump': {
    message: (p) =>
      `分母${p['denominator']}与${period(p['earlierPeriod'])}的${p['earlier']}相比变化${p['percent']}%，超过30%。`,
    fix: () => '请核对统计范围是否变了；确认无误的，请说明理由。',
  },
  'copied-sheet': {
    message: (p) =>
      `${p['place']}${period(p['period'])}的${p['of']}个数中有${p['same']}个与${period(p['earlierPeriod'])}完全相同，像是沿用了上一期的表。`,
    fix: () => '请核对是否传错了文件；确实没有变化的，请说明理由。',
  },
  'parts-differ': {
    message: (p) =>
      `${p['whole']}报的是${amount(p, 'own')}，下属${p['parts']}个地区汇总得${amount(p, 'fromParts')}，相差${distance(p, 'difference')}。`,
    fix: () => '请核对合计数和各地区的数；确认无误的，请说明理由。',
  },
  'rule-broken': {
    message: (p) =>
      `“${p['lower']}”是${p['lowerValue']}${p['lowerUnit']}，高于“${p['upper']}”的${p['upperValue']}${p['upperUnit']}，而按定义不会高于它：${p['because']}`,
    fix: () => '请核对这两项的数值；确认无误的，请说明理由。',
  },
  'unknown-plan': {
    message: (p) => `没有名为“${p['value']}”的方案。`,
    fix: () => '请填写方案编号、标题或文号；任务名称在该地区不重复时可以不填。',
  },
  'unknown-milestone': {
    message: (p) => `该地区的方案里没有名为“${p['value']}”的任务。`,
    fix: () => '请对照方案页的任务表，填写任务名称或编号。',
  },
  'ambiguous-milestone': {
    message: (p) => `“${p['value']}”可能指：${p['candidates']}。`,
    fix: () => '请填写“方案”一列，或改填任务编号。',
  },
  'bad-state': {
    message: (p) => (p['value'] === '' ? '没有填写状态。' : `“${p['value']}”不是任务状态。`),
    fix: () => '请填“未开始”“推进中”“已完成”或“逾期”。',
  },
  'bad-day': {
    message: (p) => `“${p['value']}”不是日期。`,
    fix: () => '请写成“2018-06-30”或“2018年6月30日”这样的形式。',
  },
  'done-without-date': {
    message: () => '状态是“已完成”，却没有填写完成日期。',
    fix: () => '请补填完成日期；还没有完成的，状态请填“推进中”。',
  },
  'done-without-evidence': {
    message: () => '状态是“已完成”，却没有填写佐证。',
    fix: () => '请写明文件号、批复或验收结果等完成依据。',
  },
  'done-in-future': {
    message: (p) => `完成日期“${p['value']}”在今天（${p['today']}）之后。`,
    fix: () => '请核对日期；还没有完成的，状态请填“推进中”。',
  },
  'date-without-done': {
    message: () => '填写了完成日期，状态却不是“已完成”。',
    fix: () => '请核对两列：已完成的改状态，未完成的删去日期。',
  },
  'not-yet-overdue': {
    message: (p) => `这项任务的期限是${p['due']}，还没有到期，不能填“逾期”。`,
    fix: () => '请填“推进中”，有困难的写在备注里。',
  },
};
