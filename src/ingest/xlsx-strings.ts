import { WorkbookFault } from './workbook-fault.ts';
import { walkXml } from './xml-events.ts';

/**
 * Undoes the `_xHHHH_` writing of characters that XML cannot hold (ECMA-376 part 1, 22.4.2.4): `_x000D_` is a carriage return. Throws
 * a WorkbookFault for what is no text: a NUL, or half of a character.
 */
export function unescapeXlsx(text: string): string {
  if (!text.includes('_x')) return text;
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (plain.includes('\0') || !plain.isWellFormed())
    throw new WorkbookFault('corrupt-workbook', { part: text.slice(0, 40) });
  return plain;
}

/**
 * Gathers the text of one string item (`si` or `is`): its plain text or the runs of its rich text, in order. Phonetic runs (`rPh`),
 * which tell how the text is pronounced, are no part of it.
 */
export class StringItem {
  #text = '';
  #inText = false;
  #inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 't') this.#inText = !this.#inPhonetic;
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 't') this.#inText = false;
  }

  /** The whole text; the item is empty again afterwards. */
  take(): string {
    const text = unescapeXlsx(this.#text);
    this.#text = '';
    return text;
  }
}

/** The shared strings of a workbook in their order. Throws a WorkbookFault where the part is malformed. */
export function readSharedStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  const item = new StringItem();
  walkXml(bytes, {
    open: (name) => item.open(name),
    text: (text) => item.text(text),
    close: (name) => {
      item.close(name);
      if (name === 'si') strings.push(item.take());
    },
  });
  return strings;
}
