import { randomUUIDv7 } from 'node:crypto';

/** A new row id: UUID version 7, so that rows of one day lie together in their index. */
export function newId(): string {
  return randomUUIDv7();
}

/** The row id that a hash of at least sixteen bytes is: UUID version 8. */
export function idOfHash(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** No row's id: what is asked for it costs as much as for one that there is, and finds nothing. */
export const noId = '00000000-0000-0000-0000-000000000000';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be a row's id; PostgreSQL would answer anything else with an error. */
export function isId(text: string): boolean {
  return uuid.test(text);
}

/** Whether a text from outside can be a case's number, which people read to each other: nothing else is looked up. */
export function isCaseNumber(text: string): boolean {
  return /^\d{8}$/.test(text);
}
