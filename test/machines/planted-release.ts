import type { AnyStateMachine } from 'xstate';
import { checkReleases, type Finding } from '../../machines/definition/check.js';
import { releaseOf, type Release } from '../../machines/definition/release.js';
import { registry, type RegisteredMachine } from '../../machines/registry.js';
import { studentOnboarding } from '../../machines/student-onboarding/machine.js';
import { findingTexts } from '../../server/cli/machines-text.js';
import { readReleases } from '../../server/released/files.js';
import { changedIn, type Branch } from './planted-defect.js';

export const student: RegisteredMachine = registry['student-onboarding'];
export const released: ReadonlyMap<number, Release> = readReleases('student-onboarding');

/** The student machine with one branch of its definition replaced, under the number that it has. */
export function changed(path: string, replace: (old: Branch) => unknown): RegisteredMachine {
  return { ...student, machine: changedIn(studentOnboarding, path, replace) as AnyStateMachine };
}

/** The same machine as the version after the present one. */
export function asNext(machine: RegisteredMachine, upgrade?: RegisteredMachine['upgrades'][number]): RegisteredMachine {
  const upgrades = upgrade === undefined ? student.upgrades : { ...student.upgrades, [student.version]: upgrade };
  return { ...machine, version: student.version + 1, upgrades };
}

/** What `npm run machines -- check` finds in it, and says. */
export function checked(machine: RegisteredMachine, files = released): { findings: Finding[]; text: string } {
  const findings = checkReleases(machine, releaseOf(machine), files);
  return { findings, text: findingTexts(findings, machine.version).join('\n') };
}

const evaluation = (old: Branch) => old as Record<'closed' | 'syncing' | 'synced', Branch>;

/** `evaluation.synced` is called `evaluation.published`. */
export const renamed = changed('states.evaluation.states', (old) => {
  const { closed, syncing, synced } = evaluation(old);
  const after = {
    passwordSync: { ...(syncing['after'] as Record<string, Branch>)['passwordSync'], target: 'published' },
  };
  return { closed, syncing: { ...syncing, after }, published: synced };
});

/** There is no `registrarReview`, and nothing is counted that would lead there. */
export const withoutReview = changed('states.journey.states.statusVerification.states', (old) => {
  const { answering } = old as { answering: Branch };
  const [matches, , again] = (answering['on'] as { SUBMIT_STATUS: Branch[] }).SUBMIT_STATUS;
  return { answering: { ...answering, on: { SUBMIT_STATUS: [matches, { ...again, actions: [] }] } } };
});
