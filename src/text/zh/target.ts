import type { DefinitionFaultCode } from '../../domain/definitions.ts';
import type { TargetWordsRefusalCode } from '../../domain/target-words-result.ts';

type Params = Readonly<Record<string, string>>;

/** Why a wording is not read as a target. */
const refusals: Record<TargetWordsRefusalCode, (p: Params) => string> = {
  empty: () => '没有文字。',
  'too-long': (p) => `超过${p['most']}个字，请只写目标本身的表述。`,
  'no-number': () => '没有读出数值，也不是“全覆盖”“逐步提高”这类表述。',
  'vague-number': (p) => `“${p['number']}”前后有“近、余、多”，不是确定的数值。`,
  'several-numbers': (p) => `有几个数值（${p['numbers']}），分不清哪一个是目标。`,
  contradictory: () => '比较的说法互相矛盾，或一处有两种说法。',
  'range-reversed': (p) => `区间的下限${p['lower']}大于上限${p['upper']}。`,
  'base-missing': () => '说的是变化幅度或与别的数相比，没有写明与哪一年相比。',
  'not-expressible': () => '界限不含本数的区间，或“每年提升”带“左右、超过”，现有的比较方式无法表示。',
  'not-a-share': (p) => `“全部”按100%理解，而目标的单位是“${p['unit']}”，请写明数值。`,
};

/** What is wrong in an indicator or plan file and what to do. */
const faults: Record<DefinitionFaultCode, (p: Params) => string> = {
  'yaml-broken': (p) => `不是正确的 YAML：${p['detail']}`,
  'field-missing': (p) => `缺少“${p['field']}”，请补上。`,
  'field-unknown': (p) => `有不认识的字段“${p['fields']}”，请改正或删去。`,
  'field-malformed': (p) => `写法不对：${p['detail']}`,
  'citation-missing': (p) => `缺少出处（${p['field']}），请写明文件的章节、段落或表格行。`,
  'indicator-twice': (p) => `指标“${p['indicator']}”已有另一个文件，请合并。`,
  'theme-unknown': (p) => `主题“${p['theme']}”不在 indicators/themes.yaml 中。`,
  'indicator-unknown': (p) => `没有指标“${p['indicator']}”，请先在 indicators 中建立。`,
  'unit-unknown': (p) => `单位“${p['unit']}”不在单位表中，请改正。`,
  'unit-differs-from-indicator': (p) =>
    `目标的单位“${p['unit']}”与指标的单位“${p['indicatorUnit']}”不同，请改正或加 note 说明。`,
  'rule-units-differ': (p) =>
    `“${p['lower']}”的单位是${p['lowerUnit']}，“${p['upper']}”的单位是${p['upperUnit']}，口径不同，不能比较大小，请改正。`,
  'rule-twice': (p) => `“${p['lower']}”与“${p['upper']}”的关系只能写一次，也不能与自己比较，请删去多余的一条。`,
  'baseline-period-unknown': (p) => `基期“${p['period']}”不是报告期，请写成 2017、2017Q4 这样的形式。`,
  'due-before-issued': (p) => `期限${p['due']}早于方案印发日${p['issued']}，请核对，确实如此的加 note 说明。`,
  'year-differs-from-due': (p) => `年份${p['year']}与期限${p['due']}不一致，请改正或加 note 说明。`,
  'value-missing': (p) => `${p['comparator']} 需要 ${p['field']}，请补上。`,
  'value-needless': (p) => `${p['comparator']} 不带 ${p['field']}，请删去。`,
  'tolerance-missing': () => 'about（左右）需要 tolerance，请写明上下多少仍算达到。',
  'tolerance-negative': (p) => `容差${p['number']}小于零，会使一些数值没有灯，请改正。`,
  'range-reversed': (p) => `下限${p['lower']}大于上限${p['upper']}，请改正。`,
  'target-twice': (p) => `同一处对指标“${p['indicator']}”的同一期限写了两次，另一处在 ${p['other']}。`,
  'same-date-without-note': (p) =>
    `指标“${p['indicator']}”在同一期限另有目标（${p['other']}），请加 note 说明两处的关系。`,
  'milestone-twice': (p) => `任务“${p['id']}”写了两次，请换一个编号。`,
  'wording-unread': (p) =>
    `从原文“${p['wording']}”读不出目标，请核对原文，确实如此的用 reads 说明理由。${refusals[p['refusal'] as TargetWordsRefusalCode](p)}`,
  'wording-differs': (p) =>
    `原文“${p['wording']}”应为 ${p['worded']}，存的是 ${p['stored']}；请改正，原文另有所指的用 reads 说明理由。`,
  'wording-relative': (p) =>
    `原文“${p['wording']}”是与${p['base']}年相比的变化，不是要达到的数；请用 reads 说明如何折算。`,
  'wording-unit-differs': (p) =>
    `原文“${p['wording']}”的单位是“${p['worded']}”，存的是“${p['stored']}”；请改正或用 reads 说明理由。`,
  'wording-direction': (p) =>
    `原文“${p['wording']}”的方向与指标的优劣方向（${p['polarity']}）相反；请改正或用 reads 说明理由。`,
  'wording-baseline-differs': (p) => `原文“${p['wording']}”的起点是${p['worded']}，与存的基期值不同，请改正。`,
  'wording-binding-differs': (p) => `原文“${p['wording']}”写明力争或争取，binding 应为 false。`,
  'reads-needless': (p) => `原文“${p['wording']}”与所存一致，不需要 reads，请删去。`,
};

/** Sentences about the wording of targets and the files that hold them. */
export const target = {
  refusals,
  faults,
  actionUnknown: ({ action }: { action: string }) => `没有命令“target ${action}”，可用的是 target parse。`,
  polarityUnknown: ({ polarity }: { polarity: string }) => `优劣方向“${polarity}”不对，应为 higher、lower 或 none。`,
  unitUnknown: ({ unit }: { unit: string }) => `单位“${unit}”不在单位表中。`,
};
