import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { UnreadableFile } from './roster-problem.js';

const inflate = promisify(inflateRaw);

/** One file of an archive, inflated. */
export interface ArchiveEntry {
  readonly path: string;
  readonly content: Buffer;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const directoryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const mostEntries = 2_000;
const encrypted = 0x0001;
const stored = 0;
const deflated = 8;

/**
 * The files of a ZIP archive whose paths are wanted.
 *
 * @param budget most bytes that they may have together; a zip bomb stops there
 * @throws UnreadableFile
 */
export async function readArchive(
  bytes: Buffer,
  isWanted: (path: string) => boolean,
  budget: number,
): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  let left = budget;
  for (const entry of directoryOf(bytes)) {
    if (!isWanted(entry.path)) continue;
    const content = await contentOf(bytes, entry, left);
    left -= content.length;
    entries.push({ path: entry.path, content });
  }
  return entries;
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

async function contentOf(bytes: Buffer, { method, size, offset }: DirectoryEntry, left: number): Promise<Buffer> {
  if (offset + localLength > bytes.length || bytes.readUInt32LE(offset) !== localSignature) throw broken();
  const start = offset + localLength + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + size > bytes.length) throw broken();
  const packed = bytes.subarray(start, start + size);
  if (method === stored) return fitting(packed, left);
  if (method !== deflated) throw broken();
  if (left <= 0) throw new UnreadableFile('FILE_TOO_LARGE');
  return inflate(packed, { maxOutputLength: left }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_BUFFER_TOO_LARGE' ? new UnreadableFile('FILE_TOO_LARGE') : broken();
  });
}

function fitting(content: Buffer, left: number): Buffer {
  if (content.length > left) throw new UnreadableFile('FILE_TOO_LARGE');
  return content;
}

function broken(): UnreadableFile {
  return new UnreadableFile('BROKEN_FILE');
}

/** An archive of these files, uncompressed: whoever reads it gets what was measured and nothing else. */
export function storeArchive(entries: readonly ArchiveEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of entries) {
    const name = Buffer.from(path, 'utf8');
    const local = Buffer.alloc(localLength);
    local.writeUInt32LE(localSignature, 0);
    writeFacts(local, 4, name, content);
    const central = Buffer.alloc(directoryLength);
    central.writeUInt32LE(directorySignature, 0);
    writeFacts(central, 6, name, content);
    central.writeUInt32LE(offset, 42);
    parts.push(local, name, content);
    directory.push(central, name);
    offset += localLength + name.length + content.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** The part that both kinds of headers have in common, from "version needed" to "length of the name". */
function writeFacts(header: Buffer, at: number, name: Buffer, content: Buffer): void {
  const utf8Names = 0x0800;
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(utf8Names, at + 2);
  header.writeUInt16LE(stored, at + 4);
  header.writeUInt32LE(crc32(content), at + 10);
  header.writeUInt32LE(content.length, at + 14);
  header.writeUInt32LE(content.length, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}
