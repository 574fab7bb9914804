import { crc32, inflateRawSync } from 'node:zlib';
import type { Limits } from './limits.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const LOCAL_HEADER = 0x04034b50;

function checkName(name: string): void {
  const parts = name.split(/[\\/]/);
  const absolute = parts[0] === '' || /^[A-Za-z]:/.test(name);
  if (absolute || parts.includes('..') || name.includes('\0'))
    throw new WorkbookFault('unsafe-workbook', { part: name });
}

/** Where the packed bytes of an entry begin: after its local header, whose own name and extra field count, not the directory's. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const corrupt = new WorkbookFault('corrupt-workbook', { part: entry.name });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.header + 30 > bytes.length || view.getUint32(entry.header, true) !== LOCAL_HEADER) throw corrupt;
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  if (start + entry.packed > bytes.length) throw corrupt;
  return bytes.subarray(start, start + entry.packed);
}

/**
 * A zip container that cannot do harm: nothing is unpacked before the directory was checked, and no part ever unpacks to more than it
 * declares. Parts are found by name, large and small letters alike, `\` taken as `/` (some writers on Windows).
 */
export class ZipGuard {
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, ZipEntry>();

  /**
   * Checks the directory. Throws a WorkbookFault: `too-many-entries`, `unpacked-too-large` (by the sizes declared), `unsafe-workbook`
   * (absolute names, names with `..`, one name twice), `password-protected` (encrypted parts), `corrupt-workbook`.
   */
  constructor(bytes: Uint8Array, limits: Pick<Limits, 'entries' | 'unpackedBytes'>) {
    this.#bytes = bytes;
    let total = 0;
    for (const entry of readZipDirectory(bytes, limits.entries)) {
      checkName(entry.name);
      const key = keyOf(entry.name);
      if (this.#entries.has(key)) throw new WorkbookFault('unsafe-workbook', { part: entry.name });
      if (entry.encrypted) throw new WorkbookFault('password-protected');
      this.#entries.set(key, entry);
      total += entry.unpacked;
    }
    if (total > limits.unpackedBytes) throw new WorkbookFault('unpacked-too-large', { limit: limits.unpackedBytes });
  }

  names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /**
   * Unpacks one part, stopping at the size it declares. Throws a WorkbookFault: `unsafe-workbook` where it would give more,
   * `corrupt-workbook` where it is missing, gives less, does not match its checksum or is packed in a way other than deflate.
   */
  read(name: string): Uint8Array {
    const corrupt = new WorkbookFault('corrupt-workbook', { part: name });
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined || (entry.method !== 0 && entry.method !== 8)) throw corrupt;
    const packed = packedBytes(this.#bytes, entry);
    const unpacked = entry.method === 0 ? packed : inflate(packed, entry);
    if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc) throw corrupt;
    return unpacked;
  }
}

const keyOf = (name: string) => name.replaceAll('\\', '/').toLowerCase();

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // One buffer of the declared size, with a byte to spare that only a part which lied about its size would fill.
    const most = Math.max(entry.unpacked, 64);
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize: most + 1 });
  } catch (error) {
    const lied = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new WorkbookFault(lied ? 'unsafe-workbook' : 'corrupt-workbook', { part: entry.name });
  }
}
