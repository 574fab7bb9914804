import type { PeriodKind } from '../../domain/period.ts';
import type { HeadlineFacts, pageIndicator as zh } from '../zh/page-indicator.ts';

const targetOf = ({ due }: HeadlineFacts): string => {
  if (!due) return 'the target';
  return due.thisYear ? 'the target of the year' : `the ${due.year} target`;
};

const headlineEnd = (facts: HeadlineFacts): string => {
  const still = facts.run?.good ? 'still ' : '';
  if (facts.state === 'met') return `meets ${targetOf(facts)}`;
  if (facts.state === 'above') return `${still}${facts.gap} above ${targetOf(facts)}`;
  if (facts.state === 'below') return `${still}${facts.gap} below ${targetOf(facts)}`;
  if (facts.state === 'at-limit') return 'exactly on the line, which does not count';
  return facts.status;
};

const SPANS = {
  year: 'years',
  half: 'half-years',
  quarter: 'quarters',
  month: 'months',
  cumulative: 'periods',
} satisfies Record<PeriodKind, string>;

const runWords = ({ length, kind, direction }: NonNullable<HeadlineFacts['run']>): string =>
  `${direction} ${length} ${SPANS[kind]} in a row`;

/** The sentences of the indicator and plan pages in English. */
export const pageIndicator: typeof zh = {
  indicator: {
    headline: (facts) =>
      facts.state === 'no-data' || facts.state === 'no-target'
        ? `${facts.name}: ${facts.status}`
        : `${facts.name} ${facts.run ? runWords(facts.run) : facts.value}, ${headlineEnd(facts)}`,
    noRows: ({ name }) => `${name}: no target in the chosen area`,
    chart: 'Trend chart',
    chartNote: ({ unit }) => `Unit: ${unit}. The figures are those of the table below.`,
    downloadChart: 'Download the chart (SVG)',
    downloadData: 'Download its data (CSV)',
    downloadDataGbk: 'Download its data (CSV, GBK)',
    provisional: 'provisional',
    mended: 'mended',
    mendedOn: ({ date }) => `mended (${date})`,
    why: 'Why this light',
    figures: 'Figures behind the light',
    source: ({ file, person, time }) => `Value from “${file}”, uploaded by ${person} on ${time}.`,
    sourceRow: ({ file, row, person, time }) => `Value from row ${row} of “${file}”, uploaded by ${person} on ${time}.`,
    facts: {
      actual: 'Actual',
      target: 'Target',
      gap: 'Gap',
      attainment: 'Attainment',
      baseline: 'Baseline',
      expected: 'Expected by now',
      progress: 'Share of the way covered',
      pace: 'Pace',
      required: 'Change needed per year',
      observed: 'Change per year since the baseline',
      yearEarlier: 'A year earlier',
      lead: 'Lead department',
      support: 'Supporting departments',
    },
    baseline: ({ value, period }) => `${value} (${period})`,
    targetAndDue: ({ wording, due }) => `${wording}, ${due}`,
    about: 'About this indicator',
    definition: 'Definition',
    numerator: 'Numerator',
    denominator: 'Denominator',
    countedUnit: 'Unit of the numerator',
    basis: 'Compared with',
    bases: {
      'any-period': 'States: every end of a period',
      'same-length': 'Single periods: those of the same length only (quarters with quarters, years with years)',
      'same-months': 'The same months of other years only (seasonal and cumulative figures)',
    },
    unit: 'Unit',
    polarity: 'Polarity',
    nature: 'Period nature',
    sourceOfDefinition: 'Source',
    aliases: 'Also called',
    note: 'Note',
    theme: 'Theme',
    targets: 'Targets of the plans',
    targetsCaption: ({ name }) => `Targets of ${name}: due date, citation and version`,
    wording: 'Wording',
    due: 'Due',
    place: 'Citation',
    binding: 'Force',
    validity: 'Version',
    version: ({ version, from }) => `Version ${version}, from ${from}`,
    oldVersion: ({ version, from, to }) => `Version ${version}, ${from} to ${to} (replaced)`,
    values: 'Actual values',
    valuesCaption: ({ name, unit }) => `Values of ${name} (unit: ${unit}), newest first`,
    noValues: 'No values yet.',
    file: 'Source file',
    fileRow: ({ file, row }) => `${file}, row ${row}`,
    revisions: 'Revisions',
    revisionsCaption: ({ name }) => `Every write and change of ${name}`,
    revision: 'Revision',
    removed: 'withdrawn',
    remarks: 'Checked and corrected',
    acceptedFor: ({ person, reason }) => `${person} checked: ${reason}`,
    corrected: ({ cell, before, after, person }) =>
      `${person} corrected ${cell} in this row from “${before}” to “${after}”`,
    person: 'Person',
    at: 'Time',
  },
  indicatorList: {
    title: 'Indicators',
    lead: ({ count }) => `${count} indicators by theme.`,
    caption: ({ theme }) => `Indicators: ${theme}`,
    code: 'Id',
  },
  planList: {
    title: 'Plans',
    caption: 'Reform plans loaded',
    plan: 'Plan',
    area: 'Area',
    issued: 'Issued',
    targets: 'Targets',
    milestones: 'Milestones',
    empty: 'No plan is loaded yet.',
  },
  plan: {
    issue: 'Issued',
    span: 'Covers',
    issued: ({ issuer, document, date }) => `${issuer}, ${document}, issued ${date}`,
    covers: ({ from, until }) => `${from} to ${until}`,
    targets: ({ count }) => `Targets (${count})`,
    section: ({ section }) => `Section ${section}`,
    sectionCaption: ({ section }) => `Targets in section ${section}`,
    comparator: 'Comparator',
    lightIn: ({ period }) => `Light in ${period}`,
    note: 'Note',
    milestones: ({ count }) => `Milestones (${count})`,
    milestonesOn: ({ date }) =>
      `As of ${date}: green when done, said to be late when done after the due day; what is open is in time more than 90 days before it, due soon within 90 days, overdue after it.`,
    milestoneCounts: 'Milestones by status',
    onlyMilestones: ({ status, count }) => `${status}: ${count}, show only these`,
    allMilestones: 'Show all milestones',
    formerMilestones: ({ count }) => `Milestones before revision (${count})`,
    formerMilestonesNote:
      'What a revised plan changed or took out, as it stood, with what was reported of it; the light is that of the day on which it ended.',
    formerMilestonesCaption: 'Milestones before revision, when they held, and their progress',
    takenOut: ({ version, from, to }) => `Version ${version}, ${from} to ${to} (taken out)`,
    progress: 'Progress',
    unreported: 'not reported yet',
    stateOn: ({ state, date }) => `${state} (${date})`,
    reportedBy: ({ person, date }) => `reported by ${person} on ${date}`,
    milestonesCaption: 'Tasks of the plan that carry no number',
    milestone: 'Milestone',
    overview: ({ period }) => `Overview of ${period}`,
  },
};
