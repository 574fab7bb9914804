import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { wasReceived } from '../db/upload-store.ts';
import { type App, COMMAND_LINE } from './context.ts';
import type { UploadOptions } from './examine-upload.ts';
import { sha256 } from './originals.ts';
import type { Outcome } from './problem.ts';
import type { Upload } from './upload.ts';
import { type AcceptedWarning, acceptWarnings } from './upload-answers.ts';
import { commitUpload, stageUpload } from './uploads.ts';

/** Begins the request key of the figures that the program brings with it. */
export const SEED_KEY = 'seed:';

/**
 * Brings in the real figures printed in the plans (`seeds/observations/*.csv`) through the same pipeline as any upload, each file
 * once: one that was ever received is left alone, so that taking it back lasts. What is printed doubtfully is accepted with the reasons
 * in `NAME.accepted.json` beside the file. A file that is refused is a fault and throws.
 */
export async function seedObservations(app: App, root: string): Promise<void> {
  const folder = path.join(root, 'seeds', 'observations');
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.csv')).sort()) {
    const bytes = new Uint8Array(await readFile(path.join(folder, name)));
    if (await wasReceived(app.db, sha256(bytes))) continue;
    const options = { fileName: name, area: null, period: null, encoding: null, sheet: null };
    const outcome = await bring(app, bytes, options, await acceptedBeside(path.join(folder, name)));
    if (!outcome.ok) throw new Error(`seeds/observations/${name}: ${outcome.problem.code}`);
  }
}

async function bring(
  app: App,
  bytes: Uint8Array,
  options: UploadOptions,
  accepted: readonly AcceptedWarning[],
): Promise<Outcome<Upload>> {
  const staged = await stageUpload(app, COMMAND_LINE, bytes, options, `${SEED_KEY}${sha256(bytes)}`);
  if (!staged.ok) return staged;
  const { id } = staged.value;
  const answered = await acceptWarnings(app, COMMAND_LINE, id, accepted);
  return answered.ok ? commitUpload(app, COMMAND_LINE, id) : answered;
}

async function acceptedBeside(file: string): Promise<AcceptedWarning[]> {
  const beside = file.replace(/\.csv$/, '.accepted.json');
  return existsSync(beside) ? (JSON.parse(await readFile(beside, 'utf8')) as AcceptedWarning[]) : [];
}
