import { scanCsv } from './csv-scan.ts';

/** In the order in which they win a draw. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const HEAD_RECORDS = 1_000;

interface Division {
  readonly delimiter: Delimiter;
  /** Share of the records of the head that have the usual number of cells, at least two, and no quote out of place. */
  readonly share: number;
  readonly columns: number;
}

function divide(text: string, delimiter: Delimiter): Division {
  const widths = new Map<number, number>();
  let records = 0;
  let faulty = false;
  scanCsv(text, delimiter, {
    fault: () => {
      faulty = true;
    },
    record: ({ cells, filled }) => {
      if (filled > 0) records += 1;
      if (filled > 0 && cells > 1 && !faulty) widths.set(cells, (widths.get(cells) ?? 0) + 1);
      faulty = false;
      return records < HEAD_RECORDS;
    },
  });
  let best: readonly [number, number] = [0, 0];
  for (const [columns, count] of widths) {
    if (count > best[1] || (count === best[1] && columns > best[0])) best = [columns, count];
  }
  return { delimiter, columns: best[0], share: records === 0 ? 0 : best[1] / records };
}

/**
 * The delimiter under which most of the first 1 000 filled records have one and the same number of cells (two or more); in a draw the
 * one that gives more cells. A comma where none divides anything: a file of one column.
 *
 * Example: `年度;药占比` / `2017;31,2` is read with `;`, since the header has no comma.
 */
export function chooseDelimiter(text: string): Delimiter {
  const divisions = DELIMITERS.map((delimiter) => divide(text, delimiter)).filter(({ columns }) => columns > 1);
  divisions.sort((a, b) => b.share - a.share || b.columns - a.columns);
  return divisions[0]?.delimiter ?? ',';
}
