/** One made-up file, to be sent through the same pipeline as any other. */
export interface DemoFile {
  readonly name: string;
  /** Instant, ISO: when it is to have come. Never after the present. */
  readonly at: string;
  readonly columns: readonly string[];
  readonly rows: readonly DemoRow[];
}

export interface DemoRow {
  /** The natural key of what the row says, as the store writes it: area|indicator|period, or plan|milestone. */
  readonly key: string;
  /** One for each column; no comma, quote or line end in any. */
  readonly cells: readonly string[];
  /** Changes a made-up value that an earlier file brought. */
  readonly revises: boolean;
}

/** The file as UTF-8 CSV. */
export function demoCsv({ columns }: Pick<DemoFile, 'columns'>, rows: readonly DemoRow[]): Uint8Array {
  const lines = [columns, ...rows.map(({ cells }) => cells)].map((cells) => `${cells.join(',')}\r\n`);
  return new TextEncoder().encode(lines.join(''));
}
