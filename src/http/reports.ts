import { type Context, Hono } from 'hono';
import { gapReport } from '../app/gap-report.ts';
import { plansNamed } from '../app/lists.ts';
import { reportedMilestones } from '../app/milestones.ts';
import { milestoneCsv } from '../report/csv.ts';
import { milestoneTable } from '../report/milestone-table.ts';
import { reportFile } from '../report/report-file.ts';
import { textIn } from '../text/text.ts';
import { areaAndPeriod } from './choice.ts';
import type { Env, Site } from './context.ts';
import { problemJson } from './problem-response.ts';
import { signedIn } from './session.ts';

const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

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
      const name = text.words.gapReportName({ area: area.name, period: text.words.period(period) });
      return download(c, await reportFile(report.value, format, text), { kind: 'gaps', name, format });
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
    return download(c, milestoneCsv(table), { kind: 'milestones', name, format: 'csv' });
  });
  return routes;
}

interface Download {
  /** The name for programs that know no other characters than ASCII. */
  readonly kind: string;
  readonly name: string;
  readonly format: keyof typeof FORMATS;
}

function download(c: Context<Env>, bytes: Uint8Array, { kind, name, format }: Download): Response {
  const full = encodeURIComponent(`${name}.${format}`);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': FORMATS[format],
    'content-disposition': `attachment; filename="${kind}.${format}"; filename*=UTF-8''${full}`,
  });
}
