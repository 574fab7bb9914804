import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { naughtyStrings } from '../support/naughty-strings.ts';
import { places, read, readRefused, readWell } from './reading.ts';

// Public files that no one here wrote; they are not part of the project, so without the folder there is nothing to run.
const shared = process.env.BIAOCHI_SHARED ?? path.resolve(import.meta.dirname, '../../../shared');
const folder = process.env.BIAOCHI_CORPORA ?? path.join(shared, 'corpora');
const file = (...parts: string[]) => new Uint8Array(readFileSync(path.join(folder, ...parts)));
const json = (...parts: string[]) => JSON.parse(new TextDecoder().decode(file(...parts)));

function filesUnder(...parts: string[]): string[] {
  if (!existsSync(path.join(folder, ...parts))) return [];
  const found = readdirSync(path.join(folder, ...parts), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** A value as hucre reads it, with the 15 digits that Excel shows. */
const shown = (value: unknown) => String(typeof value === 'number' ? Number(value.toPrecision(15)) : (value ?? ''));

const trimEnd = (rows: readonly (readonly string[])[]) => {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
};

describe.skipIf(!existsSync(folder))('public files', () => {
  describe('csv-spectrum: every file is read as its JSON says', () => {
    const names = filesUnder('csv-spectrum', 'csvs').map((name) => path.basename(name, '.csv'));

    test('there are twelve', () => expect(names).toHaveLength(12));

    test.each(names)('%s', async (name) => {
      const { rows } = await readWell(file('csv-spectrum', 'csvs', `${name}.csv`));
      const [header, ...body] = rows;
      const records = body.map((row) => Object.fromEntries(header!.map((key, at) => [key, row[at]])));
      const expected = json('csv-spectrum', 'json', `${name}.json`);
      // The JSON of this one is a bare object, and its telephone number is not the one that stands in the CSV.
      const coordinates = { ...expected, 'Contact Phone Number': '2095257564' };
      expect(records).toEqual(name === 'location_coordinates' ? [coordinates] : expected);
    });
  });

  describe('PapaParse: its own cases', () => {
    interface PapaCase {
      readonly description: string;
      readonly input: unknown;
      readonly config?: Readonly<Record<string, unknown>>;
      readonly expected: { readonly data: unknown };
    }
    const corpus = existsSync(path.join(folder, 'papaparse')) ? json('papaparse', 'papaparse-test-cases.json') : {};
    const cases: readonly PapaCase[] = [
      ...(corpus.CORE_PARSER_TESTS ?? []),
      ...(corpus.PARSE_TESTS ?? []),
      ...(corpus.PARSE_ASYNC_TESTS ?? []),
    ];

    // What the strict reading refuses, by the code that says why: a lenient parser has to guess here where cells end.
    const refused: Readonly<Record<string, string>> = {
      'Quoted field has no closing quote': 'unclosed-quote',
      'Quoted field has invalid trailing quote after delimiter with a valid closer': 'text-after-quote',
      'Quoted field has invalid trailing quote after delimiter': 'text-after-quote',
      'Quoted field has invalid trailing quote before delimiter': 'text-after-quote',
      'Quoted field has invalid trailing quote after new line': 'text-after-quote',
      'Empty input string': 'empty-file',
      'Skip empty lines, with empty input': 'empty-file',
    };

    // What is read, but otherwise, and why.
    const otherwise: Readonly<
      Record<string, { readonly rows: readonly (readonly string[])[]; readonly because: string }>
    > = {
      'Mixed slash n and slash r should choose first as precident': {
        rows: [
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
          ['g', 'h', 'i'],
        ],
        because: 'every line ending outside quotes ends a row, as in a spreadsheet; the mixture is announced',
      },
    };

    // Options that ask Papa for something this reader does not do, and why it does not. Cases with them do not apply.
    const foreign: Readonly<Record<string, string>> = {
      comments: 'no line of a statistical table may vanish: a line that begins with # is a row',
      preview: 'a file is read whole or not at all',
      dynamicTyping: 'cells stay text here; numbers are read, exactly, once the indicator is known',
      transform: 'no caller changes cells while they are read',
      transformHeader: 'headers are understood later, by their aliases',
      quoteChar: 'RFC 4180 knows one quote',
      escapeChar: 'RFC 4180 doubles the quote',
      skipFirstNLines: 'title rows are found, not counted by the caller',
      download: 'bytes are read, never an address',
    };
    const renamed = 'Papa renames duplicate headers; here they are an issue of the columns';
    const ordinary = (value: unknown) => [',', '\t', ';', '|', '\n'].includes(value as string);

    /** Why a case does not apply; null where it does. */
    function notApplicable({ description, input, config = {}, ...rest }: PapaCase): string | null {
      if ('disabled' in rest) return 'disabled by Papa itself';
      if (typeof input !== 'string') return 'reads a browser file';
      if (/uplicate/.test(description)) return renamed;
      if ('delimiter' in config && !ordinary(config.delimiter)) return 'a delimiter that no spreadsheet writes';
      const option = Object.keys(config).find((key) => key in foreign);
      return option === undefined ? null : foreign[option]!;
    }

    /** Papa's options header and skipEmptyLines, applied to rows that were read. */
    function asPapaGives(rows: readonly (readonly string[])[], config: PapaCase['config'] = {}): unknown[] {
      const greedy = config.skipEmptyLines === 'greedy';
      const blank = (row: readonly string[]) =>
        greedy ? row.join('').trim() === '' : row.length === 1 && row[0] === '';
      const kept = config.skipEmptyLines ? rows.filter((row) => !blank(row)) : [...rows];
      if (!config.header) return kept;
      const [header = [], ...body] = kept;
      return body.map((row) => {
        const named = Object.fromEntries(row.slice(0, header.length).map((cell, at) => [header[at]!, cell]));
        return row.length > header.length ? { ...named, __parsed_extra: row.slice(header.length) } : named;
      });
    }

    const applicable = cases.filter((each) => notApplicable(each) === null);

    test('101 of 167 cases apply; the deviations listed are among them', () => {
      expect([cases.length, applicable.length]).toEqual([167, 101]);
      const names = new Set(applicable.map(({ description }) => description));
      for (const name of [...Object.keys(refused), ...Object.keys(otherwise)]) expect(names).toContain(name);
    });

    test.each(applicable.map((each, at) => [at, each.description, each] as const))('%i %s', async (_, name, each) => {
      const input = new TextEncoder().encode(each.input as string);
      const code = refused[name];
      if (code !== undefined) {
        expect((await readRefused(input)).map((issue) => issue.code)).toContain(code);
        return;
      }
      const { rows } = await readWell(input);
      // Papa gives a row with one empty cell for a line ending at the very end; here no row begins there.
      const expected = [...(each.expected.data as unknown[])];
      const lastIsEmpty = JSON.stringify(expected.at(-1)) === '[""]';
      if (/[\r\n]$/.test(each.input as string) && lastIsEmpty) expected.pop();
      expect(asPapaGives(rows, each.config)).toEqual(otherwise[name]?.rows ?? expected);
    });

    test('its malformed sample is refused with its place, the others are read', async () => {
      expect(places(await readRefused(file('papaparse', 'files', 'malformed.tsv')))).toEqual(['unclosed-quote C9']);
      const samples = [
        'sample.csv',
        'sample-header.csv',
        'long-sample.csv',
        'utf-8-bom-sample.csv',
        'files/normal.csv',
      ];
      for (const name of samples) expect((await readWell(file('papaparse', name))).issues).toEqual([]);
    });
  });

  describe('csvlint', () => {
    test.each([
      ['cr-line-endings.csv', 3, []],
      ['crlf-line-endings.csv', 3, []],
      ['lf-line-endings.csv', 3, []],
      ['windows-line-endings.csv', 2, []],
      ['inconsistent-line-endings.csv', 3, ['mixed-line-endings']],
      ['inconsistent-line-endings-unquoted.csv', 3, ['mixed-line-endings']],
      ['title-row.csv', 4, ['lone-cell-row A1']],
      ['valid.csv', 3, []],
      ['valid_many_rows.csv', 7, []],
      ['white space in filename.csv', 3, []],
    ])('%s has %i rows', async (name, count, issues) => {
      const read = await readWell(file('csvlint', name), { fileName: name });
      expect([read.rows.length, read.issues]).toEqual([count, issues]);
      expect(read.rows.every((row) => row.length === 3)).toBe(true);
    });

    test.each([
      ['invalid-byte-sequence.csv', ['unknown-encoding']],
      ['invalid_many_rows.csv', ['text-after-quote C4']],
      ['spreadsheet.xls', ['old-excel-file']],
    ])('%s is refused', async (name, issues) => {
      expect(places(await readRefused(file('csvlint', name), { fileName: name }))).toEqual(issues);
    });

    test('a workbook named .csv is read as a workbook', async () => {
      const { table, issues } = await readWell(file('csvlint', 'spreadsheet.xlsx'), { fileName: 'spreadsheet.csv' });
      expect([table.sheet, issues]).toEqual(['Sheet1', ['name-mismatch', 'other-sheets']]);
    });
  });

  describe('fingertips: workbooks and CSVs of a public health office', () => {
    const names = filesUnder('fingertips').filter((name) => /\.(xlsx|csv)$/.test(name));

    test.each(names)('%s', async (name) => {
      const { table } = await readWell(file(name), { fileName: name });
      expect(table.issues.filter(({ code }) => code === 'name-mismatch')).toEqual([]);
      for (const sheet of table.sheets) {
        const result = await read(file(name), { sheet });
        const other = (await readXlsx(file(name), { sheets: [sheet] })).sheets[0]!;
        const cells = trimEnd(other.rows.map((row) => row.map(shown)));
        if (result.ok) expect(trimEnd([...result.table.rows].map((row) => [...row]))).toEqual(cells);
        else expect([places(result.issues), cells]).toEqual([['empty-sheet'], []]);
      }
    });

    test('the error words of a CSV stay in their cells', async () => {
      const name = names.find((each) => each.endsWith('upload-non-numeric-data.csv'))!;
      expect((await readWell(file(name))).rows[1]).toContain('#DIV/0!');
    });
  });

  describe('utf8tests: malformed UTF-8', () => {
    const name = ['utf8-malformed', 'flenniken-utf8tests', 'utf8tests.bin'];

    test('the whole file is refused at its first malformed byte', async () => {
      const bytes = file(...name);
      let sound = 0;
      while (isUtf8(bytes.subarray(0, sound + 1)) || isUtf8(bytes.subarray(0, sound + 4))) sound += 1;
      const [issue] = await readRefused(bytes);
      const line = bytes.subarray(0, sound).filter((byte) => byte === 0x0a).length + 1;
      expect(issue!.params).toEqual({ encoding: 'utf-8', line, byte: sound + 1 });
    });

    test('no malformed line is ever read as UTF-8 or with a U+FFFD that it does not hold', async () => {
      const lines = Buffer.from(file(...name))
        .toString('latin1')
        .split('\n');
      const invalid = lines.filter((line) => line.includes(':invalid:')).map((line) => Buffer.from(line, 'latin1'));
      expect(invalid.length).toBeGreaterThan(50);
      for (const line of invalid) {
        const result = await read(new Uint8Array(line));
        if (!result.ok) continue;
        expect(result.table.encoding).toBe('gb18030');
        expect([...result.table.rows].flat().join('')).not.toContain('\uFFFD');
      }
    });

    test('Chinese around a malformed line is refused as damaged UTF-8', async () => {
      const lines = Buffer.from(file(...name))
        .toString('latin1')
        .split('\n');
      const invalid = lines.filter((line) => line.includes(':invalid:')).map((line) => Buffer.from(line, 'latin1'));
      const before = Buffer.from('地区,指标,报告期,数值\n江海区,药占比,2018年第二季度,31.2\n');
      for (const line of invalid) {
        const issues = await readRefused(new Uint8Array(Buffer.concat([before, line])));
        expect(issues.map(({ code, params }) => [code, params.line])).toEqual([['damaged-utf8', 3]]);
      }
    });
  });

  describe('the big list of naughty strings', () => {
    test('every string comes back byte for byte, or its file is refused by name', async () => {
      const strings = naughtyStrings(folder);
      expect(strings.length).toBeGreaterThan(400);
      const kept = strings.filter((text) => !text.includes('\0'));
      const cells = kept.map((text) => `"${text.replaceAll('"', '""')}"`);
      const { rows } = await readWell(`编号,备注\n${cells.map((cell, at) => `${at},${cell}`).join('\n')}\n`);
      expect(rows.slice(1).map(([, text]) => text)).toEqual(kept);
    });
  });

  test('every file of every corpus is read or refused by name', async () => {
    for (const name of filesUnder('.')) {
      const result = await read(file(name), { fileName: name });
      if (result.ok) for (const row of result.table.rows) expect(Array.isArray(row)).toBe(true);
      else expect(result.issues.length).toBeGreaterThan(0);
    }
  });
});
