import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx';

/** Fonts of GB/T 9704-2012 by name; none is embedded, so that the reader's own licensed fonts are used. */
export const FONT = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  pageNumber: '宋体',
} as const;

/** Half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 小五 9 pt. */
export const SIZE = { title: 44, body: 32, pageNumber: 28, table: 18 } as const;

/** Twips. 22 lines in a type area of 225 mm: 12756 ÷ 22 = 579. */
export const LINE = 579;
/** Twips: one character of 3号. */
export const CHARACTER = 320;
/** Twips: 156 mm. */
export const TYPE_AREA_WIDTH = 8844;

/** Chinese in `eastAsia`, digits and Latin letters in Times New Roman; quotes and dashes go with the Chinese. */
export const fonts = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
});

/**
 * Twips. 28 characters of 3号 need 8960, the type area has 8844: each gives way by 5. (A character grid would say so too, but
 * LibreOffice spreads the text over it.)
 */
const CHARACTER_SPACING = -5;

export const run = (text: string, font: string = FONT.body, size: number = SIZE.body) =>
  new TextRun({
    text,
    font: fonts(font),
    size,
    ...(size === SIZE.body ? { characterSpacing: CHARACTER_SPACING } : {}),
  });

export const EXACT_LINE = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const INDENT = { firstLine: 2 * CHARACTER, firstLineChars: 200 };

/** The title, centred, broken where its sense breaks; `after` twips of space below. */
export function titleParagraphs(lines: readonly string[], after = 0): Paragraph[] {
  const children = lines.map(
    (text, index) =>
      new TextRun({ text, font: fonts(FONT.title), size: SIZE.title, ...(index > 0 ? { break: 1 } : {}) }),
  );
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { ...EXACT_LINE, after },
      children,
    }),
  ];
}

/** A paragraph of the text, first line indented by two characters. */
export function bodyParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: EXACT_LINE,
    indent: INDENT,
    children: [run(text)],
  });
}

/** A heading of the first (一、黑体) or second level (（一）楷体). */
export function headingParagraph(text: string, level: 1 | 2): Paragraph {
  const font = level === 1 ? FONT.heading : FONT.subheading;
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: EXACT_LINE,
    indent: INDENT,
    children: [run(text, font)],
  });
}

/** A line at the left edge of the type area, such as 主送 and the word 附件. */
export function flushParagraph(text: string, font: string = FONT.body): Paragraph {
  return new Paragraph({ spacing: EXACT_LINE, children: [run(text, font)] });
}

export function emptyLine(): Paragraph {
  return new Paragraph({ spacing: EXACT_LINE, children: [run('')] });
}

/** A line that begins `free` characters (of 3号, parts of one allowed) right of the left edge of the type area. */
export function placedParagraph(text: string, free: number): Paragraph {
  return new Paragraph({
    spacing: EXACT_LINE,
    keepLines: true,
    indent: { left: Math.round(free * CHARACTER) },
    children: [run(text)],
  });
}
