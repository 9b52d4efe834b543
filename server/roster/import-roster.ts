import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { addStudents, classIdsOf, classKey } from '../accounts/add-students.js';
import { placeStudent, renameAccount } from '../accounts/place-student.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import type { Services } from '../services.js';
import type { RosterStudent } from './parse-row.js';
import { planBatch, type BatchPlan, type RosterUpdate } from './plan-batch.js';
import type { RosterProblem } from './roster-problem.js';

/** What an import does, or would do, in numbers of students. */
export interface RosterSummary {
  readonly create: number;
  readonly update: number;
  readonly unchanged: number;
  /** Of rows whose students are not this school's. */
  readonly problems: readonly RosterProblem[];
}

/** Told after each batch: how many of the students are done. */
export type Progress = (done: number) => void;

type ImportServices = Pick<Services, 'em' | 'personalData' | 'clock' | 'studentPolicy'>;

const batchSize = 1_000;

/** The dry run: what {@link applyRoster} would do now. Writes nothing. */
export async function planRoster(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  school: string,
  students: readonly RosterStudent[],
  progress?: Progress,
): Promise<RosterSummary> {
  return inBatches(students, progress, (batch) => planBatch({ em, personalData }, school, batch));
}

/**
 * Imports a school's roster: new students get a locked account, the school's known ones their new name or class,
 * accounts of others are left alone. Nobody is removed. Breaking off and importing the same file again does the rest,
 * and again changes nothing. Hashes no password (A14).
 */
export async function applyRoster(
  services: ImportServices,
  school: string,
  students: readonly RosterStudent[],
  progress?: Progress,
): Promise<RosterSummary> {
  return inBatches(students, progress, (batch) => applyBatch(services, school, batch));
}

async function inBatches(
  students: readonly RosterStudent[],
  progress: Progress | undefined,
  work: (batch: readonly RosterStudent[]) => Promise<BatchPlan>,
): Promise<RosterSummary> {
  const sum = { create: 0, update: 0, unchanged: 0 };
  const problems: RosterProblem[] = [];
  for (let from = 0; from < students.length; from += batchSize) {
    const plan = await work(students.slice(from, from + batchSize));
    sum.create += plan.create.length;
    sum.update += plan.update.length;
    sum.unchanged += plan.unchanged.length;
    problems.push(...plan.problems);
    progress?.(Math.min(from + batchSize, students.length));
  }
  return { ...sum, problems };
}

async function applyBatch(
  services: ImportServices,
  school: string,
  students: readonly RosterStudent[],
  mayPlanAgain = true,
): Promise<BatchPlan> {
  const plan = await planBatch(services, school, students);
  try {
    await addStudents(
      services,
      plan.create.map((student) => ({ ...student, school })),
    );
  } catch (error) {
    // Another import created one of them meanwhile: now it is known, and the batch is planned anew.
    if (!mayPlanAgain || !(error instanceof UniqueConstraintViolationException)) throw error;
    return applyBatch(services, school, students, false);
  }
  await services.em.fork().transactional((tx) => updateStudents(tx, services.personalData, school, plan.update));
  return plan;
}

async function updateStudents(
  tx: EntityManager,
  personalData: PersonalData,
  school: string,
  updates: readonly RosterUpdate[],
): Promise<void> {
  if (updates.length === 0) return;
  const classIds = await classIdsOf(
    tx,
    updates.map(({ student }) => ({ ...student, school })),
  );
  for (const { account, student, isRenamed } of updates) {
    const schoolClass = classIds.get(classKey({ ...student, school })) ?? null;
    // The school is asked for again: a registrar may have moved the student since the plan was made.
    const isHere = await placeStudent(tx, account, { school, schoolClass }, school);
    if (isHere && isRenamed) await renameAccount(tx, personalData, account, student.name);
  }
}
