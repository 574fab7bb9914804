import type { Plan } from '../domain/plan.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { planAddress } from './links.ts';
import { Original } from './original.tsx';
import { sayIn } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

export interface PlanListPageProps {
  readonly frame: Frame;
  readonly plans: readonly Plan[];
  /** The full name of an area by its code. */
  readonly areaName: (code: string) => string;
}

/** All plans with their area, date of issue and how much they ask for. */
export function PlanListPage({ frame, plans, areaName }: PlanListPageProps) {
  const say = sayIn(frame.language);
  const { planList } = say.page;
  const headings = [planList.plan, planList.area, planList.issued, planList.targets, planList.milestones];
  return (
    <Layout frame={frame} title={planList.title}>
      <div class="title-line">
        <h1>{planList.title}</h1>
        {frame.account?.canAdminister ? <a href="/plans/load">{say.page.load.link}</a> : null}
      </div>
      {plans.length === 0 ? (
        <p class="empty">{planList.empty}</p>
      ) : (
        <TableBox caption={planList.caption} kind="plans">
          <HeadRow headings={headings} />
          <tbody>
            {plans.map((plan) => (
              <tr>
                <th scope="row">
                  <Original say={say}>
                    <a href={planAddress(plan.id)}>{plan.title}</a>
                    <span class="soft">{plan.document}</span>
                  </Original>
                </th>
                <td>
                  <Original say={say}>{areaName(plan.area)}</Original>
                </td>
                <td class="date">{say.words.date(plan.issued)}</td>
                <td class="number">{plan.targets.length}</td>
                <td class="number">{plan.milestones.length}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
    </Layout>
  );
}
