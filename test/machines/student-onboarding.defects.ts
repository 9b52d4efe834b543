import { assign } from 'xstate';
import { studentOnboarding } from '../../machines/student-onboarding/machine.js';
import { changedIn, type Branch, type Defect } from './planted-defect.js';
import type { StudentMachine } from './student-onboarding.graph.js';

const account = 'states.account.states';
const journey = 'states.journey';
const status = `${journey}.states.statusVerification.states`;
const phone = `${journey}.states.phoneBinding`;
const evaluation = 'states.evaluation';

const noProof = 'no progress without its proof';

/** One defect for each thing that somebody who edits the machine could forget. */
export const defects: Readonly<Record<string, Defect<StudentMachine>>> = {
  'the administrator’s lock is not looked at': {
    machine: studentOnboarding.provide({ guards: { usable: () => true } }),
    breaks: [
      noProof,
      'an administrator lock stops every event of the student',
      'only who has arrived, is open to use and finds the platform open enters it',
    ],
  },
  'wrong credentials sign in': {
    machine: studentOnboarding.provide({ guards: { signInAccepted: () => true } }),
    breaks: [noProof],
  },
  'strangers sign in during a lock by failures': {
    machine: studentOnboarding.provide({ guards: { notFromStranger: () => true } }),
    breaks: [noProof],
  },
  'an SMS code signs in without a bound phone': {
    machine: studentOnboarding.provide({
      guards: { signInAccepted: ({ event }) => event.type === 'SIGN_IN' && event.credentialsAccepted },
    }),
    breaks: ['an SMS code signs in whoever has a bound phone, and nobody else'],
  },
  'the lock by failures shuts out the bound phone': {
    machine: studentOnboarding.provide({
      guards: { notFromStranger: ({ event }) => event.type === 'SIGN_IN' && event.knownDevice },
    }),
    breaks: ['an SMS code signs in whoever has a bound phone, and nobody else'],
  },
  'any code recovers the password': {
    machine: studentOnboarding.provide({
      guards: { recoveryAccepted: ({ event }) => event.type === 'RECOVER_PASSWORD' },
    }),
    breaks: [noProof, 'a password is recovered by the code of the bound phone, and nothing is left of the old one'],
  },
  'whoever skipped the phone recovers the password': {
    machine: studentOnboarding.provide({ guards: { phoneBound: () => true } }),
    breaks: ['a password is recovered by the code of the bound phone, and nothing is left of the old one'],
  },
  'nobody can submit name and school': {
    machine: changed(`${status}.answering.on`, () => ({})),
    breaks: ['who is neither locked nor under review gets there alone'],
  },
  'a recovered password leaves sessions alive': {
    machine: changed('states.journey.on.RECOVER_PASSWORD', (old) => ({ ...old, actions: 'keepChosen' })),
    breaks: ['a password is recovered by the code of the bound phone, and nothing is left of the old one'],
  },
  'a session alone changes the phone': {
    machine: studentOnboarding.provide({ guards: { ownerProven: () => true } }),
    breaks: ['once decided, the phone changes by the owner’s proof alone, and the replaced one is told'],
  },
  'the replaced phone is not told': {
    machine: changed(`${journey}.states.arrived.on.UNBIND_PHONE`, (old) => ({ ...old, actions: 'keepSkipped' })),
    breaks: ['once decided, the phone changes by the owner’s proof alone, and the replaced one is told'],
  },
  'a code outlives the change of the password': {
    machine: changed(`${journey}.states.arrived.on.CHANGE_PASSWORD`, (old) => ({ ...old, target: undefined })),
    breaks: ['a changed password ends the other sessions and is refused on the platform until the clock has run'],
  },
  'any name verifies': {
    machine: studentOnboarding.provide({ guards: { statusMatches: () => true } }),
    breaks: [noProof],
  },
  'the registrar is called two tries late': {
    machine: studentOnboarding.provide({ guards: { lastTry: ({ context }) => context.mismatches >= 6 } }),
    breaks: ['the last mismatch goes to the registrar, and none comes after'],
  },
  'a wrong old password is taken': {
    machine: studentOnboarding.provide({ guards: { passwordAccepted: () => true } }),
    breaks: [noProof],
  },
  'any code binds': {
    machine: studentOnboarding.provide({ guards: { codeAccepted: () => true } }),
    breaks: [noProof],
  },
  'the phone is never offered': {
    machine: studentOnboarding.provide({ guards: { phoneDecided: () => true } }),
    breaks: [noProof, 'a later step holds the facts of the earlier ones'],
  },
  'the verification is forgotten': {
    machine: studentOnboarding.provide({ actions: { keepVerified: () => undefined } }),
    breaks: ['the evaluation platform is open only to a verified student with a chosen password'],
  },
  'who skips counts as bound': {
    machine: studentOnboarding.provide({ actions: { keepSkipped: assign({ phone: 'bound' }) } }),
    breaks: ['no fact changes without its proof'],
  },
  'a half hour of lockout lasts a second': {
    machine: studentOnboarding.provide({ delays: { lockout: 1000 } }),
    breaks: ['a wait starts its clock with the policy’s length and stops it at its end'],
  },
  'an expired code leads back to the password': {
    machine: changed(`${phone}.states.codeSent.after.codeValidity`, () => '#student-onboarding.journey.passwordChange'),
    breaks: ['nothing but a reset leads back'],
  },
  'a second lock unlocks': {
    machine: changed(`${account}.lockedByAdministrator.on`, (old) => ({ ...old, LOCK: 'open' })),
    breaks: [
      'the same event delivered twice has the effect of one',
      'an administrator lock works in every state and moves nothing else',
    ],
  },
  'a lock leaves sessions alive': {
    machine: changed(`${account}.open.on.LOCK`, () => ({ target: 'lockedByAdministrator' })),
    breaks: ['a lock ends every session'],
  },
  'unlocking leads to another lock': {
    machine: changed(`${account}.lockedByAdministrator.on.UNLOCK`, (old) => ({ ...old, target: 'neverUnlocked' })),
    breaks: ['unlocking opens the account where its journey was'],
  },
  'the first unlock keeps the failures of those who came too early': {
    machine: changed(`${account}.neverUnlocked.on.UNLOCK`, () => ({ target: 'open' })),
    breaks: ['an unlock forgets the wrong passwords'],
  },
  'more failures start the half hour again': {
    machine: changed(`${account}.lockedByFailures.on`, (old) => ({
      ...old,
      FAILURE_LIMIT_REACHED: { target: 'lockedByFailures', reenter: true },
    })),
    breaks: [
      'more failures do not extend a lock',
      'a wait starts its clock with the policy’s length and stops it at its end',
    ],
  },
  'strangers’ failures end the owner’s sessions': {
    machine: changed(`${account}.open.on`, (old) => ({
      ...old,
      FAILURE_LIMIT_REACHED: {
        target: 'lockedByFailures',
        actions: { type: 'endSessions', params: { keep: 'none' } },
      },
    })),
    breaks: ['a lock by failures leaves the student who is in alone'],
  },
  'nobody tells the registrar': {
    machine: changed(`${status}.registrarReview.on.CONFIRM_STATUS`, (old) => ({ ...old, actions: 'keepVerified' })),
    breaks: ['a case is put before the registrar and taken off again'],
  },
  'the registrar cannot decide': {
    machine: changed(`${status}.registrarReview.on`, () => ({})),
    breaks: [
      'no dead end: the student and whom the states name get everybody to the platform',
      'somebody whom the state names has an event there',
      'every state and every event is of use',
    ],
  },
  'a changed password does not reach the platform': {
    machine: changed(`${evaluation}.on.CHANGE_PASSWORD`, () => undefined),
    breaks: [
      'who has arrived finds the platform open',
      'a changed password ends the other sessions and is refused on the platform until the clock has run',
    ],
  },
  'a reset leaves the platform open': {
    machine: changed(`${evaluation}.on.RESET_PASSWORD`, () => undefined),
    breaks: [
      'the evaluation platform is open only to a verified student with a chosen password',
      'a reset ends every session, closes the platform, and keeps the verification',
    ],
  },
  'the ten minutes pass without publishing': {
    machine: changed(`${evaluation}.states.syncing.after.passwordSync`, () => 'synced'),
    breaks: ['a password is published by the clock alone'],
  },
  'only who has a phone may skip it': {
    machine: changed(`${phone}.on.SKIP_PHONE`, (old) => ({ ...old, guard: 'phoneDecided' })),
    breaks: ['skipping the phone is as easy as binding it'],
  },
  'the code of another challenge is sent': {
    machine: changed(`${phone}.on.REQUEST_PHONE_CODE`, (old) => ({
      ...old,
      actions: { type: 'sendPhoneCode', params: { challengeId: 'another' } },
    })),
    breaks: ['a code is sent for each challenge that is asked for'],
  },
  'the half hour never ends': {
    machine: changed(`${account}.lockedByFailures.after`, () => undefined),
    breaks: ['every wait has a clock', 'a state that waits for the system has a clock'],
  },
  'a state says nothing': {
    machine: changed(`${phone}.states.codeSent.meta`, () => undefined),
    breaks: ['every state says its step, who can act, and the help topic'],
  },
};

function changed(path: string, replace: (old: Branch) => unknown): StudentMachine {
  return changedIn(studentOnboarding, path, replace);
}
