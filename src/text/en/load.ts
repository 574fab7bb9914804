import type { load as zh } from '../zh/load.ts';

/** Sentences about changing plans from a file, in English. */
export const load: typeof zh = {
  faults: {
    'plan-id-unfit': (p) =>
      `The file name “${p['id']}” cannot be the id of a plan; use small letters, digits and hyphens, as in jianghai-2018.yaml (and not load).`,
    'area-unknown': (p) => `There is no area with the code “${p['area']}”; use the six digits of GB/T 2260.`,
    'target-not-there': (p) =>
      `The plan has no target of “${p['indicator']}” at this place and date to retire; check section, due date and scope.`,
    'nature-missing': (p) =>
      `The plan has no target of “${p['indicator']}” yet; fill in the column nature, such as outcome.`,
  },
  planFields: {
    title: 'title',
    document: 'document',
    issuer: 'issuer',
    area: 'area',
    issued: 'issued',
    from: 'from',
    until: 'until',
    note: 'note',
  },
  targetFields: {
    wording: 'wording',
    comparator: 'comparator',
    value: 'value',
    lower: 'lower limit',
    upper: 'upper limit',
    tolerance: 'tolerance',
    nearTolerance: 'near tolerance',
    unit: 'unit',
    year: 'year',
    binding: 'binding',
    nature: 'nature',
    baseline: 'baseline',
    lead: 'lead',
    support: 'support',
    cite: 'place',
    note: 'note',
    reads: 'reading',
  },
  newPlan: ({ title, plan }) => `${title} (${plan}): a new plan`,
  plan: ({ title, plan }) => `${title} (${plan})`,
  counts: ({ added, changed, retired, unchanged }) =>
    `targets: ${added} added, ${changed} changed, ${retired} retired, ${unchanged} unchanged`,
  milestoneCounts: ({ added, changed, retired, unchanged }) =>
    `milestones: ${added} added, ${changed} changed, ${retired} dropped, ${unchanged} unchanged`,
  target: ({ indicator, scope, due, section }) =>
    `${indicator}${scope === null ? '' : ` (${scope})`}, ${due ?? 'no due date'}, ${section}`,
  asks: ({ what, wording }) => `${what}: ${wording}`,
  from: ({ what, before, after }) => `${what}: ${before} → ${after}`,
  fields: ({ names }) => ` (changed: ${names.join(', ')})`,
  dryRun: () => 'This is what would change; nothing was stored. Leave out --dry-run to load it.',
  stored: ({ file }) =>
    `Loaded “${file}”. It holds from today on; earlier periods are still judged by the targets they had.`,
};
