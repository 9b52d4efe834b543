import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import type { Defect } from './planted-defect.js';
import { changed, account, proving } from './teacher-real-name.changed.js';
import type { TeacherMachine } from './teacher-real-name.graph.js';

const oneAnswer = 'an answer counts for the attempt under way, in time and once';
const clocks = 'a wait starts its clock with the policy’s length and stops it at its end';
const once = 'the same event delivered twice has the effect of one';
const noProof = 'an identity is bound by a match or an administrator’s settlement alone';

/** Whom a lock must keep out, and whom it must not. */
export const locksDefects: Readonly<Record<string, Defect<TeacherMachine>>> = {
  'the administrator’s lock is not looked at': {
    machine: teacherRealName.provide({ guards: { usable: () => true } }),
    breaks: [
      noProof,
      oneAnswer,
      'an administrator lock stops every event of the teacher',
      'only who is verified and may use the account enters',
    ],
  },
  'wrong credentials sign in': {
    machine: teacherRealName.provide({ guards: { credentialsAccepted: () => true } }),
    breaks: ['nobody signs in without their password, and strangers not while failures lock'],
  },
  'strangers sign in during a lock by failures': {
    machine: teacherRealName.provide({ guards: { knownDevice: () => true } }),
    breaks: ['nobody signs in without their password, and strangers not while failures lock'],
  },
  'a lock by failures shuts out the teacher’s own device': {
    machine: teacherRealName.provide({ guards: { knownDevice: () => false } }),
    breaks: ['a lock by failures leaves the teacher who is in alone'],
  },
  'whom failures locked no administrator can lock': {
    machine: changed(`${account}.lockedByFailures.on.LOCK`, () => undefined),
    breaks: ['an administrator can lock in every state', 'a lock moves nothing else'],
  },
  'a second lock unlocks': {
    machine: changed(`${account}.lockedByAdministrator.on`, (old) => ({ ...old, LOCK: 'open' })),
    breaks: [once, 'a lock moves nothing else'],
  },
  'a lock leads back to the start': {
    machine: changed(`${proving}.on`, (old) => ({ ...old, LOCK: '.unverified' })),
    breaks: ['a lock moves nothing else'],
  },
  'a lock leaves sessions alive': {
    machine: changed(`${account}.open.on.LOCK`, () => 'lockedByAdministrator'),
    breaks: ['a lock ends every session'],
  },
  'unlocking leads to another lock': {
    machine: changed(`${account}.lockedByAdministrator.on.UNLOCK`, (old) => ({ ...old, target: 'lockedByFailures' })),
    breaks: ['unlocking opens the account where its journey was'],
  },
  'an unlock keeps the failures': {
    machine: changed(`${account}.lockedByFailures.on.UNLOCK`, () => 'open'),
    breaks: ['an unlock forgets the wrong passwords'],
  },
  'more failures start the half hour again': {
    machine: changed(`${account}.lockedByFailures.on`, (old) => ({
      ...old,
      FAILURE_LIMIT_REACHED: { target: 'lockedByFailures', reenter: true },
    })),
    breaks: ['more failures do not extend a lock', clocks],
  },
  'a half hour of lockout lasts a second': {
    machine: teacherRealName.provide({ delays: { lockout: 1000 } }),
    breaks: [clocks],
  },
  'the half hour never ends': {
    machine: changed(`${account}.lockedByFailures.after`, () => undefined),
    breaks: ['every wait has a clock', 'a state that waits for the system has a clock'],
  },
  'a lock cannot be ended': {
    machine: changed(`${account}.lockedByAdministrator.on`, () => ({})),
    breaks: [
      'no dead end: whom the states name get everybody to the platform',
      'who is made to wait is freed by the administrator alone',
      'everybody whom the state names has an event there',
    ],
  },
};
