import { isDoubtful, type PlanDoubts } from '../domain/doubts.ts';
import type { Indicator } from '../domain/indicator.ts';
import { ContradictionTable, NotedMilestoneTable, NotedTargetTable } from './doubt-tables.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { planAddress } from './links.ts';
import { Original } from './original.tsx';
import { type Say, sayIn } from './page-text.ts';

export interface DoubtsPageProps {
  readonly frame: Frame;
  readonly doubts: readonly PlanDoubts[];
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** What the plans state in two ways, leave unclear or probably misprint, by plan. */
export function DoubtsPage({ frame, doubts, indicators }: DoubtsPageProps) {
  const say = sayIn(frame.language);
  const words = say.page.doubts;
  const shown = doubts.filter(isDoubtful);
  return (
    <Layout frame={frame} title={words.title}>
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {shown.length === 0 ? <p class="empty">{words.none}</p> : <Contents doubts={shown} say={say} />}
      {shown.map((each) => (
        <PlanSection doubts={each} indicators={indicators} say={say} />
      ))}
    </Layout>
  );
}

const anchor = ({ plan }: PlanDoubts) => `plan-${plan.id}`;

function Contents({ doubts, say }: { doubts: readonly PlanDoubts[]; say: Say }) {
  const words = say.page.doubts;
  return (
    <ul class="contents" aria-label={words.contents}>
      {doubts.map((each) => (
        <li>
          <a href={`#${anchor(each)}`}>
            <Original say={say}>{each.plan.title}</Original>
          </a>{' '}
          <span class="soft">
            {words.count({
              contradictions: each.contradictions.length,
              noted: each.noted.length,
              milestones: each.milestones.length,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface PlanSectionProps extends Pick<DoubtsPageProps, 'indicators'> {
  readonly doubts: PlanDoubts;
  readonly say: Say;
}

function PlanSection({ doubts, indicators, say }: PlanSectionProps) {
  const { plan, contradictions, noted, milestones } = doubts;
  const words = say.page.doubts;
  return (
    <section id={anchor(doubts)} aria-labelledby={`${anchor(doubts)}-title`}>
      <h2 id={`${anchor(doubts)}-title`}>
        <Original say={say}>
          <a href={planAddress(plan.id)}>{plan.title}</a>
        </Original>
      </h2>
      {plan.note ? (
        <div class="card plan-section">
          <h3>{words.whole}</h3>
          <p>
            <Original say={say}>{plan.note}</Original>
          </p>
        </div>
      ) : null}
      {contradictions.length > 0 ? (
        <div class="plan-section">
          <h3>{words.contradictions}</h3>
          <p class="soft">{words.contradictionsNote}</p>
          <ContradictionTable {...{ plan, contradictions, indicators, say }} />
        </div>
      ) : null}
      {noted.length > 0 ? (
        <div class="plan-section">
          <h3>{words.noted}</h3>
          <NotedTargetTable {...{ plan, noted, indicators, say }} />
        </div>
      ) : null}
      {milestones.length > 0 ? (
        <div class="plan-section">
          <h3>{words.milestones}</h3>
          <NotedMilestoneTable {...{ plan, milestones, say }} />
        </div>
      ) : null}
    </section>
  );
}
