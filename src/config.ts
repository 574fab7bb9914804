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
  /** How large an uploaded file of figures may be, as far as it differs from what is usual. */
  readonly limits: ChosenLimits;
  /** npm runs the program as a script, with a shell between. */
  readonly startedByNpm: boolean;
}

/** The limits of `ingest/limits.ts` that were chosen here. */
export type ChosenLimits = Partial<
  Readonly<Record<'bytes' | 'rows' | 'columns' | 'cells' | 'unpackedBytes' | 'entries', number>>
>;

/** Variables that `readConfig` knows, in the order in which the README explains them. */
export const CONFIG_VARIABLES = [
  'BIAOCHI_DATA',
  'DATABASE_URL',
  'BIAOCHI_ORIGIN',
  'BIAOCHI_PASSWORD',
  'BIAOCHI_LOG_LEVEL',
  'BIAOCHI_MAX_FILE_MB',
  'BIAOCHI_MAX_ROWS',
  'BIAOCHI_MAX_COLUMNS',
  'BIAOCHI_MAX_CELLS',
  'BIAOCHI_MAX_UNPACKED_MB',
  'BIAOCHI_MAX_PARTS',
] as const;

const MEGABYTE = 1024 * 1024;

/** A variable that holds what it must not. */
export class ConfigFault extends Error {
  readonly params: { readonly variable: string; readonly value: string; readonly least: number; readonly most: number };

  constructor(params: ConfigFault['params']) {
    super(`${params.variable}=${params.value}`);
    this.params = params;
  }
}

/** A whole number from 1 to `most`; null where the variable is not set or empty. Throws a ConfigFault for anything else. */
function count(variable: string, value: string | undefined, most: number): number | null {
  if (value === undefined || value === '') return null;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new ConfigFault({ variable, value, least: 1, most });
  return number;
}

function chosenLimits(env: NodeJS.ProcessEnv): ChosenLimits {
  const megabytes = count('BIAOCHI_MAX_FILE_MB', env['BIAOCHI_MAX_FILE_MB'], 1_024);
  const rows = count('BIAOCHI_MAX_ROWS', env['BIAOCHI_MAX_ROWS'], 2_000_000);
  const columns = count('BIAOCHI_MAX_COLUMNS', env['BIAOCHI_MAX_COLUMNS'], 16_384);
  const cells = count('BIAOCHI_MAX_CELLS', env['BIAOCHI_MAX_CELLS'], 100_000_000);
  const unpacked = count('BIAOCHI_MAX_UNPACKED_MB', env['BIAOCHI_MAX_UNPACKED_MB'], 2_048);
  const entries = count('BIAOCHI_MAX_PARTS', env['BIAOCHI_MAX_PARTS'], 65_535);
  return {
    ...(megabytes === null ? {} : { bytes: megabytes * MEGABYTE }),
    ...(rows === null ? {} : { rows }),
    ...(columns === null ? {} : { columns }),
    ...(cells === null ? {} : { cells }),
    ...(unpacked === null ? {} : { unpackedBytes: unpacked * MEGABYTE }),
    ...(entries === null ? {} : { entries }),
  };
}

/** Reads the environment; `dataFolder` from the command line wins over `BIAOCHI_DATA`. Throws a ConfigFault for a limit that is none. */
export function readConfig(dataFolder?: string): Config {
  const { env } = process;
  return {
    dataFolder: path.resolve(dataFolder ?? env['BIAOCHI_DATA'] ?? 'data'),
    databaseUrl: env['DATABASE_URL'] || null,
    publicOrigin: env['BIAOCHI_ORIGIN'] || null,
    password: env['BIAOCHI_PASSWORD'] || null,
    logLevel: env['BIAOCHI_LOG_LEVEL'] || 'info',
    limits: chosenLimits(env),
    startedByNpm: env['npm_lifecycle_event'] !== undefined,
  };
}
