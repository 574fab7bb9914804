import type { problem as zh } from '../zh/problem.ts';

/** One sentence for each request we refuse, in English. */
export const problem: typeof zh = {
  'unknown-area': (p) => `There is no area “${p['area']}”; use the full name, the short name or the six-digit code.`,
  'ambiguous-area': (p) =>
    `“${p['area']}” may be: ${p['candidates']}; name the province or prefecture, or use the code.`,
  'unknown-period': (p) => `“${p['period']}” is not a period we can read; write it like 2018Q2.`,
  'unknown-day': (p) => `“${p['day']}” is not a date; write it like 2018-06-30.`,
  'unknown-indicator': (p) => `There is no indicator “${p['indicator']}”; see the list of indicators.`,
  'unknown-plan': (p) => `There is no plan “${p['plan']}”; see the list of plans.`,
  'plan-not-for-area': (p) => `“${p['plan']}” has no target for ${p['area']}; choose another plan or area.`,
  'unknown-department': (p) => `No plan names a department “${p['name']}”; see the list of departments.`,
  'unknown-upload': (p) => `There is no upload “${p['id']}”, or it is not yours to see.`,
  'upload-not-staged': (p) =>
    `Upload “${p['id']}” is not waiting for confirmation; see its state in the list of uploads.`,
  'upload-not-committed': (p) => `Upload “${p['id']}” was not committed or is already reverted.`,
  'upload-not-reverted': (p) => `Upload “${p['id']}” was not taken back, so there is nothing to reinstate.`,
  'upload-not-failed': (p) => `The check of upload “${p['id']}” did not break off; there is nothing to try again.`,
  'upload-not-open': (p) =>
    `Upload “${p['id']}” is committed or taken back and cannot be changed; upload the file again.`,
  'warnings-open': (p) =>
    `${p['open']} warnings are not accepted yet and nothing was stored; tick each one and give the reason, then submit.`,
  'no-such-cell': (p) =>
    `The file has no cell ${p['cell']}; check the row number and column letter in your spreadsheet.`,
  'reason-missing': (p) => `The warning in row ${p['row']} has no reason; say why the value is right.`,
  'too-many-rows-to-annotate': (p) =>
    `The file has ${p['rows']} rows; files of more than ${p['limit']} cannot be annotated. Download the list of issues instead.`,
  'nothing-to-annotate': () => 'No table can be read from this file, so there is nothing to annotate.',
  'body-unreadable': (p) => `“${p['where']}” of the request is not as /api/v1/openapi.json describes; correct it.`,
  'upload-outdated': (p) =>
    `The data changed after the preview of “${p['id']}”; nothing was saved, look at it again before you commit.`,
  'upload-overlaid': (p) =>
    `Values of “${p['id']}” were changed by the later upload ${p['by']}; revert that one first.`,
  'not-permitted': () => 'Your account may not do this; ask an administrator.',
  'name-taken': (p) => `The account “${p['name']}” exists already; choose another name.`,
  'name-invalid': (p) =>
    `“${p['name']}” cannot be an account name: up to 40 letters, digits, dots, dashes or underscores.`,
  'password-short': (p) => `The password is too short: at least ${p['least']} characters.`,
  'sign-in-failed': () => 'Name or password is wrong; try again.',
  'setup-code-wrong': () => 'The one-time code is wrong; enter it as the terminal shows it.',
  'nothing-monitored': () => 'No plan binds an area of your account; ask an administrator to load one.',
  'unknown-account': (p) => `There is no account “${p['name']}”.`,
  'load-faulty': (p) => `The file has ${p['faults']} faults; nothing was loaded.`,
  'load-nothing': (p) => `“${p['file']}” is the same as what is there; there is nothing to load.`,
  'load-outdated': () =>
    'The plans changed after the preview; nothing was loaded. Choose the file again and look once more.',
  'demo-loaded': () => 'The example data is loaded already; clear it before you load it again.',
  'demo-absent': () => 'There is no example data to clear.',
  'demo-whole': () =>
    'Example data cannot be changed or taken back piece by piece; an administrator clears all of it at once.',
  'demo-beside-real': (p) =>
    `There are ${p['values']} real values, so no example data was loaded; confirm it on the page, or add --yes on the command line, if both are wanted.`,
  'demo-outdated': (p) =>
    `The example file “${p['file']}” was not loaded, because real data came in meanwhile. Clear the example data and load it again.`,
  'definitions-faulty': () => 'The indicator or plan files have faults; nothing was loaded.',
};
