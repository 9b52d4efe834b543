import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import type { Defect } from './planted-defect.js';
import { changed, verified, proving, places, evaluation } from './teacher-real-name.changed.js';
import type { TeacherMachine } from './teacher-real-name.graph.js';

const instructions = 'the guidance goes the way of the instructions';
const oneAnswer = 'an answer counts for the attempt under way, in time and once';
const noProof = 'an identity is bound by a match or an administrator’s settlement alone';
const withdrawal = 'nothing but an administrator’s withdrawal ends a verification, and it ends all of it';

/** What nobody may bind by. */
export const bindingsDefects: Readonly<Record<string, Defect<TeacherMachine>>> = {
  'any answer counts as a match': {
    machine: teacherRealName.provide({ guards: { answers: ({ event }) => event.type === 'RETURN' } }),
    breaks: [noProof, 'each answer of the platform leads to its own place (T1)'],
  },
  'another person is bound': {
    machine: changed(`${proving}.on.RETURN.2.target`, () => '#teacher-real-name.journey.verified'),
    breaks: ['verified, bound, and open for evaluation are one'],
  },
  'the answer of an older attempt counts': {
    machine: teacherRealName.provide({
      guards: { expected: ({ event, context }) => event.type === 'RETURN' && context.attempt !== null },
    }),
    breaks: [noProof, oneAnswer],
  },
  'an answer counts twice': {
    machine: teacherRealName.provide({ actions: { expectNoAnswer: () => undefined } }),
    breaks: [oneAnswer, 'who stays too long at the platform is told that it expired, and waited for no more'],
  },
  'answers are awaited without an attempt': {
    machine: teacherRealName.provide({ guards: { expected: ({ event }) => event.type === 'RETURN' } }),
    breaks: [noProof, oneAnswer],
  },
  'the administrator’s decision binds without having seen the identity': {
    machine: teacherRealName.provide({
      guards: {
        identityConfirmed: ({ event, context }) =>
          context.conflict !== null &&
          context.conflict.identityId !== null &&
          decided(event)?.identityId === context.conflict.identityId,
      },
    }),
    breaks: [noProof],
  },
  'the administrator’s decision on another identity binds': {
    machine: teacherRealName.provide({
      guards: { identityConfirmed: ({ event }) => decided(event)?.identityConfirmed === true },
    }),
    breaks: [noProof],
  },
  'the administrator’s decision binds where there is no identity': {
    machine: teacherRealName.provide({
      guards: {
        identityConfirmed: ({ event, context }) =>
          decided(event)?.identityConfirmed === true && decided(event)?.identityId === context.conflict?.identityId,
      },
    }),
    breaks: [noProof],
  },
  'the decision on an older case binds': {
    machine: teacherRealName.provide({
      guards: {
        settlesThis: ({ event, context }, { decision }) =>
          event.type === 'SETTLE_CONFLICT' && context.conflict !== null && event.settlement.decision === decision,
      },
    }),
    breaks: [noProof],
  },
  'the teacher binds by saying that the identity is their own': {
    machine: changed(`${places}.noMatchingAccount.states.checkIdentity.on.IS_ONESELF`, (old) => ({
      ...old,
      target: '#teacher-real-name.journey.verified',
      actions: ['keepIdentity', 'forgetConflict', 'expectNoAnswer'],
    })),
    breaks: [noProof, instructions],
  },
  'the match is not written down': {
    machine: changed(`${proving}.on.RETURN.1.actions`, () => ['keepIdentity', 'expectNoAnswer']),
    breaks: [noProof],
  },
  'the identity is forgotten': {
    machine: teacherRealName.provide({ actions: { keepIdentity: () => undefined } }),
    breaks: ['verified, bound, and open for evaluation are one'],
  },
  'whoever is not verified enters': {
    machine: changed(`${places}.unverified`, (old) => ({
      ...old,
      on: { ENTER_EVALUATION: { guard: 'usable', actions: 'keepEntered' } },
    })),
    breaks: ['only who is verified and may use the account enters', 'no fact changes without its proof'],
  },
  'who is verified waits for the platform': {
    machine: changed(`${verified}.on.ENTER_EVALUATION.guard`, () => 'caseOpen'),
    breaks: ['who is verified and may use the account enters at once', 'every state and every event is of use'],
  },
  'a withdrawn identity stays bound': {
    machine: changed(`${verified}.on.UNBIND_IDENTITY.actions`, () => ['forgetIdentity']),
    breaks: [withdrawal],
  },
  'the withdrawal of an older identity ends this one': {
    machine: teacherRealName.provide({ guards: { unbindsThis: () => true } }),
    breaks: [withdrawal],
  },
  'a withdrawal leaves the evaluation platform open': {
    machine: changed(`${evaluation}.synced.always`, () => undefined),
    breaks: ['verified, bound, and open for evaluation are one', withdrawal],
  },
  'a lock ends the verification': {
    machine: changed(`${verified}.on`, (old) => ({
      ...old,
      LOCK: { target: 'proving', actions: 'forgetIdentity' },
    })),
    breaks: [withdrawal, 'a lock moves nothing else'],
  },
  'the ten minutes pass without publishing': {
    machine: changed(`${evaluation}.syncing.after.evaluationSync`, () => 'synced'),
    breaks: ['the evaluation platform learns of it by the clock alone'],
  },
};

/** The administrator's decision to bind, if the event is one. */
function decided(event: TeacherEvent) {
  return event.type === 'SETTLE_CONFLICT' && event.settlement.decision === 'bindHere' ? event.settlement : null;
}
