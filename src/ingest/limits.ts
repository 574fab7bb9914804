/** How much of a file is read before it is refused. Every count is the largest that still passes. */
export interface Limits {
  /** Size of the upload in bytes. */
  readonly bytes: number;
  /** Rows up to the last one that is not blank; at most 2 000 000 is supported. */
  readonly rows: number;
  /** Columns up to the last filled cell of a row. */
  readonly columns: number;
  /** Cells of all rows together, each row counted up to its last filled one: they are what memory and time go by. */
  readonly cells: number;
  /** Sum of the unpacked sizes of the parts of a workbook, in bytes. */
  readonly unpackedBytes: number;
  /** Parts in the zip container of a workbook. */
  readonly entries: number;
}

/** 20 MB, 100 000 rows, 200 columns, 2 million cells; a workbook of at most 1 000 parts and 100 MB unpacked. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 20 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cells: 2_000_000,
  unpackedBytes: 100 * 1024 * 1024,
  entries: 1_000,
};

/**
 * The usual limits, but for those that were chosen. Who chooses more rows without a number of cells gets as many cells a row as usual.
 *
 * Example: 1 000 000 rows chosen let 20 million cells pass.
 */
export function limitsWith(chosen: Partial<Limits>): Limits {
  const { rows, cells } = DEFAULT_LIMITS;
  const asManyARow = (chosen.rows ?? rows) * (cells / rows);
  return { ...DEFAULT_LIMITS, cells: Math.max(cells, asManyARow), ...chosen };
}
