import { pinyin } from 'pinyin-pro';

/** How a name sounds: a syllable for each Chinese character, other characters as they are, all in small letters. */
const heard = new Map<string, readonly string[]>();

function syllablesOf(name: string): readonly string[] {
  const known = heard.get(name);
  if (known) return known;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((each) => each.toLowerCase());
  heard.set(name, syllables);
  return syllables;
}

const plainWords = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Whether any of `texts` holds the characters of `words` in a row; width, case and spaces do not matter. */
export function isWrittenIn(words: string, texts: readonly string[]): boolean {
  const typed = plainWords(words);
  return texts.some((each) => plainWords(each).includes(typed));
}

/**
 * Whether someone who typed `words` means `name`: its characters in a row, the first letters of their pinyin in a row, or their
 * pinyin itself from the beginning of any character on. `others` (a full name, a code) are searched by characters alone. Nothing
 * typed finds everything.
 *
 * Example: 江海, jhq, hq and jiangh all mean 江海区.
 */
export function isMeantBy(words: string, name: string, others: readonly string[] = []): boolean {
  const typed = plainWords(words);
  if (isWrittenIn(words, [name, ...others])) return true;
  if (!/^[a-z\d]+$/.test(typed)) return false;
  const syllables = syllablesOf(plainWords(name));
  const initials = syllables.map((each) => each.charAt(0)).join('');
  return initials.includes(typed) || syllables.some((_, at) => syllables.slice(at).join('').startsWith(typed));
}
