import type { ReadingAnswers } from '../domain/answers.ts';
import { cellPlace } from './column-letter.ts';

/** What a person said of the header. Rows and columns count from 0. */
export interface ChosenHeader {
  /** Null lets the program find it. */
  readonly row: number | null;
  /** What a column carries: the name of a field, or `ignore`. */
  readonly columns: ReadonlyMap<number, string>;
}

/** Says of a column that it is not to be read. */
export const IGNORE = 'ignore';

export const NOTHING_CHOSEN: ChosenHeader = { row: null, columns: new Map() };

/** The answers as places that count from 0; a letter that is none is passed over. */
export function chosenHeader({ headerRow, columns }: Pick<ReadingAnswers, 'headerRow' | 'columns'>): ChosenHeader {
  const placed = Object.entries(columns).flatMap(([letter, field]) => {
    const place = cellPlace(`${letter}1`);
    return place === null ? [] : [[place.column, field] as const];
  });
  return { row: headerRow === null ? null : headerRow - 1, columns: new Map(placed) };
}
