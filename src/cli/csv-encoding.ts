import { CSV_ENCODINGS, type CsvEncoding } from '../report/csv-encoding.ts';
import type { Text } from '../text/text.ts';
import { type Arguments, optional, Refusal } from './command.ts';

/** How `--encoding` wants a CSV written: UTF-8 where it is left out. Throws a Refusal for one that is never written. */
export function csvEncoding(args: Arguments, text: Text): CsvEncoding {
  const wanted = optional(args, 'encoding') ?? 'utf-8';
  const encoding = CSV_ENCODINGS.find((each) => each === wanted.toLowerCase());
  if (!encoding) throw new Refusal(text.command.encodingUnknown({ encoding: wanted }));
  return encoding;
}
