import { strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { places, readRefused, readWell } from './reading.ts';
import { oneSheet, pack } from './workbook-builder.ts';

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** An OLE2 container as far as its kind goes: the signature, and one directory entry of this name at a multiple of 128 bytes. */
function ole2(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1_024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(`${stream}\0`, 512, 'utf16le');
  return new Uint8Array(bytes);
}

/** The header of a dBASE III table of one field, and one record. */
function dbf(): Uint8Array {
  const bytes = Buffer.alloc(80);
  bytes.set([0x03, 118, 6, 30, 1, 0, 0, 0, 65, 0, 11, 0]);
  bytes.write('VALUE', 32, 'latin1');
  bytes[64] = 0x0d;
  return new Uint8Array(bytes);
}

const zipOf = (...names: string[]) => pack(Object.fromEntries(names.map((name) => [name, 'x'])));
const fill = (head: string) => latin(`${head}${'.'.repeat(60)}`);

describe('a file of another kind is refused by its own name', () => {
  test.each([
    ['no bytes', new Uint8Array(0), 'a.csv', 'empty-file'],
    ['only blanks', latin(' \r\n\t\n '), 'a.csv', 'blank-file'],
    ['only a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf]), 'a.csv', 'blank-file'],
    ['.xls', ole2('Workbook'), 'a.xls', 'old-excel-file'],
    ['.xls of Excel 5', ole2('Book'), 'a.xls', 'old-excel-file'],
    ['.xls renamed .xlsx', ole2('Workbook'), 'a.xlsx', 'old-excel-file'],
    ['.xls without container', latin('\x09\x08\x10\x00\x00\x06\x05\x00'), 'a.xls', 'old-excel-file'],
    ['.et', ole2('Workbook'), '报表.ET', 'et-file'],
    ['with a password', ole2('EncryptedPackage'), 'a.xlsx', 'password-protected'],
    ['.et with a password', ole2('EncryptedPackage'), 'a.et', 'password-protected'],
    ['.doc', ole2('WordDocument'), 'a.doc', 'document-file'],
    ['another OLE2 file', ole2('Nothing'), 'a.msg', 'unknown-office-file'],
    ['.xlsb', zipOf('[Content_Types].xml', 'xl/workbook.bin'), 'a.xlsb', 'binary-excel-file'],
    ['.ods', zipOf('mimetype', 'content.xml'), 'a.ods', 'ods-file'],
    ['.numbers', zipOf('Index/Document.iwa', 'Metadata/Properties.plist'), 'a.numbers', 'numbers-file'],
    ['.docx', zipOf('[Content_Types].xml', 'word/document.xml'), 'a.docx', 'document-file'],
    ['.pptx', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), 'a.pptx', 'document-file'],
    ['.zip', zipOf('一季度.csv'), 'a.zip', 'archive-file'],
    ['an empty zip', pack({}), 'a.zip', 'archive-file'],
    ['a workbook without its workbook', zipOf('[Content_Types].xml', 'xl/styles.xml'), 'a.xlsx', 'corrupt-workbook'],
    ['.rar', fill('Rar!\x1a\x07\x00'), 'a.rar', 'archive-file'],
    ['.7z', fill('7z\xbc\xaf\x27\x1c'), 'a.7z', 'archive-file'],
    ['.gz', fill('\x1f\x8b\x08'), 'a.gz', 'archive-file'],
    ['.pdf', fill('%PDF-1.7\n'), 'a.pdf', 'pdf-file'],
    ['.pdf renamed .csv', fill('%PDF-1.7\n'), 'a.csv', 'pdf-file'],
    ['.png', fill('\x89PNG\r\n\x1a\n'), 'a.png', 'image-file'],
    ['.jpg', fill('\xff\xd8\xff\xe0'), 'a.jpg', 'image-file'],
    ['.gif', fill('GIF89a'), 'a.gif', 'image-file'],
    ['.tif', fill('II*\x00'), 'a.tif', 'image-file'],
    ['.webp', fill('RIFF....WEBP'), 'a.webp', 'image-file'],
    ['.heic', fill('\x00\x00\x00\x18ftypheic'), 'a.heic', 'image-file'],
    ['.rtf', fill('{\\rtf1'), 'a.rtf', 'document-file'],
    [
      'a web page saved as .xls',
      latin('\r\n<html><body><table><tr><td>1</td></tr></table></body></html>'),
      'a.xls',
      'html-file',
    ],
    ['a bare table', latin('<TABLE border=1><tr><td>1</td></tr></TABLE>'), 'a.xls', 'html-file'],
    ['a saved web page', latin('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n'), 'a.xls', 'html-file'],
    [
      'Excel 2003 XML',
      latin('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'),
      'a.xls',
      'xml-file',
    ],
    ['SYLK', latin('ID;PWXL;N;E\r\nC;Y1;X1;K"a"\r\nE\r\n'), 'a.slk', 'old-table-file'],
    ['DIF', latin('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\n'), 'a.dif', 'old-table-file'],
    ['dBASE', dbf(), 'a.dbf', 'old-table-file'],
    ['a program', latin('MZ\x90\x00\x03\x00\x00\x00\xff\xff\x00\x00\xb8\x00'), 'a.exe', 'unknown-file'],
    ['a page in XHTML', latin('<?xml version="1.0"?><html xmlns="x"/>'), 'a.xls', 'html-file'],
  ])('%s', async (_, bytes, fileName, code) => {
    expect(places(await readRefused(bytes, { fileName }))).toEqual([code]);
  });

  test('a workbook that hucre encrypted', async () => {
    const encryption = { password: 'secret', spinCount: 1_000 };
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['1']] }], encryption });
    expect(places(await readRefused(bytes, { fileName: 'a.xlsx' }))).toEqual(['password-protected']);
  });

  test('a workbook cut off anywhere is refused by name', async () => {
    const whole = oneSheet('<row r="1"><c><v>1</v></c></row>');
    for (let length = 4; length < whole.length; length += 7) {
      expect(places(await readRefused(whole.subarray(0, length)))).toEqual(['corrupt-workbook']);
    }
  });
});

describe('content counts, not the name', () => {
  const xlsx = oneSheet('<row r="1"><c><v>1</v></c></row>');
  test.each([
    ['a.csv', xlsx, ['name-mismatch']],
    ['a.xls', xlsx, ['name-mismatch']],
    ['a.xlsx', xlsx, []],
    ['a.XLSM', xlsx, []],
    ['no name', xlsx, []],
    ['a.xlsx', strToU8('1\n'), ['name-mismatch']],
    ['a.xls', strToU8('1\n'), ['name-mismatch']],
    ['a.et', strToU8('1\n'), ['name-mismatch']],
    ['a.csv', strToU8('1\n'), []],
    ['a.txt', strToU8('1\n'), []],
    ['2018.二季度', strToU8('1\n'), []],
  ])('%s', async (fileName, bytes, expected) => {
    const { rows, issues } = await readWell(bytes, { fileName });
    expect([rows, issues]).toEqual([[['1']], expected]);
  });

  test('a table that speaks of markup is a table', async () => {
    const { rows } = await readWell('名称,说明\n"<table>","<?xml"\n');
    expect(rows[1]).toEqual(['<table>', '<?xml']);
  });
});
