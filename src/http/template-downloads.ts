import { Hono } from 'hono';
import { may } from '../app/permissions.ts';
import { refused } from '../app/problem.ts';
import { templateFor } from '../app/template.ts';
import { TEMPLATE_FORMATS, templateFile } from '../report/template-file.ts';
import { textIn } from '../text/text.ts';
import { areaAndPeriod } from './choice.ts';
import type { Env, Site } from './context.ts';
import { csvEncoding, download } from './download.ts';
import { problemPage } from './page-problem.tsx';
import { signedIn } from './session.ts';

/** Files to fill in: `/upload/template.xlsx?plan=&area=&period=`, also `.csv`, which `&encoding=gbk` writes in GBK. */
export function templateDownloads(site: Site): Hono<Env> {
  const { app } = site;
  const routes = new Hono<Env>();
  for (const format of TEMPLATE_FORMATS)
    routes.get(`/upload/template.${format}`, async (c) => {
      const actor = signedIn(c);
      const choice = may(actor, 'upload') ? areaAndPeriod(c, app, actor) : refused('not-permitted');
      if (!choice.ok) return problemPage(c, site, choice.problem);
      const { area, period } = choice.value;
      const asked = await templateFor(app, area, period, c.req.query('plan') ?? '');
      if (!asked.ok) return problemPage(c, site, asked.problem);
      const text = textIn(c.get('language'));
      const encoding = csvEncoding(c);
      const bytes = await templateFile(asked.value, format, encoding, text);
      const name = text.template.fileName({ area: area.name, period: text.words.period(period) });
      return download(c, { bytes, format, name, plainName: 'template', charset: encoding });
    });
  return routes;
}
