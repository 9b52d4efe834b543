import { assign } from 'xstate';
import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { at } from '../../machines/teacher-real-name/ways.js';
import type { Branch, Defect } from './planted-defect.js';
import { changed, proving, places, faceScan } from './teacher-real-name.changed.js';
import type { TeacherMachine } from './teacher-real-name.graph.js';

const instructions = 'the guidance goes the way of the instructions';
const once = 'the same event delivered twice has the effect of one';
const freedom = 'everywhere one may go back, try again, and be answered';

/** Where somebody would be led wrong, or left alone. */
export const guidanceDefects: Readonly<Record<string, Defect<TeacherMachine>>> = {
  'who goes to the platform is waited for without end': {
    machine: changed(`${places}.atGovernment.after`, () => undefined),
    breaks: ['every wait has a clock', 'a state that waits for the system has a clock'],
  },
  'the attempt outlives its clock': {
    machine: teacherRealName.provide({
      actions: {
        expectAnswer: assign({
          attempt: ({ event, context }) =>
            event.type === 'GO_TO_GOVERNMENT' ? { id: event.attemptId, until: Infinity } : context.attempt,
        }),
      },
    }),
    breaks: ['who goes to the platform is waited for there'],
  },
  'the same attempt begins twice': {
    machine: teacherRealName.provide({ guards: { newAttempt: () => true } }),
    breaks: [once],
  },
  'who stays too long is sent back without a word': {
    machine: changed(`${places}.atGovernment.after.governmentStay.target`, () => 'unverified'),
    breaks: ['who stays too long at the platform is told that it expired, and waited for no more'],
  },
  'who cancelled is told that they were denied': {
    machine: changed(`${proving}.on.RETURN.4.target`, () => '.denied'),
    breaks: ['each answer of the platform leads to its own place (T1)', 'every state and every event is of use'],
  },
  'the report of an older attempt counts': {
    machine: teacherRealName.provide({ guards: { seenNow: () => true } }),
    breaks: ['the platform’s report counts for the attempt under way'],
  },
  'a report leads back to the start of its branch': {
    machine: changed(`${proving}.on.SAW_THERE.1.guard`, () => ({ type: 'saw', params: { kind: 'duplicateId' } })),
    breaks: [
      'what was seen there leads to its branch, and nobody back in it',
      'an administrator lock stops every event of the teacher',
    ],
  },
  'what was seen leads to another branch': {
    machine: changed(`${proving}.on.SAW_THERE.0.target`, () => '.duplicateId'),
    breaks: ['what was seen there leads to its branch, and nobody back in it'],
  },
  'a step that is done twice is done for the next as well': {
    machine: teacherRealName.provide({ guards: { sentFrom: () => true } }),
    breaks: [once, instructions, 'going back is one step, and changes nothing but the place (T6)'],
  },
  'the face scan skips a step': {
    machine: changed(`${faceScan}.faceSignIn.on.STEP_DONE.target`, () => at('duplicateId.faceScan.resetPassword')),
    breaks: [instructions],
  },
  'there is no way back out of the face scan': {
    machine: changed(`${faceScan}.settings.on.BACK`, () => undefined),
    breaks: [freedom],
  },
  'going back goes two steps': {
    machine: changed(`${faceScan}.settings.on.BACK.target`, () => at('duplicateId.faceScan.enterId')),
    breaks: ['going back is one step, and changes nothing but the place (T6)'],
  },
  'who cancels a deregistration loses the answer on its way': {
    machine: changed(`${places}.noMatchingAccount.states.deregisterWarning.on.BACK`, (old) => ({
      ...old,
      actions: 'expectNoAnswer',
    })),
    breaks: ['going back is one step, and changes nothing but the place (T6)', 'no fact changes without its proof'],
  },
  'who signs in again begins anew': {
    machine: changed('states.journey.on.SIGN_IN', (old) => ({ ...old, target: '.proving' })),
    breaks: ['who signs in again finds their place'],
  },
  'who has no phone cannot try again': {
    machine: changed(`${places}.duplicateId`, (old) => ({ ...old, on: { GO_TO_GOVERNMENT: {} } })),
    breaks: [freedom],
  },
  'the platform is never gone to': {
    machine: changed(`${proving}.on.GO_TO_GOVERNMENT`, () => undefined),
    breaks: ['who is neither locked nor under review gets there alone', 'every state and every event is of use'],
  },
  'a place is not on the list': {
    machine: changed(places, (old) => ({ ...old, elsewhere: { meta: (old['rejected'] as Branch)['meta'] } })),
    breaks: ['the list of places is the machine’s', 'every state and every event is of use'],
  },
  'a state says nothing': {
    machine: changed(`${faceScan}.settings.meta`, () => undefined),
    breaks: ['every state says its step, who can act, and the help topic'],
  },
};
