import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConfigFault, readConfig } from '../src/config.ts';

const MEGABYTE = 1024 * 1024;

describe('limits chosen by the surroundings', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['BIAOCHI_MAX_FILE_MB', '1', { bytes: MEGABYTE }],
    ['BIAOCHI_MAX_FILE_MB', '1024', { bytes: 1_024 * MEGABYTE }],
    ['BIAOCHI_MAX_ROWS', '2000000', { rows: 2_000_000 }],
    ['BIAOCHI_MAX_COLUMNS', '16384', { columns: 16_384 }],
    ['BIAOCHI_MAX_CELLS', '100000000', { cells: 100_000_000 }],
    ['BIAOCHI_MAX_UNPACKED_MB', '2048', { unpackedBytes: 2_048 * MEGABYTE }],
    ['BIAOCHI_MAX_PARTS', '65535', { entries: 65_535 }],
    ['BIAOCHI_MAX_ROWS', '', {}],
  ])('%s=%s', (variable, value, limits) => {
    vi.stubEnv(variable, value);
    expect(readConfig().limits).toEqual(limits);
  });

  test.each([
    ['BIAOCHI_MAX_FILE_MB', '0'],
    ['BIAOCHI_MAX_FILE_MB', '1025'],
    ['BIAOCHI_MAX_FILE_MB', '20MB'],
    ['BIAOCHI_MAX_ROWS', '2000001'],
    ['BIAOCHI_MAX_ROWS', '1e5'],
    ['BIAOCHI_MAX_COLUMNS', '16385'],
    ['BIAOCHI_MAX_CELLS', '100000001'],
    ['BIAOCHI_MAX_UNPACKED_MB', '-1'],
    ['BIAOCHI_MAX_PARTS', '65536'],
  ])('%s=%s is refused by its name', (variable, value) => {
    vi.stubEnv(variable, value);
    const fault = (() => {
      try {
        return readConfig();
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(ConfigFault);
    expect((fault as ConfigFault).params).toMatchObject({ variable, value });
  });
});
