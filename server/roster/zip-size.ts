import { inflateRawSync } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

/** What a ZIP file holds, measured by unpacking it: the sizes that it states itself may be lies. */
export type ZipSize = { readonly ok: true; readonly bytes: number } | { readonly ok: false; readonly fault: ZipFault };
export type ZipFault = 'TOO_LARGE' | 'DAMAGED';

/**
 * Measures a ZIP file and stops at the limit. Entries that overlap, or that the directory does not name, count as damage:
 * a reader that goes another way through the file must not find more in it than was measured here.
 *
 * @param limit most bytes that all entries may hold together
 */
export function inflatedSize(zip: Buffer, limit: number): ZipSize {
  try {
    return measure(zip, limit);
  } catch {
    // Whatever reads beyond the end or cannot be inflated.
    return { ok: false, fault: 'DAMAGED' };
  }
}

function measure(zip: Buffer, limit: number): ZipSize {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  const directory = entry;
  let bytes = 0;
  let dataEnd = 0;
  const entries = [];
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(entry) !== entrySignature) return { ok: false, fault: 'DAMAGED' };
    entries.push(readEntry(zip, entry));
    entry += entryLength + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  for (const { start, from, to, method } of entries.sort((a, b) => a.start - b.start)) {
    if (start < dataEnd || to > directory) return { ok: false, fault: 'DAMAGED' };
    dataEnd = to;
    const size = contentSize(zip.subarray(from, to), method, limit - bytes);
    if (size === null) return { ok: false, fault: 'TOO_LARGE' };
    bytes += size;
  }
  return { ok: true, bytes };
}

function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - endLength - longestComment);
  for (let at = zip.length - endLength; at >= first; at -= 1) if (zip.readUInt32LE(at) === endSignature) return at;
  throw new RangeError('no end of central directory');
}

function readEntry(zip: Buffer, entry: number) {
  const start = zip.readUInt32LE(entry + 42);
  if (zip.readUInt32LE(start) !== localSignature) throw new RangeError('no local header');
  const from = start + localLength + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const to = from + zip.readUInt32LE(entry + 20);
  if (to > zip.length) throw new RangeError('entry beyond the end');
  return { start, from, to, method: zip.readUInt16LE(entry + 10) };
}

/** `null` if it is more than the limit. */
function contentSize(data: Buffer, method: number, limit: number): number | null {
  if (method === stored) return data.length > limit ? null : data.length;
  if (method !== deflated) throw new RangeError(`compression method ${method}`);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(limit, 1) }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}
