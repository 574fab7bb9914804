import type { Paragraph } from 'docx';
import type { GapRow } from '../domain/gap-row.ts';
import { isCounted, worstFirst } from '../domain/scorecard.ts';
import { signatureParagraphs } from './docx-signature.ts';
import { bodyParagraph, emptyLine, flushParagraph, headingParagraph, titleParagraphs } from './docx-typography.ts';
import { dueOf, nameOf } from './gap-columns.ts';
import { type GapTable, tableRows } from './gap-table.ts';
import type { ReportMeta } from './report-meta.ts';
import type { ReportText } from './report-text.ts';
import { rowNote } from './row-note.ts';
import { milestoneSentence, overviewSentence, rowSentence } from './sentences.ts';

interface Chapter {
  readonly title: string;
  readonly children: readonly Paragraph[];
}

/** The report's text: title, address, introduction, chapters, reference to the annex, signature and date. */
export function reportBody(table: GapTable, meta: ReportMeta, text: ReportText): Paragraph[] {
  const { report, words } = text;
  const place = { area: meta.areaName, period: words.period(table.card.period) };
  const rows = tableRows(table).map(({ row }) => row);
  const chapters = [overview(table, meta, text), behind(rows, text), duties(rows, text), missing(rows, text)];
  return [
    ...titleParagraphs(report.titleLines(place)),
    emptyLine(),
    ...(meta.recipient === null ? [] : [flushParagraph(report.recipient({ name: meta.recipient }))]),
    bodyParagraph(report.introduction({ ...place, plans: table.plans.map((plan) => plan.title) })),
    ...chapters
      .filter((chapter) => chapter.children.length > 0)
      .flatMap(({ title, children }, index) => [
        headingParagraph(report.heading1({ number: index + 1, title }), 1),
        ...children,
      ]),
    emptyLine(),
    bodyParagraph(report.annexReference({ title: report.tableTitle(place) })),
    ...signatureParagraphs(meta.signer, meta.date === null ? null : words.date(meta.date)),
  ];
}

function overview(table: GapTable, meta: ReportMeta, text: ReportText): Chapter {
  const sentence = overviewSentence(table.card, meta.previous, meta.areaName, text);
  const milestones = meta.milestones === null ? [] : [bodyParagraph(milestoneSentence(meta.milestones, text))];
  return { title: text.report.headings.overview, children: [bodyParagraph(sentence), ...milestones] };
}

const isBehind = (row: GapRow) => row.light === 'red' || row.light === 'amber';

function behind(rows: readonly GapRow[], text: ReportText): Chapter {
  const { headings, nothingBehind } = text.report;
  const late = worstFirst(rows.filter(isBehind));
  const counted = late.filter((row) => isCounted(row.target.nature));
  const groups = [
    { title: headings.red, rows: counted.filter((row) => row.light === 'red') },
    { title: headings.amber, rows: counted.filter((row) => row.light === 'amber') },
    { title: headings.apart, rows: late.filter((row) => !isCounted(row.target.nature)) },
  ].filter((group) => group.rows.length > 0);
  return {
    title: headings.behind,
    children:
      groups.length === 0
        ? [bodyParagraph(nothingBehind)]
        : groups.flatMap((group, index) =>
            listed(
              index + 1,
              group.title({ count: group.rows.length }),
              group.rows.map((row) => text.report.sentences([rowSentence(row, text), rowNote(row, text)])),
              text,
            ),
          ),
  };
}

/** What each lead department has to see to; a row led by several stands under each, rows without one at the end. */
function duties(rows: readonly GapRow[], text: ReportText): Chapter {
  const { headings } = text.report;
  const late = worstFirst(rows.filter(isBehind));
  const led = [
    ...late.flatMap((row) => row.lead.map((name) => ({ name, row }))),
    ...late.filter((row) => row.lead.length === 0).map((row) => ({ name: text.words.noLead, row })),
  ];
  return {
    title: headings.departments,
    children: [...Map.groupBy(led, (entry) => entry.name)].flatMap(([name, entries], index) =>
      listed(
        index + 1,
        headings.department({ name, count: entries.length }),
        entries.map(({ row }) => duty(row, text)),
        text,
      ),
    ),
  };
}

function duty(row: GapRow, text: ReportText): string {
  const { report, words } = text;
  const said = { name: nameOf(row, text), due: dueOf(row.target.due, text), status: words.status[row.status] };
  return row.gap === null || row.gap === '0'
    ? report.dutyAtLine(said)
    : report.duty({ ...said, gap: words.difference(row.gap, row.indicator.unit) });
}

function missing(rows: readonly GapRow[], text: ReportText): Chapter {
  const { report } = text;
  const names = (picked: readonly GapRow[]) => picked.map((row) => nameOf(row, text));
  const dark = rows.filter((row) => row.status === 'no-data');
  const unreported = names(dark.filter((row) => row.actual === null));
  const unjudged = names(dark.filter((row) => row.actual !== null));
  return {
    title: report.headings.missing,
    children: [
      ...(unreported.length > 0 ? [bodyParagraph(report.missing({ names: unreported }))] : []),
      ...(unjudged.length > 0 ? [bodyParagraph(report.notJudged({ names: unjudged }))] : []),
    ],
  };
}

function listed(number: number, title: string, sentences: readonly string[], { report }: ReportText): Paragraph[] {
  return [
    headingParagraph(report.heading2({ number, title }), 2),
    ...sentences.map((sentence, index) => bodyParagraph(report.item({ number: index + 1, sentence }))),
  ];
}
