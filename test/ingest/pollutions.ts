/** A table that was spoiled in one way, and the rows that a reader must find in it. */
export interface Pollution {
  /** The family, as the Pollock benchmark names them (HPI, 2 290 polluted files), or a name of ours for what it leaves out. */
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  /** What was meant. */
  readonly meant: Rows;
}

type Rows = readonly (readonly string[])[];

/** How a table is written. */
interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  /** What stands for a quote inside quotes. */
  readonly escaped: string;
  readonly ending: string;
  /** All cells in quotes, or only those that need them. */
  readonly all: boolean;
}

const RFC: Dialect = { delimiter: ',', quote: '"', escaped: '""', ending: '\r\n', all: false };

export const CLEAN: Rows = [
  ['编号', '地区', '指标', '报告期', '数值', '单位', '备注'],
  ['1', '江海区', '药占比', '2018Q2', '31.2', '%', ''],
  ['2', '蓬江区', '药占比', '2018Q2', '30.8', '%', '含中药饮片，不含配方颗粒'],
  ['3', '新会区', '百元医疗收入,消耗卫生材料', '2018Q2', '18.5', '元', ''],
  ['4', '台山市', '门诊次均费用', '2018Q2', '1,204.5', '元', '比上年同期"略升"'],
  ['5', '开平市', '医疗服务收入占比', '2018Q2', '34', '%', '第一行\n第二行'],
  ['6', '鹤山市', '签约居民数', '2018Q2', '120034', '人', ''],
  ['7', '恩平市', '平均住院日', '2018Q2', '7.9', '天', "O'Brien 复核"],
  ['8', '江门市', '药占比', '2018Q2', '30.1', '%', ''],
];

function writeCell(cell: string, { delimiter, quote, escaped, all }: Dialect): string {
  const needed = all || cell.includes(delimiter) || cell.includes(quote) || /[\r\n]/.test(cell);
  return needed ? quote + cell.replaceAll(quote, escaped) + quote : cell;
}

const writeRow = (row: readonly string[], dialect: Dialect) =>
  row.map((cell) => writeCell(cell, dialect)).join(dialect.delimiter);

const write = (rows: Rows, change: Partial<Dialect> = {}) => {
  const dialect = { ...RFC, ...change };
  return rows.map((row) => writeRow(row, dialect) + dialect.ending).join('');
};

/** Cells that need no quotes, so that nothing warns of a foreign dialect but the dialect itself. */
const PLAIN: Rows = CLEAN.map((row) => row.map((cell) => cell.replaceAll(/[,"'\n]/g, '')));

const [HEADER, ...BODY] = CLEAN as [readonly string[], ...string[][]];
const blank = (width: number, first = '') => [first, ...Array<string>(width - 1).fill('')];
const whole = (name: string, text: string, meant: Rows = CLEAN): Pollution => ({
  ...{ name, text, meant },
  kind: name.replace(/(_plain)?(_all_quoted)?$/, ''),
});
const replaceRow = (at: number, text: string, all: boolean) =>
  CLEAN.map((row, index) => (index === at ? text : writeRow(row, { ...RFC, all })) + RFC.ending).join('');

const FILES: readonly Pollution[] = [
  whole('source', write(CLEAN)),
  whole('file_no_payload', '', []),
  whole('file_no_trailing_newline', write(CLEAN).trimEnd()),
  whole('file_double_trailing_newline', `${write(CLEAN)}\r\n`),
  whole('file_no_header', write(BODY), BODY),
  whole('file_header_only', write([HEADER]), [HEADER]),
  whole('file_one_data_row', write(CLEAN.slice(0, 2)), CLEAN.slice(0, 2)),
  whole(
    'file_one_data_column',
    write(CLEAN.map((row) => [row[1]!])),
    CLEAN.map((row) => [row[1]!]),
  ),
  whole('file_header_multirow_2', write([HEADER, ...CLEAN])),
  whole('file_header_multirow_3', write([HEADER, HEADER, ...CLEAN])),
  whole('file_preamble', write([blank(7, '江门市医改监测表'), blank(7), ...CLEAN])),
  whole('file_preamble_2', write([blank(7, '江门市医改监测表'), blank(7, '2018年第二季度'), ...CLEAN])),
  whole('file_preamble_not_delimited', `江门市医改监测表\r\n\r\n${write(CLEAN)}`),
  whole('file_footnote', write([...CLEAN, blank(7, '注：初步数')])),
  whole('file_footnote_not_delimited', `${write(CLEAN)}\r\n注：初步数\r\n`),
  whole('file_multitable_less', write([...CLEAN, ...CLEAN.map((row) => row.slice(0, 6))])),
  whole('file_multitable_more', write([...CLEAN, ...CLEAN.map((row) => [...row, '另'])])),
  whole('file_multitable_same', write([...CLEAN, ...CLEAN]), [...CLEAN, ...BODY]),
];

const hex = (text: string) => [...text].map((sign) => `_0x${sign.codePointAt(0)!.toString(16).toUpperCase()}`).join('');

const WAYS = [
  ['', CLEAN, false],
  ['_all_quoted', CLEAN, true],
  ['_plain', PLAIN, false],
  ['_plain_all_quoted', PLAIN, true],
] as const;

const DIALECTS: readonly Pollution[] = WAYS.flatMap(([name, rows, all]) => {
  return [
    ...[';', '\t', '|', ' ', ':', ', ', '||', '\t\t', '，', '^', '~'].map((delimiter) =>
      whole(`file_field_delimiter${hex(delimiter)}${name}`, write(rows, { delimiter, all }), rows),
    ),
    ...["'", '“', '`'].map((quote) =>
      whole(`file_quotation_char${hex(quote)}${name}`, write(rows, { quote, escaped: quote + quote, all }), rows),
    ),
    whole(`file_escape_char_0x5C${name}`, write(rows, { escaped: '\\"', all }), rows),
    whole(`file_escape_char_0x00${name}`, write(rows, { escaped: '"', all }), rows),
    ...['\n', '\r', '\n\r', '\x1e', '\x85', '\u2028', '\f', '\v'].map((ending) =>
      whole(`file_record_delimiter${hex(ending)}${name}`, write(rows, { ending, all }), rows),
    ),
  ];
});

/** Every row and column spoiled in turn. */
function rowPollutions(all: boolean): readonly Pollution[] {
  return CLEAN.flatMap((row, at) => {
    const cells = row.map((cell) => writeCell(cell, { ...RFC, all }));
    const spoiled = (kind: string, column: number, text: string): Pollution => ({
      ...{ kind, meant: CLEAN, text: replaceRow(at, text, all) },
      name: `${kind}${at}_col${column}${all ? '_all_quoted' : ''}`,
    });
    const joined = (from: number, to: number) => cells.slice(from, to).join(',');
    return [
      ...cells.slice(1).map((_, c) => spoiled('row_less_sep', c, joined(0, c + 1) + joined(c + 1, cells.length))),
      ...cells.map((_, c) =>
        spoiled('row_more_sep', c, `${joined(0, c)},,${joined(c, cells.length)}`.replace(/^,,/, ',')),
      ),
      ...cells.map((cell, c) => spoiled('row_extra_quote', c, cells.with(c, `"${cell}`).join(','))),
      ...cells.map((cell, c) => spoiled('row_extra_quote_after', c, cells.with(c, `${cell}"`).join(','))),
      ...cells.map((cell, c) =>
        spoiled('row_extra_quote_inside', c, cells.with(c, `${cell.slice(0, 2)}"${cell.slice(2)}`).join(',')),
      ),
      ...[' ', ';', '\t'].map((delimiter, c) => spoiled('row_field_delimiter', c, cells.join(delimiter))),
      spoiled('row_quotation_mark', 0, row.map((cell) => `'${cell}'`).join(',')),
      { ...spoiled('row_n_fields_empty', 0, ''), meant: CLEAN.filter((_, index) => index !== at) },
      spoiled('row_n_fields_less', 5, joined(0, 5)),
      spoiled('row_n_fields_more', 15, [...cells, ...Array(8).fill('x')].join(',')),
    ];
  });
}

const LINES = (all: boolean): readonly Pollution[] =>
  CLEAN.map((_, at) => ({
    ...{ kind: 'row_record_delimiter', name: `row_record_delimiter${at}`, meant: CLEAN },
    text: CLEAN.map((row, index) => writeRow(row, { ...RFC, all }) + (index === at ? '\n' : '\r\n')).join(''),
  }));

/** Every spoiled copy of `CLEAN`: whole files, dialects, and each row and column in turn, with few and with all cells in quotes. */
export const POLLUTIONS: readonly Pollution[] = [
  ...FILES,
  ...DIALECTS,
  ...[false, true].flatMap((all) => [...rowPollutions(all), ...LINES(all)]),
];
