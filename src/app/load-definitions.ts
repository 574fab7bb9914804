import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAudit } from '../db/audit-store.ts';
import { type ProgramLoad, storeDefinitions } from '../db/definition-store.ts';
import { takeTurn } from '../db/turn.ts';
import type { LoadCounts } from '../db/version-store.ts';
import { dayInChina } from '../domain/calendar.ts';
import type { DefinitionFault } from '../domain/definitions.ts';
import { type DefinitionFile, parseDefinitions } from '../ingest/definitions.ts';
import { type Actor, type App, COMMAND_LINE } from './context.ts';

export type LoadResult =
  | { readonly ok: true; readonly counts: ProgramLoad; readonly indicators: number; readonly plans: number }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] };

/** All definition files below `root`: `indicators/**.yaml` and `seeds/plans/*.yaml`, in order of their paths. */
export async function definitionFiles(root: string): Promise<DefinitionFile[]> {
  const files: DefinitionFile[] = [];
  for (const folder of ['indicators', 'seeds/plans']) {
    const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith('.yaml'))) {
      const file = path.join(entry.parentPath, entry.name);
      files.push({ path: path.relative(root, file).replaceAll(path.sep, '/'), text: await readFile(file, 'utf8') });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Loads indicators and plans from the files below `root` in one transaction. With any fault nothing is stored and all faults are
 * given. Loading the same files again changes nothing.
 */
export async function loadDefinitions(app: App, root: string, by: Actor = COMMAND_LINE): Promise<LoadResult> {
  const parsed = parseDefinitions(await definitionFiles(root));
  if (!parsed.ok) return parsed;
  const { definitions } = parsed;
  const at = app.now();
  const counts = await app.db.transaction().execute(async (db) => {
    await takeTurn(db);
    const stored = await storeDefinitions(db, definitions, dayInChina(at), at);
    if (moved(stored) + moved(stored.milestones) > 0) {
      const detail = JSON.stringify(stored);
      await writeAudit(db, { at, person: by.name, action: 'definitions.load', object: '', detail, success: true });
    }
    return stored;
  });
  return { ok: true, counts, indicators: definitions.indicators.size, plans: definitions.plans.length };
}

const moved = ({ added, changed, retired }: LoadCounts) => added + changed + retired;
