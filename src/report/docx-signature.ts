import type { Paragraph } from 'docx';
import { CHARACTER, emptyLine, placedParagraph, TYPE_AREA_WIDTH } from './docx-typography.ts';

const LINE_CHARACTERS = TYPE_AREA_WIDTH / CHARACTER;

/**
 * Signer 落款 and date where no seal is set (GB/T 9704-2012, 7.3.5.2): the signer ends two characters from the right edge, the
 * date begins two characters right of the signer's beginning; a date longer than the signer ends two characters from the edge
 * and the signer moves left with it. In: the signer and the date in words; either may be null.
 */
export function signatureParagraphs(signer: string | null, date: string | null): Paragraph[] {
  if (signer === null && date === null) return [];
  const start = signatureStart(widthOf(signer ?? ''), widthOf(date ?? ''), LINE_CHARACTERS);
  return [
    emptyLine(),
    emptyLine(),
    ...(signer === null ? [] : [placedParagraph(signer, start.signer)]),
    ...(date === null ? [] : [placedParagraph(date, start.date)]),
  ];
}

/**
 * Where signer and date begin, in characters from the left, from the widths of both and of the line. Never left of the edge.
 *
 * Example: on a line of 28, a signer of 11 and a date of 7 begin at 15 and 17; a signer of 4 and a date of 7 at 17 and 19.
 */
export function signatureStart(signer: number, date: number, line: number) {
  const first = date > signer ? line - 2 - date - 2 : line - 2 - signer;
  const start = Math.max(0, first);
  return { signer: start, date: start + 2 };
}

/** In Chinese characters: Latin letters and digits count half, each change between the two scripts a quarter (Word's spacing). */
export function widthOf(text: string): number {
  const latin = [...text].map((character) => character.codePointAt(0)! < 0x2000);
  return latin.reduce(
    (sum, here, index) => sum + (here ? 0.5 : 1) + (index > 0 && here !== latin[index - 1] ? 0.25 : 0),
    0,
  );
}
