import { issueLevel } from '../ingest/issue-codes.ts';
import { type Limits, limitsWith } from '../ingest/limits.ts';
import { type Reading, readUpload } from './read-upload.ts';

/** How a file is read: encoding, delimiter, sheet, every row as text cells, and what was found on the way. */
export async function describeTable(bytes: Uint8Array, reading: Reading, chosen: Partial<Limits> = {}) {
  const read = await readUpload(bytes, reading, limitsWith(chosen));
  const table = read.ok ? read.table : null;
  return {
    encoding: table?.encoding ?? null,
    delimiter: table?.delimiter ?? null,
    sheet: table?.sheet ?? null,
    rows: table ? [...table.rows] : [],
    issues: (read.ok ? read.table.issues : read.issues).map((issue) => ({ ...issue, level: issueLevel(issue.code) })),
  };
}
