import { type Context, Hono } from 'hono';
import { departmentView, listDepartments } from '../app/departments.ts';
import { definitions } from '../app/lists.ts';
import { chosenDay, formerMilestones, milestonesOn } from '../app/milestones.ts';
import { isTheirs, may } from '../app/permissions.ts';
import { areaScorecard } from '../app/scorecards.ts';
import { doubtsOf } from '../domain/doubts.ts';
import { MILESTONE_STATUSES } from '../domain/milestone.ts';
import { DepartmentListPage } from '../pages/department-list-page.tsx';
import { DepartmentPage } from '../pages/department-page.tsx';
import { DoubtsPage } from '../pages/doubts-page.tsx';
import { sayIn } from '../pages/page-text.ts';
import { PlanListPage } from '../pages/plan-list-page.tsx';
import { PlanPage } from '../pages/plan-page.tsx';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { problemPage } from './page-problem.tsx';
import { placeOf } from './place.ts';
import { signedIn } from './session.ts';

/** What was just done, where the address says so and an admin reads it. */
function loadedNotice(c: Context<Env>) {
  const loaded = c.req.query('loaded') === '1' && may(signedIn(c), 'administer');
  return loaded ? { notice: sayIn(c.get('language')).page.load.done } : {};
}

/** What the plans ask for: the plans themselves, whose job it is, and where they leave doubts. */
export function planPages(site: Site): Hono<Env> {
  const { app } = site;
  return new Hono<Env>()
    .get('/plans', async (c) => {
      const actor = signedIn(c);
      const plans = (await definitions(app)).plans.filter((plan) => isTheirs(actor, plan.area));
      return c.html(<PlanListPage frame={frameOf(c, site)} plans={plans} areaName={app.areas.fullName} />);
    })
    .get('/plans/:id', async (c) => {
      const actor = signedIn(c);
      const { plans, indicators } = await definitions(app);
      const plan = plans.find((each) => each.id === c.req.param('id') && isTheirs(actor, each.area));
      if (!plan) return problemPage(c, site, { code: 'unknown-plan', params: { plan: c.req.param('id') } });
      const place = await placeOf(c, site, actor, [plan.area]);
      if (!place.ok) return problemPage(c, site, place.problem);
      const period = place.value?.period ?? null;
      const day = chosenDay(app, c.req.query('date') ?? null);
      if (!day.ok) return problemPage(c, site, day.problem);
      const milestones = (await milestonesOn(app, day.value)).filter(({ milestone }) => milestone.plan === plan.id);
      const former = await formerMilestones(app, plan.id, day.value);
      const asked = (name: string) => c.req.query(name) ?? null;
      return c.html(
        <PlanPage
          frame={frameOf(c, site, loadedNotice(c))}
          plan={plan}
          areaName={app.areas.fullName(plan.area)}
          indicators={indicators}
          scorecard={period && (await areaScorecard(app, plan.area, period, { plan: plan.id }))}
          milestones={milestones}
          day={day.value}
          former={former.map((each) => ({ ...each, validFrom: each.validFrom ?? plan.issued }))}
          asked={{ area: asked('area'), period: asked('period'), date: asked('date') }}
          onlyMilestones={MILESTONE_STATUSES.find((status) => status === asked('milestones')) ?? null}
        />,
      );
    })
    .get('/doubts', async (c) => {
      const actor = signedIn(c);
      const { plans, indicators } = await definitions(app);
      const doubts = plans.filter((plan) => isTheirs(actor, plan.area)).map(doubtsOf);
      return c.html(<DoubtsPage frame={frameOf(c, site)} doubts={doubts} indicators={indicators} />);
    })
    .get('/departments', async (c) => {
      const plans = await listDepartments(app, signedIn(c));
      return c.html(<DepartmentListPage frame={frameOf(c, site)} plans={plans} />);
    })
    .get('/departments/:name', async (c) => {
      const day = chosenDay(app, c.req.query('date') ?? null);
      if (!day.ok) return problemPage(c, site, day.problem);
      const name = c.req.param('name');
      const view = await departmentView(app, signedIn(c), name, day.value);
      if (!view.ok) return problemPage(c, site, view.problem);
      return c.html(<DepartmentPage frame={frameOf(c, site)} name={name} {...view.value} />);
    });
}
