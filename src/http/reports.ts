import { Hono } from 'hono';
import { gapReport } from '../app/gap-report.ts';
import { plansNamed } from '../app/lists.ts';
import { reportedMilestones } from '../app/milestones.ts';
import { milestoneCsv } from '../report/csv.ts';
import { milestoneTable } from '../report/milestone-table.ts';
import { reportFile } from '../report/report-file.ts';
import { textIn } from '../text/text.ts';
import { areaAndPeriod } from './choice.ts';
import type { Env, Site } from './context.ts';
import { csvEncoding, download } from './download.ts';
import { problemJson } from './problem-response.ts';
import { signedIn } from './session.ts';

/** Reports as plain downloads with a file name (WeChat's browser takes nothing else). */
export function reports({ app }: Site): Hono<Env> {
  const routes = new Hono<Env>();
  for (const format of ['csv', 'xlsx', 'docx'] as const) {
    routes.get(`/gaps.${format}`, async (c) => {
      const choice = areaAndPeriod(c, app, signedIn(c));
      if (!choice.ok) return problemJson(c, choice.problem);
      const { area, period } = choice.value;
      const report = await gapReport(app, area, period, c.req.query('plan') ?? null);
      if (!report.ok) return problemJson(c, report.problem);
      const text = textIn(c.get('language'));
      const bytes = await reportFile(report.value, format, text, csvEncoding(c));
      const name = text.words.gapReportName({ area: area.name, period: text.words.period(period) });
      return download(c, { bytes, format, name, plainName: 'gaps', charset: csvEncoding(c) });
    });
  }
  routes.get('/milestones.csv', async (c) => {
    const choice = areaAndPeriod(c, app, signedIn(c));
    if (!choice.ok) return problemJson(c, choice.problem);
    const { area, period } = choice.value;
    const plans = await plansNamed(app, c.req.query('plan') ?? null);
    if (!plans.ok) return problemJson(c, plans.problem);
    const text = textIn(c.get('language'));
    const { day, milestones } = await reportedMilestones(app, area, period, null);
    const table = milestoneTable(milestones, { day, plans: plans.value, areaName: app.areas.fullName }, text);
    const name = text.words.milestoneReportName({ area: area.name, period: text.words.period(period) });
    const charset = csvEncoding(c);
    return download(c, { bytes: milestoneCsv(table, charset), format: 'csv', name, plainName: 'milestones', charset });
  });
  return routes;
}
