import type { DepartmentShare } from '../domain/departments.ts';
import type { Plan } from '../domain/plan.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { departmentAddress, planAddress } from './links.ts';
import { Original } from './original.tsx';
import { type Say, sayIn } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

interface PlanDepartments {
  readonly plan: Plan;
  readonly departments: readonly DepartmentShare[];
}

export interface DepartmentListPageProps {
  readonly frame: Frame;
  readonly plans: readonly PlanDepartments[];
}

/** The departments that each plan names, with how much they lead and support. */
export function DepartmentListPage({ frame, plans }: DepartmentListPageProps) {
  const say = sayIn(frame.language);
  const words = say.page.departments;
  return (
    <Layout frame={frame} title={words.title}>
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {plans.length === 0 ? <p class="empty">{words.none}</p> : null}
      {plans.map((each) => (
        <PlanTable {...each} say={say} />
      ))}
    </Layout>
  );
}

function PlanTable({ plan, departments, say }: PlanDepartments & { say: Say }) {
  const words = say.page.departments;
  const id = `departments-${plan.id}`;
  const headings = [
    words.department,
    words.leadTargets,
    words.leadMilestones,
    words.supportTargets,
    words.supportMilestones,
  ];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Original say={say}>
          <a href={planAddress(plan.id)}>{plan.title}</a>
        </Original>
      </h2>
      <TableBox caption={words.caption({ plan: plan.title })} kind="departments">
        <HeadRow headings={headings} />
        <tbody>
          {departments.map(({ name, targets, milestones }) => (
            <tr>
              <th scope="row">
                <a href={departmentAddress(name)}>
                  <Original say={say}>{name}</Original>
                </a>
              </th>
              {[targets.lead, milestones.lead, targets.support, milestones.support].map((count) => (
                <td class={count === 0 ? 'number soft' : 'number'}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}
