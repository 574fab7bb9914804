import type { method as zh } from '../zh/method.ts';

/**
 * The published methods in English: their names, the words they judge with, and a sentence for each input they cannot
 * judge.
 */
export const method: typeof zh = {
  names: {
    level: 'Level against target',
    'linear-pace': 'Linear pace',
    cagr: 'Compound annual growth (Statistics Canada)',
    un2023: 'UN Statistics Division Progress Chart 2023',
    dns: 'Weather symbols (German Sustainable Development Strategy)',
    'healthy-people': 'Healthy People progress toward target',
    'fingertips-trend': 'Fingertips recent trend',
    xmr: 'XmR chart',
    aarr: 'Average annual rate of reduction (UNICEF)',
  },
  statuses: {
    met: 'met',
    'on-track': 'on track',
    'at-risk': 'at risk',
    'off-track': 'off track',
    missed: 'missed',
    achieved: 'target achieved',
    'acceleration-needed': 'progress made, acceleration needed',
    limited: 'limited progress',
    deterioration: 'deterioration',
    fair: 'fair progress',
    'stagnation-or-regression': 'stagnation or regression',
    sun: 'sun',
    'slightly-cloudy': 'slightly cloudy',
    cloud: 'cloud',
    thunderstorm: 'thunderstorm',
    improved: 'improved',
    'little-or-no-change': 'little or no detectable change',
    worse: 'worse',
    'baseline-only': 'baseline only',
    increasing: 'increasing',
    decreasing: 'decreasing',
    'no-change': 'no significant change',
    'consistent-pass': 'consistently passing',
    'consistent-fail': 'consistently failing',
    'hit-or-miss': 'hit or miss',
    'common-cause': 'within normal variation',
    'special-cause-improvement': 'special cause, improvement',
    'special-cause-concern': 'special cause, concern',
    'special-cause': 'special cause',
  },
  refusals: {
    'not-an-object': () => 'Each line must be one JSON object.',
    'no-method': () => 'The line names no method.',
    'unknown-method': (p) => `There is no method “${p.method}”.`,
    'no-points': () => 'There are no points; give [time, value] pairs in points.',
    'bad-point': (p) =>
      `Point ${p.index} cannot be read; give [time, value], [time, numerator, denominator] or [time, value, lower, upper], the time a number, the others finite numbers.`,
    'lower-above-upper': (p) => `The interval of point ${p.index} has its lower limit above its upper limit.`,
    'zero-denominator': (p) => `The denominator of point ${p.index} is zero.`,
    'denominator-not-positive': () => 'The denominator and the factor must be above zero.',
    'count-outside-denominator': (p) => `The numerator of point ${p.index} is below zero or above the denominator.`,
    'mixed-points': () => 'The points are of different forms; give all as values, as counts, or with intervals.',
    'equal-times': (p) => `Point ${p.index} has the same time as the one before, and nothing says which counts.`,
    'target-not-a-number': () => 'The target value is not a finite number.',
    'target-time-not-a-number': () => 'The target time must be a number of years.',
    'limit-not-a-number': () => 'The natural limit is not a finite number.',
    'unknown-comparator': (p) => `This method cannot use the comparator “${p.comparator}”.`,
    'unknown-polarity': (p) => `“${p.polarity}” is not a polarity; use higher or lower.`,
    'no-polarity': () => 'Nothing says whether higher or lower is better.',
    'comparator-against-polarity': (p) =>
      `The comparator ${p.comparator} asks for the other direction than the polarity ${p.polarity}.`,
    'no-target': () => 'This method needs a target value.',
    'no-target-time': () => 'This method needs the time of the target.',
    'too-few-points': (p) => `Too little data: at least ${p.needed} usable points at different times, here ${p.given}.`,
    'span-under-a-year': () => 'First and last point are less than a year apart, too little for annual growth.',
    'target-not-after-baseline': () => 'The target is not later than the baseline.',
    'target-passed': () => 'The target is due or past, so there is no pace to judge; use level.',
    'baseline-already-met': () =>
      'The baseline met the target and the current value does not; the method has no rule for that.',
    'target-equals-baseline': () => 'The target equals the starting value, so there is no distance to divide by.',
    'zero-baseline': () =>
      'The baseline is zero: a relative change cannot be stated, and no small number is put in its place.',
    'zero-target': () =>
      'The target is zero: a growth to it cannot be stated, and no small number is put in its place.',
    'sign-change': () => 'The values lie on both sides of zero, so there is no growth rate.',
    'not-positive': (p) => `Point ${p.index} is not above zero, so there is no rate.`,
    'counts-not-used': () =>
      'This method compares with the target: give values in the target’s unit, not numerators and denominators.',
    'no-uncertainty': () => 'This method needs an interval, or numerator and denominator, for every point.',
    'sums-not-counts': (p) =>
      `Numerator and denominator are sums in ${p.unit}, not counts of single things, so a test of counts does not fit.`,
    'zero-width-interval': (p) =>
      `Point ${p.index} of those used has an interval without width and cannot be weighted.`,
    'count-at-bound': (p) => `Point ${p.index} of those used counts none or all, so its trend has no slope.`,
    'no-variation': () => 'All values are equal: there is no variation to draw limits from.',
    'zero-standard-error': () => 'Both intervals are without width, so the change cannot be tested.',
    'bounds-reversed': () => 'The lower bound is above the upper bound.',
    'not-computable': () => 'The numbers are too large or too small; the result leaves the range of numbers.',
  },
};
