/** The sentences of the pages that set areas, periods and indicators beside each other. */
export const pageCompare = {
  matrix: {
    titleOfAreas: (p: { period: string }) => `${p.period}各地区指标对比`,
    titleOfPeriods: (p: { area: string }) => `${p.area}各期指标对比`,
    lead: '每格是实际值和灯，点开看指标页。受方案约束的地区才判灯，其他地区只列数值；一格有几个目标的，取最重的灯。',
    views: '对比方式',
    byArea: '各地区，同一期',
    byPeriod: '同一地区，各期',
    filters: '筛选',
    area: '地区',
    period: '报告期',
    theme: '主题',
    plan: '方案',
    leadDepartment: '牵头单位',
    light: '灯',
    lightHas: { red: '有红灯', amber: '有黄灯', green: '有绿灯', none: '有缺报或无目标值' },
    areaWords: '地区名称',
    indicatorWords: '指标名称',
    wordsHint: '汉字或拼音首字母',
    any: '全部',
    submit: '筛选',
    clear: '清除筛选',
    caption: '各行各指标的实际值和灯',
    counts: (p: { rows: number; columns: number }) => `共${p.rows}行、${p.columns}项指标`,
    rows: (p: { from: number; to: number; total: number }) => `第${p.from}—${p.to}行，共${p.total}行`,
    columns: (p: { from: number; to: number; total: number }) => `第${p.from}—${p.to}项指标，共${p.total}项`,
    previousRows: '上一页',
    nextRows: '下一页',
    previousColumns: '前面的指标',
    nextColumns: '后面的指标',
    sortUp: (p: { name: string }) => `${p.name}，从低到高排`,
    sortDown: (p: { name: string }) => `${p.name}，从高到低排`,
    unsorted: '按编码排',
    lightCounts: (p: { red: number; amber: number }) => `红灯${p.red}，黄灯${p.amber}`,
    legend: '灯的含义',
    valueOnly: '没有标记的只有数值，不判灯；“—”为没有数据、也没有目标',
    emptyRows: '没有符合筛选条件的地区或报告期。请放宽筛选条件。',
    emptyColumns: '没有符合筛选条件的指标。请放宽筛选条件。',
    nothing: '还没有可以对比的数据。统计员上传报表后，这里会列出各地区的数值和灯。',
  },
  ranking: {
    link: '各地区排名',
    title: (p: { name: string; period: string }) => `${p.period}${p.name}各地区排名`,
    message: (p: {
      name: string;
      period: string;
      count: number;
      first: { area: string; value: string };
      last: { area: string; value: string };
    }) =>
      p.count === 1
        ? `${p.period}${p.name}只有${p.first.area}填报：${p.first.value}`
        : `${p.period}${p.name}${p.count}个地区填报，${p.first.area}排在最前（${p.first.value}），${p.last.area}排在最后（${p.last.value}）`,
    nobody: (p: { name: string; period: string }) => `${p.period}${p.name}还没有地区填报`,
    order: { higher: '越高越好，高的在前', lower: '越低越好，低的在前', none: '不作优劣判断，高的在前' },
    rank: '名次',
    value: (p: { unit: string }) => `实际值（${p.unit}）`,
    bar: '比较（竖线为目标）',
    small: '分母小',
    note: (p: { small: string }) =>
      `数值相同的名次相同。分母小于${p.small}的注明“分母小”，一例之差就会使名次变动。走势是同样长短的报告期，最多十二期。`,
    empty: '没有地区填报过这项指标，也没有方案要求它。',
  },
  search: {
    title: '搜索',
    titleOf: (p: { words: string }) => `搜索“${p.words}”`,
    label: '搜索指标、地区、方案、部门、目标和任务',
    short: '搜索',
    submit: '搜索',
    hint: '指标、地区、方案和部门可以用汉字或拼音首字母，目标和任务用原文里的字。',
    found: (p: { count: number }) => `共找到${p.count}条。`,
    nothing: '没有找到。请换一个说法，或少打几个字。',
    group: {
      indicators: '指标',
      areas: '地区',
      plans: '方案',
      departments: '部门',
      targets: '目标',
      milestones: '任务',
    },
    counted: (p: { name: string; count: number }) => `${p.name}（${p.count}）`,
    more: (p: { shown: number; total: number }) => `只列出前${p.shown}条，共${p.total}条；多打几个字可以缩小范围。`,
  },
};
