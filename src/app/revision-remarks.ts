import { observationKey } from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import type { ObservationColumns } from '../db/schema.ts';
import { answersOf } from '../db/upload-store.ts';
import { type Acceptance, acceptanceOf, type Correction, parsedAnswers } from '../domain/answers.ts';
import { parsedExamination } from '../domain/examination.ts';

/** What people decided about a value when an upload brought it. */
export interface RevisionRemarks {
  /** The warnings about the value that were let pass with a reason, each reason once. */
  readonly accepted: readonly Pick<Acceptance, 'person' | 'at' | 'reason'>[];
  /** Corrections of the file's row that the value stands in. */
  readonly corrections: readonly Correction[];
}

type Revision = Pick<ObservationColumns, 'area' | 'indicator' | 'period' | 'upload' | 'file_row'>;

/** Adds to revisions of values what people decided about each when it came; reads each upload once. */
export async function withRemarks<Each extends Revision>(
  db: Db,
  revisions: readonly Each[],
): Promise<(Each & RevisionRemarks)[]> {
  const uploads = new Map(
    (await answersOf(db, [...new Set(revisions.map(({ upload }) => upload))])).map(({ id, answers, report }) => [
      id,
      { answers: parsedAnswers(answers), issues: parsedExamination(report).issues },
    ]),
  );
  return revisions.map((revision) => {
    const upload = uploads.get(revision.upload);
    if (!upload) return { ...revision, accepted: [], corrections: [] };
    const { answers, issues } = upload;
    const about = issues.filter(({ params }) => params['observation'] === observationKey(revision));
    const accepted = new Map<string, Acceptance>();
    for (const issue of about) {
      const found = issue.level === 'warning' ? acceptanceOf(issue, answers) : null;
      if (found && found.reason !== '') accepted.set(found.reason, found);
    }
    const corrections = answers.corrections.filter(({ row }) => row === revision.file_row);
    return { ...revision, accepted: [...accepted.values()], corrections };
  });
}
