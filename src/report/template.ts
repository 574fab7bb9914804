import Papa from 'papaparse';
import type { Indicator } from '../domain/indicator.ts';
import type { Text } from '../text/text.ts';

export interface TemplateInput {
  /** The area's name and the period in words, as the uploader reads them back. */
  readonly area: string;
  readonly period: string;
  readonly indicators: readonly Indicator[];
}

/** A CSV to fill in (UTF-8 with BOM, so that Excel shows Chinese): long form, values left empty. */
export function templateCsv({ area, period, indicators }: TemplateInput, text: Text): Uint8Array {
  const { area: areaHead, indicator, period: periodHead, value, numerator, denominator, unit, note } = text.template;
  const rows = indicators.map((each) => [area, each.name.zh, period, '', '', '', each.unit, '']);
  const csv = Papa.unparse([[areaHead, indicator, periodHead, value, numerator, denominator, unit, note], ...rows], {
    newline: '\r\n',
  });
  return new TextEncoder().encode(`\ufeff${csv}\r\n`);
}
