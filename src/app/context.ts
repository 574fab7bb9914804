import type { Db } from '../db/open.ts';
import type { AreaBook } from '../domain/area.ts';
import type { Limits } from '../ingest/limits.ts';
import type { Workers } from './workers.ts';

/** What every use case works with. Time and ids come in from outside, so that tests can fix them. */
export interface App {
  readonly db: Db;
  readonly dataFolder: string;
  readonly areas: AreaBook;
  /** How large an uploaded file of figures may be. */
  readonly limits: Limits;
  /** Does the work on large files beside this process; null where the process has nothing else to do. */
  readonly workers: Workers | null;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A new unguessable id that starts with `prefix`. */
  readonly newId: (prefix: string) => string;
}

/** Who acts: an account, with the areas it may see and write. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  /** GB/T 2260 code of the highest place that is theirs; null for the whole country. */
  readonly area: string | null;
  /** True for who sends made-up figures: they are marked, and the audit tells of all of them in one line. */
  readonly demo?: true;
}

export const ROLES = ['admin', 'statistician', 'reviewer', 'viewer', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** The command line acts with the rights of whoever may read the data folder, and says so in the audit. */
export const COMMAND_LINE: Actor = { name: 'command-line', role: 'admin', area: null };

/** Who sends the made-up figures. */
export const DEMONSTRATOR: Actor = { name: '演示', role: 'admin', area: null, demo: true };
