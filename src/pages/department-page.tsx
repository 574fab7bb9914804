import { roleOf } from '../domain/departments.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { TrackedMilestone } from '../domain/milestone.ts';
import type { Plan, Target } from '../domain/plan.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { lightOf } from '../domain/status.ts';
import type { Frame } from './frame.ts';
import { actualWords } from './gap-words.ts';
import { Layout } from './layout.tsx';
import { indicatorAddress, type Place, planAddress } from './links.ts';
import { MilestoneTable } from './milestone-table.tsx';
import { Original } from './original.tsx';
import { type Say, sayIn } from './page-text.ts';
import { rowJudging } from './plan-target-table.tsx';
import { StatusMark } from './status-mark.tsx';
import { HeadRow, TableBox } from './table-box.tsx';

interface DepartmentPlan {
  readonly plan: Plan;
  readonly scorecard: Scorecard;
  readonly targets: readonly Target[];
  readonly milestones: readonly TrackedMilestone[];
}

export interface DepartmentPageProps {
  readonly frame: Frame;
  readonly name: string;
  /** What each plan asks of the department, with the lights of the plan's area in its newest period. */
  readonly plans: readonly DepartmentPlan[];
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** Everything that one department leads or supports, by plan, with the present lights. */
export function DepartmentPage({ frame, name, plans, indicators }: DepartmentPageProps) {
  const say = sayIn(frame.language);
  const words = say.page.department;
  return (
    <Layout frame={frame} title={name}>
      <section class="head">
        <p class="where">
          <a href="/departments">{words.all}</a>
        </p>
        <h1>{words.title({ name })}</h1>
        <p>{words.summary(countsOf(name, plans))}</p>
      </section>
      {plans.map((each) => (
        <PlanSection {...each} name={name} indicators={indicators} say={say} />
      ))}
    </Layout>
  );
}

function countsOf(name: string, plans: readonly DepartmentPlan[]) {
  const all = plans.flatMap(({ targets, milestones }) => [...targets, ...milestones.map((each) => each.milestone)]);
  const lights = plans.flatMap(({ targets, scorecard }) => targets.flatMap((t) => rowJudging(t, scorecard) ?? []));
  return {
    lead: all.filter((each) => roleOf(name, each) === 'lead').length,
    support: all.filter((each) => roleOf(name, each) === 'support').length,
    red: lights.filter(({ status }) => lightOf(status) === 'red').length,
    overdue: plans.flatMap(({ milestones }) => milestones).filter(({ status }) => status === 'overdue').length,
  };
}

interface PlanSectionProps extends DepartmentPlan, Pick<DepartmentPageProps, 'name' | 'indicators'> {
  readonly say: Say;
}

function PlanSection(props: PlanSectionProps) {
  const { plan, targets, milestones, name, say } = props;
  const words = say.page.department;
  const id = `plan-${plan.id}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Original say={say}>
          <a href={planAddress(plan.id)}>{plan.title}</a>
        </Original>
      </h2>
      {targets.length > 0 ? (
        <div class="plan-section">
          <h3>{words.targets({ count: targets.length })}</h3>
          <TargetTable {...props} />
        </div>
      ) : null}
      {milestones.length > 0 ? (
        <div class="plan-section">
          <h3>{words.milestones({ count: milestones.length })}</h3>
          <MilestoneTable caption={words.milestonesCaption({ name, plan: plan.title })} {...{ milestones, say }} />
        </div>
      ) : null}
    </section>
  );
}

function TargetTable({ plan, scorecard, targets, name, indicators, say }: PlanSectionProps) {
  const { department, table, indicator, plan: words } = say.page;
  const place: Place = { area: scorecard.area, period: scorecard.period.id };
  const headings = [
    table.indicator,
    department.role,
    words.lightIn({ period: say.words.period(scorecard.period) }),
    table.actual,
    indicator.wording,
    indicator.due,
  ];
  return (
    <TableBox caption={department.targetsCaption({ name, plan: plan.title })} kind="department-targets">
      <HeadRow headings={headings} />
      <tbody>
        {targets.map((target) => {
          const row = rowJudging(target, scorecard);
          return (
            <tr>
              <th scope="row">
                <a href={indicatorAddress(target.indicator, place)}>
                  {indicators.get(target.indicator)?.name[say.language] ?? target.indicator}
                </a>
                {target.scope ? <span class="scope">{table.scope({ scope: target.scope })}</span> : null}
              </th>
              <td>{department.roles[roleOf(name, target) ?? 'support']}</td>
              <td>{row ? <StatusMark status={row.status} say={say} /> : say.words.absent}</td>
              <td class="number">{row ? actualWords(row, say) : say.words.absent}</td>
              <td>
                <Original say={say}>{target.wording}</Original>
              </td>
              <td class="date">{target.due === null ? say.page.overview.noDue : say.words.date(target.due)}</td>
            </tr>
          );
        })}
      </tbody>
    </TableBox>
  );
}
