import { randomInt } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { openDatabase } from '../db/open.ts';
import { areaBook } from '../domain/area.ts';
import { nationalAreas } from '../ingest/areas.ts';
import { type Limits, limitsWith } from '../ingest/limits.ts';
import type { App } from './context.ts';

/** Without the letters and digits that are mistaken for each other on paper. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Opens the data folder (made where it is missing) or PostgreSQL and gives what the use cases work with. */
export async function openApp(
  dataFolder: string,
  databaseUrl: string | null,
  chosen: Partial<Limits> = {},
): Promise<App> {
  await mkdir(dataFolder, { recursive: true });
  const limits = limitsWith(chosen);
  const db = await openDatabase(dataFolder, databaseUrl);
  return {
    db,
    dataFolder,
    areas: areaBook(nationalAreas()),
    limits,
    workers: null,
    now: () => new Date().toISOString(),
    newId,
  };
}

/** A prefix, the day and eight random characters: short enough to read out over the telephone. */
function newId(prefix: string): string {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const random = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${prefix}${day}-${random}`;
}
