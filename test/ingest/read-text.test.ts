import { describe, expect, test } from 'vitest';
import { issueLevel, ROW_ISSUES, TABLE_ISSUES, type TableIssueCode } from '../../src/ingest/issue-codes.ts';
import type { Issue } from '../../src/ingest/table.ts';
import { tableText as en } from '../../src/text/en/table.ts';
import { textIn } from '../../src/text/text.ts';
import { tableText as zh } from '../../src/text/zh/table.ts';
import { bytesOf, read } from './reading.ts';
import { oneSheet, pack, workbook, workbookParts } from './workbook-builder.ts';

const sentence = (texts: typeof zh, { code, params }: Issue) => {
  const entry = texts[code as TableIssueCode] as string | ((params: Issue['params']) => string);
  return typeof entry === 'string' ? entry : entry(params);
};

describe('every issue of reading', () => {
  test.each([
    ['zh', zh],
    ['en', en],
  ])('has a sentence in %s, and there is no other', (_, texts) => {
    expect(Object.keys(texts).sort()).toEqual([...TABLE_ISSUES].sort());
  });

  test('no code belongs to two tiers', () => {
    const codes = [...TABLE_ISSUES, ...ROW_ISSUES];
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each([
    ['unclosed-quote', 'error'],
    ['ragged-row', 'error'],
    ['error-cell', 'error'],
    ['stray-quote', 'warning'],
    ['encoding-unsure', 'warning'],
    ['merged-cells', 'info'],
    ['name-mismatch', 'info'],
  ] as const)('%s is of level %s', (code, level) => {
    expect(issueLevel(code)).toBe(level);
  });
});

const cell = (inside: string) => oneSheet(`<row r="1"><c r="A1" ${inside}</c><c><v>1</v></c></row>`);
const sheets = ['<row r="1"><c><v>1</v></c></row>', '', '<row r="1"><c><v>2</v></c></row>'];

type Options = NonNullable<Parameters<typeof read>[1]>;

const FILES: readonly (readonly [TableIssueCode, string | Uint8Array, Options?])[] = [
  ['file-too-large', 'a,b', { limits: { bytes: 1 } }],
  ['too-many-rows', 'a\nb', { limits: { rows: 1 } }],
  ['too-many-columns', 'a,b', { limits: { columns: 1 } }],
  ['too-many-cells', 'a,b', { limits: { cells: 1 } }],
  ['damaged-utf8', new Uint8Array([...bytesOf('江海区,'), 0xff])],
  ['not-in-encoding', bytesOf('abc'), { encoding: 'utf-16le' }],
  ['unknown-encoding', new Uint8Array([0x61, 0xff])],
  ['nul-character', 'a,\0'],
  ['name-mismatch', 'a,b', { fileName: 'a.xlsx' }],
  ['encoding-unsure', new Uint8Array([0xd2, 0xa9, 0xc3, 0xb8])],
  ['replacement-character', 'a,�'],
  ['mixed-line-endings', 'a,b\nc,d\r\n'],
  ['ragged-row', 'a,b\nc,d,e\nf,g'],
  ['short-rows', `${'1,2,3\n'.repeat(16)}1,2\n1,2\n`],
  ['lone-cell-row', '表\na,b,c\n1,2,3'],
  ['repeated-header', 'a,b\na,b\n1,2'],
  ['control-characters', 'a,\u001f'],
  ['doubled-delimiter', 'a||b\n1||2'],
  ['space-after-delimiter', 'a, b\n1, 2'],
  ['foreign-quotes', "a,'b'\n1,2"],
  ['quote-across-cells', 'a,b,c\nx"1,2",3'],
  ['backslash-quote', 'a,b\n"x\\"" y",2'],
  ['rows-in-cell', 'a,b,c\n1,"2\n3,4,5\n6",7'],
  ['old-table-file', 'ID;PWXL;N;E\nE\n'],
  ['unknown-file', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 0xff, 0xff])],
  ['scaled-number', oneSheet('<row r="1"><c s="0"><v>43281</v></c></row>', { formats: ['#,##0,'] })],
  ['hidden-zero', oneSheet('<row r="1"><c s="0"><v>0</v></c></row>', { formats: ['0;-0;'] })],
  ['more-issues', 'a,"b" \n'.repeat(1_001)],
  ['corrupt-workbook', bytesOf('PK\x03\x04')],
  ['unsafe-workbook', pack({ ...workbookParts({ sheets: [] }), '../a': 'x' })],
  ['too-many-entries', cell('>'), { limits: { entries: 1 } }],
  ['unpacked-too-large', cell('>'), { limits: { unpackedBytes: 1 } }],
  ['unknown-sheet', cell('>'), { sheet: '没有' }],
  ['empty-sheet', workbook({ sheets: [{ name: '空', data: '' }] }), { sheet: '空' }],
  ['sheet-without-cells', workbook({ sheets: [{ name: '图', data: '', type: 'chartsheet' }] }), { sheet: '图' }],
  ['other-sheets', workbook({ sheets: sheets.map((data, at) => ({ name: `表${at}`, data })) })],
  [
    'hidden-sheets',
    workbook({ sheets: sheets.map((data, at) => ({ name: `表${at}`, data, ...(at > 0 && { state: 'hidden' }) })) }),
  ],
  ['hidden-rows', oneSheet('<row r="1" hidden="1"><c><v>1</v></c></row>')],
  [
    'hidden-columns',
    workbook({ sheets: [{ name: 'a', data: sheets[0]!, before: '<cols><col min="1" max="1" hidden="1"/></cols>' }] }),
  ],
  ['formula-cells', cell('><f>1</f><v>1</v>')],
  ['rounded-numbers', cell('><v>0.30000000000000004</v>')],
  ['error-cell', cell('t="e"><v>#N/A</v>')],
  ['long-number', cell('><v>1234567890123456</v>')],
  ['bad-date', oneSheet('<row r="1"><c><v>60</v></c></row>', { formats: ['yyyy-mm-dd'] })],
  [
    'merged-cells',
    workbook({ sheets: [{ name: 'a', data: sheets[0]!, after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }] }),
  ],
];

describe('the sentence of a real issue has all its words and numbers', () => {
  test.each(FILES.map(([code, file, options = {}]) => [code, file, options] as const))(
    '%s',
    async (code, file, options) => {
      const result = await read(file, options);
      const issue = (result.ok ? result.table.issues : result.issues).find((each) => each.code === code);
      expect(issue).toBeDefined();
      for (const text of [sentence(zh, issue!), sentence(en, issue!)]) {
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        expect(text).toMatch(/[。.]$/);
      }
    },
  );
});

describe('sentences', () => {
  const said = async (file: string | Uint8Array, options: Options = {}) => {
    const result = await read(file, options);
    return (result.ok ? result.table.issues : result.issues).map((issue) => [sentence(zh, issue), sentence(en, issue)]);
  };

  test('name the numbers and words of the file', async () => {
    expect(await said('a,b\nc,d,e\nf,g')).toEqual([
      [
        '这一行有 3 格，其他行多为 2 格，可能多了或少了分隔符。数字中的千分位逗号请去掉，或给整格加上双引号。',
        'This row has 3 cells, most rows have 2: a delimiter may be missing or too many. Remove thousands separators, or put the cell in double quotes.',
      ],
    ]);
    expect((await said(cell('t="e"><v>#DIV/0!</v>')))[0]![0]).toBe(
      '单元格是错误值 #DIV/0!。请在表格中改正公式或填入数值后重新上传。',
    );
  });

  test('message and advice join as each language joins sentences', () => {
    expect(textIn('zh').issue('empty-file', {}).whole).toBe('文件是空的（0 字节）。请确认保存成功后重新选择文件。');
    expect(textIn('en').issue('empty-file', {}).whole).toBe(
      'The file is empty (0 bytes). Check that it was saved, then choose it again.',
    );
  });

  test('a file one byte over the limit does not read like the limit', async () => {
    const limit = 1024 * 1024;
    expect((await said(new Uint8Array(limit + 1), { limits: { bytes: limit } }))[0]![1]).toMatch(
      /^The file is 1\.1 MB; the most that can be read is 1 MB\./,
    );
  });
});
