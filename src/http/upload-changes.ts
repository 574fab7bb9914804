import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { definitions } from '../app/lists.ts';
import { changesOf, changeTotal, MOST_CHANGES } from '../app/upload-changes.ts';
import { visibleUpload } from '../app/uploads.ts';
import { changesCsv, changesHeading } from '../report/changes-csv.ts';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { problemJson } from './problem-response.ts';
import { signedIn } from './session.ts';

const USUAL = 1_000;

/** All changes of an upload, of which its report lists the first: some at a time as JSON. */
export function changesApi({ app }: Site): Hono<Env> {
  return new Hono<Env>().get('/:id/changes', async (c) => {
    const upload = await visibleUpload(app, signedIn(c), c.req.param('id'));
    if (!upload) return problemJson(c, { code: 'unknown-upload', params: { id: c.req.param('id') } });
    const offset = wholeNumber(c.req.query('offset'), 0, Number.MAX_SAFE_INTEGER);
    const limit = wholeNumber(c.req.query('limit'), USUAL, MOST_CHANGES);
    return c.json({ total: changeTotal(upload), offset, changes: await changesOf(app, upload, offset, limit) });
  });
}

/** The same as one CSV file, sent while it is read. */
export function changesPage({ app }: Site): Hono<Env> {
  return new Hono<Env>().get('/uploads/:id/changes.csv', async (c) => {
    const upload = await visibleUpload(app, signedIn(c), c.req.param('id'));
    if (!upload) return problemJson(c, { code: 'unknown-upload', params: { id: c.req.param('id') } });
    const text = textIn(c.get('language'));
    const { indicators } = await definitions(app);
    const names = {
      area: (code: string) => app.areas.get(code)?.name ?? code,
      indicator: (id: string) => indicators.get(id)?.name[c.get('language')] ?? id,
    };
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="changes-${upload.id}.csv"`);
    return stream(c, async (out) => {
      await out.write(changesHeading(text));
      const total = changeTotal(upload);
      for (let offset = 0; offset < total && !out.aborted; offset += MOST_CHANGES) {
        const some = await changesOf(app, upload, offset, MOST_CHANGES);
        if (some.length > 0) await out.write(changesCsv(some, names));
      }
    });
  });
}

/** A whole number of a query from 0 to `most`; `usual` where it is none. */
function wholeNumber(words: string | undefined, usual: number, most: number): number {
  return words !== undefined && /^\d{1,9}$/.test(words) ? Math.min(Number(words), most) : usual;
}
