import type { RosterImportChunk } from '../database/entities/roster-import.js';
import type { EntityManager } from '../database/orm.js';
import { lockCorrections } from '../accounts/place-student.js';
import { endSessions } from '../accounts/sessions.js';
import { advanceWithin } from '../flows/advance.js';
import { lockFlow } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { placeTogether } from './apply-batch.js';
import { openOfChunk } from './sealed.js';
import { nothingToUndo, type UndoData, type UndoRemoved } from './undo-data.js';

const machine = 'student-onboarding';

/**
 * Takes students out of a school (移出本校): they are in none, their accounts are locked and their sessions end. Whoever
 * has left it meanwhile is left alone.
 */
export async function removeStudents(
  { personalData, flows }: Pick<Services, 'personalData' | 'flows'>,
  tx: EntityManager,
  chunk: RosterImportChunk,
  actor: string,
  at: number,
): Promise<{ readonly undo: UndoData; readonly changed: readonly string[] }> {
  const ids = openOfChunk<string[]>(personalData, chunk, 'students', chunk.students, []);
  await lockCorrections(tx, ids);
  // In the order in which everybody locks several flows.
  for (const id of ids.toSorted()) await lockFlow(tx, machine, id);
  const here = await tx.execute<{ id: string; class: string | null }[]>(
    `select id, school_class_id as class from account
     where id = any(?::uuid[]) and school_id = ? and kind = 'student' order by id for no key update`,
    [`{${ids.join(',')}}`, chunk.school],
  );
  const removed: UndoRemoved[] = [];
  for (const { id, class: classBefore } of here) {
    const event = { type: 'LOCK', at } as const;
    const lock = await advanceWithin(flows, tx, {
      machine,
      subject: id,
      event,
      actor: { kind: 'administrator', id: actor },
    });
    // Whom nobody can lock stays: their account would be open once their flow is freed. The next import tries again.
    if (!lock.accepted && lock.issues[0].code === 'FLOW_QUARANTINED') continue;
    await endSessions(tx, id);
    removed.push({ id, classBefore, lockedAt: lock.accepted ? lock.flow.revision : null });
  }
  await placeTogether(
    tx,
    removed.map(({ id, classBefore }) => ({
      id,
      school: null,
      school_class: null,
      school_before: chunk.school,
      school_class_before: classBefore,
      name: null,
      name_index: null,
    })),
  );
  return { undo: { ...nothingToUndo, removed }, changed: removed.map(({ id }) => id) };
}
