import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { LISTED_PER_CODE } from '../../src/ingest/issue-list.ts';
import { places, readRefused, readWell } from './reading.ts';

describe('quotes out of place', () => {
  test.each([
    [
      'a quote inside a cell',
      'a,b\n1,5"2\n',
      ['stray-quote B2'],
      [
        ['a', 'b'],
        ['1', '5"2'],
      ],
    ],
    [
      'a quote at the end of a cell',
      'a,b\n1,x"\n',
      ['stray-quote B2'],
      [
        ['a', 'b'],
        ['1', 'x"'],
      ],
    ],
    [
      'a quote after a space',
      'a,b\n1, "x"\n',
      ['stray-quote B2'],
      [
        ['a', 'b'],
        ['1', ' "x"'],
      ],
    ],
    [
      'spaces after a closing quote',
      'a,"b" ,c\n"1"\t,2,"3"  \n',
      ['space-after-quote B1', 'space-after-quote A2', 'space-after-quote C2'],
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    ['a doubled quote', 'a,"b""c"\n', [], [['a', 'b"c']]],
    ['only quotes', '"""",""\n', [], [['"', '']]],
  ])('%s', async (_, text, expected, rows) => {
    const read = await readWell(text);
    expect([read.issues, read.rows]).toEqual([expected, rows]);
  });

  test.each([
    ['text after a closing quote', 'a,b\n1,"x"y\n', ['text-after-quote B2']],
    ['text after a closing quote and a space', 'a,b\n"x" y,2\n', ['text-after-quote A2']],
    ['two of them', '"a"b,"c"d\n1,2\n', ['text-after-quote A1', 'text-after-quote B1']],
    ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', ['unclosed-quote B3']],
    ['a lone quote at the end', 'a,b\n1,"', ['unclosed-quote B2']],
    ['a missing closing quote that swallows a row', 'a,b\n"1,2\n"3",4\n', ['text-after-quote A2']],
  ])('%s is refused with its place', async (_, text, expected) => {
    expect(places(await readRefused(text))).toEqual(expected);
  });
});

describe('signs of another dialect', () => {
  test.each([
    ['half quotes in two cells', 'a,b,c\n1,x"2,3\ny,2",3\n', ['stray-quote B2', 'stray-quote B3']],
    ['one cell cut in two', 'a,b,c\nx"1,2",3\n', ['stray-quote A2', 'quote-across-cells B2']],
    ['whole pairs in two cells', 'a,b,c\nx"1",y"2",3\n', ['stray-quote A2', 'stray-quote B2']],
    ['a backslash before a quote', 'a,b\n"5\\"" 管",2\n', ['backslash-quote A2']],
    ['a backslash elsewhere', 'a,b\n"C:\\x",2\n', []],
    ['rows in a cell', 'a,b,c\n1,"2,3\n4,5,6\n7,8",9\n', ['rows-in-cell B2']],
    ['lines in a cell', 'a,b,c\n1,"2,3\n4,5\n6,7",9\n', []],
    ['single quotes', "a,b\n'x',2\n", ['foreign-quotes A2']],
    ['a lone apostrophe marks text', "a,b\n'007,2\n", []],
    ['Chinese quotes throughout', '“a”,“b”\n“x”,“2”\n', ['foreign-quotes A1']],
    ['Chinese quotes that are meant', 'a,b\n“两票制”,2\n', []],
    ['doubled delimiters', 'a||b\nx||2\n', ['doubled-delimiter']],
    ['an empty column', 'a,,b\nx,,2\ny,1,3\n', []],
    ['spaces after delimiters', 'a, b\nx, 2\n', ['space-after-delimiter']],
    ['a space after one', 'a,b\nx, 2\n', []],
    ['control characters', 'a,b\nx\u001f,2\u2028\n', ['control-characters']],
  ])('%s', async (_, text, expected) => {
    expect((await readWell(text)).issues).toEqual(expected);
  });

  test.each([
    '#DIV/0!',
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    'Err:502',
    '########',
    ' #n/a ',
  ])('the error word %s is named as in a workbook', async (word) => {
    for (const cell of [word, `"${word}"`]) {
      const { table } = await readWell(`a,b\nx,${cell}\n`);
      expect(table.issues).toEqual([{ row: 2, column: 'B', code: 'error-cell', params: { text: word.trim() } }]);
    }
  });

  test.each(['#', '##', '#1', 'Err', 'Error:502', '见 #N/A', '#N/A 说明'])('%s is no error word', async (word) => {
    expect((await readWell(`a,b\nx,${word}\n`)).issues).toEqual([]);
  });
});

describe('delimiters', () => {
  test.each([
    ['comma', 'a,b\n1,2\n', ','],
    ['tab', 'a\tb\n1\t2\n', '\t'],
    ['semicolon with decimal commas', '年度;药占比;次均\n2017;31,2;30,1\n2018;30,4;29,9\n', ';'],
    ['bar with commas in every cell', 'one|two,two|three\nfour|five,five|six', '|'],
    ['comma with one row full of bars', 'a,b,c\na,b,c|d|e|f', ','],
    ['semicolon between quoted cells with commas', '"F1,1,1";F2;"F3";F4', ';'],
    ['tab under a title', '2018年二季度报表\na\tb\tc\n1\t2\t3\n', '\t'],
    ['comma under a title with a semicolon', '江海区；报表;\na,b,c\n1,2,3\n4,5,6\n', ','],
    ['tab with text full of commas', '指标\t说明\n药占比\t甲,乙,丙\n次均费用\t丁,戊,己\n', '\t'],
    ['nothing to divide', 'a\nb\n', ','],
  ])('%s', async (_, text, delimiter) => {
    expect((await readWell(text)).table.delimiter).toBe(delimiter);
  });

  test('a file of one column says so', async () => {
    expect((await readWell('地区，指标\n江海区，药占比\n')).issues).toEqual(['one-column']);
    expect((await readWell('地区')).issues).toEqual([]);
  });
});

describe('rows', () => {
  test.each([
    ['CRLF', 'a,b\r\n\r\nc,d', [['a', 'b'], [''], ['c', 'd']], []],
    ['LF', 'a,b\n\nc,d\n', [['a', 'b'], [''], ['c', 'd']], []],
    ['CR', 'a,b\r\rc,d\r', [['a', 'b'], [''], ['c', 'd']], []],
    [
      'a mixture',
      'a,b\r\n"c\nc","d\r\nd"\n\re,f\r\n',
      [['a', 'b'], ['c\nc', 'd\r\nd'], [''], ['e', 'f']],
      ['mixed-line-endings'],
    ],
    ['a blank first line', '\na,b\n', [[''], ['a', 'b']], []],
    [
      'blank cells only',
      'a,b\n,\n , \n',
      [
        ['a', 'b'],
        ['', ''],
        [' ', ' '],
      ],
      [],
    ],
    [
      'a mark inside the text',
      'a,\uFEFFb\n\uFEFFc,d\n',
      [
        ['a', '\uFEFFb'],
        ['\uFEFFc', 'd'],
      ],
      [],
    ],
  ])('line endings: %s', async (_, text, rows, issues) => {
    const read = await readWell(text);
    expect([read.rows, read.issues]).toEqual([rows, issues]);
  });

  test('a line break in quotes starts no row, so later rows keep their spreadsheet number', async () => {
    const { rows, issues } = await readWell('a,b\n"1\n2\n3",x\n4,y,z\n5,w\n');
    expect([rows[2], issues]).toEqual([['4', 'y', 'z'], ['ragged-row 3']]);
  });

  test.each([
    ['one too many', 'a,b,c\n1,2,3\n4,5,6,7\n', ['ragged-row 3']],
    ['one too few', 'a,b,c\n1,2,3\n4,5\n7,8,9\n', ['ragged-row 3']],
    ['a thousands separator', '区,药占比,人数\n甲,31.2,1,234\n乙,30,900\n丙,29,800\n', ['ragged-row 2']],
    ['empty cells beyond the last column of one row', 'a,b,c\n1,2,3,,\n4,5,6\n', ['ragged-row 2']],
    ['empty cells at the end of all rows', 'a,b,c,,\n1,2,3,,\n4,5,6,,\n', []],
    ['a delimiter too many before an empty last cell', 'a,b,c\n1,,2,\n4,5,6\n7,8,9\n', ['ragged-row 2']],
    ['a delimiter too few before an empty column', 'a,b,c,\n12,3,\n4,5,6,\n7,8,9,\n', ['ragged-row 2']],
    ['a short header over rows with empty tails', 'a,b\n1,2,,\n3,4,,\n', []],
    ['a title and a note of one cell', '报表\na,b,c\n1,2,3\n注：初步数\n', ['lone-cell-row A1', 'lone-cell-row A4']],
    ['one cell amid the table', 'a,b,c\n1\n1,2,3\n', ['ragged-row 2']],
    ['one cell under a table of two columns', 'a,b\n1,2\n3\n', ['ragged-row 3']],
    ['blank lines', 'a,b,c\n\n1,2,3\n\n', []],
  ])('ragged: %s', async (_, text, expected) => {
    expect((await readWell(text)).issues).toEqual(expected);
  });

  const wide = (count: number) => '1,2,3\n'.repeat(count);
  const short = (count: number) => '1,2\n'.repeat(count);
  test.each([
    ['a block of 16 rows', wide(16) + short(16) + wide(16), ['short-rows 17']],
    ['two such blocks are one stretch', wide(48) + short(32), ['short-rows 49']],
    ['the two last rows, alone in their block', wide(16) + short(2), ['short-rows 17']],
    ['one last row could be a lost delimiter', wide(16) + short(1), ['ragged-row 17']],
    [
      '15 rows of a block',
      wide(16) + short(15) + wide(2),
      Array.from({ length: 15 }, (_, at) => `ragged-row ${17 + at}`),
    ],
    [
      'longer rows are never a block',
      short(32) + wide(16),
      Array.from({ length: 16 }, (_, at) => `ragged-row ${33 + at}`),
    ],
  ])('blank last columns that Excel left out: %s', async (_, text, expected) => {
    expect((await readWell(text)).issues).toEqual(expected);
  });

  test.each([
    ['a title, delimited', '报表,,\na,b,c\nx,2,3\n', ['lone-cell-row A1']],
    ['a title over two columns is a row', '报表,\na,b\nx,2\n', []],
    ['a note, delimited', 'a,b,c\nx,2,3\n注：初步数,,\n', ['lone-cell-row A3']],
    ['a last row that only begins', 'a,b,c\nx,2,3\ny,,\n', []],
    ['the same after a blank row', 'a,b,c\nx,2,3\n,,\ny,,\n', ['lone-cell-row A4']],
    ['a header said again', 'a,b,c\n"a",b,"c"\nx,2,3\na,b,c\n', ['repeated-header 2', 'repeated-header 4']],
    ['equal rows without a header', 'x,2,3\nx,2,3\n', []],
  ])('decoration: %s', async (_, text, expected) => {
    expect((await readWell(text)).issues).toEqual(expected);
  });

  test('a ragged row names its cells and the usual number', async () => {
    const { table } = await readWell('a,b,c\n1,2,3\n4,5\n');
    expect(table.issues[0]!.params).toEqual({ cells: 2, usual: 3 });
  });

  test('cells are kept as they are', async () => {
    const cells = [' 31.2 ', '１２．５％', '007', '1E+05', '=1+1', '—', '\u00A0', '\u200B', "'5"];
    expect((await readWell(`${cells.join(',')}\n`)).rows).toEqual([cells]);
  });

  test('rows can be walked again, and walked in part', async () => {
    const { table } = await readWell('a,b\n1,2\n3,4\n');
    for (const row of table.rows) {
      expect(row).toEqual(['a', 'b']);
      break;
    }
    expect([...table.rows]).toEqual([...table.rows]);
    expect([...table.rows]).toHaveLength(3);
  });

  test('records that straddle the pieces a long text is cut into stay whole', async () => {
    const written = Array.from({ length: 9_000 }, (_, at) => [`r${at}`, `行\n${'x'.repeat(at % 50)}`, 'a"b,c', '']);
    const text = Papa.unparse(written, { quotes: true });
    expect((await readWell(text)).rows).toEqual(written);
    const mixed = Papa.unparse(written, { newline: '\n' }).replace(',\n', ',\r\n');
    expect((await readWell(mixed)).rows).toEqual(written);
  });
});

describe('limits', () => {
  const table = (rows: number, columns: number) => `${Array(columns).fill('1').join(',')}\n`.repeat(rows);

  test.each([
    ['rows', table(10, 2), { rows: 10 }, null],
    ['rows', table(11, 2), { rows: 10 }, 'too-many-rows 11'],
    ['rows, blank ones after the last', `${table(10, 2)}\n\n,\n`, { rows: 10 }, null],
    ['columns', table(2, 5), { columns: 5 }, null],
    ['columns', table(2, 6), { columns: 5 }, 'too-many-columns F1'],
    ['columns, empty ones after the last', '1,2,,,,\n', { columns: 2 }, null],
    ['empty cells, as many as a sheet is wide', `1${','.repeat(16_383)}\n`, {}, null],
    ['empty cells, one more', `1${','.repeat(16_384)}\n`, {}, 'too-many-columns GS1'],
    ['cells', table(5, 2), { cells: 10 }, null],
    ['cells, one more', `${table(5, 2)}1\n`, { cells: 10 }, 'too-many-cells 6'],
    ['cells, blank ones beside and below', `${'1,2,,\n'.repeat(5)},,,\n`, { cells: 10 }, null],
    ['bytes', 'a,b\n', { bytes: 4 }, null],
    ['bytes', 'a,bb\n', { bytes: 4 }, 'file-too-large'],
  ])('%s', async (_, text, limits, expected) => {
    if (expected === null) await readWell(text, { limits });
    else expect(places(await readRefused(text, { limits }))).toEqual([expected]);
  });

  test('a long list of one code is cut, and closed by its exact total', async () => {
    const bad = LISTED_PER_CODE + 5;
    const { table: read } = await readWell(`1,2,3\n${'1,2\n1,2,3\n'.repeat(bad)}`);
    expect(read.issues).toHaveLength(LISTED_PER_CODE + 1);
    expect(read.issues.at(-1)).toEqual({
      row: null,
      column: null,
      code: 'more-issues',
      params: { of: 'ragged-row', listed: LISTED_PER_CODE, total: bad },
    });
    const exact = await readWell(`1,2,3\n${'1,2\n1,2,3\n'.repeat(LISTED_PER_CODE)}`);
    expect(exact.table.issues.map(({ code }) => code)).not.toContain('more-issues');
  });
});

describe('properties', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';', '\t', '|', ' ', '药', '𫖯'), maxLength: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const clean = cell.filter((text) => !/[\0\uFEFF\uFFFD]/.test(text));
  // A header of plain words settles the delimiter: no other one divides it.
  const tables = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(clean, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    )
    .map((rows) => [rows[0]!.map((_, at) => `列${at}`), ...rows]);

  test('any table that is written is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom(',', '\t', ';', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (rows, delimiter, newline) => {
          const { rows: read } = await readWell(Papa.unparse(rows, { delimiter, newline, quotes: true }));
          expect(read).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('quoted only where needed as well', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom('\n', '\r\n'), async (rows, newline) => {
        const text = Papa.unparse(rows, { newline, escapeFormulae: false });
        expect((await readWell(text)).rows).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
