import { and, assign, not, setup, stateIn } from 'xstate';
import type { ConflictEnd, ConflictKind, TeacherEffects } from './effects.js';
import type { GovernmentOutcome, Settlement, TeacherEvent } from './events.js';
import type { Branch, Place } from './places.js';
import type { StateMeta } from './steps.js';

/** The waits that a province sets; copied into the flow when it begins, so that a change never moves a running clock. */
export interface TeacherPolicy {
  readonly lockoutMs: number;
  /** How long an answer of the government platform is waited for: time to register there, its SMS code included. */
  readonly governmentStayMs: number;
  readonly evaluationSyncMs: number;
}

export const defaultTeacherPolicy: TeacherPolicy = {
  lockoutMs: 30 * 60_000,
  governmentStayMs: 30 * 60_000,
  evaluationSyncMs: 10 * 60_000,
};

export interface TeacherContext {
  readonly policy: TeacherPolicy;
  /** The way to the government platform whose answer is expected, and when it no longer is. */
  readonly attempt: { readonly id: string; readonly until: number } | null;
  /** The case before the administrators, and whose identity it is about if the platform named one. */
  readonly conflict: { readonly caseId: string; readonly identityId: string | null } | null;
  /** The government identity that is tied to this account. */
  readonly identityId: string | null;
  /** Has been on the evaluation platform at least once. */
  readonly entered: boolean;
}

interface Scope {
  readonly context: TeacherContext;
  readonly event: TeacherEvent;
}

const effect =
  <P>() =>
  (_scope: unknown, _params: P) =>
    undefined;

/** The case's own number if one is open, else the one that the event brings. */
function caseIdOf({ context, event }: Scope): string {
  const brought = event.type === 'RETURN' ? event.answer : event;
  return context.conflict?.caseId ?? ('caseId' in brought ? brought.caseId : '');
}

/** Who signed in there if the event says so, else of whom the case was already. */
function identityOf({ context, event }: Scope): string | null {
  if (event.type === 'RETURN' && 'identityId' in event.answer) return event.answer.identityId;
  return context.conflict?.identityId ?? null;
}

export const teacherSetup = setup({
  types: {
    context: {} as TeacherContext,
    events: {} as TeacherEvent,
    input: {} as TeacherPolicy,
    meta: {} as StateMeta,
  },
  delays: {
    lockout: ({ context }) => context.policy.lockoutMs,
    governmentStay: ({ context }) => context.policy.governmentStayMs,
    evaluationSync: ({ context }) => context.policy.evaluationSyncMs,
  },
  guards: {
    /** An administrator's lock is looked at in every step. A lock by failures keeps strangers out, not the teacher who is in. */
    usable: not(stateIn({ account: 'lockedByAdministrator' })),
    credentialsAccepted: ({ event }) => event.type === 'SIGN_IN' && event.credentialsAccepted,
    /** Strangers can type passwords until they are shut out; they do not hold the teacher's device. */
    knownDevice: ({ event }) => event.type === 'SIGN_IN' && event.knownDevice,
    passwordAccepted: ({ event }) =>
      event.type === 'CHANGE_PASSWORD' && event.oldPasswordAccepted && event.newPasswordAccepted,
    newAttempt: ({ event, context }) => event.type === 'GO_TO_GOVERNMENT' && event.attemptId !== context.attempt?.id,
    /** The answer of an older attempt, or one that comes twice or too late, is nobody's. */
    expected: ({ event, context }) =>
      event.type === 'RETURN' && event.attemptId === context.attempt?.id && event.at < context.attempt.until,
    answers: ({ event }, { outcome }: { readonly outcome: GovernmentOutcome }) =>
      event.type === 'RETURN' && event.answer.outcome === outcome,
    /** What a person saw is true now; what the platform reports must be of the attempt under way. */
    seenNow: ({ event, context }) =>
      event.type === 'SAW_THERE' && (event.attemptId === null || event.attemptId === context.attempt?.id),
    saw: ({ event }, { kind }: { readonly kind: Branch }) => event.type === 'SAW_THERE' && event.kind === kind,
    phoneIs: ({ event }, { whose }: { readonly whose: 'mine' | 'anotherNumber' | 'notMine' }) =>
      event.type === 'SAY_WHOSE_PHONE' && event.whose === whose,
    phoneInUse: ({ event }) => event.type === 'SAY_PHONE_IN_USE' && event.inUse,
    wayOutIs: ({ event }, { way }: { readonly way: 'changePhone' | 'deregister' }) =>
      event.type === 'CHOOSE_WAY_OUT' && event.way === way,
    sentFrom: ({ event }, { place }: { readonly place: Place }) =>
      (event.type === 'STEP_DONE' || event.type === 'BACK') && event.from === place,
    caseOpen: ({ context }) => context.conflict !== null,
    settlesThis: ({ event, context }, { decision }: { readonly decision: Settlement['decision'] }) =>
      event.type === 'SETTLE_CONFLICT' &&
      event.caseId === context.conflict?.caseId &&
      event.settlement.decision === decision,
    /** The administrator decided on the very identity that signed in there, and says that it is this person's. */
    identityConfirmed: ({ event, context }) =>
      event.type === 'SETTLE_CONFLICT' &&
      event.settlement.decision === 'bindHere' &&
      event.settlement.identityConfirmed &&
      event.settlement.identityId !== null &&
      event.settlement.identityId === context.conflict?.identityId,
    unbindsThis: ({ event, context }) => event.type === 'UNBIND_IDENTITY' && event.identityId === context.identityId,
    verified: stateIn({ journey: 'verified' }),
  },
  actions: {
    recordSignIn: effect<TeacherEffects['recordSignIn']>(),
    endSessions: effect<TeacherEffects['endSessions']>(),
    forgetSignInFailures: effect<TeacherEffects['forgetSignInFailures']>(),
    bindIdentity: effect<TeacherEffects['bindIdentity']>(),
    unbindIdentity: effect<TeacherEffects['unbindIdentity']>(),
    openConflict: effect<TeacherEffects['openConflict']>(),
    closeConflict: effect<TeacherEffects['closeConflict']>(),
    publishEvaluationAccess: effect<TeacherEffects['publishEvaluationAccess']>(),
    revokeEvaluationAccess: effect<TeacherEffects['revokeEvaluationAccess']>(),
    expectAnswer: assign({
      attempt: ({ context, event }) =>
        event.type === 'GO_TO_GOVERNMENT'
          ? { id: event.attemptId, until: event.at + context.policy.governmentStayMs }
          : context.attempt,
    }),
    expectNoAnswer: assign({ attempt: null }),
    keepConflict: assign({ conflict: (scope) => ({ caseId: caseIdOf(scope), identityId: identityOf(scope) }) }),
    forgetConflict: assign({ conflict: null }),
    keepIdentity: assign({ identityId: (scope) => identityOf(scope) }),
    forgetIdentity: assign({ identityId: null }),
    keepEntered: assign({ entered: true }),
  },
});

export const endAllSessions = { type: 'endSessions', params: { keep: 'none' } } as const;
/**
 * With a proved real name come rights: whoever else is signed in to the account does not get them. And whoever knew the
 * replaced password alone is out.
 */
export const endOtherSessions = { type: 'endSessions', params: { keep: 'current' } } as const;
export const forgetSignInFailures = { type: 'forgetSignInFailures', params: {} } as const;

export const passwordChanges = and(['usable', 'passwordAccepted']);

/** Possible wherever somebody can be signed in; it leads nowhere. */
export const changesPassword = { guard: passwordChanges, actions: endOtherSessions } as const;

/** The case is put before the administrators, or told what it is about now. */
export const conflictIs = (kind: ConflictKind) =>
  [
    {
      type: 'openConflict',
      params: (scope: Scope) => ({ caseId: caseIdOf(scope), kind, identityId: identityOf(scope) }),
    },
    'keepConflict',
  ] as const;

export const conflictEnds = (decision: ConflictEnd) =>
  [
    { type: 'closeConflict', params: (scope: Scope) => ({ caseId: caseIdOf(scope), decision }) },
    'forgetConflict',
  ] as const;

/** The identity that was matched, or that an administrator decided on. Before {@link conflictEnds}, which forgets it. */
export const identityIsBound = [
  { type: 'bindIdentity', params: (scope: Scope) => ({ identityId: identityOf(scope) ?? '' }) },
  'keepIdentity',
  'expectNoAnswer',
] as const;
