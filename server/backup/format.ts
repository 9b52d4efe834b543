import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Of 1 the numbers that are gone on from, and the columns that rows go into, were not sealed. */
export const format = 2;

/**
 * A backup is a gzipped text that psql understands as well: `COPY … FROM stdin` with the rows as PostgreSQL writes them,
 * between a first and a last line that are comments to psql. The last one is sealed with a key of the portal's, so that a
 * file that was cut off, spoilt, forged, or made with other keys is noticed before anything is written.
 */
export interface Header {
  readonly format: typeof format;
  /** ISO 8601. */
  readonly takenAt: string;
  /** Names of the migrations that its tables come from, in their order. */
  readonly migrations: readonly string[];
  /** The version of the queue's own tables. */
  readonly queue: number;
  /** The ids of the keys that personal data may be sealed with. */
  readonly keys: readonly string[];
  /** Shows whether somebody has the keys, and says nothing of them. */
  readonly keyCheck: string;
}

export interface TableSum {
  /** As in SQL, with its schema. */
  readonly name: string;
  readonly rows: number;
  /** Of its rows as they stand in the file, hexadecimal. */
  readonly sha256: string;
}

export interface Trailer {
  readonly tables: readonly TableSum[];
  /** HMAC-SHA-256 over all that stands before it, hexadecimal: the rows by their sums. */
  readonly mac: string;
}

export const headerMark = '-- shoudeng backup ';
export const trailerMark = '-- shoudeng backup ends ';

/** A backup that cannot be used, or not here; its message says why and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

function keyOf(blindIndexKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', blindIndexKey, '', 'shoudeng backup', 32));
}

export function keyCheckOf(blindIndexKey: Buffer): string {
  return createHmac('sha256', keyOf(blindIndexKey)).update('key check').digest('hex').slice(0, 32);
}

/** What a file says, but for its rows. */
export interface Said {
  readonly header: Header;
  readonly tables: readonly TableSum[];
  /** In their order, as they stand there: which columns rows go into, and what sequences go on from. */
  readonly statements: readonly string[];
}

export function macOf(blindIndexKey: Buffer, { header, tables, statements }: Said): string {
  return createHmac('sha256', keyOf(blindIndexKey))
    .update(JSON.stringify([header, tables, statements]))
    .digest('hex');
}

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
