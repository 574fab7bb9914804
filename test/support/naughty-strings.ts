import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const shared = process.env['BIAOCHI_SHARED'] ?? path.resolve('../shared');

/** Where the public files of the tests lie; null where they are absent. */
export function corporaFolder(): string | null {
  const folder = process.env['BIAOCHI_CORPORA'] ?? path.join(shared, 'corpora');
  return existsSync(folder) ? folder : null;
}

/** Base64 is wrapped after this many characters, so a full line goes on in the next. */
const FULL_LINE = 76;

/**
 * The Big List of Naughty Strings. Its file does not tell a string of exactly one full line from the beginning of a longer one; such a
 * string comes joined to its neighbour here, so that 494 stand for its 515.
 */
export function naughtyStrings(folder: string): readonly string[] {
  const joined: string[] = [];
  let goesOn = false;
  for (const line of readFileSync(path.join(folder, 'blns', 'blns.base64.txt'), 'utf8').split('\n')) {
    const isText = line !== '' && !line.startsWith('#');
    if (isText && goesOn) joined[joined.length - 1] += line;
    else if (isText) joined.push(line);
    goesOn = isText && line.length === FULL_LINE;
  }
  return joined.map((text) => Buffer.from(text, 'base64').toString('utf8'));
}
