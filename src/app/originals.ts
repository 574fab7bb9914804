import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The SHA-256 of some bytes, in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const place = (dataFolder: string, hash: string) => path.join(dataFolder, 'originals', hash.slice(0, 2), hash);

/** Keeps the bytes of an upload under their hash, flushed to disk before it returns; bytes already kept are left as they are. */
export async function keepOriginal(dataFolder: string, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  const file = place(dataFolder, hash);
  if (await stat(file).catch(() => null)) return hash;
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${randomUUID()}.part`;
  const handle = await open(aside, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
  return hash;
}

/** The bytes of an upload as they came. Throws where they are missing or no longer have their hash. */
export async function readOriginal(dataFolder: string, hash: string): Promise<Uint8Array> {
  const bytes = await readFile(place(dataFolder, hash));
  if (sha256(bytes) !== hash) throw new Error(`original ${hash} has been altered on disk`);
  return bytes;
}

/** Deletes the bytes of an upload, and the folder that held nothing else. Bytes that are gone already are no fault. */
export async function dropOriginal(dataFolder: string, hash: string): Promise<void> {
  const file = place(dataFolder, hash);
  await rm(file, { force: true });
  await rmdir(path.dirname(file)).catch(() => undefined);
}
