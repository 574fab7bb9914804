import { Hono } from 'hono';
import { readWholeUpload, type WholeUpload, wholeUpload } from '../app/upload-details.ts';
import { annotatedXlsx } from '../report/annotated-xlsx.ts';
import { issuesCsv } from '../report/csv.ts';
import { uploadReport } from '../report/upload-report.ts';
import { type Text, textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { download } from './download.ts';
import { problemPage } from './page-problem.tsx';
import { signedIn } from './session.ts';

/** What is wrong with an upload as files to work with: the whole list, and the person's own table with remarks. */
export function uploadDownloads(site: Site): Hono<Env> {
  const { app } = site;
  return new Hono<Env>()
    .get('/uploads/:id/issues.csv', async (c) => {
      const whole = await wholeUpload(app, signedIn(c), c.req.param('id'));
      if (!whole.ok) return problemPage(c, site, whole.problem);
      const text = textIn(c.get('language'));
      const name = text.issueFiles.listName({ file: bareName(whole.value) });
      const bytes = issuesCsv(reportOf(whole.value, text), text);
      return download(c, { bytes, format: 'csv', name, plainName: 'issues' });
    })
    .get('/uploads/:id/annotated.xlsx', async (c) => {
      const whole = await readWholeUpload(app, signedIn(c), c.req.param('id'));
      if (!whole.ok) return problemPage(c, site, whole.problem);
      const text = textIn(c.get('language'));
      const { sheet, rows, merged, others } = whole.value;
      const table = { fileName: bareName(whole.value), sheet, rows, merged, others, madeAt: app.now() };
      const bytes = await annotatedXlsx(table, reportOf(whole.value, text), text);
      const name = text.issueFiles.annotatedName({ file: table.fileName });
      return download(c, { bytes, format: 'xlsx', name, plainName: 'annotated' });
    });
}

const bareName = ({ upload }: WholeUpload) => upload.file_name.replace(/\.[^.]+$/, '');

function reportOf({ upload, examination }: WholeUpload, text: Text) {
  const { id: uploadId, state, answers } = upload;
  return uploadReport(examination, { uploadId, committed: state === 'committed', answers }, text);
}
