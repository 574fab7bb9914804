/** What the bytes above 0x7F look like, counted over a whole file. */
export interface Utf8Evidence {
  /** Bytes in well-formed UTF-8 sequences of three or four bytes: Chinese in UTF-8 is made of them, in GBK they are accidents. */
  readonly long: number;
  /** Bytes in well-formed sequences of two bytes: about a fifth of the Chinese characters of GBK happen to be one. */
  readonly short: number;
  /** Bytes that belong to no well-formed sequence. */
  readonly invalid: number;
}

const inRange = (byte: number | undefined, low: number, high: number) =>
  byte !== undefined && byte >= low && byte <= high;

/** Length of the well-formed UTF-8 sequence at `at` (The Unicode Standard, table 3-7), 0 where there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (inRange(lead, 0xc2, 0xdf)) return inRange(bytes[at + 1], 0x80, 0xbf) ? 2 : 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (!inRange(lead, 0xe0, 0xf4) || !inRange(bytes[at + 1], low, high)) return 0;
  if (!inRange(bytes[at + 2], 0x80, 0xbf)) return 0;
  if (lead < 0xf0) return 3;
  return inRange(bytes[at + 3], 0x80, 0xbf) ? 4 : 0;
}

/** Counts how far `bytes` is made of UTF-8 sequences. All counts are 0 for pure ASCII. */
export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  let long = 0;
  let short = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length >= 3) long += length;
    else if (length === 2) short += 2;
    else if (length === 0) invalid += 1;
    at += Math.max(length, 1);
  }
  return { long, short, invalid };
}

/** The characters beyond ASCII that `bytes` holds when read as GB18030. */
export interface GbEvidence {
  readonly characters: number;
  /** Punctuation and full-width signs of GB 2312 (rows 1–9) and its first-level hanzi (rows 16–55): nearly all of ordinary Chinese text. */
  readonly common: number;
  /** Hanzi or signs of GB 2312, common or not. */
  readonly gb2312: number;
  /** A byte above 0x7F followed by a Latin letter: what Windows-1252 text looks like, and hardly ever Chinese. */
  readonly letterPairs: number;
  /** Runs of such characters, and how many of the runs are one character long. */
  readonly runs: number;
  readonly lonelyRuns: number;
}

const isLetter = (byte: number) => inRange(byte | 0x20, 0x61, 0x7a);

/** Counts what `bytes` would be as GB18030. Makes no statement on whether it decodes. */
export function gbEvidence(bytes: Uint8Array): GbEvidence {
  const count = { characters: 0, common: 0, gb2312: 0, letterPairs: 0, runs: 0, lonelyRuns: 0 };
  let run = 0;
  const endRun = () => {
    if (run > 0) count.runs += 1;
    if (run === 1) count.lonelyRuns += 1;
    run = 0;
  };
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      endRun();
      at += 1;
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    run += 1;
    count.characters += 1;
    if (inRange(lead, 0xa1, 0xf7) && inRange(trail, 0xa1, 0xfe)) {
      count.gb2312 += 1;
      if (lead <= 0xa9 || inRange(lead, 0xb0, 0xd7)) count.common += 1;
    }
    if (isLetter(trail)) count.letterPairs += 1;
    at += inRange(trail, 0x30, 0x39) ? 4 : 2;
  }
  endRun();
  return count;
}
