/** How much of a file is read before it is refused. Every count is the largest that still passes. */
export interface Limits {
  /** Size of the upload in bytes. */
  readonly bytes: number;
  /** Rows up to the last one that is not blank; at most 2 000 000 is supported. */
  readonly rows: number;
  /** Columns up to the last filled cell of a row. */
  readonly columns: number;
  /** Sum of the unpacked sizes of the parts of a workbook, in bytes. */
  readonly unpackedBytes: number;
  /** Parts in the zip container of a workbook. */
  readonly entries: number;
}

/** 20 MB, 100 000 rows, 200 columns; a workbook of at most 1 000 parts and 100 MB unpacked. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 20 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  unpackedBytes: 100 * 1024 * 1024,
  entries: 1_000,
};
