import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { SOON_DAYS } from '../domain/milestone.ts';
import { reportBody } from './docx-body.ts';
import { milestoneWordTable } from './docx-milestones.ts';
import { wordTable } from './docx-table.ts';
import { emptyLine, FONT, flushParagraph, fonts, LINE, run, SIZE, titleParagraphs } from './docx-typography.ts';
import type { GapTable } from './gap-table.ts';
import type { ReportMeta } from './report-meta.ts';
import type { ReportText } from './report-text.ts';
import { tableNotes } from './table-notes.ts';
import { withFixedDates } from './zip-date.ts';

/** Twips. A4 with 天头 37 mm, 地脚 35 mm, 订口 28 mm, 切口 26 mm: a type area of 156 × 225 mm (GB/T 9704-2012, 5.1 and 5.2). */
const PAGE = { width: 11906, height: 16838 };
const PORTRAIT = { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 851, footer: 1304 };
/** The same page turned clockwise: the head of the table lies at the binding edge. */
const LANDSCAPE = { top: 1588, right: 2098, bottom: 1474, left: 1984, header: 851, footer: 907 };

/**
 * The gap report as a Word document in the layout of official documents (GB/T 9704-2012), nothing embedded: title, text made
 * from the scorecard, signature and date, and the table as an annex on landscape pages. Equal input gives equal bytes.
 */
export async function gapDocx(table: GapTable, meta: ReportMeta, text: ReportText): Promise<Uint8Array> {
  const { report, words } = text;
  const place = { area: meta.areaName, period: words.period(table.card.period) };
  const mark = meta.demo ? text.demo.sentence : null;
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fonts(FONT.body), size: SIZE.body, language: LANGUAGE } }, ...HEADINGS },
    },
    sections: [
      section(PORTRAIT, PageOrientation.PORTRAIT, reportBody(table, meta, text), mark),
      section(
        LANDSCAPE,
        PageOrientation.LANDSCAPE,
        [
          flushParagraph(report.annex, FONT.heading),
          emptyLine(),
          ...titleParagraphs([report.tableTitle(place)], 160),
          wordTable(table, text),
          ...notes(text),
          ...milestoneAnnex(meta, report.milestones.title(place), text),
        ],
        mark,
      ),
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(report.titleLines(place).join(''), meta) };
  return withFixedDates(new Uint8Array(await Packer.toArrayBuffer(document, false, [core])));
}

/** The milestones on pages of their own, after the gap table. */
function milestoneAnnex({ milestones }: ReportMeta, title: string, { report, words }: ReportText): FileChild[] {
  if (milestones === null) return [];
  const asOf = report.milestones.note({ date: words.date(milestones.day), days: SOON_DAYS });
  return [
    new Paragraph({ pageBreakBefore: true }),
    ...titleParagraphs([title], 160),
    milestoneWordTable(milestones),
    new Paragraph({ keepLines: true, children: [run(asOf, FONT.body, SIZE.table)] }),
  ];
}

const GRID = { type: DocumentGridType.LINES, linePitch: LINE };
const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };
/** Word's own heading styles would be blue and bold. */
const HEADINGS = {
  title: { run: { font: fonts(FONT.title), size: SIZE.title, color: '000000' } },
  heading1: { run: { font: fonts(FONT.heading), size: SIZE.body, color: '000000' } },
  heading2: { run: { font: fonts(FONT.subheading), size: SIZE.body, color: '000000' } },
};

function section(
  margin: typeof PORTRAIT,
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation],
  children: ISectionOptions['children'],
  mark: string | null,
): ISectionOptions {
  const landscape = orientation === PageOrientation.LANDSCAPE;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...PAGE, orientation }, margin },
      ...(landscape ? {} : { grid: GRID }),
    },
    ...(mark === null ? {} : { headers: { default: pageMark(mark), even: pageMark(mark) } }),
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children,
  };
}

/** At the head of every page, for what must not be taken for a real report. */
function pageMark(words: string): Header {
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(words, FONT.heading, SIZE.table)] })],
  });
}

/** Page number — 1 — in 4号宋体, outside: right on odd pages, left on even ones, one character from the edge (7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
  const font = { ...fonts(FONT.pageNumber), ascii: FONT.pageNumber, hAnsi: FONT.pageNumber };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: SIZE.pageNumber })],
      }),
    ],
  });
}

function notes(text: ReportText): Paragraph[] {
  const { report } = text;
  const sentences = tableNotes(text).map((sentence, index) => report.tableNote({ number: index + 1, sentence }));
  return [report.tableNotesLabel, ...sentences].map(
    (sentence) => new Paragraph({ keepLines: true, children: [run(sentence, FONT.body, SIZE.table)] }),
  );
}

/** Written here because the library would put the clock's time into it. */
function coreProperties(title: string, meta: ReportMeta): string {
  const at = new Date(meta.madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const escaped = (value: string) => value.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(meta.signer ?? 'Biaochi')}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
