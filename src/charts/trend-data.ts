import type { TrendInput } from './trend-input.ts';

const UNSAFE: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * The chart as JSON for the island, safe inside a `script` element: no text in it can end the element or start a
 * comment.
 */
export function trendData(input: TrendInput): string {
  return JSON.stringify(input).replace(/[<>&\u2028\u2029]/g, (sign) => UNSAFE[sign]!);
}
