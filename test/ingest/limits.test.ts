import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, limitsWith } from '../../src/ingest/limits.ts';

describe('limits with some of them chosen', () => {
  test.each([
    [{}, 2_000_000],
    [{ rows: 1 }, 2_000_000],
    [{ rows: 100_001 }, 2_000_020],
    [{ rows: 1_000_000 }, 20_000_000],
    [{ rows: 1_000_000, cells: 5 }, 5],
    [{ cells: 3 }, 3],
  ])('%j let %d cells pass', (chosen, cells) => {
    expect(limitsWith(chosen)).toEqual({ ...DEFAULT_LIMITS, ...chosen, cells });
  });
});
