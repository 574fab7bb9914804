import type { Spot } from './place-labels.ts';
import { element, escapeXml } from './svg.ts';
import { LINE_HEIGHT } from './text-measure.ts';

/** Share of the font size from the upper edge of a line of text to the foot of its characters. */
const ASCENT = 1;

/** Lines of text at a spot, one `text` element for each. */
export function textAt(lines: readonly string[], { x, top, anchor }: Spot, size: number, role: string): string {
  const texts = lines.map((line, index) => {
    const y = top + (index * LINE_HEIGHT + ASCENT) * size;
    const place = { class: role, x, y, 'text-anchor': anchor, 'font-size': size, fill: 'currentColor' };
    return element('text', place, escapeXml(line));
  });
  return texts.join('');
}
