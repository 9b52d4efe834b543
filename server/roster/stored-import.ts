import { LockMode } from '@mikro-orm/core';
import {
  RosterImport,
  RosterImportChunk,
  type RosterChunkState,
  type RosterImportState,
} from '../database/entities/roster-import.js';
import type { EntityManager } from '../database/orm.js';
import { isSchoolInScope } from '../rights/scope.js';

const day = 86_400_000;
const keptMs: Readonly<Partial<Record<RosterImportState, number>>> = {
  CHECKED: day,
  UNREADABLE: day,
  IMPORTED: 7 * day,
  CANCELLED: 7 * day,
  UNDONE: 7 * day,
  FAILED: 7 * day,
};
const ends: readonly RosterImportState[] = ['IMPORTED', 'CANCELLED', 'UNDONE', 'FAILED'];

/** Keeps other imports of a school from beginning until the transaction is over; its students are not kept waiting. */
export async function holdSchool(tx: EntityManager, school: string): Promise<void> {
  await tx.execute('select 1 from school where id = ? for no key update', [school]);
}

/** Whether anything is done with another import of the school. To be asked while {@link holdSchool} holds it. */
export async function isAnyRunning(tx: EntityManager, school: string, but: string): Promise<boolean> {
  const state = { $in: ['CHECKING', 'IMPORTING', 'UNDOING'] as RosterImportState[] };
  return (await tx.count(RosterImport, { school, state, id: { $ne: but } })) > 0;
}

/** The import, locked until the transaction is over; `null` if it is forgotten. */
export function lockImport(tx: EntityManager, id: string): Promise<RosterImport | null> {
  return tx.findOne(RosterImport, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Brings an import into another state. */
export async function enterState(
  tx: EntityManager,
  id: string,
  state: RosterImportState,
  at: number,
  more: Partial<Pick<RosterImport, 'begunBy' | 'confirmedAt' | 'total' | 'done' | 'holdReason'>> = {},
): Promise<void> {
  const kept = keptMs[state];
  await tx.nativeUpdate(
    RosterImport,
    { id },
    {
      state,
      begunAt: new Date(at),
      expiresAt: kept === undefined ? null : new Date(at + kept),
      ...(ends.includes(state) ? { endedAt: new Date(at) } : {}),
      ...more,
    },
  );
}

/** Whether whoever asked for the work may still do it: their role can be withdrawn, or their account locked, meanwhile. */
export function isStillPermitted(tx: EntityManager, { begunBy, school }: RosterImport, at: number): Promise<boolean> {
  return isSchoolInScope(tx, { actor: begunBy, duty: 'importRoster', at }, school);
}

/** The next chunk that is still as it was before the present phase, and how many of its rows are done after it. */
export function nextChunk(
  tx: EntityManager,
  rosterImport: string,
  state: RosterChunkState,
  order: 'asc' | 'desc' = 'asc',
): Promise<RosterImportChunk | null> {
  return tx.findOne(RosterImportChunk, { rosterImport, state }, { orderBy: { number: order } });
}

/** So many more are done. */
export async function countDone(tx: EntityManager, id: string, rows: number): Promise<void> {
  await tx.execute('update roster_import set done = done + ? where id = ?', [rows, id]);
}
