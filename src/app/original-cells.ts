import type { App } from './context.ts';
import { readOriginal } from './originals.ts';
import { readUpload } from './read-upload.ts';
import type { Upload } from './upload.ts';

/** The texts that stand in some cells of an uploaded file; null for a cell outside of it. Rows and columns count from 0. */
export async function cellsOf(
  app: App,
  upload: Upload,
  places: readonly { readonly row: number; readonly column: number }[],
): Promise<(string | null)[]> {
  const bytes = await readOriginal(app.dataFolder, upload.sha256);
  const { file_name: fileName, encoding, sheet } = upload;
  const read = await readUpload(bytes, { fileName, encoding, sheet }, app.limits);
  const found = places.map((): string | null => null);
  if (!read.ok) return found;
  const wanted = Map.groupBy(places.entries(), ([, { row }]) => row);
  let [row, width] = [0, 0];
  for (const cells of read.table.rows) {
    width = Math.max(width, cells.length);
    for (const [index, { column }] of wanted.get(row) ?? []) if (column < width) found[index] = cells[column] ?? '';
    row += 1;
  }
  return found;
}
