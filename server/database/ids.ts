import { randomUUIDv7 } from 'node:crypto';

/** A new row id: UUID version 7, so that rows of one day lie together in their index. */
export function newId(): string {
  return randomUUIDv7();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be a row's id; PostgreSQL would answer anything else with an error. */
export function isId(text: string): boolean {
  return uuid.test(text);
}

/** Whether a text from outside can be a case's number, which people read to each other: nothing else is looked up. */
export function isCaseNumber(text: string): boolean {
  return /^\d{8}$/.test(text);
}
