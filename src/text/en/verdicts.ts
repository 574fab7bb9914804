import type { verdicts as zh } from '../zh/verdicts.ts';
import { words } from './words.ts';

const percent = (share: number) => `${Number((share * 100).toFixed(4))}%`;

/** The table of what the published methods say of a row, in English. */
export const verdicts: typeof zh = {
  title: 'What published methods say',
  lead: 'The light follows the rules of this system alone; the methods below are published elsewhere and stand here to compare.',
  caption: (p) => `${p.name} (${p.place}): verdicts of published methods with values, thresholds and inputs`,
  headings: { method: 'Method', verdict: 'Verdict', value: 'Value', thresholds: 'Thresholds', inputs: 'Inputs' },
  mark: 'methods disagree',
  disagree: (p) => `The methods disagree: good by ${words.list(p.good)}; not enough by ${words.list(p.bad)}.`,
  refused: (p) => `No verdict: ${p.reason}`,
  inputs: (p) =>
    `${p.count} ${p.count === 1 ? `point, ${p.first}` : `points, ${p.first} → ${p.last}`}${p.target === null ? '' : `; target ${p.target}`}`,
  counts: (p) => `${p.numerator}/${p.denominator}`,
  values: {
    level: (p) => `gap ${p.value}`,
    'linear-pace': (p) => `pace ${p.value}`,
    cagr: (p) =>
      `${p.withTarget ? 'ratio of growth' : 'growth a year, the better way above zero,'} ${p.value}${p.score === null ? '' : `, score ${p.score}`}`,
    un2023: (p) => `${p.withTarget ? 'share of the way by the due date' : 'growth a year'} ${p.value}`,
    dns: (p) => `miss as a share of the present gap ${p.value}`,
    'healthy-people': (p) => `${p.value}% of the targeted change`,
    'fingertips-trend': (p) => `chi-squared ${p.value}`,
    xmr: (p) => `mean ${p.value}, limits ${p.lower} to ${p.upper}; last value ${p.variation}`,
    aarr: (p) =>
      p.value.startsWith('-') ? `rate of increase ${p.value.slice(1)} a year` : `rate of reduction ${p.value} a year`,
  },
  thresholds: {
    level: (c) => `a gap within ${percent(c.near)} of the target is at risk`,
    'linear-pace': (c) => `≥ ${c.onTrack} on track, ≥ ${c.atRisk} at risk`,
    cagr: (c, withTarget) =>
      withTarget
        ? `≥ ${c.onTrack} on track, ≥ ${c.accelerationNeeded} acceleration needed, ≥ ${c.limited} limited`
        : `≥ ${percent(c.onTrackRate)} a year on track, ≥ ${percent(c.accelerationNeededRate)} acceleration needed, ≥ 0 limited; less near a natural limit`,
    un2023: (c, withTarget) =>
      withTarget
        ? `≥ ${c.onTrack} on track, ≥ ${c.fair} fair`
        : `≥ ${percent(c.onTrackRate)} a year on track, ≥ ${percent(c.fairRate)} fair`,
    dns: (c) => `miss < ${percent(c.sunBelow)} sun, ≤ ${percent(c.slightlyCloudyUpTo)} slightly cloudy`,
    'healthy-people': (c) =>
      `a change of ≥ ${percent(c.detectable)}; with standard errors one-sided p < ${c.significance}`,
    'fingertips-trend': (c) => `chi-squared > ${c.chiSquare.toFixed(2)}, same direction without any one point`,
    xmr: (c) => `mean ± ${c.limitWidth} × mean moving range, at least ${c.points} points`,
    aarr: () => 'against the rate needed from now on',
  },
};
