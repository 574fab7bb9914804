import type { Context } from 'hono';
import { z } from 'zod';
import { done, type Outcome, refused } from '../app/problem.ts';
import type { AcceptedWarning, CellText } from '../app/upload-answers.ts';
import { ENCODINGS } from '../ingest/decode.ts';
import type { Env } from './context.ts';

const WARNING = z.object({
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  reason: z.string().max(200).default(''),
});

/** Body of a commit: the warnings accepted, `all` of them for one reason or each with its own. */
export const COMMIT_BODY = z.object({
  accept: z.union([z.literal('all'), z.array(WARNING)]).default([]),
  reason: z.string().max(200).default(''),
});

/** Body of corrections: cells as the spreadsheet names them, with the text to put there. */
export const CORRECTIONS_BODY = z.array(z.object({ cell: z.string(), text: z.string().max(1_000) }));

/** Body of reading again: null lets the program find out. */
export const READING_BODY = z.object({
  encoding: z.enum(ENCODINGS).nullable().default(null),
  sheet: z.string().nullable().default(null),
});

/** The JSON body of a request; an empty one stands for `{}`. Refused with the place that does not fit. */
export async function bodyOf<Body>(c: Context<Env>, schema: z.ZodType<Body>): Promise<Outcome<Body>> {
  const words = await c.req.text();
  let body: unknown = {};
  try {
    if (words.trim() !== '') body = JSON.parse(words);
  } catch {
    return refused('body-unreadable', { where: 'JSON' });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return done(parsed.data);
  return refused('body-unreadable', { where: parsed.error.issues[0]?.path.join('.') || 'JSON' });
}

type Form = Readonly<Record<string, unknown>>;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The ticked warnings of a form: `accept` holds `code cell` or only the code, `reason.` and the same its reason. */
export function acceptedIn(form: Form): AcceptedWarning[] {
  return [form['accept'] ?? []].flat().map((ticked) => {
    const name = text(ticked);
    const [code = '', cell = ''] = name.split(' ');
    const [, column = '', row = ''] = /^([A-Z]*)(\d+)$/.exec(cell) ?? [];
    const reason = text([form[`reason.${name}`]].flat()[0]).slice(0, 200);
    return { code, row: row === '' ? null : Number(row), column: column || null, reason };
  });
}

/** The texts typed into cells: fields `cell.D5`. */
export function textsIn(form: Form): CellText[] {
  const cells = Object.entries(form).filter(([name]) => name.startsWith('cell.'));
  return cells.map(([name, value]) => ({ cell: name.slice('cell.'.length), text: text(value) }));
}

/** How a form asks to read the file again. */
export function readingIn(form: Form) {
  const asked = READING_BODY.safeParse(form);
  return asked.success ? asked.data : { encoding: null, sheet: null };
}
