import type { GovernmentAnswer, Settlement, TeacherEvent, TeacherEventType } from './events.js';
import { branches, places, placesToFinish } from './places.js';

type Samples = { readonly [T in TeacherEventType]: readonly Omit<Extract<TeacherEvent, { type: T }>, 'type' | 'at'>[] };

/** The ids that samples name; `older…` is what an event of yesterday names. */
export const sampleIds = {
  attempt: '00000000-0000-7000-8000-000000000001',
  olderAttempt: '00000000-0000-7000-8000-000000000002',
  case: '00000000-0000-7000-8000-000000000003',
  olderCase: '00000000-0000-7000-8000-000000000004',
  identity: '00000000-0000-7000-8000-000000000005',
  olderIdentity: '00000000-0000-7000-8000-000000000006',
} as const;

const { attempt, olderAttempt, olderCase, identity, olderIdentity } = sampleIds;
const caseId = sampleIds.case;

const answers: readonly GovernmentAnswer[] = [
  { outcome: 'matches', identityId: identity },
  { outcome: 'otherPerson', identityId: identity, caseId },
  { outcome: 'tiedElsewhere', identityId: identity, caseId },
  { outcome: 'cancelled' },
  { outcome: 'denied' },
  { outcome: 'expired' },
  { outcome: 'unavailable' },
];

const settlements: readonly Settlement[] = [
  { decision: 'bindHere', identityId: identity, identityConfirmed: true },
  { decision: 'bindHere', identityId: identity, identityConfirmed: false },
  { decision: 'bindHere', identityId: olderIdentity, identityConfirmed: true },
  { decision: 'bindHere', identityId: null, identityConfirmed: true },
  { decision: 'tryAgain' },
  { decision: 'rejected' },
];

/**
 * Every payload that an event can have, the favourable one first. They drive the exhaustive walk of the state
 * graph and answer "which events would be accepted here": for that, `attempt`, `case` and `identity` stand for the
 * flow's own.
 */
const teacherEventSamples: Samples = {
  UNLOCK: [{}],
  LOCK: [{}],
  FAILURE_LIMIT_REACHED: [{}],
  SIGN_IN: [
    { credentialsAccepted: true, knownDevice: true },
    { credentialsAccepted: true, knownDevice: false },
    { credentialsAccepted: false, knownDevice: true },
    { credentialsAccepted: false, knownDevice: false },
  ],
  GO_TO_GOVERNMENT: [{ attemptId: attempt }],
  RETURN: [
    ...answers.map((answer) => ({ attemptId: attempt, answer })),
    ...answers.slice(0, 2).map((answer) => ({ attemptId: olderAttempt, answer })),
  ],
  SAW_THERE: branches.flatMap((kind) => [null, attempt, olderAttempt].map((attemptId) => ({ kind, attemptId }))),
  SAY_WHOSE_PHONE: [{ whose: 'mine' }, { whose: 'anotherNumber' }, { whose: 'notMine' }],
  PASSWORD_SIGN_IN_FAILED: [{}],
  SAY_PHONE_IN_USE: [{ inUse: true }, { inUse: false }],
  IS_NOT_ONESELF: [{}],
  IS_ONESELF: [{ caseId }],
  CHOOSE_WAY_OUT: [{ way: 'changePhone' }, { way: 'deregister' }],
  CONFIRM_DEREGISTRATION: [{}],
  STEP_DONE: placesToFinish.map((from) => ({ from })),
  BACK: places.map((from) => ({ from })),
  ASK_FOR_HELP: [{ caseId }],
  SETTLE_CONFLICT: [
    ...settlements.map((settlement) => ({ caseId, settlement })),
    ...settlements.slice(0, 1).map((settlement) => ({ caseId: olderCase, settlement })),
  ],
  UNBIND_IDENTITY: [{ identityId: identity }, { identityId: olderIdentity }],
  ENTER_EVALUATION: [{}],
};

/** All sample events of one type, happening at `at`. */
export function sampleEvents(type: TeacherEventType, at: number): TeacherEvent[] {
  return teacherEventSamples[type].map((payload) => ({ type, at, ...payload }) as TeacherEvent);
}
