import type { Stage } from '../../domain/progress.ts';

/** The words of a check while it goes on, and of its list of changes. */
export const checking = {
  title: (p: { file: string }) => `正在检查：${p.file}`,
  lead: '文件较大，检查需要一些时间。可以离开本页，稍后从上传记录回来；检查完之前什么都不会保存。',
  stages: { waiting: '排队等待', reading: '读取文件', checking: '逐行检查', judging: '比较灯的变化' } satisfies Record<
    Stage,
    string
  >,
  now: (p: { stage: string; rows: number; percent: number }) =>
    p.rows === 0 ? `${p.stage}，${p.percent}%` : `${p.stage}：已检查${p.rows.toLocaleString('en-US')}行，${p.percent}%`,
  reload: '页面每2秒自动更新。',
  cancel: '取消检查',
  cancelNote: '取消后不留下任何数据，可以重新上传。',
  failedTitle: (p: { file: string }) => `检查中断：${p.file}`,
  failed: '检查没有做完就中断了（例如服务器重启），没有保存任何数据。原文件已保存，可以直接重试。',
  retry: '重试',
  cancelledTitle: (p: { file: string }) => `已取消：${p.file}`,
  cancelled: '这次上传已经取消，没有保存任何数据。',
  again: '重新上传',
  headings: ['地区代码', '地区', '指标编号', '指标', '报告期', '原值', '新值'] as readonly string[],
};
