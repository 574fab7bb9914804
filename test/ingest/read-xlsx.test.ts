import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { places, readRefused, readWell } from './reading.ts';
import { escapeXml, oneSheet, pack, workbook, workbookParts } from './workbook-builder.ts';

const cell = (inside: string, more: Parameters<typeof oneSheet>[1] = {}) =>
  readWell(oneSheet(`<row r="1"><c r="A1" ${inside}</c><c r="B1" t="str"><v>end</v></c></row>`, more));

describe('cells', () => {
  test.each([
    ['a number', '><v>31.2</v>', '31.2'],
    ['a large number', '><v>1E+05</v>', '100000'],
    ['a shared string', 't="s"><v>1</v>', '药占比'],
    ['a number stored as text', 't="s"><v>2</v>', '007'],
    ['an inline string', 't="inlineStr"><is><t xml:space="preserve"> a </t></is>', ' a '],
    ['rich text', 't="inlineStr"><is><r><t>药</t></r><r><rPr><b/></rPr><t>占比</t></r></is>', '药占比'],
    ['text with its pronunciation', 't="inlineStr"><is><t>漢</t><rPh sb="0" eb="1"><t>カン</t></rPh></is>', '漢'],
    ['true', 't="b"><v>1</v>', 'TRUE'],
    ['false', 't="b"><v>0</v>', 'FALSE'],
    ['an ISO date', 't="d"><v>2018-06-30T00:00:00</v>', '2018-06-30'],
    ['an ISO moment', 't="d"><v>2018-06-30T08:30:00.000Z</v>', '2018-06-30 08:30:00'],
    ['entities', 't="str"><v>&lt;a&gt; &amp;amp; &#x836F;&#33647;</v>', '<a> &amp; 药药'],
    ['marked-up text', 't="str"><v><![CDATA[<a> & b]]></v>', '<a> & b'],
    ['an escaped control character', 't="str"><v>a_x000D_b_x005F_x0041_</v>', 'a\rb_x0041_'],
    ['an empty cell', '>', ''],
    ['an empty value', '><v></v>', ''],
    ['a blank value, which is not 0', '><v> </v>', ''],
  ])('%s', async (_, inside, expected) => {
    const { rows, issues } = await cell(inside, {
      strings: ['<t>first</t>', '<r><t>药占</t></r><r><t>比</t></r><rPh sb="0" eb="1"><t>yao</t></rPh>', '<t>007</t>'],
    });
    expect([rows, issues]).toEqual([[[expected, 'end']], []]);
  });

  test.each(['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'])(
    'the error %s is named',
    async (word) => {
      const { table, rows } = await cell(`t="e"><v>${word}</v>`);
      expect(rows[0]![0]).toBe(word);
      expect(table.issues).toEqual([{ row: 1, column: 'A', code: 'error-cell', params: { text: word } }]);
    },
  );

  test.each([
    ['a number', '><f>1+1</f><v>2</v>', '2', ['formula-cells']],
    ['text', 't="str"><f>"a"</f><v>a</v>', 'a', ['formula-cells']],
    ['empty text', 't="str"><f>""</f><v></v>', '', []],
    ['an error', 't="e"><f>1/0</f><v>#DIV/0!</v>', '#DIV/0!', ['error-cell A1', 'formula-cells']],
    ['a shared formula', '><f t="shared" si="0"/><v>3</v>', '3', ['formula-cells']],
    ['nothing', '><f>1+1</f>', '', ['formula-without-value A1']],
    ['an empty value', '><f>1+1</f><v/>', '', ['formula-without-value A1']],
    ['no text', 't="str"><f>1+1</f>', '', ['formula-without-value A1']],
  ])('a formula that gave %s', async (_, inside, expected, issues) => {
    const read = await cell(inside);
    expect([read.rows[0]![0], read.issues]).toEqual([expected, issues]);
  });

  test.each(['s', 'str', 'inlineStr'])('an error word in text of type %s is named too', async (type) => {
    const inside = { s: '<v>0</v>', str: '<v>#DIV/0!</v>', inlineStr: '<is><t>#DIV/0!</t></is>' }[type]!;
    const { issues } = await cell(`t="${type}">${inside}`, { strings: ['<t>#DIV/0!</t>'] });
    expect(issues).toEqual(['error-cell A1']);
  });

  test.each([
    ['0"万"', '6', '6万', []],
    ['0.0"万元"', '6.5', '6.5万元', []],
    ['0‰', '6', '6‰', []],
    ['0.00"%"', '31.2', '31.2', []],
    ['"第"0"季度"', '2', '2', []],
    ['0"人"', '12', '12', []],
    ['#,##0', '43281', '43281', []],
    ['#,##0,', '43281', '43281', ['scaled-number A1']],
    ['0!.0,"万"', '43281', '43281', ['scaled-number A1']],
    ['0\\.0,"万"', '43281', '43281', ['scaled-number A1']],
    ['[>=10000]0"万";0', '6', '6', ['scaled-number A1']],
    ['#,##0,', '0', '0', []],
    ['0;-0;;@', '0', '0', ['hidden-zero A1']],
    ['0;-0;;@', '5', '5', []],
    ['0;-0;"-"', '0', '0', []],
    [';;;', '0', '0', ['hidden-zero A1']],
  ])('the format %s shows %s otherwise: %s', async (format, value, expected, issues) => {
    const read = await cell(`s="0"><v>${value}</v>`, { formats: [format] });
    expect([read.rows[0]![0], read.issues]).toEqual([expected, issues]);
  });

  test.each(['_x0000_', 'a_xD800_', '_xDC00__xD800_'])('%s is no text: the workbook is refused', async (text) => {
    for (const inside of [`t="inlineStr"><is><t>${text}</t></is>`, `t="str"><v>${text}</v>`]) {
      const sheet = oneSheet(`<row r="1"><c r="A1" ${inside}</c></row>`);
      expect(places(await readRefused(sheet))).toEqual(['corrupt-workbook']);
    }
  });

  test('a pair of halves is a character', async () => {
    const sheet = oneSheet('<row r="1"><c r="A1" t="str"><v>_xD83D__xDE00_</v></c></row>');
    expect((await readWell(sheet)).rows).toEqual([['😀']]);
  });

  test('a sheet that shows no zeros names those it holds', async () => {
    const row = '<row r="1"><c><v>0</v></c><c><v>1</v></c><c t="str"><v>0</v></c></row>';
    const sheet = (shown: string) =>
      workbook({
        sheets: [{ name: 'a', data: row, before: `<sheetViews><sheetView showZeros="${shown}"/></sheetViews>` }],
      });
    expect((await readWell(sheet('0'))).issues).toEqual(['hidden-zero A1']);
    expect((await readWell(sheet('1'))).issues).toEqual([]);
  });

  test.each([
    ['0', '0.312', '0.0%', '31.2%'],
    ['1', '43281', 'yyyy"年"m"月"d"日"', '2018-06-30'],
    ['2', '7', '000000', '000007'],
    ['3', '0.30000000000000004', 'General', '0.3'],
  ])('style %s makes %s as %s to %s', async (style, value, _, expected) => {
    const formats = ['0.0%', 'yyyy"年"m"月"d"日"', '000000', 'General'];
    const { rows } = await cell(`s="${style}"><v>${value}</v>`, { formats });
    expect(rows[0]![0]).toBe(expected);
  });

  test('built-in formats: percentage, and dates by the system of the workbook', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="57"/></cellXfs></styleSheet>';
    const row = '<row r="1"><c s="0"><v>0.5</v></c><c s="1"><v>41819</v></c><c s="2"><v>41790</v></c></row>';
    const bytes = oneSheet(row, { from1904: true, parts: { 'xl/styles.xml': styles } });
    expect((await readWell(bytes)).rows).toEqual([['50%', '2018-06-30', '2018-06']]);
  });

  test('rounded numbers are counted, long numbers and impossible dates placed', async () => {
    const row = (r: number, cells: string) => `<row r="${r}">${cells}</row>`;
    const data =
      row(2, '<c r="B2"><v>0.30000000000000004</v></c><c r="C2"><v>1.0000000000000002</v></c>') +
      row(3, '<c r="A3"><v>440704199001011234</v></c><c r="B3" s="1"><v>60</v></c>');
    const { table, rows } = await readWell(oneSheet(data, { formats: ['General', 'yyyy-mm-dd'] }));
    expect(rows).toEqual([[], ['', '0.3', '1'], ['440704199001011234', '60']]);
    expect(table.issues).toEqual([
      { row: 3, column: 'A', code: 'long-number', params: { text: '440704199001011234' } },
      { row: 3, column: 'B', code: 'bad-date', params: { text: '60' } },
      { row: 2, column: 'B', code: 'rounded-numbers', params: { count: 2 } },
    ]);
  });
});

describe('rows and columns', () => {
  test('a cell stands at its address, whatever is left out before it', async () => {
    const data =
      '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="7"><c r="A7"/></row>';
    expect((await readWell(oneSheet(data))).rows).toEqual([[], [], ['', '', '1', '2'], ['3']]);
  });

  test('hidden rows and columns with content are read and announced', async () => {
    const data =
      '<row r="1"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>' +
      '<row r="2" hidden="1"><c><v>4</v></c></row><row r="3" hidden="true"/><row r="4"><c><v>5</v></c></row>';
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>';
    const { table, rows } = await readWell(workbook({ sheets: [{ name: 'a', data, before }] }));
    expect(rows).toEqual([['1', '2', '3'], ['4'], [], ['5']]);
    expect(table.issues).toEqual([
      { row: 2, column: null, code: 'hidden-rows', params: { count: 1, rows: '2', listed: 1 } },
      { row: null, column: null, code: 'hidden-columns', params: { count: 2, columns: 'B, C', listed: 2 } },
    ]);
  });

  test('merged cells with content are named, and only the top left one has it', async () => {
    const data = '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row><row r="7"><c r="B7"><v>3</v></c></row>';
    const after = '<mergeCells><mergeCell ref="A3:A7"/><mergeCell ref="D1:E9"/></mergeCells>';
    const { table, rows } = await readWell(workbook({ sheets: [{ name: 'a', data, after }] }));
    expect([rows[2], rows[6]]).toEqual([
      ['1', '2'],
      ['', '3'],
    ]);
    expect(table.issues).toEqual([{ row: 3, column: 'A', code: 'merged-cells', params: { range: 'A3:A7' } }]);
  });

  const value = (address: string) => `<row r="${/\d+/.exec(address)![0]}"><c r="${address}"><v>1</v></c></row>`;
  test.each([
    ['the last row', value('A100'), null],
    ['one row more', value('A101'), 'too-many-rows'],
    ['the last column', value('J1'), null],
    ['one column more', value('K1'), 'too-many-columns'],
    ['the cells that rows reach over', value('J1') + value('E2'), null],
    ['one cell more', value('J1') + value('F2'), 'too-many-cells'],
    ['the far corner', value('XFD1048576'), 'too-many-rows'],
    ['empty cells in the far corner', `${value('A1')}<row r="1048576"><c r="XFD1048576" s="0"/></row>`, null],
  ])('limits: %s', async (_, data, code) => {
    const limits = { rows: 100, columns: 10, cells: 15 };
    if (code === null) await readWell(oneSheet(data), { limits });
    else expect(places(await readRefused(oneSheet(data), { limits }))).toEqual([code]);
  });
});

describe('sheets', () => {
  const filled = '<row r="1"><c><v>1</v></c></row>';
  const many = workbook({
    sheets: [
      { name: '封面', data: '' },
      { name: '旧表', data: filled, state: 'hidden' },
      { name: '图', data: '', type: 'chartsheet' },
      { name: '一季度 & "二季度"', data: filled },
      { name: '备份', data: filled, state: 'veryHidden' },
    ],
  });

  test('the first visible sheet that holds anything is read; all are named', async () => {
    const { table, issues } = await readWell(many);
    expect(table.sheet).toBe('一季度 & "二季度"');
    expect(table.sheets).toEqual(['封面', '旧表', '图', '一季度 & "二季度"', '备份']);
    expect(issues).toEqual(['hidden-sheets', 'other-sheets']);
    expect(table.issues.map(({ params }) => params.sheets)).toEqual(['旧表, 备份', '封面, 图']);
  });

  test('a sheet asked for is read, hidden or not', async () => {
    expect((await readWell(many, { sheet: '备份' })).table.sheet).toBe('备份');
  });

  test.each([
    ['三季度', 'unknown-sheet'],
    ['封面', 'empty-sheet'],
    ['图', 'sheet-without-cells'],
  ])('the sheet %s is refused as %s', async (sheet, code) => {
    expect(places(await readRefused(many, { sheet }))).toEqual([code]);
  });

  test('a workbook that shows nothing is refused', async () => {
    const hidden = workbook({
      sheets: [
        { name: 'a', data: filled, state: 'hidden' },
        { name: 'b', data: '' },
      ],
    });
    expect(places(await readRefused(hidden))).toEqual(['empty-workbook']);
  });
});

describe('broken sheets', () => {
  const parts = workbookParts({ sheets: [{ name: 'a', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  const sheet = 'xl/worksheets/sheet1.xml';

  test.each([
    [
      'a sheet cut off after a row',
      { [sheet]: '<worksheet><sheetData><row r="1"><c><v>1</v></c></row>' },
      'corrupt-workbook',
    ],
    ['tags that cross', { [sheet]: '<worksheet><sheetData><row></sheetData></row></worksheet>' }, 'corrupt-workbook'],
    [
      'a cell without a number',
      { [sheet]: '<worksheet><sheetData><row><c><v>abc</v></c></row></sheetData></worksheet>' },
      'corrupt-workbook',
    ],
    [
      'a type that does not exist',
      { [sheet]: '<worksheet><sheetData><row><c t="z"><v>7</v></c></row></sheetData></worksheet>' },
      'corrupt-workbook',
    ],
    [
      'tags without end',
      { [sheet]: `<worksheet>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</worksheet>` },
      'corrupt-workbook',
    ],
    [
      'a string that does not exist',
      { [sheet]: '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>' },
      'corrupt-workbook',
    ],
    [
      'one cell twice',
      {
        [sheet]:
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
      },
      'corrupt-workbook',
    ],
    [
      'an unknown entity',
      { [sheet]: '<worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>' },
      'corrupt-workbook',
    ],
    [
      'an address that is none',
      { [sheet]: '<worksheet><sheetData><row><c r="1A"><v>1</v></c></row></sheetData></worksheet>' },
      'corrupt-workbook',
    ],
    [
      'bytes that are not UTF-8',
      { [sheet]: new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) },
      'corrupt-workbook',
    ],
    ['no XML at all', { 'xl/workbook.xml': 'hello' }, 'corrupt-workbook'],
    ['a document type', { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst/>' }, 'unsafe-workbook'],
  ])('%s', async (_, replaced, code) => {
    expect(places(await readRefused(pack({ ...parts, ...replaced })))).toEqual([code]);
  });

  test('the broken cell is named', async () => {
    const data = '<row r="5"><c r="C5"><v>abc</v></c></row>';
    expect((await readRefused(oneSheet(data)))[0]!.params).toEqual({ part: 'C5' });
  });

  test('names with a prefix and values with > are read', async () => {
    const xml =
      '<x:worksheet a="1>2"><x:sheetData><x:row r="1"><x:c r="A1" t=\'str\'><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await readWell(pack({ ...parts, [sheet]: xml }))).rows).toEqual([['a']]);
  });
});

describe('workbooks of another program', () => {
  test('what hucre writes is read as it was meant', async () => {
    const bytes = await writeXlsx({
      dateSystem: '1904',
      sheets: [
        {
          name: '二季度',
          columns: [
            { width: 9 },
            { width: 9, style: { numFmt: '0.0%' } },
            { width: 9, style: { numFmt: 'yyyy-mm-dd' } },
          ],
          rows: [
            ['江海区', 0.312, new Date(Date.UTC(2018, 5, 30)), true],
            ['𫖯 <&>"', null, null, -0.1 - 0.2],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
        },
      ],
    });
    const { rows, issues } = await readWell(bytes, { fileName: '二季度.xlsx' });
    expect(rows).toEqual([
      ['江海区', '31.2%', '2018-06-30', 'TRUE'],
      ['𫖯 <&>"', '', '', '-0.3'],
    ]);
    expect(issues).toEqual(['merged-cells A1', 'rounded-numbers D2']);
  });

  const cells = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.integer(), fc.boolean(), fc.constant(null));
  const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

  test('any table of text, numbers and truth values, and hucre reads the same from it', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom('shared' as const, 'inline' as const), async (rows, stringMode) => {
        fc.pre(rows.flat().some((value) => value !== null && value !== ''));
        const bytes = await writeXlsx({ sheets: [{ name: 'a', rows }], stringMode });
        const plain = (value: unknown) =>
          typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
        const trim = (table: readonly (readonly unknown[])[]) => {
          const texts = table.map((row) => row.map(plain));
          for (const row of texts) while (row.at(-1) === '') row.pop();
          while (texts.at(-1)?.length === 0) texts.pop();
          return texts;
        };
        const read = trim((await readWell(bytes)).rows);
        expect(read).toEqual(trim(rows));
        expect(read).toEqual(trim((await readXlsx(bytes)).sheets[0]!.rows));
      }),
      { numRuns: 200 },
    );
  });

  test('text with anything in it survives XML', async () => {
    const text = 'a<b>&amp;"\'\n药𫖯 end';
    const { rows } = await readWell(oneSheet(`<row><c t="str"><v>${escapeXml(text)}</v></c></row>`));
    expect(rows).toEqual([[text]]);
  });
});
