import type { Actor, App } from './context.ts';
import { dropReading } from './mappings.ts';
import { done, type Outcome } from './problem.ts';
import type { Upload } from './upload.ts';
import { ownUpload } from './uploads.ts';

/** Forgets what was answered about files with the headings of this upload's, so that it is not proposed again. */
export async function forgetReading(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  const seen = await ownUpload(app, actor, id);
  if (!seen.ok) return seen;
  await dropReading(app, actor, seen.value);
  return done(seen.value);
}
