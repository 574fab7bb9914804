import type { Context } from 'hono';
import { chosenArea, chosenPeriod } from '../app/choices.ts';
import type { Actor, App } from '../app/context.ts';
import type { UploadOptions } from '../app/examine-upload.ts';
import { isTheirs } from '../app/permissions.ts';
import { done, type Outcome, refused } from '../app/problem.ts';
import { DEFAULT_LIMITS, type Limits } from '../ingest/limits.ts';
import type { Env } from './context.ts';

/** The largest request: the largest file and what a form adds around it. */
export const uploadBytes = ({ bytes }: Pick<Limits, 'bytes'>) => bytes + 64 * 1024;

/** The largest request with a file of plans, which is no upload of figures and has a limit of its own. */
export const UPLOAD_BYTES = uploadBytes(DEFAULT_LIMITS);

export interface Received {
  readonly bytes: Uint8Array;
  readonly options: UploadOptions;
  /** What the sender calls this request (field `request` or header Idempotency-Key), so that sending it twice is one upload. */
  readonly requestKey: string | null;
}

/** The file of an upload request and what was chosen beside it: a multipart form, or the bare bytes with `?area=&period=&name=`. */
export async function receivedUpload(c: Context<Env>, app: App, actor: Actor): Promise<Outcome<Received>> {
  const multipart = c.req.header('content-type')?.startsWith('multipart/form-data') ?? false;
  const form = multipart ? await c.req.parseBody() : {};
  const field = (name: string) => {
    const value = form[name] ?? c.req.query(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const file = form['file'];
  const bytes = multipart
    ? new Uint8Array(file instanceof File ? await file.arrayBuffer() : new ArrayBuffer(0))
    : new Uint8Array(await c.req.arrayBuffer());
  const [areaWords, periodWords] = [field('area'), field('period')];
  const area = areaWords === null ? null : chosenArea(app, areaWords);
  if (area && !area.ok) return area;
  if (area && !isTheirs(actor, area.value.code)) return refused('unknown-area', { area: areaWords ?? '' });
  const period = periodWords === null ? null : chosenPeriod(periodWords);
  if (period && !period.ok) return period;
  const fileName = cleanName(file instanceof File ? file.name : (field('name') ?? 'upload.csv'));
  return done({
    bytes,
    requestKey: (field('request') ?? c.req.header('idempotency-key') ?? '').slice(0, 200) || null,
    options: {
      fileName,
      area: area?.value.code ?? null,
      period: period?.value.id ?? null,
      encoding: field('encoding'),
      sheet: field('sheet'),
    },
  });
}

/** The last part of a file name without control and direction characters, 200 characters at most; kept for showing only. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200);
  return shown.replace(/[\uD800-\uDBFF]$/, '') || 'upload';
}
