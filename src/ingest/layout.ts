import type { AreaBook } from '../domain/area.ts';
import type { ChosenHeader } from './chosen-header.ts';
import type { Given, Header } from './columns.ts';
import type { IndicatorBook } from './indicator-book.ts';
import type { NumberField, ObservationField } from './observation-columns.ts';
import type { Issue } from './table.ts';

/** A text of the header that holds for all cells of a column: an area, an indicator, a period. Places count from 0. */
export interface HeadingKey {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The columns that together give one value of every row, and what their headings say of it. */
export interface Group {
  readonly keys: Readonly<Partial<Record<'area' | 'indicator' | 'period', HeadingKey>>>;
  readonly columns: Readonly<Partial<Record<NumberField, number>>>;
  /** The unit that a heading states, by column. */
  readonly units: ReadonlyMap<number, string>;
}

/** Where everything stands in a table of values. A long sheet has one group without keys; a wide one several with keys. */
export interface Layout {
  readonly shape: 'long' | 'wide';
  /** First and last row of the header, from 0. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The sheet's own words above each column. */
  readonly headings: readonly string[];
  /** The column of each field; of the numbers in a wide sheet the first one. */
  readonly columns: Header<ObservationField>['columns'];
  readonly groups: readonly Group[];
  /** The unit that a line above the table states for all of it: 单位：万元. */
  readonly sheetUnit: string | null;
  readonly ours: boolean;
}

export interface LayoutContext extends Given {
  readonly areas: AreaBook;
  readonly indicators: IndicatorBook;
  /** What a person said of the header; left out where nobody did. */
  readonly chosen?: ChosenHeader;
}

export type LayoutResult =
  | { readonly ok: true; readonly layout: Layout; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
