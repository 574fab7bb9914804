import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';
import { bytesOf, read, readRefused, readWell } from './reading.ts';

const ROWS = [
  ['地区', '指标', '报告期', '数值', '备注'],
  ['江海区', '药占比', '2018年第二季度', '31.2', '逗号，在此'],
  ['䶮㛃𫖯镇', '百元医疗收入，消耗的卫生材料', '1—9月', '−0.5', '引"号'],
  ['', '一', '', '0', ''],
];

const write = (delimiter: string, newline: string) =>
  ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(newline) + newline;

const encode = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding));
const marked = (encoding: string, mark: number[]) => (text: string) =>
  new Uint8Array([...mark, ...encode(text, encoding)]);

describe('one table in every encoding', () => {
  test.each([
    ['UTF-8', 'utf-8', ',', '\n', (text: string) => encode(text, 'utf-8')],
    ['UTF-8 with mark', 'utf-8', ',', '\r\n', marked('utf-8', [0xef, 0xbb, 0xbf])],
    ['GB18030', 'gb18030', ',', '\r\n', (text: string) => encode(text, 'gb18030')],
    ['GB18030 with mark', 'gb18030', ';', '\n', marked('gb18030', [0x84, 0x31, 0x95, 0x33])],
    ['UTF-16LE with mark', 'utf-16le', '\t', '\r\n', marked('utf-16le', [0xff, 0xfe])],
    ['UTF-16BE with mark', 'utf-16be', '\t', '\r\n', marked('utf-16be', [0xfe, 0xff])],
    ['UTF-16LE', 'utf-16le', ',', '\r\n', (text: string) => encode(text, 'utf-16le')],
    ['UTF-16BE', 'utf-16be', ',', '\n', (text: string) => encode(text, 'utf-16be')],
    ['tabs', 'gb18030', '\t', '\r\n', (text: string) => encode(text, 'gb18030')],
    ['semicolons', 'utf-8', ';', '\r\n', (text: string) => encode(text, 'utf-8')],
    ['bars', 'utf-8', '|', '\r', (text: string) => encode(text, 'utf-8')],
  ])('%s', async (_, encoding, delimiter, newline, toBytes) => {
    const { table, rows, issues } = await readWell(toBytes(write(delimiter, newline)));
    expect({ encoding: table.encoding, delimiter: table.delimiter, rows, issues }).toEqual({
      encoding,
      delimiter,
      rows: ROWS,
      issues: [],
    });
  });

  test('GBK as Excel saves it in China', async () => {
    const gbk = encode('地区,药占比\r\n江海区,31.2\r\n', 'gbk');
    const { table, rows } = await readWell(gbk);
    expect([table.encoding, rows]).toEqual([
      'gb18030',
      [
        ['地区', '药占比'],
        ['江海区', '31.2'],
      ],
    ]);
  });

  test('Chinese only after a megabyte of ASCII', async () => {
    const text = `${'a,b\n'.repeat(262_144)}江海区,1\n`;
    const { table, rows } = await readWell(encode(text, 'gb18030'), { limits: { rows: 300_000 } });
    expect([table.encoding, rows.length, rows.at(-1)]).toEqual(['gb18030', 262_145, ['江海区', '1']]);
  });
});

describe('what fits two encodings', () => {
  test.each([
    // 药酶 is 0xD2A9 0xC3B8 in GBK: two well-formed UTF-8 sequences.
    ['hanzi whose bytes are UTF-8', new Uint8Array([0xd2, 0xa9, 0xc3, 0xb8, 0x2c, 0x31]), 'gb18030', '药酶'],
    ['a lone letter with an accent', bytesOf('café,1'), 'utf-8', 'café'],
    ['a lone middle dot', bytesOf('a·b,1'), 'utf-8', 'a·b'],
  ])('%s is announced', async (_, bytes, encoding, cell) => {
    const { table, rows, issues } = await readWell(bytes);
    expect([table.encoding, rows[0]![0], issues]).toEqual([encoding, cell, ['encoding-unsure']]);
  });

  test.each([
    ['ASCII', 'a,1'],
    ['Chinese', '药,1'],
    ['Chinese and a sign', '药×,1'],
    ['Russian', 'Привет,1'],
  ])('%s in UTF-8 is certain', async (_, text) => {
    const { table, issues } = await readWell(text);
    expect([table.encoding, issues]).toEqual(['utf-8', []]);
  });

  test('Big5 decodes as GB18030, but is announced as uncertain', async () => {
    const { table, issues } = await readWell(encode('地區,指標名稱,數值\n臺北市,藥品費用占比,31.2\n', 'big5'));
    expect([table.encoding, issues]).toEqual(['gb18030', ['encoding-unsure']]);
  });

  test.each([
    ['euc-kr', '지역,지표,값\n서울특별시,약제비 비율,31.2\n부산광역시,외래 환자,8\n'],
    ['euc-jp', '地域,指標,値\n東京都,薬剤費の割合,31.2\n大阪府,外来患者数,8\n'],
    ['shift_jis', '地域,指標,値\n東京都,薬剤費の割合,31.2\n大阪府,外来患者数,8\n'],
    ['koi8-r', 'регион,показатель\nМосква,доля расходов\n'],
    ['big5', '縣市,報告期\n臺北市,二零一八年第二季度\n高雄市,二零一八年\n'],
  ])('%s decodes as GB18030, but is announced as uncertain', async (encoding, text) => {
    const { table, issues } = await readWell(encode(text, encoding));
    expect([table.encoding, issues]).toEqual(['gb18030', ['encoding-unsure']]);
  });

  test('no Chinese sheet of the indicators raises a false alarm', async () => {
    const folder = path.resolve(import.meta.dirname, '../../indicators');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(20);
    for (const name of files) {
      const words = readFileSync(path.join(folder, name), 'utf8').match(/[\u4e00-\u9fff]{2,}/g) ?? [];
      const decoded = decode(encode(`${words.join(',')}\n`, 'gbk'), undefined);
      expect(decoded).toMatchObject({ ok: true, encoding: 'gb18030', unsure: false });
    }
  });

  test('the encoding asked for is used on the same bytes', async () => {
    const bytes = new Uint8Array([0xd2, 0xa9, 0xc3, 0xb8, 0x2c, 0x31]);
    const { table, rows, issues } = await readWell(bytes, { encoding: 'utf-8' });
    expect([table.encoding, rows, issues]).toEqual(['utf-8', [['ҩø', '1']], []]);
  });
});

describe('bytes that are no text', () => {
  const damaged = (text: string, at: number, byte: number) => {
    const bytes = bytesOf(text);
    bytes[at] = byte;
    return bytes;
  };

  test.each([
    ['a broken byte in line 2', damaged('地区,值\n江海区,1\n', 12, 0xff), 'damaged-utf8', 2, 12],
    ['a character cut off at the end', bytesOf('地区,值\n江海区').subarray(0, -1), 'damaged-utf8', 2, 18],
    ['a mark of UTF-8 before GBK', new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xb1, 0xc8]), 'damaged-utf8', 1, 5],
    ['Windows-1252', new Uint8Array(iconv.encode('nom,valeur\nHistórico,1\n', 'latin1')), 'unknown-encoding', 2, 16],
    [
      'GBK cut in the middle',
      new Uint8Array([...encode('地区,值\n江海区', 'gbk').subarray(0, -1)]),
      'unknown-encoding',
      2,
      13,
    ],
    ['UTF-32 with its mark', new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'unknown-encoding', 1, 1],
    ['UTF-32, the other way round', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]), 'unknown-encoding', 1, 3],
    ['UTF-7', bytesOf('+VzBTOg-,+YwdoBw-\n1,2\n'), 'unknown-encoding', 1, 1],
    ['half a UTF-16 unit', new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x62]), 'not-in-encoding', 1, 5],
    ['a lone surrogate', new Uint8Array([0xfe, 0xff, 0x00, 0x0a, 0xd8, 0x00, 0x00, 0x61]), 'not-in-encoding', 2, 5],
  ])('%s is refused with its place', async (_, bytes, code, line, byte) => {
    const [issue, ...more] = await readRefused(bytes);
    expect(more).toEqual([]);
    expect([issue!.code, issue!.params.line, issue!.params.byte]).toEqual([code, line, byte]);
  });

  test('an encoding asked for that does not fit is refused', async () => {
    const issues = await readRefused(bytesOf('a,江海区'), { encoding: 'utf-16le' });
    expect(issues.map(({ code }) => code)).toEqual(['not-in-encoding']);
  });

  test('the place is found beyond the first block of 64 KB', async () => {
    const text = '江海区,1\n'.repeat(20_000);
    const bytes = damaged(text, 12 * 15_000 + 1, 0x20);
    const [issue] = await readRefused(bytes);
    expect(issue!.params).toEqual({ encoding: 'utf-8', line: 15_001, byte: 12 * 15_000 + 1 });
  });

  test('a NUL character is refused with its line', async () => {
    const [issue] = await readRefused('a,b\nc,\0d\n');
    expect([issue!.code, issue!.params.line]).toEqual(['nul-character', 2]);
  });

  test('U+FFFD that the file itself holds is kept and announced', async () => {
    const { rows, issues } = await readWell('地区,值\n江海�区�,1\n');
    expect([rows[1]![0], issues]).toEqual(['江海�区�', ['replacement-character']]);
  });
});

/** Whether `bytes` is `tail`, perhaps after a byte order mark of two or three bytes. */
const endsWith = (bytes: Uint8Array, tail: Uint8Array) =>
  [0, 2, 3].some((mark) => Buffer.from(bytes.subarray(mark)).equals(tail)) && bytes.length - tail.length <= 3;

describe('properties', () => {
  const hanzi = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
  const chinese = fc.string({ unit: hanzi, minLength: 4, maxLength: 60 });

  test('Chinese in UTF-8 with one byte changed or dropped is never read as something else in silence', () => {
    fc.assert(
      fc.property(chinese, fc.nat(), fc.integer({ min: 0x80, max: 0xff }), fc.boolean(), (text, at, byte, drop) => {
        const bytes = [...bytesOf(text)];
        bytes.splice(at % bytes.length, 1, ...(drop ? [] : [byte]));
        const decoded = decode(new Uint8Array(bytes), undefined);
        // What is still UTF-8 after the change is another text, and no decoder can know.
        expect(decoded.ok ? decoded.encoding : decoded.code).toBe(decoded.ok ? 'utf-8' : 'damaged-utf8');
      }),
    );
  });

  test('whatever decodes is the text that was encoded', () => {
    fc.assert(
      fc.property(chinese, fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'utf-16be'), (text, encoding) => {
        const line = `地区,指标,报告期,值\n${text},药占比,2018年第二季度,31.2\n`;
        const decoded = decode(encode(line, encoding), undefined);
        expect(decoded.ok && [decoded.text, decoded.encoding]).toEqual([line, encoding]);
      }),
    );
  });

  test('what decodes encodes to the same bytes again: nothing is invented, nothing dropped', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (bytes) => {
        const decoded = decode(bytes, undefined);
        if (!decoded.ok) return;
        // The tables of iconv-lite are older in a few signs, so only U+FFFD is looked for in GB18030.
        if (decoded.encoding === 'gb18030') expect(decoded.text).not.toContain('\uFFFD');
        else expect(endsWith(bytes, encode(decoded.text, decoded.encoding))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('reading never throws, for any bytes, with any hint', async () => {
    const heads = fc.constantFrom(
      ...['', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xff\xfe', 'a,"b\n'].map((head) =>
        Buffer.from(head, 'latin1'),
      ),
    );
    const encodings = fc.constantFrom(
      undefined,
      'utf-8' as const,
      'gb18030' as const,
      'utf-16le' as const,
      'utf-16be' as const,
    );
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), encodings, async (head, tail, encoding) => {
        const bytes = new Uint8Array(Buffer.concat([head, tail]));
        const result = await read(bytes, encoding === undefined ? {} : { encoding });
        if (result.ok) for (const row of result.table.rows) expect(row.length).toBeGreaterThan(0);
        else expect(result.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the same table is the same in every file', () => {
  const cell = fc.string({
    unit: fc.constantFrom(...'药占比县䶮㛃𫖯—％１２．5 '.split(''), '\u{2b5af}', ',', ';', '\t', '"', '\n', "'"),
    maxLength: 8,
  });
  const tables = fc
    .array(
      fc.array(
        cell.map((text) => text.replace(/[\ud800-\udfff]/gu, '')),
        { minLength: 3, maxLength: 3 },
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((rows) => [['地区', '指标', '数值'], ...rows]);
  const write = (rows: readonly (readonly string[])[], delimiter: string) =>
    rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
  const fingerprint = (rows: readonly (readonly string[])[]) =>
    createHash('sha256').update(JSON.stringify(rows)).digest('hex');

  test('UTF-8, with mark, GB18030, UTF-16LE with and without mark, tab, semicolon', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const comma = write(rows, ',');
        const files = [
          encode(comma, 'utf-8'),
          marked('utf-8', [0xef, 0xbb, 0xbf])(comma),
          encode(comma, 'gb18030'),
          marked('utf-16le', [0xff, 0xfe])(comma),
          encode(comma, 'utf-16le'),
          encode(write(rows, '\t'), 'gb18030'),
          encode(write(rows, ';'), 'utf-8'),
        ];
        const prints = await Promise.all(files.map(async (file) => fingerprint((await readWell(file)).rows)));
        expect(new Set(prints)).toEqual(new Set([fingerprint(rows)]));
      }),
      { numRuns: 200 },
    );
  });
});
