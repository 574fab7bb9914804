import { walkXml } from './xml-events.ts';

/** What a number format makes of a number, as far as its meaning goes; decimals, colours and separators do not count. */
export interface NumberFormat {
  readonly percent: boolean;
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  /** Hours, minutes or seconds. */
  readonly time: boolean;
  /** A length of time such as `[h]:mm`, not a moment. */
  readonly elapsed: boolean;
  /** Digits that an integer is padded to, for formats made of zeros only: 6 for `000000`. 0 for all others. */
  readonly padding: number;
  /** A unit that changes the size of a number and is printed after it as literal text, such as `万`; else empty. */
  readonly unit: string;
  /** The number is shown divided by thousands (a comma after the last digit), or in a unit that depends on its size. */
  readonly scaled: boolean;
  /** Zero is shown as an empty cell. */
  readonly hidesZero: boolean;
}

// ECMA-376 part 1, 18.8.30: ids that stand for a format without a record of their own; 27–36 and 50–58 as in the Chinese edition.
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 9: '0%', 10: '0.00%', 14: 'yyyy-m-d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm', 19: 'h:mm:ss' },
  ...{
    20: 'h:mm',
    21: 'h:mm:ss',
    22: 'yyyy-m-d h:mm',
    27: 'yyyy-m',
    28: 'm-d',
    29: 'm-d',
    30: 'm-d-yy',
    31: 'yyyy-m-d',
  },
  ...{ 32: 'h:mm', 33: 'h:mm:ss', 34: 'h:mm', 35: 'h:mm:ss', 36: 'yyyy-m', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss' },
  ...{
    50: 'yyyy-m',
    51: 'm-d',
    52: 'yyyy-m',
    53: 'm-d',
    54: 'm-d',
    55: 'h:mm',
    56: 'h:mm:ss',
    57: 'yyyy-m',
    58: 'm-d',
  },
};

/** Everything that is printed as it stands: quoted text, escaped and filling signs, colours, languages and conditions in brackets. */
const LITERAL = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

const QUOTED = /"([^"]*)"|[\\!](.)|\[[^\]]*\]|[_*]./g;
const UNIT = /^\s*(‰|[千万亿百]+[元人户张次]*)\s*$/;

/** The literal text of a section: what is quoted or escaped, and signs that need neither. */
function literalOf(section: string): string {
  const marked = section.match(QUOTED) ?? [];
  const quoted = marked.map((mark) => (mark.startsWith('"') ? mark.slice(1, -1) : /^[\\!]/.test(mark) ? mark[1] : ''));
  return quoted.join('') + (section.replace(QUOTED, '').match(/[‰千万亿百元人户张次]/g) ?? []).join('');
}

/** What a format makes of the size of a number, beyond what its letters say. */
function sizeOf(code: string, sections: readonly string[]): Pick<NumberFormat, 'unit' | 'scaled' | 'hidesZero'> {
  const first = code.split(';')[0]!;
  const unit = UNIT.exec(literalOf(first))?.[1] ?? '';
  const conditional = /\[[<>=]/.test(code);
  const scaled = sections.some((section) => /[0#?],+(?![0#?,])/.test(section)) || (conditional && unit !== '');
  const hidesZero =
    sections.length >= 3 && sections[2]!.trim() === '' && literalOf(code.split(';')[2] ?? '').trim() === '';
  return { unit: scaled ? '' : unit, scaled, hidesZero };
}

/**
 * Reads a format code (ECMA-376 part 1, 18.8.31) by its first section.
 *
 * Example: `yyyy"年"m"月"` has a year and a month but no day; `0.0%` is a percentage, `0.0"%"` is not; `0.0"万"` has the unit `万`.
 */
export function parseNumberFormat(code: string): NumberFormat {
  const sections = code.replace(LITERAL, '').split(';');
  const bare = sections[0]!.toLowerCase();
  const general = /general|standard|通用格式/.test(bare);
  const letters = general ? '' : bare.replace(/e[+-]/g, '');
  const time = /[hs]/.test(letters);
  const year = /[ye]/.test(letters);
  const minutes = /h[^a-z]*m+|m+[^a-z]*s/;
  const month = /m/.test(letters.replace(minutes, ''));
  const day = /d|aaa/.test(letters);
  return {
    percent: letters.includes('%'),
    year,
    month: month && (year || day || !time),
    day,
    time: time && !/\[[hms]+\]/.test(letters),
    elapsed: /\[[hms]+\]/.test(letters),
    padding: /^0{2,}$/.test(letters) ? letters.length : 0,
    ...sizeOf(code, sections),
  };
}

/** The number formats of a workbook by cell style (`s` of a cell). Throws a WorkbookFault where the part is malformed. */
export function readNumberFormats(bytes: Uint8Array): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const used: number[] = [];
  let inCellStyles = false;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) used.push(Number(attributes.get('numFmtId') ?? '0'));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  const parsed = new Map<number, NumberFormat>();
  return used.map((id) => {
    const known = parsed.get(id) ?? parseNumberFormat(codes.get(id) ?? BUILT_IN[id] ?? 'General');
    parsed.set(id, known);
    return known;
  });
}
