import type { checking as zh } from '../zh/checking.ts';

/** The words of a check while it goes on, and of its list of changes. */
export const checking: typeof zh = {
  title: (p) => `Checking ${p.file}`,
  lead: 'The file is large and the check takes a while. You may leave this page and come back from the list of uploads; nothing is stored before the check ends.',
  stages: {
    waiting: 'Waiting',
    reading: 'Reading the file',
    checking: 'Checking rows',
    judging: 'Comparing lights',
  },
  now: (p) =>
    p.rows === 0
      ? `${p.stage}, ${p.percent}%`
      : `${p.stage}: ${p.rows.toLocaleString('en-US')} rows checked, ${p.percent}%`,
  reload: 'This page renews itself every 2 seconds.',
  cancel: 'Cancel the check',
  cancelNote: 'Cancelling leaves no data behind; you can upload again.',
  failedTitle: (p) => `Check broke off: ${p.file}`,
  failed:
    'The check ended before its time (the server may have restarted) and nothing was stored. The file is kept: simply try again.',
  retry: 'Try again',
  cancelledTitle: (p) => `Cancelled: ${p.file}`,
  cancelled: 'This upload was cancelled and nothing was stored.',
  again: 'Upload again',
  headings: ['Area code', 'Area', 'Indicator id', 'Indicator', 'Period', 'Before', 'After'],
};
