import type { ColumnSet, OwnFiles } from './columns.ts';
import { AREA_HEADINGS, NOTE_HEADINGS } from './observation-columns.ts';

export type MilestoneField = 'plan' | 'milestone' | 'area' | 'state' | 'doneOn' | 'evidence' | 'note' | 'place';

/** Our list of milestones, Chinese and English (`text/*\/report.ts`), comes back as an upload without a question. */
const OWN_FILES: OwnFiles = {
  signs: [
    ['灯', '佐证', '出处'],
    ['light', 'evidence', 'place'],
  ],
  references: [
    ...['序号', '灯', '完成时限', '性质', '牵头单位', '配合单位'],
    ...['no.', 'light', 'due', 'force', 'lead', 'support'],
  ],
};

/** The columns of a file of milestones. The area may be chosen beside the file; date and evidence are needed only of what is done. */
export const MILESTONE_COLUMNS: ColumnSet<MilestoneField> = {
  headings: {
    plan: ['方案', '方案名称', '方案编号', '文号', 'plan'],
    milestone: ['任务', '任务名称', '任务编号', '工作任务', '重点任务', '事项', 'milestone'],
    area: AREA_HEADINGS,
    state: ['状态', '任务状态', '进展状态', '完成状态', 'state'],
    doneOn: ['完成日期', '完成时间', '办结日期', 'done on', 'doneon'],
    evidence: ['佐证', '佐证材料', '完成依据', '证明材料', 'evidence'],
    note: NOTE_HEADINGS,
    place: ['出处', 'place'],
  },
  own: ['milestone', 'state', 'doneOn', 'evidence', 'plan'],
  ours: OWN_FILES,
  missing: (has, given) => [
    ...(has('milestone') ? [] : ['milestone']),
    ...(has('area') || given.area ? [] : ['area']),
    ...(has('state') ? [] : ['state']),
  ],
};
