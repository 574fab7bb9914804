import iconv from 'iconv-lite';

/** How a CSV is written: UTF-8 with a byte order mark, or GB18030, which every program that expects GBK reads. */
export const CSV_ENCODINGS = ['utf-8', 'gbk'] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];

/**
 * The bytes of a CSV. Excel and WPS know Chinese in UTF-8 by the byte order mark; `gbk` needs none. GB18030 has every character, so
 * that none becomes a question mark; what GBK has is the same in both (GB 18030-2022).
 */
export function encodeCsv(csv: string, encoding: CsvEncoding): Uint8Array {
  if (encoding === 'gbk') return new Uint8Array(iconv.encode(csv, 'gb18030'));
  return new TextEncoder().encode(`\ufeff${csv}`);
}
