import { createInflateRaw } from 'node:zlib';
import { UnreadableFile } from './roster-problem.js';

/** ZIP's own words and lengths, which whoever makes an archive needs as well. */
export const endSignature = 0x06054b50;
export const directorySignature = 0x02014b50;
export const localSignature = 0x04034b50;
export const endLength = 22;
export const directoryLength = 46;
export const localLength = 30;
const longestComment = 0xffff;
const mostEntries = 2_000;
const encrypted = 0x0001;
export const stored = 0;
const deflated = 8;

/** An archive whose files are read one at a time, as they are wanted. */
export interface Archive {
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** A file's bytes, inflated bit by bit. @throws UnreadableFile while they come */
  read(path: string): AsyncGenerator<Buffer>;
}

/**
 * Opens a ZIP archive. What nobody reads is not inflated.
 *
 * @param budget most bytes that may be read of it, all files together; a zip bomb stops there
 * @throws UnreadableFile
 */
export function openArchive(bytes: Buffer, budget: number): Archive {
  const entries = new Map(directoryOf(bytes).map((entry) => [entry.path, entry]));
  let left = budget;
  return {
    paths: [...entries.keys()],
    has: (path) => entries.has(path),
    async *read(path) {
      const entry = entries.get(path);
      if (entry === undefined) throw broken();
      for await (const piece of piecesOf(packedOf(bytes, entry), entry.method)) {
        left -= piece.length;
        if (left < 0) throw new UnreadableFile('FILE_TOO_LARGE');
        yield piece;
      }
    },
  };
}

const pieceSize = 64 * 1024;

async function* piecesOf(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === stored) {
    for (let from = 0; from < packed.length; from += pieceSize) yield packed.subarray(from, from + pieceSize);
    return;
  }
  const inflating = createInflateRaw({ chunkSize: pieceSize });
  inflating.end(packed);
  try {
    for await (const piece of inflating) yield piece as Buffer;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : broken();
  }
}

interface DirectoryEntry {
  readonly path: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

function directoryOf(bytes: Buffer): DirectoryEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new UnreadableFile('FILE_TOO_LARGE');
  const entries: DirectoryEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + directoryLength > bytes.length || bytes.readUInt32LE(at) !== directorySignature) throw broken();
    if ((bytes.readUInt16LE(at + 8) & encrypted) !== 0) throw new UnreadableFile('PASSWORD_PROTECTED');
    const pathLength = bytes.readUInt16LE(at + 28);
    const next = at + directoryLength + pathLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    entries.push({
      path: bytes.toString('utf8', at + directoryLength, at + directoryLength + pathLength),
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw broken();
}

function packedOf(bytes: Buffer, { method, size, offset }: DirectoryEntry): Buffer {
  if (offset + localLength > bytes.length || bytes.readUInt32LE(offset) !== localSignature) throw broken();
  const start = offset + localLength + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + size > bytes.length) throw broken();
  if (method !== stored && method !== deflated) throw broken();
  return bytes.subarray(start, start + size);
}

function broken(): UnreadableFile {
  return new UnreadableFile('BROKEN_FILE');
}
