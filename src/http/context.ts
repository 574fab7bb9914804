import type { Actor, App } from '../app/context.ts';
import type { Language } from '../text/text.ts';

/** What handlers find on the request besides the request itself. */
export interface Variables {
  actor: Actor | null;
  language: Language;
  /** Whether made-up figures are there, which is then said on every page and in every file. */
  demo: boolean;
  /** Whether pages come with large text (长者模式). */
  largeText: boolean;
  /** A short reference printed in the log and, where something fails, on the page. */
  requestId: string;
}

export interface Env {
  Variables: Variables;
}

/** What the server is made of. */
export interface Site {
  readonly app: App;
  /** Cookies are Secure and named accordingly where people come by https. */
  readonly secureCookies: boolean;
  /** The code that makes the first admin, printed in the terminal; null once there is an account. */
  readonly setupCode: () => string | null;
  /** Makes the code useless, once the first admin is made. */
  readonly endSetup: () => void;
  readonly assets: Assets;
  readonly log: (line: LogLine) => void;
}

export interface Assets {
  /** URL of a built file by its source name, such as `site.css`. */
  readonly url: (name: string) => string;
  /** Bytes and media type of a built file by the name in its URL; null for anything else. */
  readonly read: (name: string) => Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null>;
}

export interface LogLine {
  readonly level: 'info' | 'error';
  readonly requestId: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}
