import { evaluationDoors, type EvaluationDoor } from '../rules/evaluation-door.js';

/**
 * What can happen to a student's onboarding, and who may say so.
 *
 * An event carries the *outcome* of whatever a port was asked before the transition (captcha, password hash,
 * SMS code, roster comparison), never the secret or the personal data that was judged: events are kept in the
 * history as they are.
 */
export type Actor = 'student' | 'administrator' | 'registrar' | 'system';

/** When it happened: epoch milliseconds, read once from the injected clock. */
interface Timed {
  readonly at: number;
}

export type StudentEvent = Timed &
  (
    | { readonly type: 'UNLOCK' }
    | { readonly type: 'LOCK' }
    | { readonly type: 'FAILURE_LIMIT_REACHED' }
    | {
        readonly type: 'SIGN_IN';
        readonly method: 'password' | 'smsCode';
        readonly credentialsAccepted: boolean;
        readonly knownDevice: boolean;
      }
    | { readonly type: 'SUBMIT_STATUS'; readonly matches: boolean }
    | { readonly type: 'CONFIRM_STATUS' }
    | { readonly type: 'CORRECT_STATUS' }
    | {
        readonly type: 'CHANGE_PASSWORD';
        readonly oldPasswordAccepted: boolean;
        readonly newPasswordAccepted: boolean;
      }
    | { readonly type: 'RECOVER_PASSWORD'; readonly codeAccepted: boolean; readonly newPasswordAccepted: boolean }
    | { readonly type: 'RESET_PASSWORD' }
    // `ownerProven`: by the password, besides the session.
    | { readonly type: 'REQUEST_PHONE_CODE'; readonly challengeId: string; readonly ownerProven: boolean }
    // `replacedId` names the record of the phone that was bound before; of no use where none was.
    | { readonly type: 'BIND_PHONE'; readonly codeAccepted: boolean; readonly replacedId: string }
    | { readonly type: 'UNBIND_PHONE'; readonly ownerProven: boolean; readonly replacedId: string }
    | { readonly type: 'SKIP_PHONE' }
    // `through` is in none of before, and in none that is sent by hand. A press of the entrance is followed by a hand-over.
    | { readonly type: 'ENTER_EVALUATION'; readonly through?: EvaluationDoor }
  );

export type StudentEventType = StudentEvent['type'];

type Samples = { readonly [T in StudentEventType]: readonly Omit<Extract<StudentEvent, { type: T }>, 'type' | 'at'>[] };

/** Who may send each event. The server's doors and the inspector read it; nothing else decides. */
export const studentEventActors: Readonly<Record<StudentEventType, readonly Actor[]>> = {
  UNLOCK: ['administrator'],
  LOCK: ['administrator'],
  FAILURE_LIMIT_REACHED: ['system'],
  SIGN_IN: ['student'],
  SUBMIT_STATUS: ['student'],
  CONFIRM_STATUS: ['registrar'],
  CORRECT_STATUS: ['registrar'],
  CHANGE_PASSWORD: ['student'],
  RECOVER_PASSWORD: ['student'],
  RESET_PASSWORD: ['administrator'],
  REQUEST_PHONE_CODE: ['student'],
  BIND_PHONE: ['student'],
  UNBIND_PHONE: ['student'],
  SKIP_PHONE: ['student'],
  ENTER_EVALUATION: ['student'],
};

const someId = '00000000-0000-7000-8000-000000000000';

/**
 * Every payload that an event can have, the favourable one first. They drive the exhaustive walk of the state
 * graph and answer "which events would be accepted here".
 */
const studentEventSamples: Samples = {
  UNLOCK: [{}],
  LOCK: [{}],
  FAILURE_LIMIT_REACHED: [{}],
  SIGN_IN: (['password', 'smsCode'] as const).flatMap((method) => [
    { method, credentialsAccepted: true, knownDevice: true },
    { method, credentialsAccepted: true, knownDevice: false },
    { method, credentialsAccepted: false, knownDevice: true },
    { method, credentialsAccepted: false, knownDevice: false },
  ]),
  SUBMIT_STATUS: [{ matches: true }, { matches: false }],
  CONFIRM_STATUS: [{}],
  CORRECT_STATUS: [{}],
  CHANGE_PASSWORD: [
    { oldPasswordAccepted: true, newPasswordAccepted: true },
    { oldPasswordAccepted: false, newPasswordAccepted: true },
    { oldPasswordAccepted: true, newPasswordAccepted: false },
    { oldPasswordAccepted: false, newPasswordAccepted: false },
  ],
  RECOVER_PASSWORD: [
    { codeAccepted: true, newPasswordAccepted: true },
    { codeAccepted: false, newPasswordAccepted: true },
    { codeAccepted: true, newPasswordAccepted: false },
    { codeAccepted: false, newPasswordAccepted: false },
  ],
  RESET_PASSWORD: [{}],
  REQUEST_PHONE_CODE: [
    { challengeId: someId, ownerProven: true },
    { challengeId: someId, ownerProven: false },
  ],
  BIND_PHONE: [
    { codeAccepted: true, replacedId: someId },
    { codeAccepted: false, replacedId: someId },
  ],
  UNBIND_PHONE: [
    { ownerProven: true, replacedId: someId },
    { ownerProven: false, replacedId: someId },
  ],
  SKIP_PHONE: [{}],
  ENTER_EVALUATION: [{}, ...evaluationDoors.map((through) => ({ through }))],
};

export const studentEventTypes = Object.keys(studentEventActors) as StudentEventType[];

/** All sample events of one type, happening at `at`. */
export function sampleEvents(type: StudentEventType, at: number): StudentEvent[] {
  return studentEventSamples[type].map((payload) => ({ type, at, ...payload }) as StudentEvent);
}
