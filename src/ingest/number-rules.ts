/**
 * How number cells are read, as tables: this file is the documentation, and the tests try every line of it.
 * What no line covers is not a number and is refused; the words of failed formulas are in error-word.ts, the units in domain/unit-scale.ts.
 */

/** Words for "there is no value", each kept as the reason. None of them is ever zero. */
export const ABSENCES: readonly string[] = [
  ...['—', '——', '―', '-', '--', '…', '……', '...', '/', '\\', '*', '**', '***', '空', '空白'],
  ...['无', '暂无', '尚无', '暂无数据', '无数据', '没有数据', '数据缺失', '缺', '缺报', '缺失', '不详', '未知'],
  ...['未报', '未填', '未填报', '未上报', '未报送', '未统计', '待报', '待统计', '未开展', '不适用', '保密', '不公开'],
  ...['n/a', 'na', 'null', 'nil'],
];

/** Signs before a number that take its exactness away: refused. */
export const ABOUT_BEFORE: readonly string[] = ['大约', '约', '近', '接近', '将近', '≈', '~', '～', '∽', '±', '大概'];

/** The same behind the number. */
export const ABOUT_BEHIND: readonly string[] = ['左右', '上下', '多', '余', '±', '上下浮动'];

/** Signs and words before a number that make it a limit: refused. */
export const BOUND_BEFORE: readonly string[] = [
  ...[
    '<',
    '>',
    '≤',
    '≥',
    '≦',
    '≧',
    '⩽',
    '⩾',
    '=<',
    '=>',
    '大于',
    '小于',
    '多于',
    '少于',
    '高于',
    '低于',
    '超过',
    '超',
    '逾',
  ],
  ...['不超过', '不高于', '不低于', '不少于', '不多于', '至少', '至多', '最多', '最少', '达到'],
];

/** The same behind the number. */
export const BOUND_BEHIND: readonly string[] = ['以上', '以下', '以内', '以外', '及以上', '及以下', '起', '+'];

/** Minus signs that mean one: hyphen, minus, non-breaking hyphen, figure and en dash, small and full-width hyphen. Not the em dash. */
export const MINUS_SIGNS = '-\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d';

/** Signs between two numbers that make a range: refused. */
export const RANGE_SIGNS = `${MINUS_SIGNS}—―~～∼至到`;

/** Marks behind a number that point to a remark: the number is read, the mark is kept in the note. */
export const NOTE_MARKS = '*※†‡△▲①-⑳⑴-⒇❶-❿¹²³⁰⁴-⁹';

/** A remark in brackets with any of these says that the number is something else (another period, a target, a limit): refused. */
export const NOT_A_REMARK =
  /[\d一二三四五六七八九十]|目标|计划|规划|任务|预[计测期]|上年|去年|同期|上期|上[月季]|累计|当[月季年]|全年|年|月|季|分子|分母|约|左右|以[上下内外]|同比|环比|增|降/;

/** Characters without width, which copying from web pages and Word leaves in a cell. */
export const WIDTHLESS = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
