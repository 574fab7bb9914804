import Papa from 'papaparse';
import { withoutFormula } from '../domain/formula-guard.ts';
import type { ValueChange } from '../domain/upload-report.ts';
import type { Text } from '../text/text.ts';

interface Names {
  readonly area: (code: string) => string;
  readonly indicator: (id: string) => string;
}

/** The heading row of a list of changes as CSV, behind the byte order mark by which Excel and WPS know Chinese. */
export function changesHeading({ checking }: Text): string {
  return `\ufeff${lines([checking.headings])}`;
}

/** Changes as rows of CSV under `changesHeading`, with the canonical ids of areas, indicators and periods. */
export function changesCsv(changes: readonly ValueChange[], names: Names): string {
  return lines(
    changes.map(({ area, indicator, period, before, after }) => [
      ...[area, names.area(area), indicator, names.indicator(indicator)],
      ...[period, before ?? '', after ?? ''],
    ]),
  );
}

const lines = (rows: readonly (readonly string[])[]) =>
  `${Papa.unparse(
    rows.map((row) => row.map(withoutFormula)),
    { newline: '\r\n' },
  )}\r\n`;
