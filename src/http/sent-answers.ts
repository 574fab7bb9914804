import type { Context } from 'hono';
import { z } from 'zod';
import { done, type Outcome, refused } from '../app/problem.ts';
import type { NameChoice, ReadingChoice } from '../app/reading-choice.ts';
import type { AcceptedWarning, CellText } from '../app/upload-answers.ts';
import { IGNORE } from '../ingest/chosen-header.ts';
import { SEARCHED_ROWS } from '../ingest/columns.ts';
import { ENCODINGS } from '../ingest/decode.ts';
import { MILESTONE_COLUMNS } from '../ingest/milestone-columns.ts';
import { OBSERVATION_COLUMNS } from '../ingest/observation-columns.ts';
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
export const CORRECTIONS_BODY = z.array(
  z.object({ cell: z.string(), text: z.string().max(1_000), same: z.boolean().default(false) }),
);

/** What a column may be said to carry. */
const COLUMN = z.enum([
  IGNORE,
  ...new Set([...Object.keys(OBSERVATION_COLUMNS.headings), ...Object.keys(MILESTONE_COLUMNS.headings)]),
]);

const NAME = z.object({
  kind: z.enum(['area', 'indicator']),
  words: z.string().min(1).max(1_000),
  means: z.string().max(200).nullable(),
});

/** Body of reading again: what is left out stays as it is, null lets the program find out or takes an answer back. */
export const READING_BODY = z.object({
  encoding: z.enum(ENCODINGS).nullable().optional(),
  sheet: z.string().nullable().optional(),
  headerRow: z.number().int().min(1).max(SEARCHED_ROWS).nullable().optional(),
  columns: z
    .record(z.string().regex(/^[A-Z]{1,3}$/), COLUMN.nullable())
    .nullable()
    .optional(),
  names: z.array(NAME).nullable().optional(),
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

/** The texts typed into cells: fields `cell.D5`; `same` names the cells whose text is for all like them. */
export function textsIn(form: Form): CellText[] {
  const cells = Object.entries(form).filter(([name]) => name.startsWith('cell.'));
  const same = [form['same'] ?? []].flat();
  return cells.map(([name, value]) => {
    const cell = name.slice('cell.'.length);
    return { cell, text: text([value].flat()[0]), same: same.includes(cell) };
  });
}

/**
 * How a form asks to read the file again: `encoding`, `sheet`, `headerRow`, `column.C` with a field, `name.area.` and the words with a
 * code; an empty choice answers nothing, an empty sheet lets the program choose. `again` takes every answer about the reading back. Null for a form that fits none of this.
 */
export function readingIn(form: Form): ReadingChoice | null {
  const chosen = Object.entries(form).filter(([, value]) => value !== '');
  const under = (prefix: string) =>
    chosen
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value] as const);
  const named = (kind: NameChoice['kind']) => under(`name.${kind}.`).map(([words, means]) => ({ kind, words, means }));
  if (form['again'] !== undefined) return { headerRow: null, columns: null, names: null };
  const { encoding, headerRow } = Object.fromEntries(chosen);
  const sheet = form['sheet'] === '' ? null : form['sheet'];
  const asked = READING_BODY.safeParse({
    ...{ encoding, sheet, columns: Object.fromEntries(under('column.')) },
    headerRow: headerRow === undefined ? undefined : Number(headerRow),
    names: [...named('area'), ...named('indicator')],
  });
  return asked.success ? asked.data : null;
}
