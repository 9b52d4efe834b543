import { and, assign, setup } from 'xstate';
import type { CorrectionEffects } from './effects.js';
import type { CorrectionEvent } from './events.js';
import type { StateMeta } from './steps.js';

/** The waits and limits that a province sets; copied into the flow when it begins, so that a change never moves a running clock. */
export interface CorrectionPolicy {
  /** How long the class teacher has; then the registrar gets the case without their word. */
  readonly confirmationMs: number;
  /** After how long a registry that did not take a case is tried again. */
  readonly registryRetryMs: number;
  /** How often the registry is asked for its answer. */
  readonly registryLookMs: number;
  /** How often one case can be reported: at first, and again after each answer that was no correction. */
  readonly reports: number;
}

export const defaultCorrectionPolicy: CorrectionPolicy = {
  confirmationMs: 3 * 24 * 60 * 60_000,
  registryRetryMs: 10 * 60_000,
  registryLookMs: 60 * 60_000,
  reports: 3,
};

export interface CorrectionContext {
  readonly policy: CorrectionPolicy;
  /** Reports so far. */
  readonly reports: number;
  /** Who has declined the latest report, if somebody has. */
  readonly declinedBy: 'classTeacher' | 'registrar' | null;
}

const effect =
  <P>() =>
  (_scope: unknown, _params: P) =>
    undefined;

const machineSetup = setup({
  types: {
    context: {} as CorrectionContext,
    events: {} as CorrectionEvent,
    input: {} as CorrectionPolicy,
    meta: {} as StateMeta,
  },
  delays: {
    confirmation: ({ context }) => context.policy.confirmationMs,
    registryRetry: ({ context }) => context.policy.registryRetryMs,
    registryLook: ({ context }) => context.policy.registryLookMs,
  },
  guards: {
    hasClassTeacher: ({ event }) => (event.type === 'REPORT' || event.type === 'REPORT_AGAIN') && event.hasClassTeacher,
    /** Whoever was declined by the class teacher is not sent there again: the registrar looks as well. */
    notDeclinedByTeacher: ({ context }) => context.declinedBy !== 'classTeacher',
    mayReportAgain: ({ context }) => context.reports < context.policy.reports,
    declinedBy: ({ event }, { by }: { readonly by: 'classTeacher' | 'registrar' }) =>
      event.type === 'DECLINE' && event.by === by,
    byHand: ({ event }) => event.type === 'TAKE_TO_REGISTRY' && event.byHand,
    /** An answer about an older report is nobody's. */
    ofThisReport: ({ event, context }) => 'report' in event && event.report === context.reports,
    isCorrected: ({ event }) => event.type === 'REGISTRY_ANSWERED' && event.answer === 'corrected',
  },
  actions: {
    noteHandOver: effect<CorrectionEffects['noteHandOver']>(),
    applyAnswer: effect<CorrectionEffects['applyAnswer']>(),
    closeCorrection: effect<CorrectionEffects['closeCorrection']>(),
    submitToRegistry: effect<CorrectionEffects['submitToRegistry']>(),
    askRegistry: effect<CorrectionEffects['askRegistry']>(),
    countReport: assign({ reports: ({ context }) => context.reports + 1, declinedBy: null }),
    keepDecliner: assign({
      declinedBy: ({ context, event }) => (event.type === 'DECLINE' ? event.by : context.declinedBy),
    }),
  },
});

interface Scope {
  readonly context: CorrectionContext;
}

const noteHandOver = { type: 'noteHandOver', params: {} } as const;
const closeCorrection = { type: 'closeCorrection', params: {} } as const;
const applyAnswer = { type: 'applyAnswer', params: {} } as const;
const submitToRegistry = {
  type: 'submitToRegistry',
  params: ({ context }: Scope) => ({ report: context.reports }),
} as const;
const askRegistry = { type: 'askRegistry', params: ({ context }: Scope) => ({ report: context.reports }) } as const;

const ends = [noteHandOver, closeCorrection] as const;
const reported = ['countReport', noteHandOver] as const;
const declined = (by: 'classTeacher' | 'registrar') =>
  ({
    guard: { type: 'declinedBy', params: { by } },
    target: 'declined',
    actions: ['keepDecliner', noteHandOver],
  }) as const;
const withdrawn = { target: 'withdrawn', actions: ends } as const;
/** The student has an answer that is no correction: to close the case, or to report again with more to say. */
const withoutCorrection = {
  CLOSE: { target: 'closed', actions: ends },
  REPORT_AGAIN: [
    {
      guard: and(['mayReportAgain', 'hasClassTeacher', 'notDeclinedByTeacher']),
      target: 'classTeacherReview',
      actions: reported,
    },
    { guard: 'mayReportAgain', target: 'registrarReview', actions: reported },
  ],
} as const;

/**
 * Wrong archive data: a student's report goes to the class teacher, who confirms it, to the registrar, who takes it to the
 * national registry, and comes back with the registry's answer. One flow is one case; a student has one open at most.
 *
 * Pure: waits are `after` transitions whose deadlines the interpreter keeps, effects are actions without a body. Nobody's
 * silence stops a case: the class teacher's ends after three days, and the registry is asked again and again.
 *
 * Source: the official first-login instructions, students' question 3.
 */
export const recordCorrection = machineSetup.createMachine({
  id: 'record-correction',
  context: ({ input }) => ({ policy: input, reports: 0, declinedBy: null }),
  initial: 'reporting',
  states: {
    // Over before anybody sees it: the report is the flow's first event, so that the history begins with it.
    reporting: {
      meta: { step: 'REPORTING', actors: ['student'], helpTopic: 'report-correction' },
      on: {
        REPORT: [
          { guard: 'hasClassTeacher', target: 'classTeacherReview', actions: reported },
          { target: 'registrarReview', actions: reported },
        ],
      },
    },
    classTeacherReview: {
      meta: {
        step: 'CLASS_TEACHER_REVIEW',
        actors: ['classTeacher', 'student', 'system'],
        helpTopic: 'correction-at-class-teacher',
      },
      after: { confirmation: { target: 'registrarReview', actions: noteHandOver } },
      on: {
        CONFIRM: { target: 'registrarReview', actions: noteHandOver },
        DECLINE: declined('classTeacher'),
        WITHDRAW: withdrawn,
      },
    },
    registrarReview: {
      meta: { step: 'REGISTRAR_REVIEW', actors: ['registrar', 'student'], helpTopic: 'correction-at-registrar' },
      on: {
        TAKE_TO_REGISTRY: [
          { guard: 'byHand', target: 'atRegistry.byHand', actions: noteHandOver },
          { target: 'atRegistry', actions: [noteHandOver, submitToRegistry] },
        ],
        DECLINE: declined('registrar'),
        WITHDRAW: withdrawn,
      },
    },
    atRegistry: {
      initial: 'sending',
      meta: { step: null, actors: ['system', 'registrar'], helpTopic: 'correction-at-registry' },
      on: {
        REGISTRY_ANSWERED: [
          {
            guard: and(['ofThisReport', 'isCorrected']),
            target: 'corrected',
            actions: [noteHandOver, applyAnswer],
          },
          { guard: 'ofThisReport', target: 'refused', actions: noteHandOver },
        ],
      },
      states: {
        sending: {
          meta: { step: 'AT_REGISTRY', actors: ['system', 'registrar'], helpTopic: 'correction-at-registry' },
          after: { registryRetry: { target: 'sending', reenter: true, actions: submitToRegistry } },
          on: {
            REGISTRY_RECEIVED: { guard: 'ofThisReport', target: 'waiting' },
            // The registry's interface may be away for long: the registrar has other ways.
            TAKE_TO_REGISTRY: { guard: 'byHand', target: 'byHand' },
          },
        },
        waiting: {
          meta: { step: 'AT_REGISTRY', actors: ['system', 'registrar'], helpTopic: 'correction-at-registry' },
          after: { registryLook: { target: 'waiting', reenter: true, actions: askRegistry } },
          on: { REGISTRY_FORGOT: { guard: 'ofThisReport', target: 'sending', actions: submitToRegistry } },
        },
        byHand: {
          meta: { step: 'AT_REGISTRY', actors: ['registrar', 'student'], helpTopic: 'correction-at-registry' },
          // Nothing but the registrar brings it on: where that post is vacant, the student can begin anew.
          on: { WITHDRAW: { ...withdrawn, target: '#record-correction.withdrawn' } },
        },
      },
    },
    corrected: {
      meta: { step: 'CORRECTED', actors: ['student'], helpTopic: 'correction-answered' },
      on: { CLOSE: { target: 'closed', actions: ends } },
    },
    declined: {
      meta: { step: 'DECLINED', actors: ['student'], helpTopic: 'correction-declined' },
      on: withoutCorrection,
    },
    refused: {
      meta: { step: 'REFUSED', actors: ['student'], helpTopic: 'correction-declined' },
      on: withoutCorrection,
    },
    closed: { meta: { step: 'CLOSED', actors: [], helpTopic: 'report-correction' } },
    withdrawn: { meta: { step: 'WITHDRAWN', actors: [], helpTopic: 'report-correction' } },
  },
});
