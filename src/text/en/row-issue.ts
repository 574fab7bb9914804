import { knownPeriod } from '../../domain/period.ts';
import type { rowIssue as zh } from '../zh/row-issue.ts';
import { words } from './words.ts';

const FIELD_NAMES: Readonly<Record<string, string>> = {
  value: 'value (or numerator and denominator)',
  doneOn: 'done on',
  code: 'indicator code',
};

const fields = (words: unknown) =>
  String(words)
    .split(' ')
    .map((field) => FIELD_NAMES[field] ?? field)
    .join(', ');

type Params = Readonly<Record<string, string | number>>;

const period = (id: unknown) => words.period(knownPeriod(String(id)));

/** A number of the sentence with the indicator's unit. */
const amount = (p: Params, name: string) => words.quantity(String(p[name]), String(p['unit']));

/** The same for a difference. */
const distance = (p: Params, name: string) => words.difference(String(p[name]), String(p['unit']));

function range(p: Params): string {
  const { min, max, unit } = p;
  if (max === '') return `${min}${unit} or more`;
  return min === '' ? `${max}${unit} or less` : `${min}${unit} to ${max}${unit}`;
}

/** By how much a value moved, and how far it may. */
function moved(p: Params): string {
  const limits = [
    ...(p['points'] === '' ? [] : [distance(p, 'points')]),
    ...(p['percentLimit'] === '' ? [] : [`${p['percentLimit']}%`]),
  ].join(' and ');
  const share = p['percent'] === '' || p['percentLimit'] === '' ? '' : ` (${p['percent']}%)`;
  return `a change of ${distance(p, 'change')}${share}, more than ${limits}`;
}

/** What is wrong with a row, and what to do, in English. */
export const rowIssue: typeof zh = {
  'unknown-indicator': {
    message: (p) => `There is no indicator called “${p['value']}”.`,
    fix: () => 'Use the full name, an alias or the id from the list of indicators.',
  },
  'unknown-area': {
    message: (p) => `There is no area called “${p['value']}”.`,
    fix: () => 'Use the full name, the short name or the six-digit code.',
  },
  'ambiguous-area': {
    message: (p) => `“${p['value']}” may be: ${p['candidates']}.`,
    fix: () => 'Put the province or prefecture in front, or use the code.',
  },
  'ambiguous-indicator': {
    message: (p) => `“${p['value']}” may be: ${p['candidates']}.`,
    fix: () => 'Use the full name or the id.',
  },
  'bad-period': {
    message: (p) => `“${p['value']}” is not a period we can read.`,
    fix: () => 'Write it like 2018Q2, 2018Q1-Q3 or 2018.',
  },
  'period-without-year': {
    message: (p) => `“${p['value']}” has no year, and no other place in the sheet has one.`,
    fix: () => 'Write it like 2018Q1, or choose the period when uploading.',
  },
  'about-number': {
    message: (p) => `“${p['value']}” is only approximate and cannot be a value.`,
    fix: () => 'Enter the exact number; where there is none write “—” and put the estimate in the note.',
  },
  'bounded-number': {
    message: (p) => `“${p['value']}” is a limit, not a value.`,
    fix: () => 'Enter the exact number; a target belongs in a column for targets.',
  },
  'number-range': {
    message: (p) => `“${p['value']}” is a range, not a value.`,
    fix: () => 'Enter the exact number.',
  },
  'error-value': {
    message: (p) => `The cell is the error value ${p['value']}.`,
    fix: () => 'Correct the formula or enter the value; write “—” where there is none.',
  },
  'unit-mismatch': {
    message: (p) => `“${p['value']}” is in ${p['from']}, which does not convert to ${p['unit'] || 'the unit here'}.`,
    fix: (p) => `Check the unit and report in ${p['unit'] || 'the unit asked for'}.`,
  },
  'unknown-unit': {
    message: (p) =>
      `“${p['value']}” is not a unit we know; ${p['unit'] ? `the unit of this indicator is ${p['unit']}` : 'the size of the number is unclear'}.`,
    fix: () => 'Use the unit from the list of indicators, or empty the cell and report in that unit.',
  },
  'two-units': {
    message: (p) => `The unit here is “${p['value']}”, yet beside it stands “${p['unit']}”.`,
    fix: () => 'Check and keep one of them.',
  },
  'lone-key': {
    message: (p) => `Row ${p['first']} has nothing but “${p['above']}”; whether this row belongs to it is unclear.`,
    fix: (p) => `Add a column for the ${fields(p['field'])} and fill every row.`,
  },
  'blank-key': {
    message: (p) => `The cell for ${fields(p['field'])} is empty, and a row above has “${p['above']}”.`,
    fix: () => 'Split merged cells and fill every row; we do not guess.',
  },
  'merged-over': {
    message: (p) => `${p['range']} is a merged cell; which row or column its content belongs to is unclear.`,
    fix: () => 'Split it and fill every cell.',
  },
  'bracket-negative': {
    message: (p) => `“${p['value']}” stands in brackets and is read as ${p['stored']}.`,
    fix: () => 'Confirm it if it is negative, else correct it; better write “-5”.',
  },
  'converted-number': {
    message: (p) => `“${p['value']}” in ${p['from']} is read as ${p['stored']} ${p['unit']}.`,
    fix: () => 'Nothing to do; correct the unit if it is wrong.',
  },
  'cell-note': {
    message: (p) => `“${p['value']}” is read as ${p['stored']}; “${p['note']}” goes to the note.`,
    fix: () => 'Nothing to do.',
  },
  'bad-number': {
    message: (p) => `“${p['value']}” is not a number${p['unit'] ? ` (the unit is ${p['unit']})` : ''}.`,
    fix: () => 'Enter digits only; write “—” where there is no data, never 0.',
  },
  'missing-value': {
    message: (p) => `“${p['indicator']}” has no value; this row will not be imported.`,
    fix: () => 'Fill in the value, or write “—” where there is none.',
  },
  'missing-column': {
    message: (p) => `These columns were not found: ${fields(p['missing'])}.`,
    fix: () => 'Add them to the heading; area and period may also be chosen when uploading.',
  },
  'duplicate-key': {
    message: (p) => `The same area, indicator and period stands in row ${p['first']} already.`,
    fix: () => 'Remove one of the rows.',
  },
  'denominator-zero': {
    message: () => 'The denominator is 0.',
    fix: () => 'Check it; write “—” where there is no data.',
  },
  'numerator-above-denominator': {
    message: (p) => `The numerator ${p['value']} is above the denominator ${p['denominator']} of a share.`,
    fix: () => 'Check whether the two are swapped.',
  },
  'value-disagrees': {
    message: (p) => `The value ${p['value']} differs from numerator ÷ denominator, ${p['quotient']}.`,
    fix: () => 'Check the three; once confirmed the value counts.',
  },
  'no-permission': {
    message: (p) => `Your account may not report for “${p['area']}”.`,
    fix: () => 'Remove this row or let that area’s statistician upload it.',
  },
  'duplicate-column': {
    message: (p) => `The heading “${p['heading']}” is the same field as column ${p['first']} (${fields(p['field'])}).`,
    fix: () => 'Keep one of the columns.',
  },
  'ignored-column': { message: (p) => `The column “${p['heading']}” is not read.`, fix: () => 'Nothing to do.' },
  'reference-columns': {
    message: (p) => `These columns are for reference and not read: ${p['headings']}.`,
    fix: () => 'Nothing to do.',
  },
  'example-row': { message: () => 'This row is the example; it is not imported.', fix: () => 'Nothing to do.' },
  'unfilled-rows': {
    message: (p) => `${p['count']} rows were not filled in; they are not imported.`,
    fix: () => 'Where there is no data, the column “absence” can say why.',
  },
  'repeated-rows': {
    message: (p) => `${p['count']} rows repeat an earlier row (one indicator in several plans); it is taken once.`,
    fix: () => 'Nothing to do.',
  },
  'nothing-filled': {
    message: () => 'Nothing was filled in: no row has a value or a reason why there is none.',
    fix: () => 'Fill in “value” (or numerator and denominator) and upload again.',
  },
  'indicator-mismatch': {
    message: (p) => `The code “${p['code']}” is “${p['name']}”, not the indicator “${p['value']}” of this row.`,
    fix: () => 'Correct the code or the name; leave the code empty if in doubt.',
  },
  'value-and-absence': {
    message: (p) => `This row has a value and also a reason why there is none: “${p['value']}”.`,
    fix: () => 'Delete the reason where there is a value; remarks belong in the note.',
  },
  'near-heading': {
    message: (p) =>
      `The heading “${p['heading']}” is like “${p['like']}” but not the same; it was not read as ${fields(p['field'])}.`,
    fix: (p) => `If it is that column, rename it to “${p['like']}”.`,
  },
  'two-axes': {
    message: (p) =>
      `The ${fields(p['field'])} stands both in column ${p['first']} and in the heading “${p['heading']}”.`,
    fix: () => 'Keep one of the two.',
  },
  'target-column': {
    message: (p) => `The column “${p['heading']}” holds targets, not values, and is not read.`,
    fix: () => 'Nothing to do; targets are changed in the plan.',
  },
  'beside-status-quo': {
    message: (p) =>
      `Beside a column for the present state (现状), “${p['heading']}” is taken for targets and not read.`,
    fix: (p) => `If it holds values, rename it to “${p['heading']}实际值”.`,
  },
  'total-column': {
    message: (p) => `The column “${p['heading']}” is a total and is not read.`,
    fix: () => 'Nothing to do.',
  },
  'empty-column': {
    message: (p) => `The column “${p['heading']}” has no value at all and was not read.`,
    fix: () => 'A column without data yet may stay empty.',
  },
  'total-row': { message: (p) => `The row “${p['value']}” is a total and is not read.`, fix: () => 'Nothing to do.' },
  'section-row': {
    message: (p) => `“${p['value']}” is the title of a section and is not read.`,
    fix: () => 'Nothing to do.',
  },
  'footnote-row': {
    message: (p) => `“${p['value']}” is a remark beside the table and is not read.`,
    fix: () => 'Nothing to do.',
  },
  'repeated-heading': { message: () => 'This row repeats the heading and is not read.', fix: () => 'Nothing to do.' },
  'filled-down': {
    message: (p) => `${p['range']} is a merged cell; this row is read as “${p['value']}”.`,
    fix: () => 'Nothing to do; split the cell and fill every row if it is wrong.',
  },
  'no-rows': { message: () => 'There are no rows below the heading.', fix: () => 'Fill in the data and upload again.' },
  'period-kind': {
    message: (p) => `“${p['indicator']}” is not usually reported for a period like “${p['period']}”.`,
    fix: () => 'Check it and confirm.',
  },
  'share-above-100': {
    message: (p) => `“${p['value']}” is above ${p['most']}, yet the indicator is a share.`,
    fix: () => 'Check unit and value, then confirm.',
  },
  'negative-value': { message: (p) => `“${p['value']}” is negative.`, fix: () => 'Check the value, then confirm.' },
  'period-not-over': {
    message: (p) =>
      `${period(p['period'])} ends on ${words.date(String(p['end']))}; today is ${words.date(String(p['today']))}.`,
    fix: () => 'Check the period; report a period once it is over.',
  },
  'period-too-old': {
    message: (p) => `${period(p['period'])} is too long ago: figures are taken from ${p['earliest']} on.`,
    fix: () => 'Check the year.',
  },
  'unit-slip': {
    message: (p) =>
      p['last'] === ''
        ? `“${p['value']}” may be in the wrong unit: times ${p['factor']} it would be ${p['likely']}, which is likelier.`
        : `“${p['value']}” may be in the wrong unit: times ${p['factor']} it would be ${p['likely']}, nearer to ${p['last']}, the last value.`,
    fix: (p) => `Check that the unit is ${p['unit'] || 'the one asked for'}; if it is right, say why.`,
  },
  'outside-plausible': {
    message: (p) => `${amount(p, 'actual')} is outside what is plausible: ${range(p)}.`,
    fix: () => 'Check the value and its unit; if it is right, say why.',
  },
  'jump-last-period': {
    message: (p) =>
      `${amount(p, 'actual')} is far from ${amount(p, 'earlier')} of the period before (${period(p['earlierPeriod'])}): ${moved(p)}.`,
    fix: () => 'Check the values of both periods; if they are right, say what changed.',
  },
  'jump-year-earlier': {
    message: (p) =>
      `${amount(p, 'actual')} is far from ${amount(p, 'earlier')} a year earlier (${period(p['earlierPeriod'])}): ${moved(p)}.`,
    fix: () => 'Check the values of both periods; if they are right, say what changed.',
  },
  'sign-flip': {
    message: (p) =>
      `${amount(p, 'actual')} has the other sign than ${amount(p, 'earlier')} of ${period(p['earlierPeriod'])}.`,
    fix: () => 'Check whether a minus sign is missing or too many; if it is right, say why.',
  },
  standstill: {
    message: (p) =>
      `It has been ${amount(p, 'actual')} for ${p['times']} periods running, since ${period(p['since'])}.`,
    fix: () => 'Check whether an old value was carried on; if nothing changed, say why.',
  },
  'cumulative-falls': {
    message: (p) =>
      `Counted since January the ${p['of']} cannot fall, but ${period(p['longerPeriod'])} has ${p['longer']}, less than ${p['shorter']} of ${period(p['shorterPeriod'])}.`,
    fix: () => 'Check both periods: was one counted by itself? If they are right, say why.',
  },
  'denominator-jump': {
    message: (p) =>
      `The denominator ${p['denominator']} differs from ${p['earlier']} of ${period(p['earlierPeriod'])} by ${p['percent']}%, more than 30%.`,
    fix: () => 'Check whether the same group was counted; if it is right, say why.',
  },
  'copied-sheet': {
    message: (p) =>
      `Of ${p['of']} values of ${p['place']} for ${period(p['period'])}, ${p['same']} are exactly those of ${period(p['earlierPeriod'])}, as if that sheet had been copied.`,
    fix: () => 'Check whether this is the right file; if nothing changed, say why.',
  },
  'parts-differ': {
    message: (p) =>
      `${p['whole']} reports ${amount(p, 'own')}, the ${p['parts']} places below it make ${amount(p, 'fromParts')}: a difference of ${distance(p, 'difference')}.`,
    fix: () => 'Check the total and the places below; if they are right, say why.',
  },
  'rule-broken': {
    message: (p) =>
      `“${p['lowerEn']}” is ${p['lowerValue']}${p['lowerUnit']}, above “${p['upperEn']}” with ${p['upperValue']}${p['upperUnit']}, which by definition it cannot be.`,
    fix: () => 'Check both values; if they are right, say why.',
  },
  'unknown-plan': {
    message: (p) => `There is no plan called “${p['value']}”.`,
    fix: () => 'Use its id, title or document number; leave it empty where the area has the milestone only once.',
  },
  'unknown-milestone': {
    message: (p) => `The plans of this area have no milestone called “${p['value']}”.`,
    fix: () => 'Use the name or the id from the table of milestones on the page of the plan.',
  },
  'ambiguous-milestone': {
    message: (p) => `“${p['value']}” may be: ${p['candidates']}.`,
    fix: () => 'Fill in the column for the plan, or use the id of the milestone.',
  },
  'bad-state': {
    message: (p) => (p['value'] === '' ? 'The state is empty.' : `“${p['value']}” is not a state of a milestone.`),
    fix: () => 'Use not-started, in-progress, done or overdue.',
  },
  'bad-day': {
    message: (p) => `“${p['value']}” is not a date.`,
    fix: () => 'Write it like 2018-06-30.',
  },
  'done-without-date': {
    message: () => 'The state is done, but there is no date of completion.',
    fix: () => 'Add the date; use in-progress for what is not done yet.',
  },
  'done-without-evidence': {
    message: () => 'The state is done, but there is no evidence.',
    fix: () => 'Name the document, approval or inspection that shows it.',
  },
  'done-in-future': {
    message: (p) => `The date of completion “${p['value']}” is after today (${p['today']}).`,
    fix: () => 'Check the date; use in-progress for what is not done yet.',
  },
  'date-without-done': {
    message: () => 'There is a date of completion, but the state is not done.',
    fix: () => 'Change the state of what is done; remove the date of what is not.',
  },
  'not-yet-overdue': {
    message: (p) => `The milestone is due on ${p['due']} and cannot be overdue yet.`,
    fix: () => 'Use in-progress and say in the note what is difficult.',
  },
};
