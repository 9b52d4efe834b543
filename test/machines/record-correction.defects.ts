import { recordCorrection } from '../../machines/record-correction/machine.js';
import { changedIn, type Branch, type Defect } from './planted-defect.js';
import type { CorrectionMachine } from './record-correction.graph.js';

const states = 'states';
const teacher = `${states}.classTeacherReview`;
const registrar = `${states}.registrarReview`;
const registry = `${states}.atRegistry`;

const changed = (path: string, replace: (old: Branch) => unknown) => changedIn(recordCorrection, path, replace);
const handOver = { type: 'noteHandOver', params: {} };
const close = { type: 'closeCorrection', params: {} };
const sent = {
  type: 'submitToRegistry',
  params: ({ context }: Branch) => ({ report: (context as Branch)['reports'] }),
};

/** One defect for each thing that somebody who edits the machine could forget. */
export const defects: Readonly<Record<string, Defect<CorrectionMachine>>> = {
  'a case is closed before anybody has answered': {
    machine: changed(`${registrar}.on`, (old) => ({ ...old, CLOSE: { target: 'closed', actions: [handOver, close] } })),
    breaks: ['nobody closes a case without an answer'],
  },
  'the class teacher declines what is the registrar’s': {
    machine: recordCorrection.provide({ guards: { declinedBy: ({ event }) => event.type === 'DECLINE' } }),
    breaks: [
      'an answer is the class teacher’s, the registrar’s or the registry’s, each in their turn',
      'whoever the state names has an event there, and nobody else has',
    ],
  },
  'a report passes by the class teacher': {
    machine: recordCorrection.provide({ guards: { hasClassTeacher: () => false } }),
    breaks: [
      'the registrar gets a case by the class teacher’s word, by its silence, or where there is no class teacher',
      'a report goes to the class teacher where there is one who has not declined it',
    ],
  },
  'who was declined by the class teacher goes there again': {
    machine: recordCorrection.provide({ guards: { notDeclinedByTeacher: () => true } }),
    breaks: ['a report goes to the class teacher where there is one who has not declined it'],
  },
  'the class teacher takes a case to the registry': {
    machine: changed(`${teacher}.on.CONFIRM`, () => ({ target: 'atRegistry', actions: [handOver, sent] })),
    breaks: [
      'only the registrar takes a case to the registry',
      'confirmed by the class teacher, a case is the registrar’s',
    ],
  },
  'a case is withdrawn that the registry may have': {
    machine: changed(`${registry}.on`, (old) => ({
      ...old,
      WITHDRAW: { target: 'withdrawn', actions: [handOver, close] },
    })),
    breaks: ['the student withdraws a case that people have, and never one that the registry may have'],
  },
  'a registry that refuses has the last word': {
    machine: changed(`${states}.refused.on.REPORT_AGAIN`, () => undefined),
    breaks: ['whoever was declined or refused can say more, until the reports are used up'],
  },
  'reports are not counted': {
    machine: recordCorrection.provide({ guards: { mayReportAgain: ({ context }) => context.reports < 2 } }),
    breaks: [
      'whoever was declined or refused can say more, until the reports are used up',
      'a case can be reported as often as the province lets it, and no more',
    ],
  },
  'a late answer to an older report is believed': {
    machine: recordCorrection.provide({ guards: { ofThisReport: () => true } }),
    breaks: ['what the registry says of another report is nobody’s'],
  },
  'a case that is over is reported again': {
    machine: changed(states, (old) => ({
      ...old,
      closed: { ...(old['closed'] as Branch), on: { REPORT_AGAIN: { target: 'registrarReview', actions: handOver } } },
    })),
    breaks: ['what is over stays over'],
  },
  'a hand-over is not noted': {
    machine: changed(`${teacher}.on.CONFIRM.actions`, () => undefined),
    breaks: ['each hand-over is visible'],
  },
  'a withdrawn case stays on the lists': {
    machine: changed(`${registrar}.on.WITHDRAW.actions`, () => [handOver]),
    breaks: ['a case is over exactly when the student ends it'],
  },
  'what the registry corrected stays wrong here': {
    machine: changed(`${registry}.on.REGISTRY_ANSWERED`, (old) =>
      (old as unknown as Branch[]).map((one) => ({ ...one, actions: [handOver] })),
    ),
    breaks: ['the account is written to exactly when the registry has corrected it'],
  },
  'a registry that did not take a case is not tried again': {
    machine: changed(`${registry}.states.sending.after`, () => undefined),
    breaks: ['every wait has a clock'],
  },
  'a case that the registry has forgotten is not sent again': {
    machine: changed(`${registry}.states.waiting.on.REGISTRY_FORGOT.actions`, () => undefined),
    breaks: ['the registry is sent a case whenever it is to be sent, under its report'],
  },
  'the registry is waited for and never asked': {
    machine: changed(`${registry}.states.waiting.after.registryLook.actions`, () => undefined),
    breaks: ['the registry is asked whenever the wait for its answer ends'],
  },
  'a state does not say what it is': {
    machine: changed(`${registry}.states.byHand.meta`, (old) => ({ ...old, actors: [] })),
    breaks: ['every state says its step, who can act, and the help topic'],
  },
  'the class teacher’s time is as long as the registry’s': {
    machine: recordCorrection.provide({ delays: { confirmation: ({ context }) => context.policy.registryLookMs } }),
    breaks: ['a wait starts its clock with the policy’s length and stops it at its end'],
  },
  'the registry’s answer leads nowhere': {
    machine: changedIn(
      changed(`${registry}.on`, () => ({})),
      `${registry}.states.byHand.on`,
      () => undefined,
    ),
    breaks: ['no dead end: whoever the states name bring every case to its end'],
  },
  'a class teacher who says nothing stops a case': {
    machine: changedIn(
      changed(`${teacher}.after`, () => undefined),
      `${teacher}.on.WITHDRAW`,
      () => undefined,
    ),
    breaks: ['no single person’s silence stops a case: the class teacher’s never, the registry’s never'],
  },
  'nobody can confirm': {
    machine: changed(`${teacher}.on.CONFIRM`, () => undefined),
    breaks: ['every state and every event is of use'],
  },
};
