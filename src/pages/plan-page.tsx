import type { Indicator } from '../domain/indicator.ts';
import type { MilestoneStatus, TrackedMilestone } from '../domain/milestone.ts';
import type { Plan, Target } from '../domain/plan.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { type Fact, Facts } from './facts.tsx';
import { type FormerMilestone, FormerMilestoneSection } from './former-milestone-section.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { overviewAddress, type PlanQuery } from './links.ts';
import { MilestoneSection } from './milestone-section.tsx';
import { Original } from './original.tsx';
import { type Say, sayIn } from './page-text.ts';
import { PlanTargetTable } from './plan-target-table.tsx';

export interface PlanPageProps {
  readonly frame: Frame;
  readonly plan: Plan;
  /** Full name of the plan's area. */
  readonly areaName: string;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Lights to show beside the targets in force; null for none. */
  readonly scorecard: Scorecard | null;
  /** The plan's milestones as they stand on `day` (ISO date). */
  readonly milestones: readonly TrackedMilestone[];
  readonly day: string;
  /** What the plan asked for before that day and no longer does, or does otherwise; what ended last comes first. */
  readonly former: readonly FormerMilestone[];
  /** What the address asked for. */
  readonly asked: PlanQuery;
  /** Show only the milestones with this status; null for all. */
  readonly onlyMilestones: MilestoneStatus | null;
}

/** One plan: its targets by section in the order of the document, with their lights, and its milestones. */
export function PlanPage(props: PlanPageProps) {
  const { frame, plan, areaName, indicators, scorecard, milestones, day, former, asked, onlyMilestones } = props;
  const say = sayIn(frame.language);
  const words = say.page.plan;
  const sections = Map.groupBy(plan.targets, ({ cite }) => sectionOf(cite.section));
  return (
    <Layout frame={frame} title={plan.title}>
      <PlanHead {...{ plan, areaName, scorecard, say }} />
      {sections.size > 0 ? <h2>{words.targets({ count: plan.targets.length })}</h2> : null}
      {[...sections].map(([section, targets]) => (
        <PlanTargetTable {...{ section, targets, indicators, scorecard, say }} />
      ))}
      {milestones.length > 0 ? (
        <MilestoneSection plan={plan.id} only={onlyMilestones} {...{ milestones, day, asked, say }} />
      ) : null}
      <FormerMilestoneSection former={former} say={say} />
    </Layout>
  );
}

interface PlanHeadProps extends Pick<PlanPageProps, 'plan' | 'areaName' | 'scorecard'> {
  readonly say: Say;
}

function PlanHead({ plan, areaName, scorecard, say }: PlanHeadProps) {
  const { plan: words, planList } = say.page;
  const { date, period, absent } = say.words;
  const day = (iso: string | null) => (iso === null ? absent : date(iso));
  const facts: Fact[] = [
    [planList.area, <Original say={say}>{areaName}</Original>],
    [words.issue, words.issued({ issuer: plan.issuer, document: plan.document, date: date(plan.issued) })],
    [words.span, plan.from || plan.until ? words.covers({ from: day(plan.from), until: day(plan.until) }) : null],
    [words.note, plan.note && <Original say={say}>{plan.note}</Original>],
  ];
  return (
    <section class="head">
      <h1>
        <Original say={say}>{plan.title}</Original>
      </h1>
      <Facts facts={facts} />
      {scorecard ? (
        <p>
          <a href={overviewAddress({ area: scorecard.area, period: scorecard.period.id })}>
            {words.overview({ period: period(scorecard.period) })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The chapter of a citation: 四（二）8 第1段 lies in 四（二）, 附件1 第4行 in 附件1. */
export function sectionOf(place: Target['cite']['section']): string {
  return /^(?:附件\d*|[^\s（\d]+(?:（[^）]+）)?)/.exec(place)?.[0] ?? place;
}
