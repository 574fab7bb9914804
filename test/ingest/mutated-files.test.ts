import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { LISTED_PER_CODE } from '../../src/ingest/issue-list.ts';
import { CLEAN } from './pollutions.ts';
import { read, readWell } from './reading.ts';
import { escapeXml, workbook } from './workbook-builder.ts';

/** Whole numbers below a limit, the same ones for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The bytes with one to four of them changed, put in, left out, doubled or cut off. */
function mutated(bytes: Uint8Array, below: (limit: number) => number): Uint8Array {
  let list = [...bytes];
  for (let times = 1 + below(4); times > 0 && list.length > 1; times -= 1) {
    const at = below(list.length);
    const way = below(6);
    if (way === 0) list[at] = below(256);
    else if (way === 1) list[at] = list[at]! ^ (1 << below(8));
    else if (way === 2) list.splice(at, 0, below(256));
    else if (way === 3) list.splice(at, 1 + below(3));
    else if (way === 4) list.splice(at, 0, ...list.slice(at, at + 1 + below(40)));
    else list = list.slice(0, at + 1);
  }
  return Uint8Array.from(list);
}

const CSV = CLEAN.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

describe('good files with a few bytes spoiled', () => {
  test.each(['utf-8', 'gbk', 'utf-16le'])(
    'CSV in %s is read or refused, and what is said stays bounded',
    async (encoding) => {
      const good = new Uint8Array(iconv.encode(CSV, encoding, { addBOM: encoding === 'utf-16le' }));
      const below = numbers(20180630);
      for (let run = 0; run < 1_500; run += 1) {
        const bytes = mutated(good, below);
        const result = await read(bytes);
        if (!result.ok) {
          expect(result.issues.length).toBeGreaterThan(0);
          continue;
        }
        const cells = [...result.table.rows].flat();
        expect(cells.join('').length).toBeLessThanOrEqual(bytes.length);
        expect(result.table.issues.length).toBeLessThan(20 * LISTED_PER_CODE);
      }
    },
  );

  const data = CLEAN.map(
    (row) => `<row>${row.map((cell) => `<c t="str"><v>${escapeXml(cell)}</v></c>`).join('')}</row>`,
  ).join('');
  const good = workbook({ sheets: [{ name: '数据', data }], strings: ['<t>a</t>'] });

  test('a workbook gives the same cells or is refused', async () => {
    const { rows } = await readWell(good);
    expect(rows).toHaveLength(CLEAN.length);
    const below = numbers(20180930);
    let refused = 0;
    for (let run = 0; run < 1_500; run += 1) {
      const result = await read(mutated(good, below));
      if (result.ok && result.table.encoding === null) expect([...result.table.rows]).toEqual(rows);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(500);
  });
});
