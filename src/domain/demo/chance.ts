/**
 * A number from 0 (included) to 1 (excluded) that a text always gives again, on every machine: FNV-1a over its UTF-16 units, mixed once
 * more so that texts that differ in their last letter lie apart. In whole 32-bit steps, so that no platform rounds differently.
 *
 * Example: `chance('a')` and `chance('b')` never change, and differ.
 */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
