import type { Scorecard } from '../domain/scorecard.ts';
import type { MilestoneTable } from './milestone-table.ts';

/** What a report file needs beside the table. Everything that could differ between two runs is passed in here. */
export interface ReportMeta {
  readonly areaName: string;
  /** Instant, ISO: stands in the file's properties, so that equal input gives equal bytes. */
  readonly madeAt: string;
  /** The scorecard to compare the counts with; null for none. */
  readonly previous: Scorecard | null;
  /** The milestones of the area; null where it has none. */
  readonly milestones: MilestoneTable | null;
  /** Whom the Word report is addressed to (主送); null for nobody. */
  readonly recipient: string | null;
  /** Who signs it (落款); null leaves the line out. */
  readonly signer: string | null;
  /** The date below the signature, ISO; null leaves the line out. */
  readonly date: string | null;
  /** Whether to say on every page that figures are made up; left out for no. */
  readonly demo?: boolean;
}
