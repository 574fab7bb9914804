import { WorkbookFault } from './workbook-fault.ts';

/** One part of a zip container as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly header: number;
}

// APPNOTE.TXT 6.3.10: sections 4.3.12 (central directory), 4.3.14–4.3.16 (its end, also of ZIP64), 4.5.3 (ZIP64 extra field).
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const FULL = 0xffffffff;

const broken = () => new WorkbookFault('corrupt-workbook');

interface Directory {
  readonly count: number;
  readonly start: number;
}

function uint64(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw broken();
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw broken();
  return value;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  let end = view.byteLength - 22;
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest) throw broken();
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== FULL) return { count, start };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) throw broken();
  const end64 = uint64(view, end - 12);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END64) throw broken();
  return { count: uint64(view, end64 + 32), start: uint64(view, end64 + 48) };
}

/** Sizes and offset that did not fit into 32 bits stand, in this order, in the extra field with id 1. */
function wideNumbers(view: DataView, from: number, to: number, narrow: readonly number[]): readonly number[] {
  if (!narrow.includes(FULL)) return narrow;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return narrow.map((value) => {
      if (value !== FULL) return value;
      next += 8;
      return uint64(view, next - 8);
    });
  }
  throw broken();
}

/**
 * Reads the central directory of a zip container. Throws a WorkbookFault: `too-many-entries` before reading any entry,
 * `corrupt-workbook` where it is not a whole zip file.
 */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw broken();
  const directory = findDirectory(view);
  if (directory.count > mostEntries) {
    throw new WorkbookFault('too-many-entries', { entries: directory.count, limit: mostEntries });
  }
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw broken();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw broken();
    const narrow = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [unpacked, packed, header] = wideNumbers(view, nameEnd, extraEnd, narrow) as [number, number, number];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed,
      unpacked,
      header,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}
