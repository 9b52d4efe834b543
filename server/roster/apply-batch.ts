import { displayName } from '../../machines/rules/person-name.js';
import { addStudentsWithin, classIdsOf, classKey, type AddedStudent } from '../accounts/add-students.js';
import { nameIndexOf } from '../accounts/find-account.js';
import { lockCorrections, moveCorrections } from '../accounts/place-student.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import type { RosterStudent } from './parse-row.js';
import { planBatch, type BatchPlan, type RosterUpdate } from './plan-batch.js';

export type BatchServices = Pick<Services, 'personalData' | 'clock' | 'studentPolicy'>;

/** What was done with some students of a roster. */
export interface AppliedBatch {
  readonly plan: BatchPlan;
  /** In the order of `plan.create`. */
  readonly created: readonly AddedStudent[];
  /** The classes in which those of `plan.update` are now, in their order. */
  readonly classes: readonly string[];
  /** The revisions of the flows of those who were in no school, by account. */
  readonly revisions: ReadonlyMap<string, number>;
}

/** Accounts changed between being looked at and being written: the batch is done again. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

/**
 * Imports some students of a school's roster, all in one transaction: it is planned anew, whatever was planned before.
 *
 * @throws UniqueConstraintViolationException, ChangedMeanwhile where others were at the same accounts
 */
export async function applyBatch(
  services: BatchServices,
  tx: EntityManager,
  school: string,
  students: readonly RosterStudent[],
): Promise<AppliedBatch> {
  const plan = await planBatch({ em: tx, personalData: services.personalData }, school, students);
  const created = await addStudentsWithin(
    services,
    tx,
    plan.create.map((student) => ({ ...student, school })),
  );
  const classes = await updateStudents(services, tx, school, plan.update);
  const takenIn = plan.update.filter(({ before }) => before.school == null).map(({ account }) => account);
  return { plan, created, classes, revisions: await revisionsOf(tx, takenIn) };
}

/** As they are now that they are locked. */
async function revisionsOf(tx: EntityManager, accounts: readonly string[]): Promise<Map<string, number>> {
  if (accounts.length === 0) return new Map();
  const sql = `select subject, revision from flow where machine = 'student-onboarding' and subject = any(?::uuid[])`;
  const rows = await tx.execute<{ subject: string; revision: number }[]>(sql, [`{${accounts.join(',')}}`]);
  return new Map(rows.map(({ subject, revision }) => [subject, revision]));
}

async function updateStudents(
  { personalData }: BatchServices,
  tx: EntityManager,
  school: string,
  updates: readonly RosterUpdate[],
): Promise<string[]> {
  if (updates.length === 0) return [];
  const places = updates.map(({ student }) => ({ ...student, school }));
  const classIds = await classIdsOf(tx, places);
  const classes = places.map((place) => classIds.get(classKey(place)) as string);
  const rows = updates.map(({ account, student, isRenamed, before }, index) => ({
    id: account,
    school,
    school_class: classes[index] as string,
    school_before: before.school ?? null,
    school_class_before: before.schoolClass ?? null,
    ...(isRenamed ? namesOf(personalData, account, student.name) : { name: null, name_index: null }),
  }));
  await placeTogether(tx, rows);
  return classes;
}

function namesOf(personalData: Services['personalData'], account: string, name: string) {
  const sealed = personalData.seal({ table: 'account', column: 'name', row: account }, displayName(name));
  return { name: hex(sealed), name_index: hex(nameIndexOf(personalData, name)) };
}

/** Bytes as PostgreSQL reads them out of JSON. */
export function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}

/** A student's new place, and where they must be until then; names stay where they are null. */
export interface Placing {
  readonly id: string;
  readonly school: string | null;
  readonly school_class: string | null;
  readonly school_before: string | null;
  readonly school_class_before: string | null;
  /** Sealed, in hexadecimal digits. */
  readonly name: string | null;
  readonly name_index: string | null;
}

const columns = `(id uuid, school uuid, school_class uuid, school_before uuid, school_class_before uuid, name bytea, name_index bytea)`;

/**
 * Puts many students into their places in a few statements, with the flows by which boards count them and the errors
 * that they reported.
 *
 * @throws ChangedMeanwhile if one of them is not where they were
 */
export async function placeTogether(tx: EntityManager, rows: readonly Placing[]): Promise<void> {
  const given = JSON.stringify(rows);
  const accounts = rows.map(({ id }) => id);
  await lockCorrections(tx, accounts);
  // Flows first, as everybody does who changes both: two who wait for each other would be refused.
  await tx.execute(
    `select 1 from flow where subject in (select id from json_to_recordset(?::json) as g ${columns})
     order by id for no key update`,
    [given],
  );
  const placed = await tx.execute<unknown[]>(
    `update account a set school_id = g.school, school_class_id = g.school_class,
       name = coalesce(g.name, a.name), name_index = coalesce(g.name_index, a.name_index)
     from json_to_recordset(?::json) as g ${columns}
     where a.id = g.id and a.school_id is not distinct from g.school_before
       and a.school_class_id is not distinct from g.school_class_before returning a.id`,
    [given],
  );
  if (placed.length !== rows.length) throw new ChangedMeanwhile();
  await tx.execute(
    `update flow f set school_id = g.school, school_class_id = g.school_class
     from json_to_recordset(?::json) as g ${columns}
     where f.subject = g.id and f.machine = 'student-onboarding'
       and (f.school_id is distinct from g.school or f.school_class_id is distinct from g.school_class)`,
    [given],
  );
  await moveCorrections(tx, accounts);
}
