/** What can be wrong with a file that changes plans, besides what can be wrong with any table and with any definition. */
export const LOAD_FAULT_CODES = ['plan-id-unfit', 'area-unknown', 'target-not-there', 'nature-missing'] as const;
export type LoadFaultCode = (typeof LOAD_FAULT_CODES)[number];

/** One fault of a file that a person loads: where it stands and what is wrong. */
export interface LoadFault {
  readonly file: string;
  /** The place inside the file: a cell such as `D3`, or `targets[3].steps[0].due`; empty for the whole file. */
  readonly path: string;
  /** A code of definitions, of tables and their rows, or of loading; each has its sentence in `text`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
