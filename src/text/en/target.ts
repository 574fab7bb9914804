import type { TargetWordsRefusalCode } from '../../domain/target-words-result.ts';
import type { target as zh } from '../zh/target.ts';

/** Why a wording is not read as a target, in English. */
const refusals: typeof zh.refusals = {
  empty: () => 'There are no words.',
  'too-long': (p) => `It is longer than ${p['most']} characters; give the words of the target alone.`,
  'no-number': () => 'It holds no number and is no wording such as “all” or “gradually rising”.',
  'vague-number': (p) => `“${p['number']}” stands with “nearly” or “more than”: no exact number is meant.`,
  'several-numbers': (p) => `It holds several numbers (${p['numbers']}); which one is the target cannot be told.`,
  contradictory: () => 'The comparisons contradict each other.',
  'range-reversed': (p) => `The lower end ${p['lower']} of the range is above its upper end ${p['upper']}.`,
  'base-missing': () => 'It is a change, or a comparison with another figure, without the year compared with.',
  'not-expressible': () =>
    'A range without its ends, or a yearly change “about” or “above” a number, cannot be stored.',
  'not-a-share': (p) => `“All” reads as 100%, but the unit of the target is “${p['unit']}”; give the number.`,
};

/** What is wrong in an indicator or plan file and what to do, in English. */
const faults: typeof zh.faults = {
  'yaml-broken': (p) => `This is not YAML: ${p['detail']}`,
  'field-missing': (p) => `“${p['field']}” is missing; add it.`,
  'field-unknown': (p) => `There is no field “${p['fields']}”; correct or remove it.`,
  'field-malformed': (p) => `This is written wrongly: ${p['detail']}`,
  'citation-missing': (p) => `The citation (${p['field']}) is missing; name the section, paragraph or table row.`,
  'indicator-twice': (p) => `There is a second file of the indicator “${p['indicator']}”; make them one.`,
  'theme-unknown': (p) => `The theme “${p['theme']}” is not in indicators/themes.yaml.`,
  'indicator-unknown': (p) => `There is no indicator “${p['indicator']}”; add it to indicators first.`,
  'unit-unknown': (p) => `The unit “${p['unit']}” is not in the list of units; correct it.`,
  'unit-differs-from-indicator': (p) =>
    `The target's unit “${p['unit']}” is not the indicator's “${p['indicatorUnit']}”; correct it or add a note.`,
  'rule-units-differ': (p) =>
    `“${p['lower']}” is in ${p['lowerUnit']}, “${p['upper']}” in ${p['upperUnit']}: they do not compare; correct it.`,
  'rule-twice': (p) =>
    `“${p['lower']}” and “${p['upper']}” have one rule at most, and none with themselves; remove the other.`,
  'baseline-period-unknown': (p) => `“${p['period']}” is not a period; write it like 2017 or 2017Q4.`,
  'due-before-issued': (p) =>
    `Due on ${p['due']}, before the plan was issued (${p['issued']}); correct it or add a note.`,
  'year-differs-from-due': (p) => `The year ${p['year']} is not that of ${p['due']}; correct it or add a note.`,
  'value-missing': (p) => `${p['comparator']} needs ${p['field']}; add it.`,
  'value-needless': (p) => `${p['comparator']} takes no ${p['field']}; remove it.`,
  'tolerance-missing': () => 'about needs a tolerance: how far either side still counts.',
  'tolerance-negative': (p) =>
    `The tolerance ${p['number']} is negative and leaves values without a light; correct it.`,
  'range-reversed': (p) => `The lower end ${p['lower']} is above the upper end ${p['upper']}; correct it.`,
  'target-twice': (p) => `One place states “${p['indicator']}” twice for one date; the other is ${p['other']}.`,
  'same-date-without-note': (p) =>
    `“${p['indicator']}” has another target for this date (${p['other']}); add a note on how they stand to each other.`,
  'milestone-twice': (p) => `The milestone “${p['id']}” stands twice; give it another id.`,
  'wording-unread': (p) =>
    `“${p['wording']}” does not read as a target; check the print, or give the reason in reads. ${refusals[p['refusal'] as TargetWordsRefusalCode](p)}`,
  'wording-differs': (p) =>
    `“${p['wording']}” reads as ${p['worded']}, stored is ${p['stored']}; correct it or give the reason in reads.`,
  'wording-relative': (p) =>
    `“${p['wording']}” is a change since ${p['base']}, not a level; say in reads how it was converted.`,
  'wording-unit-differs': (p) =>
    `“${p['wording']}” is in “${p['worded']}”, stored is “${p['stored']}”; correct it or give the reason in reads.`,
  'wording-direction': (p) =>
    `“${p['wording']}” runs against the indicator's polarity (${p['polarity']}); correct it or give the reason in reads.`,
  'wording-baseline-differs': (p) =>
    `“${p['wording']}” starts at ${p['worded']}, the stored baseline does not; correct it.`,
  'wording-binding-differs': (p) => `“${p['wording']}” says “strive for”: binding should be false.`,
  'reads-needless': (p) => `“${p['wording']}” reads as it is stored; remove reads.`,
};

/** Sentences about the wording of targets and the files that hold them, in English. */
export const target: typeof zh = {
  refusals,
  faults,
  actionUnknown: ({ action }) => `There is no command “target ${action}”; there is target parse.`,
  polarityUnknown: ({ polarity }) => `“${polarity}” is no polarity: higher, lower or none.`,
  unitUnknown: ({ unit }) => `The unit “${unit}” is not in the list of units.`,
};
