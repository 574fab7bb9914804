import path from 'node:path';

/** What the surroundings decide, read once. The README lists every variable; a test holds the two together. */
export interface Config {
  /** Folder of database, original uploads and backups. */
  readonly dataFolder: string;
  /** `postgres://…` replaces the SQLite file. */
  readonly databaseUrl: string | null;
  /** The address people use, such as `https://biaochi.example.gov.cn`; https makes session cookies Secure. */
  readonly publicOrigin: string | null;
  /** Password for `user add` in scripts; otherwise it is asked on the terminal. */
  readonly password: string | null;
  readonly logLevel: string;
  /** npm runs the program as a script, with a shell between. */
  readonly startedByNpm: boolean;
}

/** Variables that `readConfig` knows, in the order in which the README explains them. */
export const CONFIG_VARIABLES = [
  'BIAOCHI_DATA',
  'DATABASE_URL',
  'BIAOCHI_ORIGIN',
  'BIAOCHI_PASSWORD',
  'BIAOCHI_LOG_LEVEL',
] as const;

/** Reads the environment; `dataFolder` from the command line wins over `BIAOCHI_DATA`. */
export function readConfig(dataFolder?: string): Config {
  const { env } = process;
  return {
    dataFolder: path.resolve(dataFolder ?? env['BIAOCHI_DATA'] ?? 'data'),
    databaseUrl: env['DATABASE_URL'] || null,
    publicOrigin: env['BIAOCHI_ORIGIN'] || null,
    password: env['BIAOCHI_PASSWORD'] || null,
    logLevel: env['BIAOCHI_LOG_LEVEL'] || 'info',
    startedByNpm: env['npm_lifecycle_event'] !== undefined,
  };
}
