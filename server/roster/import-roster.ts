import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { writeEntry } from '../audit/write-entry.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { applyBatch, ChangedMeanwhile } from './apply-batch.js';
import type { RosterStudent } from './parse-row.js';
import { planBatch, type BatchPlan } from './plan-batch.js';
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
  return inBatches(students, progress, (batch) => applyOnce(services, school, batch));
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

async function applyOnce(
  services: ImportServices,
  school: string,
  students: readonly RosterStudent[],
  mayPlanAgain = true,
): Promise<BatchPlan> {
  try {
    return await services.em.fork().transactional(async (tx) => {
      const { plan } = await applyBatch(services, tx, school, students);
      await audit(services, tx, school, plan);
      return plan;
    });
  } catch (error) {
    // Another import created or changed one of them meanwhile: now it is known, and the batch is planned anew.
    const isOvertaken = error instanceof UniqueConstraintViolationException || error instanceof ChangedMeanwhile;
    if (!mayPlanAgain || !isOvertaken) throw error;
    return applyOnce(services, school, students, false);
  }
}

/** An entry for each batch that changed something: breaking off leaves those that were written. */
async function audit(
  { personalData, clock }: ImportServices,
  tx: EntityManager,
  school: string,
  { create, update, unchanged, problems }: BatchPlan,
): Promise<void> {
  if (create.length + update.length === 0) return;
  const counts = {
    create: create.length,
    update: update.length,
    unchanged: unchanged.length,
    refused: problems.length,
  };
  const entry = { at: clock.now(), actor: null, action: 'roster.import', subject: null, school } as const;
  await writeEntry(tx, personalData, { ...entry, details: counts });
}
