import { committedChanges } from '../db/committed-changes.ts';
import { readDefinitions } from '../db/definition-store.ts';
import { stagedChanges } from '../db/staging-store.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { ValueChange } from '../domain/upload-report.ts';
import type { App } from './context.ts';
import type { Upload } from './upload.ts';
import { shownOf } from './value-comparison.ts';

/** So many changes are given at a time. */
export const MOST_CHANGES = 10_000;

/** How many values an upload would write, or wrote. */
export const changeTotal = ({ examination: { counts } }: Upload) => counts.new + counts.changed;

/** What an upload would write, or wrote, in the order of the file: at most `limit` changes from number `offset` (from 0) on. */
export async function changesOf(app: App, upload: Upload, offset: number, limit: number): Promise<ValueChange[]> {
  const { changes } = upload.examination;
  const many = Math.min(limit, MOST_CHANGES);
  if (changes.length === changeTotal(upload)) return changes.slice(offset, offset + many);
  const { indicators } = await readDefinitions(app.db);
  const { id, committed_at: at } = upload;
  if (upload.state === 'staged')
    return (await stagedChanges(app.db, id, offset, many)).map(({ area, indicator, period, before, ...numbers }) => {
      return { area, indicator, period, before, after: shown(numbers, indicators.get(indicator)) };
    });
  if (at === null) return changes.slice(offset, offset + many);
  return (await committedChanges(app.db, { id, at }, offset, many)).map(
    ({ area, indicator, period, before, after }) => ({
      ...{ area, indicator, period },
      before: before && shown(before, indicators.get(indicator)),
      after: shown(after, indicators.get(indicator)),
    }),
  );
}

/** An indicator that is no longer known shows what was reported. */
function shown(numbers: Parameters<typeof shownOf>[0], indicator: Indicator | undefined): string | null {
  return indicator ? shownOf(numbers, indicator) : (numbers.value ?? numbers.absence);
}
