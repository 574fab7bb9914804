import { expect, test } from 'vitest';
import { ErrorPage } from '../../src/pages/error-page.tsx';
import { SignInPage } from '../../src/pages/sign-in-page.tsx';
import { AREA, cardIn, frameIn, INDICATORS, PLAN } from './fixture.ts';
import {
  DONE_LATE,
  departmentPage,
  departmentsPage,
  doubtsPage,
  indicatorPage,
  loadPreview,
  MILESTONE_REPORT,
  overview,
  planPage,
  REPORT,
  reportPage,
  STAGED,
} from './pages.tsx';
import { rendered } from './rendered.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;`;

const card = cardIn('2018Q2');
const indicator = {
  ...INDICATORS.get('drug-share')!,
  name: { zh: HOSTILE, en: HOSTILE },
  definition: HOSTILE,
  unit: HOSTILE,
};
const target = {
  ...PLAN.targets[0]!,
  wording: HOSTILE,
  scope: HOSTILE,
  lead: [HOSTILE],
  note: HOSTILE,
  cite: { document: HOSTILE, section: HOSTILE },
};
const source = { upload: HOSTILE, fileName: HOSTILE, row: 1, person: HOSTILE, at: '2018-07-05T16:20:00Z' };
const rows = card.rows.map((row) => ({
  ...row,
  ...{
    indicator: { ...indicator, theme: row.indicator.theme },
    target: { ...target, nature: row.target.nature },
    scope: HOSTILE,
  },
  ...{
    lead: [HOSTILE],
    source,
    reasons: row.reasons.map((each) => ({ ...each, params: { ...each.params, wording: HOSTILE } })),
  },
}));
const account = { name: HOSTILE, role: 'viewer', areaName: HOSTILE, canUpload: true, canAdminister: true } as const;
const frame = frameIn('zh', { path: `/?area=${HOSTILE}`, account, notice: HOSTILE });
const plan = { ...PLAN, title: HOSTILE, document: HOSTILE, issuer: HOSTILE, note: HOSTILE, targets: [target] };
const issue = {
  row: 1,
  column: 'A',
  header: HOSTILE,
  value: HOSTILE,
  code: 'bad-number',
  message: HOSTILE,
  fix: HOSTILE,
};
const names = {
  area: () => HOSTILE,
  indicator: () => HOSTILE,
  period: () => HOSTILE,
  plan: () => HOSTILE,
  milestone: () => HOSTILE,
};
const hostilePlan = {
  ...plan,
  milestones: [{ ...PLAN.milestones[0]!, name: HOSTILE, note: HOSTILE, lead: [HOSTILE] }],
};
const report = { ...DONE_LATE, evidence: HOSTILE, note: HOSTILE, person: HOSTILE, upload: HOSTILE };
const area = { code: AREA, name: HOSTILE, fullName: HOSTILE };

test.each([
  ['overview', overview(frame, { scorecard: { ...card, rows }, area, areas: [area], plans: [plan] })],
  ['indicator', indicatorPage(frame, 'drug-share', { indicator, rows, area })],
  ['plan', planPage(frame, hostilePlan, report)],
  ['doubts', doubtsPage(frame, hostilePlan)],
  ['departments', departmentsPage(frame, hostilePlan)],
  ['load preview', loadPreview(frame, { ...hostilePlan, targets: [target, target, target] }, PLAN)],
  ['department', departmentPage(frame, HOSTILE, hostilePlan)],
  ['report of milestones', reportPage(frame, { report: MILESTONE_REPORT, names })],
  [
    'faulty report',
    reportPage(frame, { report: { ...REPORT, errors: [issue], warnings: [{ ...issue, accepted: null }] }, names }),
  ],
  ['report', reportPage(frame, { upload: { ...STAGED, id: HOSTILE, fileName: HOSTILE, person: HOSTILE }, names })],
  [
    'sign-in',
    <SignInPage frame={frame} next={HOSTILE} name={HOSTILE} errors={[{ field: 'name', message: HOSTILE }]} />,
  ],
  ['error', <ErrorPage frame={frame} status={404} message={HOSTILE} reference={HOSTILE} />],
])('%s shows hostile text as text', async (_, node) => {
  const html = await rendered(node);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  expect(html).not.toMatch(/=""?><script/);
});
