import { isUtf8 } from 'node:buffer';
import { WorkbookFault } from './workbook-fault.ts';

/** Names come without their namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** The attributes of one element, read only when asked for. */
export class Attributes {
  readonly #raw: string;

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** The value of an attribute, by its name without prefix; undefined where it is absent. */
  get(name: string): string | undefined {
    let at = this.#raw.indexOf(name);
    for (; at !== -1; at = this.#raw.indexOf(name, at + 1)) {
      if (!/[\s:]/.test(this.#raw[at - 1] ?? ' ')) continue;
      const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(this.#raw.slice(at + name.length));
      if (match !== null) return unescapeXml(match[1] ?? match[2] ?? '');
    }
    return undefined;
  }

  /** Whether a boolean attribute is set (`1` or `true`, XML Schema part 2, 3.2.2). */
  flag(name: string): boolean {
    const value = this.get(name);
    return value === '1' || value === 'true';
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** No part of a workbook nests nearly as deep; beyond it is an attack. */
const DEEPEST = 256;

const malformed = () => new WorkbookFault('corrupt-workbook');

/** Resolves the five named entities and character references; any other entity would need a DTD and is a fault. */
function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,16})(;?)/g, (_, name: string, end: string) => {
    const code = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
    const point = code === null ? Number.NaN : Number.parseInt(code[1] ?? code[2]!, code[1] === undefined ? 10 : 16);
    const value = point <= 0x10ffff ? String.fromCodePoint(point) : NAMED[name];
    if (value === undefined || end === '') throw malformed();
    return value;
  });
}

const TAG_END = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Where the tag that opens at `from` ends: `>` may stand in a quoted attribute value. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === TAG_END) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  throw malformed();
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw malformed();
  return at + mark.length;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Walks a part of a workbook. Strict where leniency would lose data: tags must nest and close, the document must end, entities must be
 * known. Throws a WorkbookFault: `corrupt-workbook` for anything else, `unsafe-workbook` for a document type declaration.
 */
export function walkXml(bytes: Uint8Array, listener: XmlListener): void {
  if (!isUtf8(bytes)) throw malformed();
  const xml = new TextDecoder().decode(bytes);
  const open: string[] = [];
  let seenRoot = false;
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag === -1 ? xml.length : tag);
    if (open.length > 0 && text !== '') listener.text?.(unescapeXml(text));
    else if (text.trim() !== '') throw malformed();
    if (tag === -1) break;
    const sign = xml[tag + 1];
    if (sign === '?') at = after(xml, '?>', tag);
    else if (sign === '!') at = walkDeclaration(xml, tag, listener);
    else {
      const end = tagEnd(xml, tag + 1);
      at = end + 1;
      const body = xml.slice(tag + 1, end);
      if (open.length === 0 && (seenRoot || sign === '/')) throw malformed();
      seenRoot = true;
      walkTag(body, open, listener);
    }
  }
  if (open.length > 0 || !seenRoot) throw malformed();
}

function walkDeclaration(xml: string, tag: number, listener: XmlListener): number {
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag + 4);
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = after(xml, ']]>', tag + 9);
    listener.text?.(xml.slice(tag + 9, end - 3));
    return end;
  }
  throw new WorkbookFault('unsafe-workbook', { part: 'DOCTYPE' });
}

function walkTag(body: string, open: string[], listener: XmlListener): void {
  if (body.startsWith('/')) {
    const name = body.slice(1).trimEnd();
    if (open.pop() !== name) throw malformed();
    listener.close?.(localName(name));
    return;
  }
  const empty = body.endsWith('/');
  const name = /^[^\s/>]+/.exec(body)?.[0];
  if (name === undefined) throw malformed();
  listener.open(localName(name), new Attributes(body.slice(name.length, empty ? -1 : undefined)));
  if (empty) listener.close?.(localName(name));
  else if (open.push(name) > DEEPEST) throw malformed();
}
