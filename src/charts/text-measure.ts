const WIDE = /[\u2013-\u2014\u2018-\u201d\u2026\u2103\u2460-\u24ff\u2e80-\uffff]|[\u{10000}-\u{10ffff}]/u;
const BROAD = /[MWmw@%‰&]/;
const CAPITAL = /[A-Z<>=+~#]/;
const NARROW = /[ .,:;'|!ijlIft()[\]]/;

/** Height of a line of text as a share of its font size. */
export const LINE_HEIGHT = 1.25;

/**
 * Width of `text` in units of the picture at a font size. No font is at hand on the server, so this errs on the wide
 * side of the usual Chinese system fonts: a Chinese character is one font size wide. `textWidth('药占比', 12)` is 36.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) ems += emsOf(sign);
  return ems * size;
}

function emsOf(sign: string): number {
  if (WIDE.test(sign)) return 1;
  if (BROAD.test(sign)) return 0.92;
  if (CAPITAL.test(sign)) return 0.72;
  return NARROW.test(sign) ? 0.38 : 0.6;
}

/**
 * Breaks `text` into at most `most` lines none wider than `width`; what does not fit ends in an ellipsis.
 * Breaks between Chinese characters and at spaces, not before closing marks; a word too long for a line is cut.
 */
export function breakLines(text: string, width: number, size: number, most: number): string[] {
  const tokens =
    text
      .replace(/\s+/g, ' ')
      .trim()
      .match(/(?:[\x21-\x7e]+|.)[，。；：、）》”’]*\s*/gsu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of tokens.flatMap((token) => cutToken(token, width, size))) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), withEllipsis(lines[most - 1]!, width, size)];
}

function cutToken(token: string, width: number, size: number): string[] {
  return textWidth(token.trimEnd(), size) > width ? [...token] : [token];
}

function withEllipsis(line: string, width: number, size: number): string {
  const signs = [...line];
  while (signs.length > 0 && textWidth(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('')}…`;
}
