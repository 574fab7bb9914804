import type { Language } from '../text/text.ts';
import type { words } from '../text/zh/words.ts';

export type RoleWord = keyof typeof words.role;

/** Who is signed in, as the head of a page shows it. */
export interface FrameAccount {
  readonly name: string;
  readonly role: RoleWord;
  /** Name of the highest place that is theirs; null for the whole country. */
  readonly areaName: string | null;
  readonly canUpload: boolean;
  /** May change plans and accounts. */
  readonly canAdminister: boolean;
}

/** What every page needs besides its own data. */
export interface Frame {
  readonly language: Language;
  /** Path and query of this page: for the language switch and the marked place in the menu. */
  readonly path: string;
  /** Null before sign-in. */
  readonly account: FrameAccount | null;
  /** Addresses of the built style sheet and of the scripts. */
  readonly assets: Readonly<Record<'css' | 'trendChart' | 'uploadFix' | 'uploadProgress', string>>;
  /** Whether the person asked for larger text (长者模式). */
  readonly largeText: boolean;
  /** Whether made-up example data is loaded, which is then said on every page. */
  readonly demo: boolean;
  /** A finished sentence about what was just done. */
  readonly notice?: string | undefined;
  /** When data was last committed, ISO instant; null for never, left out where it does not matter. */
  readonly dataAt?: string | null | undefined;
  /** When the page was made, ISO instant, for the foot of a printed page. */
  readonly renderedAt?: string | undefined;
}

/** A fault of a form, said once in the summary and once beside its field. */
export interface FieldError {
  /** Name of the field; null where the whole form is meant. */
  readonly field: string | null;
  readonly message: string;
}

/** One entry of a list to choose an area from. */
export interface AreaChoice {
  readonly code: string;
  readonly name: string;
}
