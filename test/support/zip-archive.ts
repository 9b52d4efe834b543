import { crc32 } from 'node:zlib';
import {
  directoryLength,
  directorySignature,
  endLength,
  endSignature,
  localLength,
  localSignature,
  openArchive,
  stored,
} from '../../server/roster/zip-archive.js';

/** One file of an archive, inflated. */
export interface ArchiveEntry {
  readonly path: string;
  readonly content: Buffer;
}

/** The files of an archive whose paths are wanted. */
export async function readArchive(
  bytes: Buffer,
  isWanted: (path: string) => boolean = () => true,
): Promise<ArchiveEntry[]> {
  const archive = openArchive(bytes, 100_000_000);
  const entries: ArchiveEntry[] = [];
  for (const path of archive.paths.filter(isWanted)) {
    const pieces: Buffer[] = [];
    for await (const piece of archive.read(path)) pieces.push(piece);
    entries.push({ path, content: Buffer.concat(pieces) });
  }
  return entries;
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
