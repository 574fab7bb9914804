import type { Quantity } from './target-words-quantity.ts';
import type { WordedBaseline } from './target-words-result.ts';

const YEAR = '(?<year>(?:19|20)\\d{2})年?(?:度|底|末)?';
const BASES = [
  new RegExp(`(?:与|和|同|在|以)${YEAR}(?:的?水平)?(?:相比|比较|的?基础上|为基数|为基期|为基础)`),
  new RegExp(`(?:比|较)${YEAR}(?:的?水平)?`),
];
const FROM = /[从由](?:的)?[^,;。从由]{0,8}$/;
const FROM_YEAR = /[从由]((?:19|20)\d{2})年/;

/** Takes 比2015年 out of folded words: the year compared with (null where there is none) and the rest. */
export function baseIn(text: string): { base: string | null; rest: string } {
  for (const pattern of BASES) {
    const match = pattern.exec(text);
    if (match) return { base: match.groups!['year']!, rest: text.replace(pattern, '') };
  }
  return { base: null, rest: text };
}

/** The quantity behind 从 or 由, where another follows it: the baseline. `dated` are the words with their years, `bare` those without. */
export function baselineIn(
  dated: string,
  bare: string,
  quantities: readonly Quantity[],
): { quantity: Quantity; baseline: WordedBaseline } | null {
  const index = quantities.findIndex((each) => each.upper === null && FROM.test(bare.slice(0, each.start)));
  const quantity = quantities[index];
  if (!quantity || index === quantities.length - 1) return null;
  return { quantity, baseline: { value: quantity.value, period: FROM_YEAR.exec(dated)?.[1] ?? null } };
}
