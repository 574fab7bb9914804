import { headerScore } from '../ingest/header-score.ts';
import type { Limits } from '../ingest/limits.ts';
import { readTable } from '../ingest/read-table.ts';
import type { ReadResult } from '../ingest/table.ts';

/** How a file is to be read; null lets the program find out. */
export interface Reading {
  readonly fileName: string;
  readonly encoding: string | null;
  readonly sheet: string | null;
}

/** Reads a file as a table within the limits of this installation: the one way for upload, dry run and `table`. Total over any bytes. */
export async function readUpload(
  bytes: Uint8Array,
  { fileName, encoding, sheet }: Reading,
  limits: Limits,
): Promise<ReadResult> {
  return readTable(bytes, {
    fileName,
    limits,
    scoreSheet: headerScore,
    ...(encoding === null ? {} : { encoding: encoding as never }),
    ...(sheet === null ? {} : { sheet }),
  });
}
