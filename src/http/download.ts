import type { Context } from 'hono';
import type { CsvEncoding } from '../report/csv-encoding.ts';
import { textIn } from '../text/text.ts';
import type { Env } from './context.ts';

export const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** How `?encoding=` wants a CSV written: `gbk` or, for anything else, UTF-8. */
export const csvEncoding = (c: Context<Env>): CsvEncoding => (c.req.query('encoding') === 'gbk' ? 'gbk' : 'utf-8');

export interface Download {
  readonly bytes: Uint8Array;
  readonly format: keyof typeof FILE_TYPES;
  /** In any script, without the ending. */
  readonly name: string;
  /** In ASCII, without the ending, for browsers that know no other. */
  readonly plainName: string;
  /** Of a CSV; UTF-8 where it is left out. */
  readonly charset?: CsvEncoding;
}

/**
 * A file to keep, as a plain answer to GET (WeChat's browser takes nothing else), under its name (RFC 6266, RFC 8187), which says so
 * while there are made-up figures.
 */
export function download(c: Context<Env>, { bytes, format, name, plainName, charset }: Download): Response {
  const type = FILE_TYPES[format];
  const { demo } = textIn(c.get('language'));
  const marked = c.get('demo')
    ? { name: demo.fileName({ name }), plainName: `demo-${plainName}` }
    : { name, plainName };
  const named = encodeURIComponent(`${marked.name}.${format}`);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': charset ? type.replace('utf-8', charset) : type,
    'content-disposition': `attachment; filename="${marked.plainName}.${format}"; filename*=UTF-8''${named}`,
  });
}
