import type { LoadFaultCode } from '../../domain/load-fault.ts';
import type { PlanField, TargetField } from '../../domain/plan-change.ts';

type Params = Readonly<Record<string, string | number>>;

const faults: Record<LoadFaultCode, (p: Params) => string> = {
  'plan-id-unfit': (p) =>
    `文件名“${p['id']}”不能作方案编号，请用小写字母、数字和横线，如 jianghai-2018.yaml（load 不能用）。`,
  'area-unknown': (p) => `没有代码为“${p['area']}”的地区，请填写六位行政区划代码。`,
  'target-not-there': (p) =>
    `方案里没有指标“${p['indicator']}”在这一处、这一期限的目标，无从停用，请核对出处、期限和范围。`,
  'nature-missing': (p) => `方案里还没有指标“${p['indicator']}”的目标，请填写“类别”（如“结果指标”）。`,
};

/** Sentences about changing plans from a file. */
export const load = {
  faults,
  planFields: {
    title: '标题',
    document: '文号',
    issuer: '印发单位',
    area: '地区',
    issued: '印发日期',
    from: '起始日',
    until: '截止日',
    note: '说明',
  } satisfies Record<PlanField, string>,
  targetFields: {
    wording: '原文',
    comparator: '比较方式',
    value: '目标值',
    lower: '下限',
    upper: '上限',
    tolerance: '容差',
    nearTolerance: '预警范围',
    unit: '单位',
    year: '年份',
    binding: '约束',
    nature: '类别',
    baseline: '基期值',
    lead: '牵头单位',
    support: '配合单位',
    cite: '出处',
    note: '说明',
    reads: '解读',
  } satisfies Record<TargetField, string>,
  newPlan: (p: { title: string; plan: string }) => `${p.title}（${p.plan}）：新方案`,
  plan: (p: { title: string; plan: string }) => `${p.title}（${p.plan}）`,
  counts: (p: { added: number; changed: number; retired: number; unchanged: number }) =>
    `目标新增${p.added}条、变更${p.changed}条、停用${p.retired}条、未变${p.unchanged}条`,
  milestoneCounts: (p: { added: number; changed: number; retired: number; unchanged: number }) =>
    `任务新增${p.added}项、变更${p.changed}项、取消${p.retired}项、未变${p.unchanged}项`,
  target: (p: { indicator: string; scope: string | null; due: string | null; section: string }) =>
    `${p.indicator}${p.scope === null ? '' : `（${p.scope}）`}，${p.due ?? '长期适用'}，${p.section}`,
  asks: (p: { what: string; wording: string }) => `${p.what}：${p.wording}`,
  from: (p: { what: string; before: string; after: string }) => `${p.what}：${p.before} → ${p.after}`,
  fields: (p: { names: readonly string[] }) => `（改动：${p.names.join('、')}）`,
  dryRun: () => '以上是载入后的变化，没有保存；去掉 --dry-run 即可载入。',
  stored: (p: { file: string }) => `已载入“${p.file}”，改动从今天起生效，此前的报告期仍按原来的目标判定。`,
};
