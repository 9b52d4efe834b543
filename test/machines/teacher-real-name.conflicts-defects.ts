import { assign } from 'xstate';
import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import type { Defect } from './planted-defect.js';
import { changed, proving, places } from './teacher-real-name.changed.js';
import type { TeacherMachine } from './teacher-real-name.graph.js';

const openCase = 'a conflict opens a case, and an open one keeps its number';
const instructions = 'the guidance goes the way of the instructions';

/** What would get lost between a teacher and the administrators. */
export const conflictsDefects: Readonly<Record<string, Defect<TeacherMachine>>> = {
  'a conflict opens no case': {
    machine: changed(`${proving}.on.RETURN.3.actions`, () => ['expectNoAnswer']),
    breaks: [openCase, 'who waits for an administrator has a case, and who is verified has none'],
  },
  'who asks again gets another number': {
    machine: changed(`${proving}.on.ASK_FOR_HELP.actions`, () => [
      { type: 'openConflict', params: { caseId: 'another', kind: 'contact', identityId: null } },
      'keepConflict',
    ]),
    breaks: [openCase],
  },
  'the case forgets whose identity it is about': {
    machine: teacherRealName.provide({
      actions: {
        keepConflict: assign({
          conflict: ({ context, event }) => ({
            caseId: context.conflict?.caseId ?? ('caseId' in event ? event.caseId : ''),
            identityId: null,
          }),
        }),
      },
    }),
    breaks: [openCase],
  },
  'a settled case stays on the list': {
    machine: changed(`${proving}.on.SETTLE_CONFLICT.2.actions`, () => 'forgetConflict'),
    breaks: ['a case ends by its settlement or by a match, and is taken off the list'],
  },
  'a case outlives its settlement': {
    machine: teacherRealName.provide({ actions: { forgetConflict: () => undefined } }),
    breaks: [
      'each decision leads where it says',
      'who waits for an administrator has a case, and who is verified has none',
    ],
  },
  'whoever goes away loses their case': {
    machine: changed(`${proving}.on.GO_TO_GOVERNMENT.actions`, () => ['expectAnswer', 'forgetConflict']),
    breaks: [
      'a case ends by its settlement or by a match, and is taken off the list',
      'no fact changes without its proof',
    ],
  },
  'only who waits can have their case settled': {
    machine: changed(`${places}.atGovernment.on`, (old) => ({ ...old, SETTLE_CONFLICT: {} })),
    breaks: ['an administrator can settle an open case wherever its teacher is'],
  },
  'a rejected case tells nothing': {
    machine: changed(`${proving}.on.SETTLE_CONFLICT.2.target`, () => '.unverified'),
    breaks: ['each decision leads where it says', 'every state and every event is of use'],
  },
  'who scans their face cannot ask a person': {
    machine: changed(`${places}.duplicateId.states.faceScan`, (old) => ({ ...old, on: { ASK_FOR_HELP: {} } })),
    breaks: ['whoever is not verified can ask a person, and waits with a number (T3)'],
  },
  'a deregistration comes without its warning': {
    machine: changed(`${places}.noMatchingAccount.states.notOneself.on.CHOOSE_WAY_OUT.1`, (old) => ({
      ...old,
      target: 'deregister',
    })),
    breaks: ['nobody deregisters but from its warning (T5)', instructions],
  },
};
