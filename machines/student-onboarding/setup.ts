import { assign, not, or, setup, stateIn } from 'xstate';
import type { StudentEffects } from './effects.js';
import type { StudentEvent } from './events.js';
import type { StateMeta } from './steps.js';

/** The waits and limits that a province sets; copied into the flow when it begins, so that a change never moves a running clock. */
export interface StudentPolicy {
  readonly lockoutMs: number;
  readonly codeValidityMs: number;
  readonly passwordSyncMs: number;
  readonly statusTries: number;
}

export const defaultStudentPolicy: StudentPolicy = {
  lockoutMs: 30 * 60_000,
  codeValidityMs: 5 * 60_000,
  passwordSyncMs: 10 * 60_000,
  statusTries: 5,
};

export interface StudentContext {
  readonly policy: StudentPolicy;
  /** Mismatched status verifications since the last decision of the registrar. */
  readonly mismatches: number;
  readonly statusVerified: boolean;
  readonly password: 'initial' | 'chosen';
  readonly phone: 'undecided' | 'skipped' | 'bound';
  /** Has been on the evaluation platform at least once. */
  readonly entered: boolean;
}

const effect =
  <P>() =>
  (_scope: unknown, _params: P) =>
    undefined;

/** What the machine's states are written with: guards, waits, effects and what is kept. */
export const studentSetup = setup({
  types: {
    context: {} as StudentContext,
    events: {} as StudentEvent,
    input: {} as StudentPolicy,
    meta: {} as StateMeta,
  },
  delays: {
    lockout: ({ context }) => context.policy.lockoutMs,
    codeValidity: ({ context }) => context.policy.codeValidityMs,
    passwordSync: ({ context }) => context.policy.passwordSyncMs,
  },
  guards: {
    /** An administrator's lock is looked at in every step. A lock by failures keeps strangers out, not the student who is in. */
    usable: not(or([stateIn({ account: 'neverUnlocked' }), stateIn({ account: 'lockedByAdministrator' })])),
    /** No SMS sign-in before a phone is bound. */
    signInAccepted: ({ event, context }) =>
      event.type === 'SIGN_IN' &&
      event.credentialsAccepted &&
      (event.method === 'password' || context.phone === 'bound'),
    /** Strangers can type passwords until they are shut out; they hold neither the student's device nor the phone. */
    notFromStranger: ({ event }) => event.type === 'SIGN_IN' && (event.knownDevice || event.method === 'smsCode'),
    statusMatches: ({ event }) => event.type === 'SUBMIT_STATUS' && event.matches,
    lastTry: ({ context }) => context.mismatches + 1 >= context.policy.statusTries,
    passwordAccepted: ({ event }) =>
      event.type === 'CHANGE_PASSWORD' && event.oldPasswordAccepted && event.newPasswordAccepted,
    recoveryAccepted: ({ event }) =>
      event.type === 'RECOVER_PASSWORD' && event.codeAccepted && event.newPasswordAccepted,
    codeAccepted: ({ event }) => event.type === 'BIND_PHONE' && event.codeAccepted,
    /** Once the phone is decided on, a session alone neither changes nor unbinds it (S7). */
    ownerProven: ({ event }) =>
      (event.type === 'REQUEST_PHONE_CODE' || event.type === 'UNBIND_PHONE') && event.ownerProven,
    phoneDecided: ({ context }) => context.phone !== 'undecided',
    phoneBound: ({ context }) => context.phone === 'bound',
    passwordChangeable: or([stateIn({ journey: 'passwordChange' }), stateIn({ journey: 'arrived' })]),
    evaluationOpen: or([stateIn({ evaluation: 'syncing' }), stateIn({ evaluation: 'synced' })]),
  },
  actions: {
    recordSignIn: effect<StudentEffects['recordSignIn']>(),
    endSessions: effect<StudentEffects['endSessions']>(),
    forgetSignInFailures: effect<StudentEffects['forgetSignInFailures']>(),
    openStatusReview: effect<StudentEffects['openStatusReview']>(),
    closeStatusReview: effect<StudentEffects['closeStatusReview']>(),
    sendPhoneCode: effect<StudentEffects['sendPhoneCode']>(),
    tellReplacedPhone: effect<StudentEffects['tellReplacedPhone']>(),
    revokeEvaluationPassword: effect<StudentEffects['revokeEvaluationPassword']>(),
    publishEvaluationPassword: effect<StudentEffects['publishEvaluationPassword']>(),
    countMismatch: assign({ mismatches: ({ context }) => context.mismatches + 1 }),
    forgetMismatches: assign({ mismatches: 0 }),
    keepVerified: assign({ statusVerified: true }),
    keepChosen: assign({ password: 'chosen' }),
    keepInitial: assign({ password: 'initial' }),
    keepBound: assign({ phone: 'bound' }),
    keepSkipped: assign({ phone: 'skipped' }),
    keepEntered: assign({ entered: true }),
  },
});
