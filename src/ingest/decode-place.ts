/** Where decoding first failed. */
export interface BadPlace {
  /** Position of the first byte of the broken sequence, from 0. */
  readonly offset: number;
  /** Line of text, from 1. */
  readonly line: number;
}

const BLOCK = 64 * 1024;

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Where the first block begins that a strict decoder refuses, or the last block. */
function doubtfulBlock(bytes: Uint8Array, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let start = 0;
  for (; start + BLOCK < bytes.length; start += BLOCK) {
    try {
      decoder.decode(bytes.subarray(start, start + BLOCK), { stream: true });
    } catch {
      break;
    }
  }
  return start;
}

/** Finds where `bytes` stops being `encoding`; null where all of it decodes. Costs two passes, so it is for the error path only. */
export function findBadPlace(bytes: Uint8Array, encoding: string): BadPlace | null {
  // No sequence is longer than four bytes: eight bytes back, at least one whole character precedes the block.
  const from = Math.max(0, doubtfulBlock(bytes, encoding) - 8);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let line = 1 + linesIn(decoder.decode(bytes.subarray(0, from), { stream: true }));
  let sequenceStart = from;
  try {
    for (let at = from; at < bytes.length; at += 1) {
      const text = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
      if (text === '') continue;
      line += linesIn(text);
      sequenceStart = at + 1;
    }
    decoder.decode();
    return null;
  } catch {
    return { offset: sequenceStart, line };
  }
}
