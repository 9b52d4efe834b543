import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import {
  BackupError,
  headerMark,
  isSame,
  macOf,
  trailerMark,
  type Header,
  type TableSum,
  type Trailer,
} from './format.js';

/** What stands in a backup, in its order. `rows` comes in pieces. */
export type Part =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'table'; readonly line: string; readonly name: string }
  | { readonly kind: 'rows'; readonly bytes: Buffer }
  | { readonly kind: 'tableEnds'; readonly sum: TableSum }
  | {
      readonly kind: 'sequence';
      readonly line: string;
      readonly name: string;
      readonly last: string;
      readonly isCalled: boolean;
    };

const newline = 10;
const endOfRows = Buffer.from('\n\\.\n');
const tableLine = /^COPY ("\w+"\."(\w+)") \([\w", ]+\) FROM stdin;$/;
const sequenceLine = /^select setval\('([\w".]+)', (\d+), (true|false)\);$/;

/**
 * Reads a backup and holds it against its sums. Whoever writes what it yields must not commit before it has ended.
 *
 * @throws BackupError at the end at the latest, if it is not what was written, or other keys made it
 */
export async function* readBackup(file: string, blindIndexKey: Buffer): AsyncGenerator<Part> {
  const [tables, statements]: [TableSum[], string[]] = [[], []];
  let header: Header | null = null;
  let trailer: Trailer | null = null;
  for await (const part of partsOf(file)) {
    if (trailer !== null) throw spoilt('something stands behind its end');
    // All that comes later is read, and believed, by what the one first line says.
    if ((header === null) !== (part.kind === 'header')) throw spoilt('it does not begin as a backup does');
    if (part.kind === 'trailer') trailer = part.trailer;
    else if (part.kind === 'header') header = part.header;
    else if (part.kind === 'tableEnds') tables.push(part.sum);
    else if (part.kind === 'table' || part.kind === 'sequence') statements.push(part.line);
    if (part.kind !== 'trailer') yield part;
  }
  if (header === null) throw spoilt('it is none');
  if (trailer === null) throw spoilt('its end is missing');
  if (!isSame(trailer.mac, macOf(blindIndexKey, { header, tables, statements }))) throw spoilt('its sums do not fit');
}

type RawPart = Part | { readonly kind: 'trailer'; readonly trailer: Trailer };

async function* partsOf(file: string): AsyncGenerator<RawPart> {
  let rest: Buffer = Buffer.alloc(0);
  let table: Sum | null = null;
  for await (const chunk of unzipped(file)) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      if (table === null) {
        const end = rest.indexOf(newline);
        if (end === -1) break;
        const part = partOf(rest.toString('utf8', 0, end));
        // The line's end stays: rows end with one, a dot and another, also where there are none.
        rest = rest.subarray(part.kind === 'table' ? end : end + 1);
        if (part.kind === 'table') table = new Sum(part.name);
        yield part;
      } else {
        const end = rest.indexOf(endOfRows);
        const known = end === -1 ? rest.length - endOfRows.length : end;
        if (known > 0) {
          // A line's end too late: the first one was the line's before the rows, the last one is theirs.
          const bytes = table.take(rest.subarray(0, known));
          rest = rest.subarray(known);
          if (bytes.length > 0) yield { kind: 'rows', bytes };
        }
        if (end === -1) break;
        const last = table.take(rest.subarray(0, 1));
        if (last.length > 0) yield { kind: 'rows', bytes: last };
        yield { kind: 'tableEnds', sum: table.sum() };
        rest = rest.subarray(endOfRows.length);
        table = null;
      }
    }
  }
  if (rest.length > 0 || table !== null) throw spoilt('it is cut off');
}

/** A table's rows as they come. */
class Sum {
  readonly #name: string;
  readonly #hash = createHash('sha256');
  #rows = 0;
  #isFirst = true;

  constructor(name: string) {
    this.#name = name;
  }

  /** @returns the bytes without the line's end that stood before the first row */
  take(bytes: Buffer): Buffer {
    const rows = this.#isFirst ? bytes.subarray(1) : bytes;
    this.#isFirst = false;
    this.#hash.update(rows);
    for (let at = rows.indexOf(newline); at !== -1; at = rows.indexOf(newline, at + 1)) this.#rows += 1;
    return rows;
  }

  sum(): TableSum {
    return { name: this.#name, rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

function partOf(line: string): RawPart {
  if (line.startsWith(trailerMark)) return { kind: 'trailer', trailer: parsed(line.slice(trailerMark.length)) };
  if (line.startsWith(headerMark)) return { kind: 'header', header: parsed(line.slice(headerMark.length)) };
  const [, name] = tableLine.exec(line) ?? [];
  if (name !== undefined) return { kind: 'table', line, name };
  const [, sequence, last, called] = sequenceLine.exec(line) ?? [];
  if (sequence === undefined || last === undefined) throw spoilt('it has a line that no backup has');
  return { kind: 'sequence', line, name: sequence, last, isCalled: called === 'true' };
}

function parsed<T>(json: string): T {
  try {
    return JSON.parse(json) as T;
  } catch {
    throw spoilt('its first or last line is broken');
  }
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const unzip = createGunzip();
  source.on('error', (error) => unzip.destroy(error));
  try {
    for await (const chunk of source.pipe(unzip)) yield chunk as Buffer;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_') ? spoilt('it is no gzip file, or cut off') : error;
  }
}

function spoilt(why: string): BackupError {
  return new BackupError(`备份文件不能用：${why}。 The backup cannot be used: ${why}. Take another copy of it.`);
}
