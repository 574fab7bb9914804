import Papa from 'papaparse';
import { withoutFormula } from '../domain/formula-guard.ts';
import type { Template } from '../domain/template.ts';
import type { Text } from '../text/text.ts';
import { type CsvEncoding, encodeCsv } from './csv-encoding.ts';
import { type TemplateColumn, templateLines } from './template.ts';

/** A template as CSV: one heading row, the example, then a row for each indicator. */
export function templateCsv(template: Template, text: Text, encoding: CsvEncoding): Uint8Array {
  const columns = Object.keys(text.template.columns) as TemplateColumn[];
  const lines = templateLines(template, text).map((line) => columns.map((column) => withoutFormula(line[column].text)));
  const heading = columns.map((column) => text.template.columns[column]);
  return encodeCsv(`${Papa.unparse([heading, ...lines], { newline: '\r\n' })}\r\n`, encoding);
}
