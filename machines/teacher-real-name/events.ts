import type { EvaluationDoor } from '../rules/evaluation-door.js';
import type { Branch, Place, PlaceToFinish } from './places.js';

/**
 * What can happen while a teacher, class teacher, registrar, school or bureau administrator proves their real name,
 * and who may say so. `teacher` is whoever proves theirs; `administrator` is who is above them.
 *
 * An event carries the *outcome* of whatever was asked before the transition (password hash, the government
 * platform's answer and its comparison with the account), never the name or number that was compared: events are
 * kept in the history as they are.
 */
export type Actor = 'teacher' | 'administrator' | 'system';

/** When it happened: epoch milliseconds, read once from the injected clock. */
interface Timed {
  readonly at: number;
}

/**
 * What came back from the government platform, judged beforehand. `identityId` names our record of who signed in there;
 * `caseId` is the number of the conflict case that this answer opens, of no use where one is open.
 */
export type GovernmentAnswer =
  | { readonly outcome: 'matches'; readonly identityId: string }
  | { readonly outcome: 'otherPerson' | 'tiedElsewhere'; readonly identityId: string; readonly caseId: string }
  | { readonly outcome: 'cancelled' | 'denied' | 'expired' | 'unavailable' };

export type GovernmentOutcome = GovernmentAnswer['outcome'];

/**
 * How an administrator settles a case. `identityId` is the identity that the decision is about, `null` where the case
 * has none; `identityConfirmed`: the administrator has seen that it is this person's, and gave the reason.
 */
export type Settlement =
  | { readonly decision: 'bindHere'; readonly identityId: string | null; readonly identityConfirmed: boolean }
  | { readonly decision: 'tryAgain' | 'rejected' };

export type TeacherEvent = Timed &
  (
    | { readonly type: 'UNLOCK' }
    | { readonly type: 'LOCK' }
    | { readonly type: 'FAILURE_LIMIT_REACHED' }
    | { readonly type: 'SIGN_IN'; readonly credentialsAccepted: boolean; readonly knownDevice: boolean }
    | { readonly type: 'GO_TO_GOVERNMENT'; readonly attemptId: string }
    | { readonly type: 'RETURN'; readonly attemptId: string; readonly answer: GovernmentAnswer }
    // The government platform's own errors. It names its attempt if it reports them, a person names none.
    | { readonly type: 'SAW_THERE'; readonly kind: Branch; readonly attemptId: string | null }
    | { readonly type: 'SAY_WHOSE_PHONE'; readonly whose: 'mine' | 'anotherNumber' | 'notMine' }
    | { readonly type: 'PASSWORD_SIGN_IN_FAILED' }
    | { readonly type: 'SAY_PHONE_IN_USE'; readonly inUse: boolean }
    | { readonly type: 'IS_NOT_ONESELF' }
    | { readonly type: 'IS_ONESELF'; readonly caseId: string }
    | { readonly type: 'CHOOSE_WAY_OUT'; readonly way: 'changePhone' | 'deregister' }
    | { readonly type: 'CONFIRM_DEREGISTRATION' }
    | { readonly type: 'STEP_DONE'; readonly from: PlaceToFinish }
    | { readonly type: 'BACK'; readonly from: Place }
    | { readonly type: 'ASK_FOR_HELP'; readonly caseId: string }
    | { readonly type: 'SETTLE_CONFLICT'; readonly caseId: string; readonly settlement: Settlement }
    | { readonly type: 'UNBIND_IDENTITY'; readonly identityId: string }
    | {
        readonly type: 'CHANGE_PASSWORD';
        readonly oldPasswordAccepted: boolean;
        readonly newPasswordAccepted: boolean;
      }
    // Another password was made for the account. What it is stands nowhere here.
    | { readonly type: 'RESET_PASSWORD' }
    // `through` is in none of before, and in none that is sent by hand. A press of the entrance is followed by a hand-over.
    | { readonly type: 'ENTER_EVALUATION'; readonly through?: EvaluationDoor }
  );

export type TeacherEventType = TeacherEvent['type'];

/** Who may send each event. The server's doors and the inspector read it; nothing else decides. */
export const teacherEventActors: Readonly<Record<TeacherEventType, readonly Actor[]>> = {
  UNLOCK: ['administrator'],
  LOCK: ['administrator'],
  FAILURE_LIMIT_REACHED: ['system'],
  SIGN_IN: ['teacher'],
  GO_TO_GOVERNMENT: ['teacher'],
  RETURN: ['teacher'],
  SAW_THERE: ['teacher', 'system'],
  SAY_WHOSE_PHONE: ['teacher'],
  PASSWORD_SIGN_IN_FAILED: ['teacher'],
  SAY_PHONE_IN_USE: ['teacher'],
  IS_NOT_ONESELF: ['teacher'],
  IS_ONESELF: ['teacher'],
  CHOOSE_WAY_OUT: ['teacher'],
  CONFIRM_DEREGISTRATION: ['teacher'],
  // The stand-in's face scan says how far it is, so that the page it began on follows.
  STEP_DONE: ['teacher', 'system'],
  BACK: ['teacher'],
  ASK_FOR_HELP: ['teacher'],
  SETTLE_CONFLICT: ['administrator'],
  UNBIND_IDENTITY: ['administrator'],
  CHANGE_PASSWORD: ['teacher'],
  RESET_PASSWORD: ['administrator'],
  ENTER_EVALUATION: ['teacher'],
};

export const teacherEventTypes = Object.keys(teacherEventActors) as TeacherEventType[];
