import { Hono } from 'hono';
import { gapReport } from '../app/gap-report.ts';
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

/** Gap reports as plain downloads with a file name (WeChat's browser takes nothing else). */
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
      const bytes = await reportFile(report.value, format, text);
      const name = `${text.words.gapReportName({ area: area.name, period: text.words.period(period) })}.${format}`;
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': FORMATS[format],
        'content-disposition': `attachment; filename="gaps.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
    });
  }
  return routes;
}
