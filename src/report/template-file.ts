import type { Template } from '../domain/template.ts';
import type { Text } from '../text/text.ts';
import type { CsvEncoding } from './csv-encoding.ts';
import { templateCsv } from './template-csv.ts';
import { templateXlsx } from './template-xlsx.ts';

export const TEMPLATE_FORMATS = ['xlsx', 'csv'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** A template in one of its file formats. The encoding means nothing to a workbook. */
export async function templateFile(
  template: Template,
  format: TemplateFormat,
  encoding: CsvEncoding,
  text: Text,
): Promise<Uint8Array> {
  return format === 'xlsx' ? templateXlsx(template, text) : templateCsv(template, text, encoding);
}
