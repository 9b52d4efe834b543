import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import type { Defect } from './planted-defect.js';
import { account, changed, evaluation, proving, verified } from './teacher-real-name.changed.js';
import type { TeacherMachine } from './teacher-real-name.graph.js';

const changes = 'whoever is signed in changes the password by the old one, and the other sessions end';
const resets = 'an administrator resets the password everywhere, and nothing is left of who knew the old one';
const refusedThere = 'a replaced password is refused on the platform at once, and the wait begins anew';
const journey = 'states.journey';

/** Whom a replaced password must be of no more use to. */
export const passwordsDefects: Readonly<Record<string, Defect<TeacherMachine>>> = {
  'a wrong old password is taken': {
    machine: teacherRealName.provide({ guards: { passwordAccepted: () => true } }),
    breaks: [changes],
  },
  'a change leaves the other sessions alive': {
    machine: changed(`${verified}.on.CHANGE_PASSWORD.actions`, () => undefined),
    breaks: [changes],
  },
  'whose real name is not proved keeps the password': {
    machine: changed(`${proving}.on.CHANGE_PASSWORD`, () => undefined),
    breaks: [changes],
  },
  'a reset leaves sessions alive': {
    machine: changed(`${journey}.on.RESET_PASSWORD.actions`, () => ['forgetSignInFailures']),
    breaks: [resets],
  },
  'a reset keeps the failures': {
    machine: changed(`${journey}.on.RESET_PASSWORD.actions.1`, () => 'recordSignIn'),
    breaks: [resets],
  },
  'whoever never signed in is not helped': {
    machine: changed(`${journey}.states.signIn.on`, (old) => ({ ...old, RESET_PASSWORD: undefined })),
    breaks: [resets],
  },
  'a reset leaves the lock by failures': {
    machine: changed(`${account}.lockedByFailures.on.RESET_PASSWORD`, () => undefined),
    breaks: [resets],
  },
  'a reset unlocks whom an administrator locked': {
    machine: changed(`${account}.lockedByAdministrator.on`, (old) => ({ ...old, RESET_PASSWORD: 'open' })),
    breaks: [resets],
  },
  'a changed password ends a lock by failures': {
    machine: changed(`${account}.lockedByFailures.on`, (old) => ({ ...old, CHANGE_PASSWORD: 'open' })),
    breaks: ['a lock by failures ends by the clock, or by whoever may lock'],
  },
  'the platform goes on with the password that was changed': {
    machine: changed(`${evaluation}.synced.on.CHANGE_PASSWORD`, () => undefined),
    breaks: [refusedThere],
  },
  'the platform goes on with the password that was reset': {
    machine: changed(`${evaluation}.synced.on.RESET_PASSWORD.actions`, () => undefined),
    breaks: [refusedThere],
  },
  'the rest of the ten minutes is enough for the next password': {
    machine: changed(`${evaluation}.syncing.on.RESET_PASSWORD.reenter`, () => undefined),
    breaks: ['a wait starts its clock with the policy’s length and stops it at its end'],
  },
  'a changed password leads back to the start': {
    machine: changed(`${verified}.on.CHANGE_PASSWORD`, (old) => ({ ...old, target: 'proving' })),
    breaks: ['a replaced password leaves everybody where they stand'],
  },
};
