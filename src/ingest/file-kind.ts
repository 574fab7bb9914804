import type { TableIssueCode } from './issue-codes.ts';

/** What the first bytes say a file is, whatever its name. `text` is everything without a signature of its own. */
export type FileKind = 'zip' | 'text' | RefusedKind;

/** Kinds that are recognised and not read; each is the code of its issue. */
export type RefusedKind = Extract<
  TableIssueCode,
  | 'empty-file'
  | 'old-excel-file'
  | 'et-file'
  | 'password-protected'
  | 'pdf-file'
  | 'image-file'
  | 'document-file'
  | 'archive-file'
  | 'unknown-office-file'
>;

const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const SIGNATURES: readonly (readonly [FileKind | 'ole2', readonly number[], number?])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole2', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // The first record (BOF) of Excel 2 to 4, and of Excel 5 and later where it stands without a container.
  ['old-excel-file', [0x09, 0x00, 0x04, 0x00]],
  ['old-excel-file', [0x09, 0x02, 0x06, 0x00]],
  ['old-excel-file', [0x09, 0x04, 0x06, 0x00]],
  ['old-excel-file', [0x09, 0x08, 0x08, 0x00]],
  ['old-excel-file', [0x09, 0x08, 0x10, 0x00]],
  ['pdf-file', latin('%PDF-')],
  ['document-file', latin('{\\rtf')],
  ['image-file', [0x89, ...latin('PNG\r\n')]],
  ['image-file', [0xff, 0xd8, 0xff]],
  ['image-file', latin('GIF8')],
  ['image-file', [0x49, 0x49, 0x2a, 0x00]],
  ['image-file', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image-file', latin('WEBP'), 8],
  ['image-file', latin('ftyphei'), 4],
  ['archive-file', latin('Rar!\x1a\x07')],
  ['archive-file', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive-file', [0x1f, 0x8b, 0x08]],
];

/** Whether an OLE2 container has a stream of this name: directory entries are 128 bytes long and begin with the name in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = container.indexOf(wanted); at !== -1; at = container.indexOf(wanted, at + 2)) {
    if (at % 128 === 0) return true;
  }
  return false;
}

function ole2Kind(bytes: Uint8Array, extension: string): FileKind {
  if (hasStream(bytes, 'EncryptedPackage')) return 'password-protected';
  if (extension === 'et') return 'et-file';
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return 'old-excel-file';
  return hasStream(bytes, 'WordDocument') ? 'document-file' : 'unknown-office-file';
}

/** The part of a file name after its last point, in small letters; empty where there is none. */
export function extensionOf(fileName: string | undefined): string {
  return /\.([^.\\/]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
}

/** Tells a file by its first bytes. The name helps only to call a WPS table (.et) by its name, since it is an OLE2 file like .xls. */
export function fileKind(bytes: Uint8Array, fileName: string | undefined): FileKind {
  if (bytes.length === 0) return 'empty-file';
  const found = SIGNATURES.find(([, signature, from = 0]) => signature.every((byte, at) => bytes[from + at] === byte));
  if (found === undefined) return 'text';
  return found[0] === 'ole2' ? ole2Kind(bytes, extensionOf(fileName)) : found[0];
}

const DBF_VERSIONS: ReadonlySet<number> = new Set([0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xf5, 0xfb]);

/** A table of dBASE or FoxPro (.dbf): its version, a last change that is a date, and lengths that fit the file. */
export function isDbf(bytes: Uint8Array): boolean {
  if (bytes.length < 65 || !DBF_VERSIONS.has(bytes[0]!)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = view.getUint16(8, true);
  const dated = bytes[2]! <= 12 && bytes[3]! <= 31;
  return dated && header >= 65 && header <= bytes.length && view.getUint16(10, true) > 0 && bytes[12] === 0;
}

/** A table of an old exchange format that is text, by how it must begin: SYLK (.slk) or DIF (.dif). Else null. */
export function oldTextTable(text: string): 'SYLK' | 'DIF' | null {
  if (/^ID;P[A-Z]/.test(text)) return 'SYLK';
  return /^TABLE\r?\n0,1\r?\n"/.test(text) ? 'DIF' : null;
}

/** What decoded text is when it is no CSV: a web page (also as MHTML), or XML such as Excel's 2003 format. Null for a table. */
export function markupKind(text: string): 'html-file' | 'xml-file' | null {
  const head = text.slice(0, 2_000).trimStart();
  if (/^MIME-Version:/i.test(head)) return 'html-file';
  if (/^<\?xml\b/i.test(head)) return /<html\b/i.test(head) ? 'html-file' : 'xml-file';
  return /^(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|body|table|meta)\b/i.test(head) ? 'html-file' : null;
}

/** What a zip container holds, by the names of its parts: a workbook that can be read, or what it is instead. */
export function zipKind(names: Iterable<string>): 'workbook' | TableIssueCode {
  const lower = new Set([...names].map((name) => name.toLowerCase()));
  const some = (test: (name: string) => boolean) => [...lower].some(test);
  if (lower.has('xl/workbook.bin')) return 'binary-excel-file';
  if (some((name) => /^xl\/.*workbook[^/]*\.xml$/.test(name))) return 'workbook';
  if (some((name) => name.endsWith('.iwa'))) return 'numbers-file';
  if (lower.has('index.zip') || lower.has('index/document.iwa')) return 'numbers-file';
  if (lower.has('mimetype') && lower.has('content.xml')) return 'ods-file';
  if (some((name) => name.startsWith('word/') || name.startsWith('ppt/'))) return 'document-file';
  return lower.has('[content_types].xml') ? 'corrupt-workbook' : 'archive-file';
}
