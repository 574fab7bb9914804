import type { demo as zh } from '../zh/demo.ts';

/** Words about the made-up figures: command line, pages and exports, in English. */
export const demo: typeof zh = {
  mark: 'Example data',
  sentence: 'Example data: this file holds made-up figures, not reported ones; nothing may be based on it.',
  title: (p) => `[Example] ${p.title}`,
  fileName: (p) => `Example-${p.name}`,
  loaded: (p) =>
    `Example data loaded: ${p.areas} areas, ${p.uploads} files, ${p.values} values, ${p.states} milestone states; ${p.skipped === 0 ? 'no real data was met' : `${p.skipped} places with real data were left alone`}. “demo clear” or the example data page takes all of it away.`,
  cleared: (p) =>
    `Example data cleared: ${p.uploads} files, ${p.values} values, ${p.states} milestone states, ${p.originals} originals. Real data uploaded meanwhile is still there; the audit keeps one line for the loading and one for the clearing.`,
  heading: 'Example data',
  what: 'Twelve quarters of values and milestone states for each area of the five plans, made up from the plans’ baselines and targets: with red lights, a target reached and lost again, missing, late, provisional and revised figures, to try every page and report as with real ones.',
  marks:
    'While it is loaded, the top of every page, every exported report and its file name say that it is an example.',
  safe: 'Wherever real data stands it is left alone; real data uploaded meanwhile replaces example data and stays when that is cleared.',
  wait: 'Loading checks and commits about seventy files and takes ten seconds or more; please wait for the page.',
  beside: (p) =>
    `There are ${p.values} real values. Example data would stand beside them, and a reader could mistake one for the other; better show it on another installation.`,
  load: 'Load example data',
  loadBeside: 'Load example data beside the real data all the same',
  clear: 'Clear example data',
  isLoaded: 'The example data is loaded.',
  clearing:
    'Clearing deletes all example values, milestone states, revisions, upload records and original files without a trace. It cannot be undone, but you can load them again. Real data is not touched; the audit keeps one line.',
  back: 'Do not load, back to the overview',
  keep: 'Do not clear yet, back to the overview',
  done: 'The example data is cleared; real data has not changed.',
  ready: 'The example data is loaded; go ahead and try. Clear it on the example data page when you are done.',
  try: 'Want to see what it looks like? An administrator can load example data in one step and clear it in one step.',
  manage: 'Manage example data',
};
