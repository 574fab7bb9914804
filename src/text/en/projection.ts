import { lastDay } from '../../domain/calendar.ts';
import { knownPeriod } from '../../domain/period.ts';
import { grouped } from '../grouped.ts';
import { percentChance } from '../percent-chance.ts';
import type { projection as zh } from '../zh/projection.ts';
import { report } from './report.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string>>;

const quantity = (p: Params, key: string) => words.quantity(p[key] ?? '', p['unit'] ?? '');

function due(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return report.due({ year, month, day, monthEnd: lastDay(year, month) === iso });
}

function chance(share: number): string {
  const found = percentChance(share);
  if (found.kind === 'percent') return `${found.percent}%`;
  return found.kind === 'below-one' ? 'below 1%' : 'above 99%';
}

const denominator = (p: Params) =>
  `at ${p['of']} ${grouped(p['denominator'] ?? '')}${p['ofUnit'] ? ` ${p['ofUnit']}` : ''}, ${words.period(knownPeriod(p['period']!))}`;

const things = (p: Params) => `${grouped(p['value'] ?? '')} ${p['unit']} ${p['direction']} needed of ${p['thing']}`;

const change = (p: Params) =>
  `${p['direction'] === 'up' ? 'a rise' : 'a fall'} of ${words.difference(p['change'] ?? '', p['unit'] ?? '')}`;

const sameMonths = (p: Params) => (p['basis'] === 'same-months' ? ', the same months of each year' : '');

const line = (p: Params) => (p['scale'] === 'logit' ? 'straight line of the logits' : 'straight line');

const speed = (p: Params) => (p['since'] ? 'At the speed since the baseline' : 'At the present speed');

/** `Oct 2018`. */
const month = (iso: string) => words.period(knownPeriod(iso.slice(0, 7).replace('-', '')));

/** What is still to do, and where the values lead, in English. */
export const projection: typeof zh = {
  title: 'How much is missing, and will it be met',
  requiredPerQuarter: 'Change needed per quarter',
  notes: {
    'units-more': (p) => `${things(p)} (${denominator(p)}).`,
    'units-fewer': (p) => `${things(p)} (${denominator(p)}).`,
    'required-quarterly': (p) => `By ${due(p['due']!)}, ${change(p)} a quarter is needed.`,
    'required-by-due': (p) => `By ${due(p['due']!)}, ${change(p)} is needed.`,
    'reach-in-time': (p) => `${speed(p)} the target is reached in ${month(p['date']!)}.`,
    'reach-too-late': (p) =>
      p['date']!.slice(0, 4) === p['due']!.slice(0, 4)
        ? `${speed(p)} the target is reached only in ${month(p['date']!)}.`
        : `${speed(p)} the target is reached only in ${p['date']!.slice(0, 4)}.`,
    'reach-never': (p) =>
      p['since']
        ? 'Moving as it has since the baseline, it will not reach the target.'
        : 'Moving as it does, it will not reach the target.',
    'reach-beyond-century': (p) => `${speed(p)} the target is not reached within a hundred years.`,
    projected: (p) =>
      `At the present speed ${quantity(p, 'value')} is expected by ${due(p['due']!)}; chance of meeting the target ${chance(Number(p['chance']))} (95% prediction interval ${p['low']} to ${quantity(p, 'high')}, ${line(p)} through ${p['points']} comparable values${sameMonths(p)}).`,
    'projected-without-chance': (p) =>
      `At the present speed ${quantity(p, 'value')} is expected by ${due(p['due']!)} (95% prediction interval ${p['low']} to ${quantity(p, 'high')}, ${line(p)} through ${p['points']} comparable values${sameMonths(p)}).`,
    logit: (p) =>
      `A straight line with its interval would leave 0 to ${quantity(p, 'most')}, so the line runs through the logits of the shares, which cannot.`,
    'clipped-value-at-bound': (p) =>
      `The line leaves 0 to ${quantity(p, 'most')} and is cut there; a value of 0 or ${quantity(p, 'most')} has no logit.`,
    'clipped-target-at-bound': (p) =>
      `The line leaves 0 to ${quantity(p, 'most')} and is cut there; the target stands on a bound, which has no logit.`,
    clipped: () => 'The line leads beyond what the indicator can be and is cut at its bound.',
    'too-few-points': (p) =>
      `Too little data: a projection needs at least ${p['needed']} comparable values${sameMonths(p)}, here ${p['given']}.`,
    'normal-variation': () => 'The changes are within normal variation.',
    'small-denominator': (p) =>
      `${p['of']} is only ${p['denominator']}, below ${p['least']} (a threshold of our own): the value swings easily, so look at several periods.`,
  },
  things,
  chanceOf: ({ chance: share }) => `chance of meeting it ${chance(share)}`,
  cells: {
    units: (p) => `${grouped(p.value)} ${p.unit} ${p.direction}`,
    projected: (p) => (p.chance === null ? p.value : `${p.value}, chance ${chance(p.chance)}`),
    tooFew: 'too little data',
  },
};
