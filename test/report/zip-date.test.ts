import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { withFixedDates } from '../../src/report/zip-date.ts';

const files = { 'a.txt': new TextEncoder().encode('甲'), 'folder/b.txt': new Uint8Array(5000) };
const zippedAt = (mtime: string) => zipSync(files, { mtime: new Date(mtime) });

test('zip files that differ only in their dates become equal and keep their content', () => {
  const [one, two] = [zippedAt('2018-07-10T10:00:00'), zippedAt('2026-01-02T03:04:06')];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  expect(Buffer.from(withFixedDates(one)).equals(Buffer.from(withFixedDates(two)))).toBe(true);
  expect(unzipSync(one)).toEqual(files);
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['something else', new TextEncoder().encode('not a zip file at all, but long enough')],
])('refuses %s', (_, bytes) => {
  expect(() => withFixedDates(bytes)).toThrow(RangeError);
});

test('refuses a directory that points beside the headers', () => {
  const zip = zippedAt('2018-07-10T10:00:00');
  new DataView(zip.buffer).setUint32(zip.byteLength - 6, 3, true);
  expect(() => withFixedDates(zip)).toThrow(RangeError);
});
