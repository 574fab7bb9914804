const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
/** 1980-01-01 00:00, the first instant a zip file can name. */
const DATE = 0x0021;
const TIME = 0;

/**
 * Sets the date of every entry of a zip file to 1980-01-01 in place, so that equal content gives equal bytes. For zip files
 * without a comment and under 4 GB, as document libraries write them; throws a RangeError for anything else.
 *
 * PKWARE APPNOTE 4.3.7 (local header: time at 10, date at 12, length 30 and more), 4.3.12 (central header: time at 12, date at 14, local header's offset at 42),
 * 4.3.16 (end record: number of entries at 10, offset of the central directory at 16).
 */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError('no end record at the end of the zip file');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== CENTRAL || view.getUint32(local, true) !== LOCAL)
      throw new RangeError('a header of the zip file is not where the directory says');
    setDate(view, at + 12);
    setDate(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, TIME, true);
  view.setUint16(at + 2, DATE, true);
}
