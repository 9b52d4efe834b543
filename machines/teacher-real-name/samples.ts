import { evaluationDoors } from '../rules/evaluation-door.js';
import {
  teacherEventTypes,
  type GovernmentAnswer,
  type Settlement,
  type TeacherEvent,
  type TeacherEventType,
} from './events.js';
import { branches, places, placesToFinish } from './places.js';
import type { TeacherContext } from './setup.js';

type Samples = { readonly [T in TeacherEventType]: readonly Omit<Extract<TeacherEvent, { type: T }>, 'type' | 'at'>[] };

/** The ids that samples name; `older…` is what an event of yesterday names. */
export interface SampleIds {
  readonly attempt: string;
  /** What the next way to the platform is called. The walk calls all of them alike, so that it ends. */
  readonly nextAttempt: string;
  readonly olderAttempt: string;
  readonly case: string;
  readonly olderCase: string;
  readonly identity: string;
  readonly olderIdentity: string;
}

export const sampleIds: SampleIds = {
  attempt: '00000000-0000-7000-8000-000000000001',
  nextAttempt: '00000000-0000-7000-8000-000000000001',
  olderAttempt: '00000000-0000-7000-8000-000000000002',
  case: '00000000-0000-7000-8000-000000000003',
  olderCase: '00000000-0000-7000-8000-000000000004',
  identity: '00000000-0000-7000-8000-000000000005',
  olderIdentity: '00000000-0000-7000-8000-000000000006',
};

const answersWith = ({ identity: identityId, case: caseId }: SampleIds): readonly GovernmentAnswer[] => [
  { outcome: 'matches', identityId },
  { outcome: 'otherPerson', identityId, caseId },
  { outcome: 'tiedElsewhere', identityId, caseId },
  { outcome: 'cancelled' },
  { outcome: 'denied' },
  { outcome: 'expired' },
  { outcome: 'unavailable' },
];

const settlementsWith = ({ identity, olderIdentity }: SampleIds): readonly Settlement[] => [
  { decision: 'bindHere', identityId: identity, identityConfirmed: true },
  { decision: 'bindHere', identityId: identity, identityConfirmed: false },
  { decision: 'bindHere', identityId: olderIdentity, identityConfirmed: true },
  { decision: 'bindHere', identityId: null, identityConfirmed: true },
  { decision: 'tryAgain' },
  { decision: 'rejected' },
];

/** Every payload that an event can have, the favourable one first. They drive the exhaustive walk of the state graph. */
const samplesWith = (ids: SampleIds): Samples => ({
  UNLOCK: [{}],
  LOCK: [{}],
  FAILURE_LIMIT_REACHED: [{}],
  SIGN_IN: [
    { credentialsAccepted: true, knownDevice: true },
    { credentialsAccepted: true, knownDevice: false },
    { credentialsAccepted: false, knownDevice: true },
    { credentialsAccepted: false, knownDevice: false },
  ],
  GO_TO_GOVERNMENT: [{ attemptId: ids.nextAttempt }],
  RETURN: [
    ...answersWith(ids).map((answer) => ({ attemptId: ids.attempt, answer })),
    ...answersWith(ids)
      .slice(0, 2)
      .map((answer) => ({ attemptId: ids.olderAttempt, answer })),
  ],
  SAW_THERE: branches.flatMap((kind) =>
    [null, ids.attempt, ids.olderAttempt].map((attemptId) => ({ kind, attemptId })),
  ),
  SAY_WHOSE_PHONE: [{ whose: 'mine' }, { whose: 'anotherNumber' }, { whose: 'notMine' }],
  PASSWORD_SIGN_IN_FAILED: [{}],
  SAY_PHONE_IN_USE: [{ inUse: true }, { inUse: false }],
  IS_NOT_ONESELF: [{}],
  IS_ONESELF: [{ caseId: ids.case }],
  CHOOSE_WAY_OUT: [{ way: 'changePhone' }, { way: 'deregister' }],
  CONFIRM_DEREGISTRATION: [{}],
  STEP_DONE: placesToFinish.map((from) => ({ from })),
  BACK: places.map((from) => ({ from })),
  ASK_FOR_HELP: [{ caseId: ids.case }],
  SETTLE_CONFLICT: [
    ...settlementsWith(ids).map((settlement) => ({ caseId: ids.case, settlement })),
    ...settlementsWith(ids)
      .slice(0, 1)
      .map((settlement) => ({ caseId: ids.olderCase, settlement })),
  ],
  UNBIND_IDENTITY: [{ identityId: ids.identity }, { identityId: ids.olderIdentity }],
  CHANGE_PASSWORD: [
    { oldPasswordAccepted: true, newPasswordAccepted: true },
    { oldPasswordAccepted: false, newPasswordAccepted: true },
    { oldPasswordAccepted: true, newPasswordAccepted: false },
    { oldPasswordAccepted: false, newPasswordAccepted: false },
  ],
  RESET_PASSWORD: [{}],
  ENTER_EVALUATION: [{}, ...evaluationDoors.map((through) => ({ through }))],
});

/** All sample events of one type, happening at `at`. */
export function sampleEvents(type: TeacherEventType, at: number, ids: SampleIds = sampleIds): TeacherEvent[] {
  return samplesWith(ids)[type].map((payload) => ({ type, at, ...payload }) as TeacherEvent);
}

/** What XState's own snapshots have of it. */
interface Asked {
  readonly context: TeacherContext;
  readonly can: (event: TeacherEvent) => boolean;
}

/** Ids that fit where somebody stands: the attempt, case and identity that are theirs, and a new attempt. */
export function fittingIds({ context: { attempt, conflict, identityId } }: Pick<Asked, 'context'>): SampleIds {
  const { attempt: one, olderAttempt: other } = sampleIds;
  const nextAttempt = attempt?.id === one ? other : one;
  return {
    ...sampleIds,
    attempt: attempt?.id ?? one,
    nextAttempt,
    olderAttempt: attempt?.id === other ? one : other,
    case: conflict?.caseId ?? sampleIds.case,
    identity: conflict?.identityId ?? identityId ?? sampleIds.identity,
  };
}

/** The events that would be accepted now if what they carry is favourable: what a page offers. */
export function acceptedTypes(snapshot: Asked, at: number): TeacherEventType[] {
  const ids = fittingIds(snapshot);
  return teacherEventTypes.filter((type) => sampleEvents(type, at, ids).some((event) => snapshot.can(event)));
}
