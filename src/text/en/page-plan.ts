import type { pagePlan as zh } from '../zh/page-plan.ts';

/** The sentences of the pages about doubts, departments and changing a plan in English. */
export const pagePlan: typeof zh = {
  doubts: {
    title: 'Doubts',
    lead: 'What the plans state in two ways, leave unclear or probably misprint, by plan. Figures are kept as printed; the notes say how they are judged.',
    none: 'There are no doubts.',
    contents: 'Plans',
    count: ({ contradictions, noted, milestones }) =>
      `${contradictions} stated in two ways, ${noted} notes on targets, ${milestones} on milestones`,
    whole: 'On the plan as a whole',
    contradictions: 'Targets stated in two ways',
    contradictionsCaption: ({ plan }) => `Targets that ${plan} states in two ways`,
    contradictionsNote:
      'One indicator and date are stated differently in two places of the plan. Both are kept; the stricter one judges.',
    noted: 'Targets with a note',
    notedCaption: ({ plan }) => `Targets of ${plan} with a note`,
    milestones: 'Milestones with a note',
    milestonesCaption: ({ plan }) => `Milestones of ${plan} with a note`,
    places: 'As each place says',
    dueAndWording: 'Due date and wording',
    note: 'Note',
    stated: ({ section, wording }) => `${section}: ${wording}`,
    dated: ({ due, wording }) => `${due}: ${wording}`,
  },
  departments: {
    title: 'Departments',
    lead: 'The departments that the plans name, those that lead most first. Names are those of the plans.',
    none: 'The plans name no departments.',
    caption: ({ plan }) => `Departments that ${plan} names`,
    department: 'Department',
    leadTargets: 'Targets led',
    supportTargets: 'Targets supported',
    leadMilestones: 'Milestones led',
    supportMilestones: 'Milestones supported',
  },
  department: {
    title: ({ name }) => `Targets and milestones of ${name}`,
    summary: ({ lead, support, red, overdue }) =>
      `Leads ${lead} and supports ${support}; of these ${red} targets are red and ${overdue} milestones overdue.`,
    targets: ({ count }) => `Targets (${count})`,
    targetsCaption: ({ name, plan }) => `Targets of ${plan} that ${name} leads or supports`,
    milestones: ({ count }) => `Milestones (${count})`,
    milestonesCaption: ({ name, plan }) => `Milestones of ${plan} that ${name} leads or supports`,
    role: 'Role',
    roles: { lead: 'leads', support: 'supports' },
    all: 'All departments',
  },
};
