/** Headings and sentences of the files that tell what is wrong with an upload; the uploader knows `remark` (`ingest/remarks.ts`). */
export const issueFiles = {
  columns: {
    level: '类别',
    row: '行',
    column: '列',
    header: '列名',
    value: '原文',
    message: '问题',
    fix: '改法',
  },
  level: { error: '错误', warning: '提醒' },
  remark: '标尺标注',
  sheet: '数据',
  remarkOf: (p: { letter: string | null; text: string }) => (p.letter === null ? p.text : `${p.letter}列：${p.text}`),
  about: '标尺标注说明',
  title: (p: { file: string }) => `${p.file}标注版`,
  lines: {
    what: '这是您上传的表格，加上了检查结果：红色格是错误，黄色格是提醒，最后一列写明原因和改法。',
    how: '改好后直接上传本文件即可；最后一列和本工作表不用删，系统会自动略过。',
    corrected: (p: { total: number }) => `已在网页上更正的${p.total}处，本文件里已经改好。`,
    left: '本文件只保留各格内容和合并单元格，不保留原文件的字体、公式、图表和隐藏状态；原文件仍完整保存在系统中。',
    unread: (p: { sheets: string }) => `工作表${p.sheets}读不出内容，没有保留。`,
    whole: '与整个文件或表头有关的问题：',
  },
  listName: (p: { file: string }) => `${p.file}问题清单`,
  annotatedName: (p: { file: string }) => `${p.file}标注版`,
};
