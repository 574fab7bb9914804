import { strFromU8, unzipSync } from 'fflate';

/** The parts of an office file that are XML or text, by their path. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const unescaped = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The words of a piece of WordprocessingML: what stands in its w:t elements. */
export function textOf(xml: string): string {
  return unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''));
}

export const elements = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 'gs'))].map((match) => match[0]);

/** The rows of a table of a document, the first or another, each as the texts of its cells. */
export function wordRows(document: string, table = 0): string[][] {
  return elements(elements(document, 'w:tbl')[table]!, 'w:tr').map((row) => elements(row, 'w:tc').map(textOf));
}
