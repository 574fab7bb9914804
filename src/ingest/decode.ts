import { isUtf8 } from 'node:buffer';
import { findBadPlace } from './decode-place.ts';
import { gbEvidence, utf8Evidence } from './encoding-evidence.ts';
import { isUtf7, looksForeign } from './foreign-text.ts';
import type { TableIssueCode } from './issue-codes.ts';

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly unsure: boolean }
  | {
      readonly ok: false;
      readonly code: Extract<TableIssueCode, 'damaged-utf8' | 'not-in-encoding' | 'unknown-encoding'>;
      readonly params: { readonly encoding: Encoding; readonly line: number; readonly byte: number };
    };

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const UTF32_MARKS = [
  [0xff, 0xfe, 0x00, 0x00],
  [0x00, 0x00, 0xfe, 0xff],
];

const SAMPLE = 64 * 1024;

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === 'utf-8' && !isUtf8(bytes)) return null;
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch {
    return null;
  }
}

function refuse(code: (Decoded & { ok: false })['code'], bytes: Uint8Array, encoding: Encoding): Decoded {
  const place = findBadPlace(bytes, encoding) ?? { offset: 0, line: 1 };
  return { ok: false, code, params: { encoding, line: place.line, byte: place.offset + 1 } };
}

/** Reads `bytes` as `encoding` and as nothing else. */
function decodeOnly(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = decodeAs(bytes, encoding);
  if (text !== null) return { ok: true, text, encoding, unsure: false };
  return refuse(encoding === 'utf-8' ? 'damaged-utf8' : 'not-in-encoding', bytes, encoding);
}

/**
 * UTF-16 without a mark: ASCII signs (digits, delimiters, line ends) have a zero as their high byte. At least an eighth of the
 * units must have one, and on one side only (一, U+4E00, has a zero low byte, so some are allowed on the other).
 */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  if (Math.max(even, odd) * 16 < sample.length || Math.min(even, odd) * 4 > Math.max(even, odd)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Well-formed UTF-8 that may be GBK all the same: a few hanzi whose four bytes happen to be two-byte sequences (GBK 姆 is 0xC4 0xB7).
 * Such text has no sequence of three bytes and only GB 2312 characters. Signs such as × and · stand alone, hanzi come in runs.
 */
function choosePlainUtf8(bytes: Uint8Array): { encoding: Encoding; unsure: boolean } {
  const utf8 = utf8Evidence(bytes);
  if (utf8.short === 0 || utf8.long > 0) return { encoding: 'utf-8', unsure: false };
  const gb = gbEvidence(bytes);
  if (gb.gb2312 < gb.characters) return { encoding: 'utf-8', unsure: false };
  return { encoding: gb.lonelyRuns === 0 ? 'gb18030' : 'utf-8', unsure: true };
}

/** Not UTF-8: damaged UTF-8, GB18030, or neither. */
function decodeGb(bytes: Uint8Array): Decoded {
  const utf8 = utf8Evidence(bytes);
  if (utf8.long > utf8.short + utf8.invalid) return refuse('damaged-utf8', bytes, 'utf-8');
  const text = decodeAs(bytes, 'gb18030');
  if (text === null) {
    const asUtf8 = findBadPlace(bytes, 'utf-8')?.offset ?? 0;
    const asGb = findBadPlace(bytes, 'gb18030')?.offset ?? 0;
    return refuse('unknown-encoding', bytes, asGb > asUtf8 ? 'gb18030' : 'utf-8');
  }
  const gb = gbEvidence(bytes);
  if (gb.letterPairs * 2 > gb.characters) return refuse('unknown-encoding', bytes, 'utf-8');
  const ordinary = gb.common * 4 >= gb.characters * 3;
  return { ok: true, text, encoding: 'gb18030', unsure: !ordinary || looksForeign(text) };
}

/** Whether bytes begin with the mark of UTF-32, which no spreadsheet writes and nothing here reads. */
export function isUtf32(bytes: Uint8Array): boolean {
  return UTF32_MARKS.some((mark) => mark.every((byte, at) => bytes[at] === byte));
}

/**
 * Turns the bytes of a text file into a string, or says at which byte and line that fails; never puts U+FFFD for what it cannot read.
 * Order: the encoding asked for; byte order mark; zero pattern of UTF-16; strict UTF-8; strict GB18030 with its four-byte characters.
 * `unsure` where another encoding fits nearly as well, so that a person is asked to look. Big5 and others are told from GB18030 only
 * by their unlikely words.
 */
export function decode(bytes: Uint8Array, asked: Encoding | undefined): Decoded {
  if (asked !== undefined) return decodeOnly(bytes, asked);
  if (isUtf32(bytes)) return refuse('unknown-encoding', bytes, 'utf-8');
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decodeOnly(bytes, marked[0]);
  const wide = bytes.includes(0) ? guessUtf16(bytes) : null;
  const wideText = wide === null ? null : decodeAs(bytes, wide);
  // A table has line ends or delimiters; ASCII with stray zeros, taken for UTF-16, has neither.
  if (wide !== null && wideText !== null && /[\n\r,;\t|]/.test(wideText) && !wideText.includes('\0')) {
    return { ok: true, text: wideText, encoding: wide, unsure: false };
  }
  if (!isUtf8(bytes)) return decodeGb(bytes);
  const choice = choosePlainUtf8(bytes);
  const text = decodeAs(bytes, choice.encoding);
  if (text !== null && isUtf7(text)) return refuse('unknown-encoding', bytes, 'utf-8');
  if (text !== null) return { ok: true, text, ...choice };
  return { ok: true, text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', unsure: false };
}
