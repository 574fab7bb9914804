import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { ZipGuard } from '../../src/ingest/zip-guard.ts';
import { places, readRefused, readWell } from './reading.ts';
import { oneSheet, pack, workbookParts } from './workbook-builder.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';
const draft = { sheets: [{ name: 'a', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] };
const parts = workbookParts(draft);
const count = Object.keys(parts).length;
const unpacked = Object.values(parts).reduce((sum, part) => sum + strToU8(part).length, 0);

/** Changes fields of the central directory entry of one part; `local` changes its local header. */
function forge(bytes: Uint8Array, name: string, change: (view: DataView, entry: number) => void): Uint8Array {
  const forged = Buffer.from(bytes);
  const entry = forged.lastIndexOf(name) - 46;
  change(new DataView(forged.buffer, forged.byteOffset, forged.length), entry);
  return new Uint8Array(forged);
}

describe('limits of the container', () => {
  test.each([
    ['entries, exactly', { entries: count }, null],
    ['entries, one too many', { entries: count - 1 }, 'too-many-entries'],
    ['unpacked size, exactly', { unpackedBytes: unpacked }, null],
    ['unpacked size, one byte too many', { unpackedBytes: unpacked - 1 }, 'unpacked-too-large'],
  ])('%s', async (_, limits, code) => {
    if (code === null) await readWell(pack(parts), { limits });
    else expect(places(await readRefused(pack(parts), { limits }))).toEqual([code]);
  });

  test('a bomb that says its size is refused before anything is unpacked', async () => {
    const bomb = pack({ ...parts, [sheetPart]: new Uint8Array(101 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(places(await readRefused(bomb))).toEqual(['unpacked-too-large']);
  });

  test('a bomb that lies about its size is stopped at the size it declares', async () => {
    const honest = pack({ ...parts, [sheetPart]: new Uint8Array(50 * 1024 * 1024) });
    const lying = forge(honest, sheetPart, (view, entry) => view.setUint32(entry + 24, 1_000, true));
    const before = process.memoryUsage().arrayBuffers;
    expect(places(await readRefused(lying))).toEqual(['unsafe-workbook']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
  });
});

describe('names of parts', () => {
  test.each([
    '/etc/passwd',
    '../evil.xml',
    'xl/../../evil.xml',
    'xl\\..\\evil.xml',
    'C:\\evil.xml',
    'C:evil',
    '\\evil',
  ])('%s is refused', async (name) => {
    expect(places(await readRefused(pack({ ...parts, [name]: 'x' })))).toEqual(['unsafe-workbook']);
  });

  test.each(['xl/a..b.xml', 'xl/..hidden', 'xl/sub/'])('%s is harmless', async (name) => {
    expect((await readWell(pack({ ...parts, [name]: 'x' }))).rows).toEqual([['1']]);
  });

  test('one name twice is refused, large or small letters alike', async () => {
    expect(places(await readRefused(pack({ ...parts, 'XL/Workbook.xml': 'x' })))).toEqual(['unsafe-workbook']);
    expect(places(await readRefused(pack({ ...parts, 'xl\\workbook.xml': 'x' })))).toEqual(['unsafe-workbook']);
  });

  test('parts written with \\ and in other letters are found', async () => {
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name.replace(/^xl\//, 'XL\\'), part]),
    );
    expect((await readWell(pack(renamed))).rows).toEqual([['1']]);
  });
});

describe('broken containers', () => {
  const whole = pack(parts);
  test.each([
    [
      'a wrong checksum',
      forge(whole, sheetPart, (view, entry) => view.setUint32(entry + 16, 1, true)),
      'corrupt-workbook',
    ],
    [
      'a size that is too large',
      forge(whole, sheetPart, (view, entry) => view.setUint32(entry + 24, 9_999, true)),
      'corrupt-workbook',
    ],
    [
      'an unknown compression',
      forge(whole, sheetPart, (view, entry) => view.setUint16(entry + 10, 12, true)),
      'corrupt-workbook',
    ],
    [
      'an offset beyond the file',
      forge(whole, sheetPart, (view, entry) => view.setUint32(entry + 42, 0x7fffffff, true)),
      'corrupt-workbook',
    ],
    [
      'packed bytes beyond the file',
      forge(whole, sheetPart, (view, entry) => view.setUint32(entry + 20, 0x7fffffff, true)),
      'corrupt-workbook',
    ],
    [
      'an encrypted part',
      forge(whole, sheetPart, (view, entry) => view.setUint16(entry + 8, 1, true)),
      'password-protected',
    ],
    [
      'a missing ZIP64 field',
      forge(whole, sheetPart, (view, entry) => view.setUint32(entry + 24, 0xffffffff, true)),
      'corrupt-workbook',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(places(await readRefused(bytes))).toEqual([code]);
  });

  test('stored parts are read like packed ones', async () => {
    const stored = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), {
      level: 0,
    });
    expect((await readWell(stored)).rows).toEqual([['1']]);
  });

  test('a comment after the directory does no harm', async () => {
    const comment = Buffer.from('注释');
    const commented = Buffer.concat([whole, comment]);
    commented.writeUInt16LE(comment.length, whole.length - 2);
    expect((await readWell(new Uint8Array(commented))).rows).toEqual([['1']]);
  });

  test('sizes and offsets of ZIP64 are read from the extra field', () => {
    const plain = zipSync({ 'a.xml': strToU8('<a/>') }, { level: 0 });
    const end = plain.length - 22;
    const view = new DataView(plain.buffer, plain.byteOffset, plain.length);
    const start = view.getUint32(end + 16, true);
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(4n, 4);
    extra.writeBigUInt64LE(4n, 12);
    extra.writeBigUInt64LE(0n, 20);
    const entry = Buffer.from(plain.subarray(start, end));
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt32LE(0xffffffff, 42);
    entry.writeUInt16LE(extra.length, 30);
    const zip64 = Buffer.concat([plain.subarray(0, start), entry, extra, plain.subarray(end)]);
    expect(new TextDecoder().decode(new ZipGuard(new Uint8Array(zip64), DEFAULT_LIMITS).read('a.xml'))).toBe('<a/>');
  });

  test('any byte changed leaves the table as it was or has the file refused', async () => {
    const intact = oneSheet('<row r="1"><c r="A1"><v>31.2</v></c><c t="s"><v>0</v></c></row>', {
      strings: ['<t>药占比</t>'],
    });
    const expected = (await readWell(intact)).rows;
    for (let at = 0; at < intact.length; at += 1) {
      const changed = intact.slice();
      changed[at] = changed[at]! ^ 0x15;
      const rows = await readWell(changed).then(
        ({ rows }) => rows,
        () => 'refused',
      );
      expect(['refused', expected]).toContainEqual(rows);
    }
  });
});
