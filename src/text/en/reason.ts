import { knownPeriod } from '../../domain/period.ts';
import type { Status } from '../../domain/status.ts';
import type { reason as zh } from '../zh/reason.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string>>;

const value = (p: Params, key: string) => words.quantity(p[key] ?? '', p['unit'] ?? '');
const difference = (p: Params, key: string) => words.difference(p[key] ?? '', p['unit'] ?? '');
const statusWord = (p: Params) => words.status[p['status'] as Status];

/** One sentence for each reason of a light, in English. */
export const reason: typeof zh = {
  'comparator-holds': (p) => `The actual ${value(p, 'actual')} fulfils the target “${p['wording']}”: met.`,
  'pace-on-path': (p) =>
    `The target is not yet due and the pace decides: from the baseline ${value(p, 'baseline')} the path asks for ${value(p, 'expected')} by now, the actual is ${value(p, 'actual')}, pace ${p['pace']}; ${p['onTrackPace']} and up is on track, ${p['atRiskPace']} and up at risk, below it off track.`,
  'path-not-begun': (p) =>
    `The target path has not begun; measured against the baseline ${value(p, 'baseline')}: ${statusWord(p)}.`,
  'regained-and-lost': (p) =>
    `Won and lost again: the baseline ${value(p, 'baseline')} already fulfilled “${p['wording']}”, the actual ${value(p, 'actual')} does not: off track.`,
  'near-or-missed': (p) =>
    `Short of the target “${p['wording']}” by ${difference(p, 'gap')}; up to ${difference(p, 'near')} is at risk, beyond it missed.`,
  'trend-direction': (p) =>
    `The target asks for a direction only; against the same period last year: ${statusWord(p)}.`,
  'no-observation': (p) =>
    p['absence'] ? `No data for this period; reported as: ${p['absence']}.` : 'Not yet reported for this period.',
  'no-earlier-value': () => 'The target compares with the same period last year, for which there is no data.',
  'no-number': () => 'The plan gives no number; recorded without a light.',
  margin: (p) =>
    p['margin'] === '0'
      ? 'Exactly on the target line, nothing to spare.'
      : `${difference(p, 'margin')} to spare before the target line.`,
  'next-threshold': (p) =>
    p['strict']
      ? `Beyond ${value(p, 'at')} it becomes ${statusWord(p)}; more than ${difference(p, 'distance')} to go.`
      : `At ${value(p, 'at')} it becomes ${statusWord(p)}; ${difference(p, 'distance')} to go.`,
  beyond: (p) => `Beyond the printed ${p['value']}, on the good side.`,
  'also-stated': (p) => `The same plan says “${p['wording']}” at “${p['section']}”; the stricter one judges.`,
  cited: (p) => `Target from ${p['document']}, ${p['section']}, worded “${p['wording']}”.`,
  'no-date': () => 'The plan names no date: the target holds for the plan’s whole life and is compared directly.',
  'of-period': (p) =>
    `The value was reported for ${words.period(knownPeriod(p['period'] ?? ''))}, which ends on the same day.`,
  'target-note': (p) => `Note on the target: ${p['note']}`,
};
