import { exact, plain } from './decimal.ts';

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1_000n, 万: 10_000n, 亿: 100_000_000n };

/** Characters of a Chinese numeral, for a character class. */
export const NUMERAL = '零〇一二两三四五六七八九十百千万亿';

function digit(character: string): bigint {
  return BigInt(DIGITS.indexOf(character.replace('〇', '零').replace('两', '二')));
}

/**
 * A Chinese numeral as a plain decimal: `二十五` is `25`, `一百零五` `105`, `一亿二千万` `120000000`, `六十五点五` `65.5`, `二〇` `20`.
 * The text must consist of characters of `NUMERAL` and at most one 点.
 */
export function numeralText(numeral: string): string {
  const [whole = '', part] = numeral.split('点');
  const fraction = part === undefined ? '' : `.${[...part].map(digit).join('')}`;
  if (!/[十百千万亿]/.test(whole)) return `${[...whole].map(digit).join('')}${fraction}`;
  let [total, section, pending] = [0n, 0n, 0n];
  for (const character of whole) {
    const place = PLACES[character];
    if (place === undefined) pending = digit(character);
    else if (place >= 10_000n) {
      const below = total % place;
      total += (below + section + pending || 1n) * place - below;
      [section, pending] = [0n, 0n];
    } else {
      section += (pending || 1n) * place;
      pending = 0n;
    }
  }
  return `${total + section + pending}${fraction}`;
}

/** A printed decimal followed by 百, 千, 万 or 亿, as a plain decimal: `1.5` and 万 give `15000`. */
export function multiplied(decimal: string, place: string): string {
  return plain(exact(decimal).mul(PLACES[place] ?? 1n));
}
