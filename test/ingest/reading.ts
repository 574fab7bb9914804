import { DEFAULT_LIMITS, type Limits } from '../../src/ingest/limits.ts';
import { type ReadOptions, readTable } from '../../src/ingest/read-table.ts';
import type { Issue, Table } from '../../src/ingest/table.ts';

type Options = Omit<Partial<ReadOptions>, 'limits'> & { readonly limits?: Partial<Limits> };

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const read = (file: string | Uint8Array, options: Options = {}) =>
  readTable(typeof file === 'string' ? bytesOf(file) : file, {
    ...options,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  });

/** Reads a file that must be readable: its table, rows as arrays, and the places of its issues such as `ragged-row 3`. */
export async function readWell(file: string | Uint8Array, options: Options = {}) {
  const result = await read(file, options);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.issues)}`);
  const { table } = result;
  return { table: table as Table, rows: [...table.rows].map((row) => [...row]), issues: places(table.issues) };
}

/** Reads a file that must be refused: its issues. */
export async function readRefused(file: string | Uint8Array, options: Options = {}): Promise<readonly Issue[]> {
  const result = await read(file, options);
  if (result.ok) throw new Error(`read as ${JSON.stringify([...result.table.rows].slice(0, 3))}`);
  return result.issues;
}

/** Issues as short text: code, then column letter and row number where they have a place. */
export const places = (issues: readonly Issue[]) =>
  issues.map(({ code, row, column }) => (row === null ? code : `${code} ${column ?? ''}${row}`));
