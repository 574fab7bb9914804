import type { TrackedMilestone } from '../domain/milestone.ts';
import type { Plan } from '../domain/plan.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { gapCsv } from './csv.ts';
import type { CsvEncoding } from './csv-encoding.ts';
import { gapDocx } from './docx.ts';
import { gapTable } from './gap-table.ts';
import { milestoneTable } from './milestone-table.ts';
import type { ReportText } from './report-text.ts';
import { gapXlsx } from './xlsx.ts';

export interface ReportInput {
  readonly areaName: string;
  readonly card: Scorecard;
  readonly previous: Scorecard;
  readonly definitions: { readonly plans: readonly Plan[] };
  /** Of the area, as they stood on `day` (ISO). */
  readonly milestones: readonly TrackedMilestone[];
  readonly day: string;
  /** Whether made-up figures are there, which the file then says. */
  readonly demo: boolean;
  /** ISO instant. */
  readonly madeAt: string;
}

/** The gap report in one of its file formats, of which a CSV may be in GBK. The previous scorecard is compared with only where it has any light. */
export async function reportFile(
  { areaName, card, previous, definitions, milestones, day, madeAt, demo }: ReportInput,
  format: 'csv' | 'xlsx' | 'docx',
  text: ReportText,
  encoding: CsvEncoding = 'utf-8',
): Promise<Uint8Array> {
  const table = gapTable(card, definitions.plans, text);
  if (format === 'csv') return gapCsv(table, encoding);
  const compared = previous.rows.some((row) => row.actual !== null) ? previous : null;
  const shown = milestoneTable(milestones, { day, plans: definitions.plans, areaName: () => areaName }, text);
  const tasks = shown.rows.length > 0 ? shown : null;
  const meta = {
    areaName,
    demo,
    madeAt,
    previous: compared,
    milestones: tasks,
    recipient: null,
    signer: null,
    date: madeAt.slice(0, 10),
  };
  return format === 'xlsx' ? gapXlsx(table, meta, text) : gapDocx(table, meta, text);
}
