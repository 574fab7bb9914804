/** Words about the made-up figures: command line, pages and exports. */
export const demo = {
  mark: '演示数据',
  /** On every exported page. */
  sentence: '演示数据：本文件含为演示而编的数字，不是真实上报的数据，不得作为依据。',
  title: (p: { title: string }) => `【演示】${p.title}`,
  fileName: (p: { name: string }) => `演示-${p.name}`,
  loaded: (p: { uploads: number; areas: number; values: number; states: number; skipped: number }) =>
    `已载入演示数据：${p.areas}个地区、${p.uploads}个文件、${p.values}项数值、${p.states}项任务进展；${p.skipped === 0 ? '没有遇到真实数据' : `已有真实数据的${p.skipped}项跳过未动`}。用 demo clear 或演示数据页可整体清除。`,
  cleared: (p: { uploads: number; values: number; states: number; originals: number }) =>
    `已清除演示数据：${p.uploads}个文件、${p.values}项数值、${p.states}项任务进展、${p.originals}个原始文件；期间上传的真实数据都还在，审计里各留一行载入和清除的记录。`,
  heading: '演示数据',
  what: '五个方案的地区各有十二个季度的指标数值和任务进展，都是按方案的基期值和目标编出来的：有红灯，有得而复失，有缺报、迟报、初步数和更正，可以照真实情形试用每一个页面和报告。',
  marks: '载入期间，每个页面顶端、每份导出的报告和文件名都注明“演示”。',
  safe: '已有真实数据的地方一律跳过；期间上传的真实数据覆盖演示数据，清除演示数据时仍然保留。',
  wait: '载入要检查并提交约七十个文件，需要十几秒，请等页面返回。',
  beside: (p: { values: number }) =>
    `系统中已有${p.values}项真实数据。演示数据会与它们并存，领导看总览时可能混淆，建议在另一套系统上演示。`,
  load: '载入演示数据',
  loadBeside: '与真实数据并存，仍要载入演示数据',
  clear: '清除演示数据',
  isLoaded: '演示数据已经载入。',
  clearing:
    '清除会删去所有演示的数值、任务进展、历次改动、上传记录和原始文件，不留痕迹，不能撤销，但可以重新载入；真实数据不受影响，审计里留一行记录。',
  back: '不载入，返回总览',
  keep: '先不清除，返回总览',
  done: '已清除演示数据，真实数据没有变动。',
  ready: '已载入演示数据，可以开始试用。试完请到演示数据页清除。',
  try: '想先看看样子？管理员可以一键载入演示数据，试完一键清除。',
  manage: '管理演示数据',
};
