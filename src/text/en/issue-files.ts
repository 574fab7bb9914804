import type { issueFiles as zh } from '../zh/issue-files.ts';

/** Headings and sentences of the files that tell what is wrong with an upload, in English. */
export const issueFiles: typeof zh = {
  columns: {
    level: 'Kind',
    row: 'Row',
    column: 'Column',
    header: 'Heading',
    value: 'As typed',
    message: 'What is wrong',
    fix: 'What to do',
  },
  level: { error: 'Error', warning: 'Warning' },
  remark: 'Biaochi remarks',
  sheet: 'Data',
  remarkOf: ({ letter, text }) => (letter === null ? text : `${letter}: ${text}`),
  about: 'About these remarks',
  title: ({ file }) => `${file}, annotated`,
  lines: {
    what: 'This is the table that you uploaded with what the check found: red cells are errors, yellow ones warnings, the last column says why and what to do.',
    how: 'Correct it and upload this very file; the last column and this sheet may stay, they are passed over.',
    corrected: ({ total }) => `The ${total} corrections made on the page are already in this file.`,
    left: 'Only the contents of cells and merged cells are kept, not fonts, formulas, charts or what was hidden; the original stays in the system as it came.',
    unread: ({ sheets }) => `Sheets without readable cells were left out: ${sheets}.`,
    whole: 'About the whole file or its header:',
  },
  listName: ({ file }) => `${file} issues`,
  annotatedName: ({ file }) => `${file} annotated`,
};
