import { page as pageEn } from '../text/en/page.ts';
import { type Language, type Text, textIn } from '../text/text.ts';
import { page } from '../text/zh/page.ts';

/** All words that a page needs, with the language they are in. */
export type Say = Text & { readonly page: typeof page; readonly language: Language };

/** The words of the pages in one language. */
export function sayIn(language: Language): Say {
  return { ...textIn(language), page: language === 'en' ? pageEn : page, language };
}
