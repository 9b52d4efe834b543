import type { StandingEvent } from '../../../machines/account-history.js';
import type { Standing as StandingName } from '../../../machines/standing.js';
import type { StuckBecause } from '../../../machines/stuck-because.js';
import { enumOf } from '../enums.js';

export const Standing = enumOf<StandingName>('Standing', 'Where boards count an account; everybody stands at one.', {
  NEVER_UNLOCKED: 'Students: the school has not unlocked the account yet.',
  LOCKED_BY_ADMINISTRATOR: 'An administrator locked it.',
  LOCKED_BY_FAILURES: 'Five wrong passwords in a row: locked for half an hour.',
  SIGN_IN: 'Not signed in yet.',
  STATUS_VERIFICATION: 'Students: 学籍认证, name and school.',
  REGISTRAR_REVIEW: 'Students: the tries are used up, and the registrar decides.',
  PASSWORD_CHANGE: 'Students: the initial password has to be replaced.',
  PHONE_BINDING: 'Students: a phone can be bound, or not.',
  UNVERIFIED: 'Staff: the real name is not proved.',
  AT_GOVERNMENT: 'Staff: on the way to the government platform.',
  RETRY: 'Staff: came back without an answer, and may try again.',
  CONFLICT: 'Staff: met a conflict at the government platform, and is guided out of it.',
  CONFLICT_REVIEW: 'Staff: waits for an administrator to settle a case.',
  ARRIVED: 'The evaluation platform is open.',
});

export const AccountOrder = enumOf('AccountOrder', 'In which order accounts are listed.', {
  LONGEST_WAIT: 'Whoever has stood where they stand for the longest time comes first.',
  SHORTEST_WAIT: 'Whoever came there last comes first.',
  OLDEST: 'The account that was made first comes first.',
  NEWEST: 'The account that was made last comes first.',
  CLASS: 'By grade, class and unified number. Of one school only; else it is LONGEST_WAIT.',
});

export const Stuck = enumOf<StuckBecause>('Stuck', 'Why somebody stands where they stand.', {
  WAITS_FOR_UNLOCK: 'Waits for the school to unlock the account.',
  LOCKED_BY_ADMINISTRATOR: 'An administrator locked it, and unlocks it.',
  LOCKED_BY_FAILURES: 'Wrong passwords locked it, until the time given.',
  NOT_SIGNED_IN: 'Has not signed in yet.',
  STATUS_NOT_SUBMITTED: 'Has not submitted name and school yet.',
  STATUS_MISMATCHED: 'Name and school did not match the roster; the tries left are given.',
  WAITS_FOR_REGISTRAR: "Waits for the school's registrar.",
  PASSWORD_NOT_CHANGED: 'Has not replaced the initial password yet.',
  PHONE_UNDECIDED: 'Has neither bound a phone nor gone on without one.',
  CODE_NOT_ENTERED: 'Has not entered the SMS code, good until the time given.',
  REAL_NAME_UNPROVED: 'Has not gone to the government platform yet.',
  AT_GOVERNMENT: 'Is at the government platform; an answer is waited for until the time given.',
  GOVERNMENT_CANCELLED: 'Cancelled at the government platform.',
  GOVERNMENT_DENIED: 'Was refused at the government platform.',
  GOVERNMENT_EXPIRED: 'Came back from the government platform too late.',
  GOVERNMENT_UNAVAILABLE: 'The government platform could not be reached.',
  REAL_NAME_CONFLICT: 'Met a conflict at the government platform.',
  WAITS_FOR_ADMINISTRATOR: 'Waits for an administrator to settle the case.',
});

export const StandingEventName = enumOf<StandingEvent>('AccountEvent', 'What happened to an account.', {
  UNLOCK: 'Unlocked by an administrator.',
  LOCK: 'Locked by an administrator.',
  FAILURE_LIMIT_REACHED: 'Too many wrong passwords in a row.',
  SIGN_IN: 'Signed in.',
  SUBMIT_STATUS: 'Submitted name and school.',
  CONFIRM_STATUS: 'The registrar confirmed the status.',
  CORRECT_STATUS: 'The registrar corrected the roster.',
  CHANGE_PASSWORD: 'Replaced the password.',
  RECOVER_PASSWORD: 'Replaced a forgotten password by an SMS code.',
  RESET_PASSWORD:
    'An administrator reset the password: a student’s to the initial one, somebody else’s to a random one.',
  REQUEST_PHONE_CODE: 'Asked for an SMS code.',
  BIND_PHONE: 'Bound a phone.',
  UNBIND_PHONE: 'Unbound the phone.',
  SKIP_PHONE: 'Went on without a phone.',
  ENTER_EVALUATION: 'Entered the evaluation platform.',
  GO_TO_GOVERNMENT: 'Went to the government platform.',
  RETURN: 'Came back from the government platform.',
  SAW_THERE: 'Said what was seen at the government platform.',
  SAY_WHOSE_PHONE: 'Answered a question of the guidance.',
  PASSWORD_SIGN_IN_FAILED: 'Could not sign in at the government platform.',
  SAY_PHONE_IN_USE: 'Answered a question of the guidance.',
  IS_NOT_ONESELF: 'The account at the government platform is somebody else’s.',
  IS_ONESELF: 'Is the owner of the account at the government platform, and asks for help.',
  CHOOSE_WAY_OUT: 'Chose a way out of a conflict.',
  CONFIRM_DEREGISTRATION: 'Went on to deregister at the government platform.',
  STEP_DONE: 'Finished a step of the guidance.',
  BACK: 'Went back in the guidance.',
  ASK_FOR_HELP: 'Asked an administrator for help.',
  SETTLE_CONFLICT: 'An administrator settled a case.',
  UNBIND_IDENTITY: 'An administrator withdrew the government identity.',
  TIME_PASSED: 'A wait came to its end.',
});
