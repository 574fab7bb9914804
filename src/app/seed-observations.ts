import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { wasReceived } from '../db/upload-store.ts';
import { type App, COMMAND_LINE } from './context.ts';
import { sha256 } from './originals.ts';
import { commitUpload, stageUpload } from './uploads.ts';

/** Begins the request key of the figures that the program brings with it. */
export const SEED_KEY = 'seed:';

/**
 * Brings in the real figures printed in the plans (`seeds/observations/*.csv`) through the same pipeline as any upload, each file
 * once: one that was ever received is left alone, so that taking it back lasts. A file that is refused is a fault and throws.
 */
export async function seedObservations(app: App, root: string): Promise<void> {
  const folder = path.join(root, 'seeds', 'observations');
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.csv')).sort()) {
    const bytes = new Uint8Array(await readFile(path.join(folder, name)));
    if (await wasReceived(app.db, sha256(bytes))) continue;
    const options = { fileName: name, area: null, period: null, encoding: null, sheet: null };
    const staged = await stageUpload(app, COMMAND_LINE, bytes, options, `${SEED_KEY}${sha256(bytes)}`);
    const outcome = staged.ok ? await commitUpload(app, COMMAND_LINE, staged.value.id) : staged;
    if (!outcome.ok) throw new Error(`seeds/observations/${name}: ${outcome.problem.code}`);
  }
}
