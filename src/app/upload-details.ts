import { correctedCells } from '../domain/answers.ts';
import type { Examination } from '../domain/examination.ts';
import { withCorrections } from '../ingest/corrected-table.ts';
import { type MergedRange, mergedIn } from '../ingest/merged-ranges.ts';
import { withoutRemarks } from '../ingest/remarks.ts';
import type { Actor, App } from './context.ts';
import { examineUpload } from './examine-upload.ts';
import { readOriginal } from './originals.ts';
import { done, type Outcome, refused } from './problem.ts';
import { readUpload } from './read-upload.ts';
import type { Upload } from './upload.ts';
import { visibleUpload } from './uploads.ts';

/** Beyond any file within the limits that people still read through. */
const EVERY = 100_000;
const MOST_ANNOTATED = 100_000;

type Rows = readonly (readonly string[])[];

/** An upload with every issue of its file, not only those that a page lists. */
export interface WholeUpload {
  readonly upload: Upload;
  readonly examination: Examination;
}

/** The file of an upload as a table, with the corrections made since, to be handed back to the person. */
export interface ReadUpload extends WholeUpload {
  /** Null for a text file. */
  readonly sheet: string | null;
  readonly rows: Rows;
  readonly merged: readonly MergedRange[];
  /** The other sheets of a workbook; `rows` null for one whose cells cannot be read. */
  readonly others: readonly { readonly name: string; readonly rows: Rows | null }[];
}

/** Every issue of an upload that waits, checked anew; of one that is settled, those that were listed then. */
export async function wholeUpload(app: App, actor: Actor, id: string): Promise<Outcome<WholeUpload>> {
  const upload = await visibleUpload(app, actor, id);
  if (!upload) return refused('unknown-upload', { id });
  if (upload.state !== 'staged' && upload.state !== 'rejected')
    return done({ upload, examination: upload.examination });
  const file = () => readOriginal(app.dataFolder, upload.sha256);
  const { file_name: fileName, area, period, encoding, sheet, answers } = upload;
  const options = { fileName, area, period, encoding, sheet, answers, listedPerCode: EVERY };
  const { examination } = await examineUpload(app, app.db, file, options, actor);
  return done({ upload, examination });
}

/** The file of an upload as a table with every issue found in it. Refused where there is no table, or one too long to annotate. */
export async function readWholeUpload(app: App, actor: Actor, id: string): Promise<Outcome<ReadUpload>> {
  const whole = await wholeUpload(app, actor, id);
  if (!whole.ok) return whole;
  const { upload } = whole.value;
  const bytes = await readOriginal(app.dataFolder, upload.sha256);
  const reading = { fileName: upload.file_name, encoding: upload.encoding, sheet: upload.sheet };
  const read = await readUpload(bytes, reading, app.limits);
  if (!read.ok) return refused('nothing-to-annotate');
  const table = withCorrections(withoutRemarks(read.table), correctedCells(upload.answers));
  const rows = [...table.rows];
  if (rows.length > MOST_ANNOTATED)
    return refused('too-many-rows-to-annotate', { rows: `${rows.length}`, limit: `${MOST_ANNOTATED}` });
  const others = table.sheets.filter((name) => name !== table.sheet);
  return done({
    ...whole.value,
    sheet: table.sheet,
    rows,
    merged: mergedIn(table),
    others: await Promise.all(
      others.map(async (name) => {
        const other = await readUpload(bytes, { ...reading, sheet: name }, app.limits);
        return { name, rows: other.ok ? [...other.table.rows] : null };
      }),
    ),
  });
}
