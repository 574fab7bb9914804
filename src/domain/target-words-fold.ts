const ASCII_SHIFT = 0xfee0;

const PLAN_YEARS = /["“”]?十[一二三四五]五["“”]?(?:时期|期间|期末|末|规划)?/g;
const YEARS = /(?:(?<=^|[,;。、])(?:到|至|截至|截止))?(?:19|20)\d{2}(?:[-–—~至到](?:19|20)?\d{2})?年(?:底|末|初|度)?/g;
const MONTHS = /\d{1,2}月(?:份|底|末|初)?(?:\d{1,2}日)?(?:以前|之前|前)?/g;
const LEFT_OF_TIME = /^(?:全年|以前|之前|前|内|起|的|,)+/;

/**
 * The writing that the patterns of target words know: half-width, no spaces, one sign for each comparison. Punctuation that has no
 * half-width form (。、) stays.
 *
 * Example: `＞＝ ９８％` is `≥98%`.
 */
export function folded(words: string): string {
  return words
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - ASCII_SHIFT))
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/>=|[≧⩾]/g, '≥')
    .replace(/<=|[≦⩽]/g, '≤')
    .replace(/﹤/g, '<')
    .replace(/﹥/g, '>')
    .replace(/﹪/g, '%')
    .replace(/〜/g, '~');
}

/** Words without years, months and names of five-year plans, so that only the numbers of the target are left. */
export function withoutDates(text: string): string {
  const bare = text.replace(PLAN_YEARS, '').replace(YEARS, '').replace(MONTHS, '');
  return bare.length === text.length ? text : bare.replace(LEFT_OF_TIME, '');
}

/** Words without what stands in brackets; where everything stands in them, without the brackets only. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, '') || text.replace(/[()]/g, '');
}
