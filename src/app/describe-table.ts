import { issueLevel } from '../ingest/issue-codes.ts';
import { DEFAULT_LIMITS } from '../ingest/limits.ts';
import { readTable } from '../ingest/read-table.ts';

/** How a file is read: encoding, delimiter, sheet, every row as text cells, and what was found on the way. */
export async function describeTable(
  bytes: Uint8Array,
  options: { fileName: string; encoding: string | null; sheet: string | null },
) {
  const { fileName, encoding, sheet } = options;
  const read = await readTable(bytes, {
    fileName,
    limits: DEFAULT_LIMITS,
    ...(encoding === null ? {} : { encoding: encoding as never }),
    ...(sheet === null ? {} : { sheet }),
  });
  const table = read.ok ? read.table : null;
  return {
    encoding: table?.encoding ?? null,
    delimiter: table?.delimiter ?? null,
    sheet: table?.sheet ?? null,
    rows: table ? [...table.rows] : [],
    issues: (read.ok ? read.table.issues : read.issues).map((issue) => ({ ...issue, level: issueLevel(issue.code) })),
  };
}
