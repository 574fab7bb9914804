import type { Context } from 'hono';
import { monitoredAreas } from '../app/choices.ts';
import type { Actor, App } from '../app/context.ts';
import { definitions } from '../app/lists.ts';
import { lastReading } from '../app/mappings.ts';
import { may } from '../app/permissions.ts';
import type { Upload } from '../app/upload.ts';
import { twinOf } from '../app/uploads.ts';
import { knownPeriod } from '../domain/period.ts';
import { needsReason } from '../ingest/issue-codes.ts';
import type { Reading } from '../pages/upload-questions.tsx';
import { UploadReportPage, type UploadReportPageProps } from '../pages/upload-report-page.tsx';
import { uploadReport } from '../report/upload-report.ts';
import { type Language, textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { signedIn } from './session.ts';

/** An upload as the head of its pages shows it. */
export const headOf = (upload: Upload) => ({
  ...{ id: upload.id, fileName: upload.file_name, state: upload.state, person: upload.person },
  receivedAt: upload.received_at,
  committedAt: upload.committed_at,
  revertedAt: upload.reverted_at,
});

/** Whether the account may decide about an upload that it sees: its own, or any for an admin, but none of made-up figures. */
export const mayAnswer = (actor: Actor, upload: Upload) =>
  upload.demo === 0 && may(actor, 'upload') && (upload.person === actor.name || actor.role === 'admin');

/** What the person said of the reading and may say. */
async function readingOf(app: App, actor: Actor, upload: Upload, language: Language): Promise<Reading> {
  const { indicators } = await definitions(app);
  const area = (await monitoredAreas(app, actor)).map(({ code }) => ({ id: code, name: app.areas.fullName(code) }));
  const indicator = [...indicators.values()].map(({ id, name }) => ({ id, name: name[language] }));
  return { answers: upload.answers, choices: { area, indicator }, last: await lastReading(app, actor, upload) };
}

/** The report of an upload as a page. */
export async function reportPage(
  c: Context<Env>,
  site: Site,
  upload: Upload,
  status: 200 | 409 | 422 = 200,
  problems: UploadReportPageProps['problems'] & object = [],
) {
  const { app } = site;
  const actor = signedIn(c);
  const text = textIn(c.get('language'));
  const { indicators, plans } = await definitions(app);
  const planOf = (id: string) => plans.find((plan) => plan.id === id);
  const name = (id: string) => indicators.get(id)?.name[c.get('language')] ?? id;
  const state = { uploadId: upload.id, committed: upload.state === 'committed', answers: upload.answers };
  return c.html(
    <UploadReportPage
      frame={frameOf(c, site)}
      upload={headOf(upload)}
      report={uploadReport(upload.examination, state, text)}
      names={{
        area: (code) => app.areas.get(code)?.name ?? code,
        indicator: name,
        period: (id) => text.words.period(knownPeriod(id)),
        plan: (id) => planOf(id)?.document ?? id,
        milestone: (plan, id) => planOf(plan)?.milestones.find((each) => each.id === id)?.name ?? id,
      }}
      isOwn={mayAnswer(actor, upload)}
      reading={await readingOf(app, actor, upload, c.get('language'))}
      type={c.req.query('type') ?? null}
      asksReason={needsReason}
      problems={problems}
      twin={await twinOf(app, upload)}
    />,
    status,
  );
}
