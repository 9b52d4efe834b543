/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What happened to an account. */
export type AccountEvent =
  /** Asked an administrator for help. */
  | 'ASK_FOR_HELP'
  /** Went back in the guidance. */
  | 'BACK'
  /** Bound a phone. */
  | 'BIND_PHONE'
  /** Replaced the password. */
  | 'CHANGE_PASSWORD'
  /** Chose a way out of a conflict. */
  | 'CHOOSE_WAY_OUT'
  /** Went on to deregister at the government platform. */
  | 'CONFIRM_DEREGISTRATION'
  /** The registrar confirmed the status. */
  | 'CONFIRM_STATUS'
  /** The registrar corrected the roster. */
  | 'CORRECT_STATUS'
  /** Entered the evaluation platform. */
  | 'ENTER_EVALUATION'
  /** Too many wrong passwords in a row. */
  | 'FAILURE_LIMIT_REACHED'
  /** Went to the government platform. */
  | 'GO_TO_GOVERNMENT'
  /** The account at the government platform is somebody else’s. */
  | 'IS_NOT_ONESELF'
  /** Is the owner of the account at the government platform, and asks for help. */
  | 'IS_ONESELF'
  /** Locked by an administrator. */
  | 'LOCK'
  /** Could not sign in at the government platform. */
  | 'PASSWORD_SIGN_IN_FAILED'
  /** Replaced a forgotten password by an SMS code. */
  | 'RECOVER_PASSWORD'
  /** Asked for an SMS code. */
  | 'REQUEST_PHONE_CODE'
  /** An administrator reset the password: a student’s to the initial one, somebody else’s to a random one. */
  | 'RESET_PASSWORD'
  /** Came back from the government platform. */
  | 'RETURN'
  /** Said what was seen at the government platform. */
  | 'SAW_THERE'
  /** Answered a question of the guidance. */
  | 'SAY_PHONE_IN_USE'
  /** Answered a question of the guidance. */
  | 'SAY_WHOSE_PHONE'
  /** An administrator settled a case. */
  | 'SETTLE_CONFLICT'
  /** Signed in. */
  | 'SIGN_IN'
  /** Went on without a phone. */
  | 'SKIP_PHONE'
  /** Finished a step of the guidance. */
  | 'STEP_DONE'
  /** Submitted name and school. */
  | 'SUBMIT_STATUS'
  /** A wait came to its end. */
  | 'TIME_PASSED'
  /** An administrator withdrew the government identity. */
  | 'UNBIND_IDENTITY'
  /** Unbound the phone. */
  | 'UNBIND_PHONE'
  /** Unlocked by an administrator. */
  | 'UNLOCK';

/** Which accounts. Places that are not in the asker’s charge hold nobody. */
export type AccountFilter = {
  /** The code of a bureau: all schools below it. */
  bureau?: string | null | undefined;
  /** A grade, as rosters have it: 高一. */
  grade?: string | null | undefined;
  /** Students or staff. */
  kind: AccountKind;
  /** A school. */
  school?: string | null | undefined;
  /** A class. */
  schoolClass?: string | null | undefined;
  /** A whole ID number, a unified number or its first five digits and more, or a whole name; in any spelling. */
  search?: string | null | undefined;
  /** Where they stand; everywhere if it is missing or empty. */
  standings?: Array<Standing> | null | undefined;
};

/** What kind of user an account is for. */
export type AccountKind =
  /** A teacher, a registrar, or somebody who administers a school or what is below a bureau. */
  | 'STAFF'
  /** A student. */
  | 'STUDENT';

/** In which order accounts are listed. */
export type AccountOrder =
  /** By grade, class and unified number. Of one school only; else it is LONGEST_WAIT. */
  | 'CLASS'
  /** Whoever has stood where they stand for the longest time comes first. */
  | 'LONGEST_WAIT'
  /** The account that was made last comes first. */
  | 'NEWEST'
  /** The account that was made first comes first. */
  | 'OLDEST'
  /** Whoever came there last comes first. */
  | 'SHORTEST_WAIT';

/** Who can bring somebody on from where they stand. */
export type Actor =
  /** The administrator above: of the school or a bureau. */
  | 'ADMINISTRATOR'
  /** The school's registrar (学籍管理员). */
  | 'REGISTRAR'
  /** The student. */
  | 'STUDENT'
  /** Time, or the system itself. */
  | 'SYSTEM'
  /** Whoever proves their real name. */
  | 'TEACHER';

/** A school's own initial password, for all of its students who have chosen none themselves. */
export type AnnounceInitialPasswordInput = {
  /** The same once more. */
  confirmation: string;
  /** By the rules of every password. */
  password: string;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
  /** The school. */
  school: string;
};

/** What somebody did for or to others. */
export type AuditAction =
  /** account.giveRole */
  | 'ACCOUNT_GIVE_ROLE'
  /** account.lock */
  | 'ACCOUNT_LOCK'
  /** account.resetPassword */
  | 'ACCOUNT_RESET_PASSWORD'
  /** account.unlock */
  | 'ACCOUNT_UNLOCK'
  /** audit.export */
  | 'AUDIT_EXPORT'
  /** bulk.cancel */
  | 'BULK_CANCEL'
  /** conflict.settle */
  | 'CONFLICT_SETTLE'
  /** correction.carry */
  | 'CORRECTION_CARRY'
  /** correction.confirm */
  | 'CORRECTION_CONFIRM'
  /** correction.decline */
  | 'CORRECTION_DECLINE'
  /** correction.settle */
  | 'CORRECTION_SETTLE'
  /** effects.retry */
  | 'EFFECTS_RETRY'
  /** flow.migrate */
  | 'FLOW_MIGRATE'
  /** flow.move */
  | 'FLOW_MOVE'
  /** roster.cancel */
  | 'ROSTER_CANCEL'
  /** roster.import */
  | 'ROSTER_IMPORT'
  /** roster.takeErrors */
  | 'ROSTER_TAKE_ERRORS'
  /** roster.undo */
  | 'ROSTER_UNDO'
  /** schools.load */
  | 'SCHOOLS_LOAD'
  /** school.announcePassword */
  | 'SCHOOL_ANNOUNCE_PASSWORD'
  /** slips.take */
  | 'SLIPS_TAKE'
  /** status.confirm */
  | 'STATUS_CONFIRM'
  /** status.correct */
  | 'STATUS_CORRECT';

/** Which entries; without anything all of them. */
export type AuditFilterInput = {
  /** What was done. */
  action?: AuditAction | null | undefined;
  /** Who did it, or to whom it was done: an ID number or a unified number. */
  person?: string | null | undefined;
  /** From this instant on. */
  since?: string | null | undefined;
  /** Before this instant. */
  until?: string | null | undefined;
};

/** What is asked of an action. */
export type BulkActionInput = {
  /** The action. */
  id: string;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
};

/** What can be done to accounts in one’s charge. */
export type BulkKind =
  /** Lock, with a reason: all sessions end. */
  | 'LOCK'
  /** Students only: back to the initial password; all sessions end, and the change is forced again. */
  | 'RESET_PASSWORD'
  /** Unlock: an account that was never unlocked, or was locked, by whatever. */
  | 'UNLOCK';

/** How far an action has come. */
export type BulkState =
  /** Cancelled; what was done before stays. */
  | 'CANCELLED'
  /** All of its accounts were done, or refused. */
  | 'DONE'
  /** Given up after faults of ours; what is left can be done by a retry. */
  | 'FAILED'
  /** Its accounts are fixed, and nothing is done yet. */
  | 'REHEARSED'
  /** It is being done. */
  | 'RUNNING';

/** A confirmation of an import that was checked. */
export type ConfirmRosterImportInput = {
  /** Why, where `hold` asks for it; 2 to 500 characters. */
  holdReason?: string | null | undefined;
  /** The import. */
  id: string;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
};

/** It is this student: name or school were typed wrong. */
export type ConfirmStatusInput = {
  /** The revision that the registrar was looking at; stale once the review has moved since. */
  expectedRevision: number;
  /** The review's id. */
  id: string;
  /** Why, 2 to 500 characters: the audit trail keeps it. */
  reason: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** How a case came to its end. */
export type ConflictDecision =
  /** The identity is this person’s: tied to this account, and withdrawn from another one. */
  | 'BIND_HERE'
  /** Refused, with a reason. */
  | 'REJECTED'
  /** The person may try again. */
  | 'TRY_AGAIN'
  /** It came right without a decision. */
  | 'VERIFIED';

/** Which cases. */
export type ConflictFilter =
  /** Those that came to their end, the latest first. */
  | 'CLOSED'
  /** Those that wait, the longest waiting first. */
  | 'OPEN';

/** What a case is about. */
export type ConflictKind =
  /** Somebody asks for help. */
  | 'CONTACT'
  /** Who signed in there is not who the account was made for. */
  | 'OTHER_PERSON'
  /** The identity is tied to another account. */
  | 'TIED_ELSEWHERE';

/** The roster was wrong; at least one of name and school is put right. */
export type CorrectStatusInput = {
  /** The revision that the registrar was looking at; stale once the review has moved since. */
  expectedRevision: number;
  /** The review's id. */
  id: string;
  /** The right name, typed anew. */
  name?: string | null | undefined;
  /** Why, 2 to 500 characters: the audit trail keeps it. */
  reason: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
  /** The right school, any of the province. */
  school?: string | null | undefined;
};

/** What can be decided about a case. */
export type CorrectionDecision =
  /** The class teacher: it is wrong indeed. */
  | 'CONFIRM'
  /** The class teacher or the registrar: no, for a reason. */
  | 'DECLINE'
  /** The registrar has seen that the registry corrected it. */
  | 'RECORD_CORRECTED'
  /** The registrar was told that the registry refuses. */
  | 'RECORD_REFUSED'
  /** The registrar: taken there by hand; the answer will be recorded. */
  | 'TAKE_BY_HAND'
  /** The registrar: given to the registry by its interface. */
  | 'TAKE_TO_REGISTRY';

/** What of an archive can be wrong. */
export type CorrectionField =
  /** 出生日期. */
  | 'BIRTH_DATE'
  /** 班级. */
  | 'CLASS'
  /** 姓名. */
  | 'NAME'
  /** 身份证号: named as wrong, without saying what would be right. */
  | 'NATIONAL_ID'
  /** Something else. */
  | 'OTHER'
  /** 学校. */
  | 'SCHOOL'
  /** 性别. */
  | 'SEX';

/** Which cases. */
export type CorrectionFilter =
  /** Those that were answered or are over, the latest first. */
  | 'CLOSED'
  /** Those in which it is the turn of whoever asks, the longest waiting first. */
  | 'MINE'
  /** Those that wait for somebody, the longest waiting first. */
  | 'OPEN';

/** Whose hands, or words. */
export type CorrectionHand =
  /** The class teacher (班主任). */
  | 'CLASS_TEACHER'
  /** The school's registrar (学籍管理员). */
  | 'REGISTRAR'
  /** The national student registry (全国学籍系统). */
  | 'REGISTRY'
  /** The student. */
  | 'STUDENT';

/** Who reported. */
export type CorrectionReporter =
  /** The father, for the student. */
  | 'FATHER'
  /** Another guardian, for the student. */
  | 'GUARDIAN'
  /** The mother, for the student. */
  | 'MOTHER'
  /** Somebody else of the family, for the student. */
  | 'OTHER'
  /** The student. */
  | 'STUDENT';

/** In whose hands a case is, or how it ended. */
export type CorrectionStep =
  /** The national registry answers. */
  | 'AT_REGISTRY'
  /** The class teacher confirms it or declines. */
  | 'CLASS_TEACHER_REVIEW'
  /** Over. */
  | 'CLOSED'
  /** Corrected there and here; the student looks at it. */
  | 'CORRECTED'
  /** Declined by the class teacher or the registrar; the student may report again. */
  | 'DECLINED'
  /** Refused by the registry; the student may report again. */
  | 'REFUSED'
  /** The school's registrar takes it to the national registry or declines. */
  | 'REGISTRAR_REVIEW'
  /** Not reported yet; never seen. */
  | 'REPORTING'
  /** Taken back by the student. */
  | 'WITHDRAWN';

/** A decision about a case. */
export type DecideCorrectionInput = {
  /** Grade and class as the registry has them now. */
  className?: string | null | undefined;
  /** What is decided. */
  decision: CorrectionDecision;
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** The name as the registry has it now. */
  name?: string | null | undefined;
  /** The case's number. */
  number: string;
  /** Why, 2 to 500 characters, which the student reads; needed where something is declined or refused. */
  reason?: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** How far an effect has come. */
export type EffectJobState =
  /** It is done. Effects on our own tables are, with their event. */
  | 'DONE'
  /** It was given up after all its tries. */
  | 'FAILED'
  /** It failed and will be tried again. */
  | 'RETRYING'
  /** It is being tried. */
  | 'RUNNING'
  /** It was not tried yet. */
  | 'WAITING';

/** Which flows. What is missing says nothing. */
export type FlowFilter = {
  /** A bureau’s code: all schools below it. */
  bureau?: string | null | undefined;
  /** Whether an effect was given up after all its tries. */
  hasFailedEffect?: boolean | null | undefined;
  /** What they were told last, of what was the matter. */
  issue?: IssueCode | null | undefined;
  /** The registry’s name of a machine. */
  machine?: string | null | undefined;
  /** A school. */
  school?: string | null | undefined;
  /** A state’s path from the root, `journey.arrived`: flows that are in it or inside it, whether or not their wait is over. */
  state?: string | null | undefined;
  /** The id of a flow or of whom it is about, the number of a case, a unified number, an ID number, or a masked one (1401*************X), at most 100 characters. Flows whose wait is over are found as well. */
  text?: string | null | undefined;
  /** Whoever has stood where they stand for at least so long. */
  waitingSeconds?: number | null | undefined;
};

/** Why a text found nothing. */
export type FlowSearchProblem =
  /** A masked ID number is looked for within a school, which was not said. */
  | 'MASKED_ID_NEEDS_SCHOOL'
  /** What was typed is none of the things by which a flow is found. */
  | 'NOTHING_LIKE_IT';

/** Which initial password is in force. */
export type InitialPasswordRule =
  /** The one that the school announced. */
  | 'ANNOUNCED'
  /** `xs` and the last eight characters of the ID number. */
  | 'DERIVED';

/** Why something was refused. The list is closed: a client has a text for each. */
export type IssueCode =
  /** No account was chosen, or both accounts and a filter were given. */
  | 'ACCOUNTS_REQUIRED'
  /** Something broke on our side at this account; it can be tried again. */
  | 'ACCOUNT_FAULT'
  /** What was typed can be no account: neither an ID number nor a unified number. */
  | 'ACCOUNT_NAME_MALFORMED'
  /** One of the accounts does not exist, or is not in the charge of whoever asks. */
  | 'ACCOUNT_NOT_FOUND'
  /** There is no such action in the charge of whoever asks. */
  | 'ACTION_NOT_FOUND'
  /** Not possible as far as the action has come, or for whoever asks. */
  | 'ACTION_NOT_OPEN'
  /** Too many people at this moment; the same request may be sent again. */
  | 'BUSY'
  /** The captcha is older than two minutes, was used, or was made for another browser or purpose. */
  | 'CAPTCHA_EXPIRED'
  /** The answer does not match the captcha, which is spent. */
  | 'CAPTCHA_WRONG'
  /** There is no such case in the charge of whoever asks. */
  | 'CASE_NOT_FOUND'
  /** Neither name nor school is put right. */
  | 'CHANGE_REQUIRED'
  /** No student with this number has bound whoever asks. */
  | 'CHILD_NOT_FOUND'
  /** The student’s school has no such class. */
  | 'CLASS_NOT_FOUND'
  /** The tries for this code are used up. */
  | 'CODE_EXHAUSTED'
  /** There is no code that could still be used. */
  | 'CODE_EXPIRED'
  /** A code was sent less than a minute ago. */
  | 'CODE_TOO_SOON'
  /** The code is wrong. */
  | 'CODE_WRONG'
  /** There is a report already that is not over. */
  | 'CORRECTION_OPEN'
  /** Account or password is wrong; it does not say which. */
  | 'CREDENTIALS_WRONG'
  /** This phone is bound to the student already. */
  | 'FAMILY_ALREADY_BOUND'
  /** As many family members are bound as may be. */
  | 'FAMILY_LIMIT'
  /** Whoever asks has no such family member bound. */
  | 'FAMILY_MEMBER_NOT_FOUND'
  /** Nothing is named that would be wrong. */
  | 'FIELDS_REQUIRED'
  /** The file has more than 50 MB. */
  | 'FILE_TOO_LARGE'
  /** A new version of the portal cannot go on from where this person stands. Nothing is lost; technical support brings them on. */
  | 'FLOW_QUARANTINED'
  /** The way to the evaluation platform was begun too long ago, or in another browser. */
  | 'HAND_OVER_EXPIRED'
  /** So many students would be moved or taken out that a reason is needed, 2 to 500 characters. */
  | 'HOLD_REASON_REQUIRED'
  /** It was not confirmed that the identity is this person. */
  | 'IDENTITY_UNCONFIRMED'
  /** Other files are being read; the same file may be sent again. */
  | 'IMPORTS_BUSY'
  /** The import is in another state by now; look at it again. */
  | 'IMPORT_CHANGED'
  /** There is no such import in the scope of whoever asks, or it is forgotten already. */
  | 'IMPORT_NOT_FOUND'
  /** Another import of the school is being checked, done or undone. */
  | 'IMPORT_RUNNING'
  /** Never unlocked by the school, or locked again by an administrator. */
  | 'LOCKED_BY_ADMINISTRATOR'
  /** Too many wrong passwords: locked until the given time. */
  | 'LOCKED_BY_FAILURES'
  /** Another number of accounts matches than the page said; look at the list again. */
  | 'MATCHES_CHANGED'
  /** The name is missing or cannot be a name. */
  | 'NAME_REQUIRED'
  /** Nobody with this role may do that, or the role rests until the real name is proved. */
  | 'NOT_PERMITTED'
  /** The old password is wrong. */
  | 'OLD_PASSWORD_WRONG'
  /** Steps are left at the portal before the evaluation platform opens. */
  | 'ONBOARDING_UNFINISHED'
  /** Something else than visible ASCII characters. */
  | 'PASSWORD_CHARACTER_UNSUPPORTED'
  /** The new password is among those that are tried first. */
  | 'PASSWORD_COMMON'
  /** The confirmation is not the new password. */
  | 'PASSWORD_CONFIRMATION_DIFFERS'
  /** The new password contains a part of the ID number. */
  | 'PASSWORD_DERIVED_FROM_ID'
  /** The new password is the old one. */
  | 'PASSWORD_SAME_AS_OLD'
  /** This request has reset the password already, and the password was given then. Nothing was done now. */
  | 'PASSWORD_SHOWN_ALREADY'
  /** The password is right, but has not reached the evaluation platform yet: until the given time, or, where that is past or missing, until the platform has answered. */
  | 'PASSWORD_SYNCING'
  /** Less than three of digits, lower case, upper case and symbols. */
  | 'PASSWORD_TOO_FEW_CLASSES'
  /** The new password has more than 15 characters. */
  | 'PASSWORD_TOO_LONG'
  /** The new password has less than 8 characters. */
  | 'PASSWORD_TOO_SHORT'
  /** The password that was to prove who asks is wrong or missing. */
  | 'PASSWORD_WRONG'
  /** A text that others will read holds an ID number or a mobile number. */
  | 'PERSONAL_NUMBER'
  /** The phone is bound to as many accounts as it may be. */
  | 'PHONE_ACCOUNT_LIMIT'
  /** Not a mainland mobile number. */
  | 'PHONE_MALFORMED'
  /** Too often: allowed again at the given time. */
  | 'RATE_LIMITED'
  /** A reason is missing, or longer than 500 characters. */
  | 'REASON_REQUIRED'
  /** There is no such school in the scope of whoever asks. */
  | 'SCHOOL_NOT_FOUND'
  /** No school was chosen. */
  | 'SCHOOL_REQUIRED'
  /** Nobody is signed in, or the session has ended. */
  | 'SIGN_IN_REQUIRED'
  /** Something has happened since the page was shown; look at it again. */
  | 'STALE_REVISION'
  /** What is wrong has to be said in 4 to 500 characters. */
  | 'STATEMENT_REQUIRED'
  /** Name and school do not match the roster; it does not say which. */
  | 'STATUS_MISMATCH'
  /** The tries are used up: the school's registrar decides. */
  | 'STATUS_UNDER_REVIEW'
  /** Not possible at this step, or while the account is locked. */
  | 'STEP_NOT_OPEN'
  /** Not for accounts of the staff: they have no initial password. One of them gets a new one by `resetStaffPassword`. */
  | 'STUDENTS_ONLY'
  /** More than 10,000 accounts at once: do it by school or by grade. */
  | 'TOO_MANY'
  /** Too long, or about something that nobody can say here, such as an ID number. */
  | 'WANTED_UNSUITABLE';

/** How a machine is written down. */
export type MachineExportFormat =
  /** The definition itself. */
  | 'JSON'
  /** A Mermaid `stateDiagram-v2`. */
  | 'MERMAID'
  /** W3C SCXML 1.0, with the ECMAScript data model. */
  | 'SCXML'
  /** The chart as a picture that stands alone. */
  | 'SVG';

/** A level of the tree by which people are looked after. */
export type PlaceKind =
  /** The province, a city or a county, with all that is below it. */
  | 'BUREAU'
  /** A class. */
  | 'CLASS'
  /** A grade of a school. */
  | 'GRADE'
  /** A school’s students who are in no class. */
  | 'NO_CLASS'
  /** A school. */
  | 'SCHOOL';

/** What is to be done, and to whom: `accounts` or `filter`, one of them. */
export type RehearseBulkActionInput = {
  /** These accounts. */
  accounts?: Array<string> | null | undefined;
  /** How many the page said match: another number is refused. */
  expectedTotal?: number | null | undefined;
  /** All accounts that match now. */
  filter?: AccountFilter | null | undefined;
  /** What is to be done. */
  kind: BulkKind;
  /** Why, 2 to 500 characters; LOCK needs it. The audit trail keeps it. */
  reason?: string | null | undefined;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
};

/** To give one account of the staff another password. */
export type ResetStaffPasswordInput = {
  /** The account. */
  account: string;
  /** A UUID, made by the client once per intended action. The same one again resets nothing, and gets no password. */
  requestId: string;
};

/** What somebody of the staff is. */
export type Role =
  /** 教育局管理员, of a county, a city or the province. */
  | 'BUREAU_ADMINISTRATOR'
  /** 班主任 */
  | 'CLASS_TEACHER'
  /** Runs and inspects the portal. */
  | 'DEVELOPER'
  /** 学籍管理员 */
  | 'REGISTRAR'
  /** 学校系统管理员 */
  | 'SCHOOL_ADMINISTRATOR'
  /** 教师 */
  | 'TEACHER';

/** Something that is done with an import. */
export type RosterImportInput = {
  /** The import. */
  id: string;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
};

/** Where an import stands. */
export type RosterImportState =
  /** Somebody stopped it; what was done until then stays, and can be undone. */
  | 'CANCELLED'
  /** Waits for a confirmation; forgotten after a day. */
  | 'CHECKED'
  /** Its rows are being held against the accounts; nothing is written (dry run). */
  | 'CHECKING'
  /** Broke on our side; what was done until then stays. The same file may be sent again. */
  | 'FAILED'
  /** Done; can be undone for seven days. */
  | 'IMPORTED'
  /** Is being done. */
  | 'IMPORTING'
  /** Is being undone. */
  | 'UNDOING'
  /** Undone, but for what `notUndone` tells. */
  | 'UNDONE'
  /** The file is no roster; its one problem says why. */
  | 'UNREADABLE';

/** What can be wrong with a roster. */
export type RosterProblemCode =
  /** It is damaged. */
  | 'BROKEN_FILE'
  /** Grade or class has characters that some system could not keep. */
  | 'CLASS_BROKEN'
  /** Grade or class begins as formulas do. */
  | 'CLASS_FORMULA'
  /** The class is missing. */
  | 'CLASS_MISSING'
  /** Grade or class is too long. */
  | 'CLASS_TOO_LONG'
  /** The account is not of this school. */
  | 'ELSEWHERE'
  /** The file is empty. */
  | 'EMPTY_FILE'
  /** Its text is in an unknown encoding. */
  | 'ENCODING_UNKNOWN'
  /** It unfolds to more than 50 MB, or to too many cells. */
  | 'FILE_TOO_LARGE'
  /** The grade is missing. */
  | 'GRADE_MISSING'
  /** Digits 7 to 14 are no date. */
  | 'ID_BIRTH_DATE'
  /** The ID number has characters that no ID number has. */
  | 'ID_CHARACTERS'
  /** The check digit is wrong. */
  | 'ID_CHECK_DIGIT'
  /** Excel turned the last three digits into 000. */
  | 'ID_DIGITS_LOST'
  /** The ID number has not 18 characters. */
  | 'ID_LENGTH'
  /** The ID number is missing. */
  | 'ID_MISSING'
  /** Excel turned the ID number into 1.40101E+17. */
  | 'ID_SCIENTIFIC'
  /** Equal to a row above. */
  | 'ID_TWICE'
  /** Another row has the ID number with another name or class. */
  | 'ID_TWICE_DIFFERENT'
  /** The name has broken characters. */
  | 'NAME_BROKEN'
  /** The name has digits. */
  | 'NAME_DIGITS'
  /** The name begins as formulas do. */
  | 'NAME_FORMULA'
  /** The name is missing. */
  | 'NAME_MISSING'
  /** The name is too long. */
  | 'NAME_TOO_LONG'
  /** Rows without a readable ID number, or another sheet: nobody is taken out, whoever is not in the file. */
  | 'NOBODY_REMOVED'
  /** Neither .xlsx nor CSV. */
  | 'NOT_A_TABLE'
  /** There is no column of classes. */
  | 'NO_CLASS_COLUMN'
  /** There is no header. */
  | 'NO_HEADER'
  /** There is no column of ID numbers. */
  | 'NO_ID_COLUMN'
  /** There is no column of names. */
  | 'NO_NAME_COLUMN'
  /** There are no students below the header. */
  | 'NO_STUDENTS'
  /** An old .xls file. */
  | 'OLD_EXCEL'
  /** Another sheet holds something and was not read. */
  | 'OTHER_SHEET'
  /** It has an opening password. */
  | 'PASSWORD_PROTECTED'
  /** From this row on quotes do not match. */
  | 'QUOTES_UNBALANCED'
  /** A remark without number and name. */
  | 'ROW_IGNORED'
  /** Not undone: something else was changed since. */
  | 'UNDO_CHANGED'
  /** Not undone: the account was unlocked or used since. */
  | 'UNDO_WENT_ON'
  /** A web page that is called a table. */
  | 'WEB_PAGE';

/** What a problem keeps from happening. */
export type RosterSeverity =
  /** Keeps its row, or the whole file, out. */
  | 'ERROR'
  /** Asks for a look. */
  | 'WARNING';

/** A decision about a case. */
export type SettleConflictInput = {
  /** What is decided. */
  decision: Settling;
  /** The revision that the administrator was looking at; stale once the case has moved since. */
  expectedRevision: number;
  /** The second question, of a binding: it was seen that the identity is this person. */
  identityConfirmed?: boolean;
  /** The case's number. */
  number: string;
  /** Why, 2 to 500 characters: the person reads it, the audit trail keeps it. */
  reason: string;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
};

/** How an administrator settles a case. */
export type Settling =
  /** The identity is this person’s: tie it to this account, and withdraw it from another one. */
  | 'BIND_HERE'
  /** Refuse, with a reason. */
  | 'REJECTED'
  /** The person may try again. */
  | 'TRY_AGAIN';

/** Where boards count an account; everybody stands at one. */
export type Standing =
  /** The evaluation platform is open. */
  | 'ARRIVED'
  /** Staff: on the way to the government platform. */
  | 'AT_GOVERNMENT'
  /** Staff: met a conflict at the government platform, and is guided out of it. */
  | 'CONFLICT'
  /** Staff: waits for an administrator to settle a case. */
  | 'CONFLICT_REVIEW'
  /** An administrator locked it. */
  | 'LOCKED_BY_ADMINISTRATOR'
  /** Five wrong passwords in a row: locked for half an hour. */
  | 'LOCKED_BY_FAILURES'
  /** Students: the school has not unlocked the account yet. */
  | 'NEVER_UNLOCKED'
  /** Students: the initial password has to be replaced. */
  | 'PASSWORD_CHANGE'
  /** Students: a phone can be bound, or not. */
  | 'PHONE_BINDING'
  /** Students: the tries are used up, and the registrar decides. */
  | 'REGISTRAR_REVIEW'
  /** Staff: came back without an answer, and may try again. */
  | 'RETRY'
  /** Not signed in yet. */
  | 'SIGN_IN'
  /** Students: 学籍认证, name and school. */
  | 'STATUS_VERIFICATION'
  /** Staff: the real name is not proved. */
  | 'UNVERIFIED';

/** How a registrar decided a failed status verification. */
export type StatusDecision =
  /** It is this student: verified. */
  | 'CONFIRMED'
  /** The roster was wrong and is right now: the student answers again. */
  | 'CORRECTED';

/** Which reviews. */
export type StatusReviewFilter =
  /** Those that were decided, the latest first. */
  | 'CLOSED'
  /** Those that wait, the longest waiting first. */
  | 'OPEN';

/** Why somebody stands where they stand. */
export type Stuck =
  /** Is at the government platform; an answer is waited for until the time given. */
  | 'AT_GOVERNMENT'
  /** Has not entered the SMS code, good until the time given. */
  | 'CODE_NOT_ENTERED'
  /** Cancelled at the government platform. */
  | 'GOVERNMENT_CANCELLED'
  /** Was refused at the government platform. */
  | 'GOVERNMENT_DENIED'
  /** Came back from the government platform too late. */
  | 'GOVERNMENT_EXPIRED'
  /** The government platform could not be reached. */
  | 'GOVERNMENT_UNAVAILABLE'
  /** An administrator locked it, and unlocks it. */
  | 'LOCKED_BY_ADMINISTRATOR'
  /** Wrong passwords locked it, until the time given. */
  | 'LOCKED_BY_FAILURES'
  /** Has not signed in yet. */
  | 'NOT_SIGNED_IN'
  /** Has not replaced the initial password yet. */
  | 'PASSWORD_NOT_CHANGED'
  /** Has neither bound a phone nor gone on without one. */
  | 'PHONE_UNDECIDED'
  /** Met a conflict at the government platform. */
  | 'REAL_NAME_CONFLICT'
  /** Has not gone to the government platform yet. */
  | 'REAL_NAME_UNPROVED'
  /** Name and school did not match the roster; the tries left are given. */
  | 'STATUS_MISMATCHED'
  /** Has not submitted name and school yet. */
  | 'STATUS_NOT_SUBMITTED'
  /** Waits for an administrator to settle the case. */
  | 'WAITS_FOR_ADMINISTRATOR'
  /** Waits for the school's registrar. */
  | 'WAITS_FOR_REGISTRAR'
  /** Waits for the school to unlock the account. */
  | 'WAITS_FOR_UNLOCK';

/** From where, and what might happen. */
export type WhatIfInput = {
  /** A flow. */
  flow?: string | null | undefined;
  /** Without a flow: a machine, from its beginning. */
  machine?: string | null | undefined;
  /** After which of its events; missing: the latest. */
  revision?: number | null | undefined;
  /** At most 100. */
  steps: Array<WhatIfStep>;
};

/** What came of a step. */
export type WhatIfOutcome =
  /** The event was accepted. */
  | 'ACCEPTED'
  /** A deadline rang. */
  | 'FIRED'
  /** Time passed, up to where nothing more was due. */
  | 'PASSED'
  /** The event was refused, and nothing changed. */
  | 'REFUSED';

/** Why there is no more of an answer. */
export type WhatIfProblem =
  /** A step is neither an event nor a wait, or both, or longer than may be. Those before it were taken. */
  | 'BAD_STEP'
  /** There is no such flow. */
  | 'NO_SUCH_FLOW'
  /** Neither a flow nor a machine was named, or there is no such machine. */
  | 'NO_SUCH_MACHINE'
  /** The flow has not come so far, or its history cannot be replayed up to there. */
  | 'NO_SUCH_REVISION';

/** Something that might happen: either an event, or that time passes. */
export type WhatIfStep = {
  /** An event’s type. */
  event?: string | null | undefined;
  /** What it carries, without type and time: an object of at most 4 KB. */
  payload?: unknown;
  /** Seconds that pass, at most a year’s. */
  waitSeconds?: number | null | undefined;
};

/** The derived initial password is in force again. */
export type WithdrawInitialPasswordInput = {
  /** A UUID, made by the client once per intended action. */
  requestId: string;
  /** The school. */
  school: string;
};

export type AccountLineFieldsFragment = { id: string, kind: AccountKind, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, schoolId: string | null, className: string | null, standing: Standing, since: string, lastSignInAt: string | null, roles: Array<Role>, possible: Array<BulkKind>, why: { because: Stuck, until: string | null, triesLeft: number | null } | null };

export type AccountsQueryVariables = Exact<{
  filter: AccountFilter;
  order: AccountOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { viewer: { id: string } | null, accounts: { total: number, next: string | null, accounts: Array<{ id: string, kind: AccountKind, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, schoolId: string | null, className: string | null, standing: Standing, since: string, lastSignInAt: string | null, roles: Array<Role>, possible: Array<BulkKind>, why: { because: Stuck, until: string | null, triesLeft: number | null } | null }> } | null };

export type AccountQueryVariables = Exact<{
  id: string;
}>;


export type AccountQuery = { viewer: { id: string } | null, account: { helpTopic: string, hindrance: { code: IssueCode } | null, line: { id: string, kind: AccountKind, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, schoolId: string | null, className: string | null, standing: Standing, since: string, lastSignInAt: string | null, roles: Array<Role>, possible: Array<BulkKind>, why: { because: Stuck, until: string | null, triesLeft: number | null } | null }, history: Array<{ event: AccountEvent, at: string, actor: Actor, actorMaskedName: string | null, standing: Standing | null }> } | null };

export type ResetStaffPasswordMutationVariables = Exact<{
  input: ResetStaffPasswordInput;
}>;


export type ResetStaffPasswordMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
    | { password: string }
   };

export type AuditEntriesQueryVariables = Exact<{
  filter?: AuditFilterInput | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { viewer: { id: string } | null, auditEntries: { next: string | null, entries: Array<{ id: string, sequence: number | null, at: string, action: AuditAction, isByCommand: boolean, schoolName: string | null, reason: string | null, address: string | null, actor: { maskedName: string, unifiedNumber: string } | null, subject: { maskedName: string, unifiedNumber: string } | null, figures: Array<{ name: string, value: string }> }> } | null };

export type BoardPlaceFieldsFragment = { kind: PlaceKind, id: string, name: string, school: string | null, grade: string | null };

export type BoardQueryVariables = Exact<{
  kind: AccountKind;
  bureau?: string | null | undefined;
  school?: string | null | undefined;
  grade?: string | null | undefined;
}>;


export type BoardQuery = { viewer: { id: string } | null, board: { at: string, total: number, place: { kind: PlaceKind, id: string, name: string, school: string | null, grade: string | null } | null, path: Array<{ kind: PlaceKind, id: string, name: string, school: string | null, grade: string | null }>, counts: Array<{ standing: Standing, number: number }>, rows: Array<{ total: number, place: { kind: PlaceKind, id: string, name: string, school: string | null, grade: string | null }, counts: Array<{ standing: Standing, number: number }>, longestWait: { standing: Standing, since: string } | null }> } | null };

export type BulkActionFieldsFragment = { id: string, kind: BulkKind, state: BulkState, total: number, willDo: number, wouldRefuse: number, done: number, failed: number, pending: number, perSecond: number | null, secondsLeft: number | null, createdAt: string, begunAt: string | null, endedAt: string | null, byMaskedName: string, placeName: string | null, canRun: boolean, canCancel: boolean, canRetry: boolean, canTakeSlips: boolean, slipsTakenAt: string | null, slipsTakenByMaskedName: string | null, refusals: Array<{ code: IssueCode, number: number }> };

export type BulkActionQueryVariables = Exact<{
  id: string;
}>;


export type BulkActionQuery = { viewer: { id: string } | null, bulkAction: { id: string, kind: BulkKind, state: BulkState, total: number, willDo: number, wouldRefuse: number, done: number, failed: number, pending: number, perSecond: number | null, secondsLeft: number | null, createdAt: string, begunAt: string | null, endedAt: string | null, byMaskedName: string, placeName: string | null, canRun: boolean, canCancel: boolean, canRetry: boolean, canTakeSlips: boolean, slipsTakenAt: string | null, slipsTakenByMaskedName: string | null, refusals: Array<{ code: IssueCode, number: number }> } | null };

export type BulkFailuresQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type BulkFailuresQuery = { viewer: { id: string } | null, bulkAction: { id: string, failures: { next: string | null, failures: Array<{ code: IssueCode, isForeseen: boolean, account: { id: string, kind: AccountKind, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, standing: Standing } }> } } | null };

export type BulkActionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type BulkActionsQuery = { viewer: { id: string } | null, bulkActions: { next: string | null, actions: Array<{ id: string, kind: BulkKind, state: BulkState, total: number, willDo: number, wouldRefuse: number, done: number, failed: number, pending: number, perSecond: number | null, secondsLeft: number | null, createdAt: string, begunAt: string | null, endedAt: string | null, byMaskedName: string, placeName: string | null, canRun: boolean, canCancel: boolean, canRetry: boolean, canTakeSlips: boolean, slipsTakenAt: string | null, slipsTakenByMaskedName: string | null, refusals: Array<{ code: IssueCode, number: number }> }> } | null };

type BulkActionResultFields_BulkActionChanged_Fragment = { action: { id: string, kind: BulkKind, state: BulkState, total: number, willDo: number, wouldRefuse: number, done: number, failed: number, pending: number, perSecond: number | null, secondsLeft: number | null, createdAt: string, begunAt: string | null, endedAt: string | null, byMaskedName: string, placeName: string | null, canRun: boolean, canCancel: boolean, canRetry: boolean, canTakeSlips: boolean, slipsTakenAt: string | null, slipsTakenByMaskedName: string | null, refusals: Array<{ code: IssueCode, number: number }> } | null };

type BulkActionResultFields_Refused_Fragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> };

export type BulkActionResultFieldsFragment =
  | BulkActionResultFields_BulkActionChanged_Fragment
  | BulkActionResultFields_Refused_Fragment
;

export type RehearseBulkActionMutationVariables = Exact<{
  input: RehearseBulkActionInput;
}>;


export type RehearseBulkActionMutation = { result:
    | { action: { id: string, kind: BulkKind, state: BulkState, total: number, willDo: number, wouldRefuse: number, done: number, failed: number, pending: number, perSecond: number | null, secondsLeft: number | null, createdAt: string, begunAt: string | null, endedAt: string | null, byMaskedName: string, placeName: string | null, canRun: boolean, canCancel: boolean, canRetry: boolean, canTakeSlips: boolean, slipsTakenAt: string | null, slipsTakenByMaskedName: string | null, refusals: Array<{ code: IssueCode, number: number }> } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type RunBulkActionMutationVariables = Exact<{
  input: BulkActionInput;
}>;


export type RunBulkActionMutation = { result:
    | { action: { id: string, kind: BulkKind, state: BulkState, total: number, willDo: number, wouldRefuse: number, done: number, failed: number, pending: number, perSecond: number | null, secondsLeft: number | null, createdAt: string, begunAt: string | null, endedAt: string | null, byMaskedName: string, placeName: string | null, canRun: boolean, canCancel: boolean, canRetry: boolean, canTakeSlips: boolean, slipsTakenAt: string | null, slipsTakenByMaskedName: string | null, refusals: Array<{ code: IssueCode, number: number }> } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type CancelBulkActionMutationVariables = Exact<{
  input: BulkActionInput;
}>;


export type CancelBulkActionMutation = { result:
    | { action: { id: string, kind: BulkKind, state: BulkState, total: number, willDo: number, wouldRefuse: number, done: number, failed: number, pending: number, perSecond: number | null, secondsLeft: number | null, createdAt: string, begunAt: string | null, endedAt: string | null, byMaskedName: string, placeName: string | null, canRun: boolean, canCancel: boolean, canRetry: boolean, canTakeSlips: boolean, slipsTakenAt: string | null, slipsTakenByMaskedName: string | null, refusals: Array<{ code: IssueCode, number: number }> } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type RetryBulkActionMutationVariables = Exact<{
  input: BulkActionInput;
}>;


export type RetryBulkActionMutation = { result:
    | { action: { id: string, kind: BulkKind, state: BulkState, total: number, willDo: number, wouldRefuse: number, done: number, failed: number, pending: number, perSecond: number | null, secondsLeft: number | null, createdAt: string, begunAt: string | null, endedAt: string | null, byMaskedName: string, placeName: string | null, canRun: boolean, canCancel: boolean, canRetry: boolean, canTakeSlips: boolean, slipsTakenAt: string | null, slipsTakenByMaskedName: string | null, refusals: Array<{ code: IssueCode, number: number }> } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type TakeResetSlipsMutationVariables = Exact<{
  input: BulkActionInput;
}>;


export type TakeResetSlipsMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
    | { takenAt: string, byMaskedName: string }
    | { slips: Array<{ maskedName: string, maskedNationalId: string, className: string | null, unifiedNumber: string, initialPassword: InitialPasswordRule }>, action: { id: string, kind: BulkKind, state: BulkState, total: number, willDo: number, wouldRefuse: number, done: number, failed: number, pending: number, perSecond: number | null, secondsLeft: number | null, createdAt: string, begunAt: string | null, endedAt: string | null, byMaskedName: string, placeName: string | null, canRun: boolean, canCancel: boolean, canRetry: boolean, canTakeSlips: boolean, slipsTakenAt: string | null, slipsTakenByMaskedName: string | null, refusals: Array<{ code: IssueCode, number: number }> } | null }
   };

export type ConflictSideFieldsFragment = { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null };

export type ConflictFieldsFragment = { number: string, kind: ConflictKind, openedAt: string, changedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, decidedByMaskedName: string | null, revision: number, isNameEqual: boolean | null, isNationalIdEqual: boolean | null, possible: Array<Settling>, account: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null }, identity: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null } | null, holder: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null } | null };

export type ConflictsQueryVariables = Exact<{
  filter: ConflictFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type ConflictsQuery = { viewer: { id: string, roles: Array<Role> | null } | null, conflicts: { total: number, next: string | null, cases: Array<{ number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, account: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null } }> } | null };

export type ConflictQueryVariables = Exact<{
  number: string;
}>;


export type ConflictQuery = { viewer: { id: string, roles: Array<Role> | null } | null, conflict: { number: string, kind: ConflictKind, openedAt: string, changedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, decidedByMaskedName: string | null, revision: number, isNameEqual: boolean | null, isNationalIdEqual: boolean | null, possible: Array<Settling>, account: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null }, identity: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null } | null, holder: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null } | null } | null, mine: { total: number } | null };

export type SettleConflictMutationVariables = Exact<{
  input: SettleConflictInput;
}>;


export type SettleConflictMutation = { result:
    | { conflict: { number: string, kind: ConflictKind, openedAt: string, changedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, decidedByMaskedName: string | null, revision: number, isNameEqual: boolean | null, isNationalIdEqual: boolean | null, possible: Array<Settling>, account: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null }, identity: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null } | null, holder: { maskedName: string, maskedNationalId: string, schoolName: string | null, roles: Array<Role>, lastSignInAt: string | null } | null } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type CorrectionWordsFragment = { at: string, by: CorrectionHand, text: string };

export type CorrectionStatementsFragment = { at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> };

export type CorrectionLineFragment = { number: string, step: CorrectionStep, maskedName: string, maskedNationalId: string, schoolName: string | null, className: string | null, fields: Array<CorrectionField>, openedAt: string, changedAt: string };

export type CorrectionFieldsFragment = { revision: number, unifiedNumber: string, closedAt: string | null, goesOnAt: string | null, possible: Array<CorrectionDecision>, number: string, step: CorrectionStep, maskedName: string, maskedNationalId: string, schoolName: string | null, className: string | null, fields: Array<CorrectionField>, openedAt: string, changedAt: string, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }> | null, words: Array<{ at: string, by: CorrectionHand, text: string }> | null };

export type CorrectionsQueryVariables = Exact<{
  filter: CorrectionFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type CorrectionsQuery = { viewer: { id: string, roles: Array<Role> | null } | null, page: { total: number, next: string | null, cases: Array<{ number: string, step: CorrectionStep, maskedName: string, maskedNationalId: string, schoolName: string | null, className: string | null, fields: Array<CorrectionField>, openedAt: string, changedAt: string }> } | null };

export type CorrectionQueryVariables = Exact<{
  number: string;
}>;


export type CorrectionQuery = { viewer: { id: string, roles: Array<Role> | null } | null, correction: { revision: number, unifiedNumber: string, closedAt: string | null, goesOnAt: string | null, possible: Array<CorrectionDecision>, number: string, step: CorrectionStep, maskedName: string, maskedNationalId: string, schoolName: string | null, className: string | null, fields: Array<CorrectionField>, openedAt: string, changedAt: string, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }> | null, words: Array<{ at: string, by: CorrectionHand, text: string }> | null } | null, mine: { total: number } | null };

export type DecideCorrectionMutationVariables = Exact<{
  input: DecideCorrectionInput;
}>;


export type DecideCorrectionMutation = { result:
    | { correction: { revision: number, unifiedNumber: string, closedAt: string | null, goesOnAt: string | null, possible: Array<CorrectionDecision>, number: string, step: CorrectionStep, maskedName: string, maskedNationalId: string, schoolName: string | null, className: string | null, fields: Array<CorrectionField>, openedAt: string, changedAt: string, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }> | null, words: Array<{ at: string, by: CorrectionHand, text: string }> | null } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type InitialPasswordQueryVariables = Exact<{
  school: string;
}>;


export type InitialPasswordQuery = { viewer: { id: string } | null, initialPassword: { schoolId: string, rule: InitialPasswordRule, announcedAt: string | null, announcedByMaskedName: string | null } | null };

type InitialPasswordResultFields_InitialPasswordChanged_Fragment = { initialPassword: { schoolId: string, rule: InitialPasswordRule, announcedAt: string | null, announcedByMaskedName: string | null } | null };

type InitialPasswordResultFields_Refused_Fragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> };

export type InitialPasswordResultFieldsFragment =
  | InitialPasswordResultFields_InitialPasswordChanged_Fragment
  | InitialPasswordResultFields_Refused_Fragment
;

export type AnnounceInitialPasswordMutationVariables = Exact<{
  input: AnnounceInitialPasswordInput;
}>;


export type AnnounceInitialPasswordMutation = { result:
    | { initialPassword: { schoolId: string, rule: InitialPasswordRule, announcedAt: string | null, announcedByMaskedName: string | null } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type WithdrawInitialPasswordMutationVariables = Exact<{
  input: WithdrawInitialPasswordInput;
}>;


export type WithdrawInitialPasswordMutation = { result:
    | { initialPassword: { schoolId: string, rule: InitialPasswordRule, announcedAt: string | null, announcedByMaskedName: string | null } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type InspectedFlowsQueryVariables = Exact<{
  filter: FlowFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type InspectedFlowsQuery = { inspectedFlows: { total: number | null, next: string | null, problem: FlowSearchProblem | null, lines: Array<{ id: string, machine: string, stateValue: string, standing: string, since: string, caseNumber: string | null, lastIssue: IssueCode | null, failedEffects: number, endsAt: string | null, person: { name: string, nationalId: string, unifiedNumber: string, school: string | null } | null }> } };

export type InspectedPersonFieldsFragment = { name: string, nationalId: string, unifiedNumber: string, school: string | null };

export type DeadlineFieldsFragment = { name: string, event: string, dueAt: string, state: string | null };

export type InspectedFlowFieldsFragment = { id: string, machine: string, version: number, revision: number, stateValue: string, states: Array<string>, step: string, standing: string, since: string, enteredAt: string, createdAt: string, caseNumber: string | null, context: unknown, at: string, quarantine: string | null, person: { name: string, nationalId: string, unifiedNumber: string, school: string | null } | null, deadlines: Array<{ name: string, event: string, dueAt: string, state: string | null }>, accepted: Array<{ type: string, actors: Array<string>, samples: Array<unknown> }>, refused: Array<{ type: string, actors: Array<string>, guards: Array<string>, samples: Array<unknown> }>, effects: Array<{ revision: number, index: number, type: string, state: EffectJobState, nextTryAt: string | null, failedWith: string | null, at: string, tries: { tries: number, mostTries: number } | null }> };

export type InspectedFlowQueryVariables = Exact<{
  id: string;
}>;


export type InspectedFlowQuery = { inspectedFlow: { id: string, machine: string, version: number, revision: number, stateValue: string, states: Array<string>, step: string, standing: string, since: string, enteredAt: string, createdAt: string, caseNumber: string | null, context: unknown, at: string, quarantine: string | null, person: { name: string, nationalId: string, unifiedNumber: string, school: string | null } | null, deadlines: Array<{ name: string, event: string, dueAt: string, state: string | null }>, accepted: Array<{ type: string, actors: Array<string>, samples: Array<unknown> }>, refused: Array<{ type: string, actors: Array<string>, guards: Array<string>, samples: Array<unknown> }>, effects: Array<{ revision: number, index: number, type: string, state: EffectJobState, nextTryAt: string | null, failedWith: string | null, at: string, tries: { tries: number, mostTries: number } | null }> } | null };

export type InspectedFlowChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type InspectedFlowChangedSubscription = { inspectedFlowChanged: { id: string, machine: string, version: number, revision: number, stateValue: string, states: Array<string>, step: string, standing: string, since: string, enteredAt: string, createdAt: string, caseNumber: string | null, context: unknown, at: string, quarantine: string | null, person: { name: string, nationalId: string, unifiedNumber: string, school: string | null } | null, deadlines: Array<{ name: string, event: string, dueAt: string, state: string | null }>, accepted: Array<{ type: string, actors: Array<string>, samples: Array<unknown> }>, refused: Array<{ type: string, actors: Array<string>, guards: Array<string>, samples: Array<unknown> }>, effects: Array<{ revision: number, index: number, type: string, state: EffectJobState, nextTryAt: string | null, failedWith: string | null, at: string, tries: { tries: number, mostTries: number } | null }> } };

export type FlowLogQueryVariables = Exact<{
  id: string;
  after: number;
  first: number;
}>;


export type FlowLogQuery = { inspectedFlow: { revision: number, log: Array<{ revision: number, at: string, type: string, actor: string, stateValue: string, version: number, issues: Array<IssueCode>, effects: number }> } | null };

export type FlowMomentFieldsFragment = { revision: number, at: string, type: string | null, actor: string | null, event: unknown, states: Array<string>, stateValue: string, context: unknown, changes: Array<{ path: string, before: unknown, after: unknown }>, effects: Array<{ type: string, params: unknown }>, deadlines: Array<{ name: string, event: string, dueAt: string, state: string | null }> };

export type FlowMomentsQueryVariables = Exact<{
  id: string;
  from: number;
  to: number;
}>;


export type FlowMomentsQuery = { inspectedFlow: { moments: Array<{ revision: number, at: string, type: string | null, actor: string | null, event: unknown, states: Array<string>, stateValue: string, context: unknown, changes: Array<{ path: string, before: unknown, after: unknown }>, effects: Array<{ type: string, params: unknown }>, deadlines: Array<{ name: string, event: string, dueAt: string, state: string | null }> }> } | null };

export type FlowBreakQueryVariables = Exact<{
  id: string;
}>;


export type FlowBreakQuery = { inspectedFlow: { brokenAt: number | null } | null };

export type WhatIfQueryVariables = Exact<{
  input: WhatIfInput;
}>;


export type WhatIfQuery = { whatIf: { test: string | null, problem: WhatIfProblem | null, start: { revision: number, at: string, type: string | null, actor: string | null, event: unknown, states: Array<string>, stateValue: string, context: unknown, changes: Array<{ path: string, before: unknown, after: unknown }>, effects: Array<{ type: string, params: unknown }>, deadlines: Array<{ name: string, event: string, dueAt: string, state: string | null }> } | null, moments: Array<{ step: number, outcome: WhatIfOutcome, guards: Array<string>, fault: string | null, moment: { revision: number, at: string, type: string | null, actor: string | null, event: unknown, states: Array<string>, stateValue: string, context: unknown, changes: Array<{ path: string, before: unknown, after: unknown }>, effects: Array<{ type: string, params: unknown }>, deadlines: Array<{ name: string, event: string, dueAt: string, state: string | null }> } }>, accepted: Array<{ type: string, actors: Array<string>, samples: Array<unknown> }>, refused: Array<{ type: string, actors: Array<string>, guards: Array<string>, samples: Array<unknown> }> } };

export type MachineHeatQueryVariables = Exact<{
  machine: string;
  bureau?: string | null | undefined;
  school?: string | null | undefined;
  day?: string | null | undefined;
}>;


export type MachineHeatQuery = { machineHeat: { at: string, countedAt: string | null, total: number, states: Array<{ path: string, population: number, entered: number, left: number, dwellMedianSeconds: number | null, dwell95Seconds: number | null, failures: number, dropOff: number }>, path: Array<{ bureau: string | null, school: string | null, name: string }>, places: Array<{ bureau: string | null, school: string | null, name: string, population: number }> } | null };

export type InspectedMachinesQueryVariables = Exact<{ [key: string]: never; }>;


export type InspectedMachinesQuery = { machines: Array<{ id: string, presentVersion: number, versions: Array<{ version: number, isReleased: boolean, isPresent: boolean, flows: number }>, events: Array<{ type: string, actors: Array<string> }> }> };

export type MachineChartQueryVariables = Exact<{
  machine: string;
  version?: number | null | undefined;
}>;


export type MachineChartQuery = { machineChart: { machine: string, version: number, definition: unknown, width: number, height: number, states: Array<{ path: string, x: number, y: number, width: number, height: number }>, edges: Array<{ state: string, transition: number, target: string | null, points: Array<number>, label: { x: number, y: number, width: number, height: number } | null }>, beginnings: Array<{ state: string, points: Array<number>, dot: { x: number, y: number, width: number, height: number } }> } | null };

export type MachineComparisonQueryVariables = Exact<{
  machine: string;
  before: number;
  after: number;
}>;


export type MachineComparisonQuery = { machineComparison: Array<{ what: string, kind: string, at: string, detail: string | null, before: unknown, after: unknown, grade: string }> | null };

export type MachineExportQueryVariables = Exact<{
  machine: string;
  version?: number | null | undefined;
  format: MachineExportFormat;
}>;


export type MachineExportQuery = { machineExport: { fileName: string, mediaType: string, text: string } | null };

export type PlaceFieldsFragment = { kind: PlaceKind, id: string, name: string, school: string | null, grade: string | null };

export type PlacesQueryVariables = Exact<{
  kind: AccountKind;
  bureau?: string | null | undefined;
  school?: string | null | undefined;
  grade?: string | null | undefined;
}>;


export type PlacesQuery = { viewer: { id: string } | null, board: { place: { kind: PlaceKind, id: string, name: string, school: string | null, grade: string | null } | null, path: Array<{ kind: PlaceKind, id: string, name: string, school: string | null, grade: string | null }>, rows: Array<{ place: { kind: PlaceKind, id: string, name: string, school: string | null, grade: string | null } }> } | null };

export type RosterImportFieldsFragment = { id: string, schoolId: string, schoolName: string, fileName: string, isWholeSchool: boolean, state: RosterImportState, createdAt: string, confirmedAt: string | null, endedAt: string | null, expiresAt: string | null, byMaskedName: string, rows: number, total: number, done: number, create: number, update: number, unchanged: number, remove: number, refused: number, warnings: number, rowsPerSecond: number | null, secondsLeft: number | null, canConfirm: boolean, canCancel: boolean, canUndo: boolean, planned: { create: number, update: number, unchanged: number, remove: number }, hold: { moves: number, removes: number, students: number, sharePercent: number } | null };

export type RosterProblemFieldsFragment = { total: number, next: string | null, problems: Array<{ row: number | null, column: string | null, severity: RosterSeverity, code: RosterProblemCode, maskedValue: string, message: string }> };

export type SchoolToImportFieldsFragment = { id: string, name: string, path: Array<string> };

export type RosterImportsQueryVariables = Exact<{
  school?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RosterImportsQuery = { viewer: { id: string } | null, mine: Array<{ id: string, name: string, path: Array<string> }> | null, rosterImports: { total: number, next: string | null, imports: Array<{ id: string, schoolId: string, schoolName: string, fileName: string, isWholeSchool: boolean, state: RosterImportState, createdAt: string, confirmedAt: string | null, endedAt: string | null, expiresAt: string | null, byMaskedName: string, rows: number, total: number, done: number, create: number, update: number, unchanged: number, remove: number, refused: number, warnings: number, rowsPerSecond: number | null, secondsLeft: number | null, canConfirm: boolean, canCancel: boolean, canUndo: boolean, planned: { create: number, update: number, unchanged: number, remove: number }, hold: { moves: number, removes: number, students: number, sharePercent: number } | null }> } | null };

export type RosterImportQueryVariables = Exact<{
  id: string;
}>;


export type RosterImportQuery = { viewer: { id: string } | null, rosterImport: { id: string, schoolId: string, schoolName: string, fileName: string, isWholeSchool: boolean, state: RosterImportState, createdAt: string, confirmedAt: string | null, endedAt: string | null, expiresAt: string | null, byMaskedName: string, rows: number, total: number, done: number, create: number, update: number, unchanged: number, remove: number, refused: number, warnings: number, rowsPerSecond: number | null, secondsLeft: number | null, canConfirm: boolean, canCancel: boolean, canUndo: boolean, planned: { create: number, update: number, unchanged: number, remove: number }, hold: { moves: number, removes: number, students: number, sharePercent: number } | null } | null };

export type RosterProblemsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  severity?: RosterSeverity | null | undefined;
}>;


export type RosterProblemsQuery = { viewer: { id: string } | null, rosterImport: { id: string, problems: { total: number, next: string | null, problems: Array<{ row: number | null, column: string | null, severity: RosterSeverity, code: RosterProblemCode, maskedValue: string, message: string }> } | null } | null };

export type RosterNotUndoneQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type RosterNotUndoneQuery = { viewer: { id: string } | null, rosterImport: { id: string, notUndone: { total: number, next: string | null, problems: Array<{ row: number | null, column: string | null, severity: RosterSeverity, code: RosterProblemCode, maskedValue: string, message: string }> } | null } | null };

export type SchoolsToImportQueryVariables = Exact<{
  search: string;
  first: number;
}>;


export type SchoolsToImportQuery = { schoolsToImport: Array<{ id: string, name: string, path: Array<string> }> | null };

export type ConfirmRosterImportMutationVariables = Exact<{
  input: ConfirmRosterImportInput;
}>;


export type ConfirmRosterImportMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
    | { rosterImport: { id: string, schoolId: string, schoolName: string, fileName: string, isWholeSchool: boolean, state: RosterImportState, createdAt: string, confirmedAt: string | null, endedAt: string | null, expiresAt: string | null, byMaskedName: string, rows: number, total: number, done: number, create: number, update: number, unchanged: number, remove: number, refused: number, warnings: number, rowsPerSecond: number | null, secondsLeft: number | null, canConfirm: boolean, canCancel: boolean, canUndo: boolean, planned: { create: number, update: number, unchanged: number, remove: number }, hold: { moves: number, removes: number, students: number, sharePercent: number } | null } | null }
   };

export type CancelRosterImportMutationVariables = Exact<{
  input: RosterImportInput;
}>;


export type CancelRosterImportMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
    | { rosterImport: { id: string, schoolId: string, schoolName: string, fileName: string, isWholeSchool: boolean, state: RosterImportState, createdAt: string, confirmedAt: string | null, endedAt: string | null, expiresAt: string | null, byMaskedName: string, rows: number, total: number, done: number, create: number, update: number, unchanged: number, remove: number, refused: number, warnings: number, rowsPerSecond: number | null, secondsLeft: number | null, canConfirm: boolean, canCancel: boolean, canUndo: boolean, planned: { create: number, update: number, unchanged: number, remove: number }, hold: { moves: number, removes: number, students: number, sharePercent: number } | null } | null }
   };

export type UndoRosterImportMutationVariables = Exact<{
  input: RosterImportInput;
}>;


export type UndoRosterImportMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
    | { rosterImport: { id: string, schoolId: string, schoolName: string, fileName: string, isWholeSchool: boolean, state: RosterImportState, createdAt: string, confirmedAt: string | null, endedAt: string | null, expiresAt: string | null, byMaskedName: string, rows: number, total: number, done: number, create: number, update: number, unchanged: number, remove: number, refused: number, warnings: number, rowsPerSecond: number | null, secondsLeft: number | null, canConfirm: boolean, canCancel: boolean, canUndo: boolean, planned: { create: number, update: number, unchanged: number, remove: number }, hold: { moves: number, removes: number, students: number, sharePercent: number } | null } | null }
   };

export type StatusReviewFieldsFragment = { id: string, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, tries: number, openedAt: string, decidedAt: string | null, decision: StatusDecision | null, revision: number, isDecidable: boolean };

export type StatusReviewsQueryVariables = Exact<{
  filter: StatusReviewFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type StatusReviewsQuery = { viewer: { id: string, roles: Array<Role> | null } | null, page: { total: number, next: string | null, cases: Array<{ id: string, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, tries: number, openedAt: string, decidedAt: string | null, decision: StatusDecision | null, revision: number, isDecidable: boolean }> } | null };

export type StatusReviewQueryVariables = Exact<{
  id: string;
}>;


export type StatusReviewQuery = { viewer: { id: string, roles: Array<Role> | null } | null, statusReview: { id: string, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, tries: number, openedAt: string, decidedAt: string | null, decision: StatusDecision | null, revision: number, isDecidable: boolean } | null, mine: { total: number } | null };

export type ConfirmStatusMutationVariables = Exact<{
  input: ConfirmStatusInput;
}>;


export type ConfirmStatusMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
    | { review: { id: string, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, tries: number, openedAt: string, decidedAt: string | null, decision: StatusDecision | null, revision: number, isDecidable: boolean } | null }
   };

export type CorrectStatusMutationVariables = Exact<{
  input: CorrectStatusInput;
}>;


export type CorrectStatusMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
    | { review: { id: string, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, tries: number, openedAt: string, decidedAt: string | null, decision: StatusDecision | null, revision: number, isDecidable: boolean } | null }
   };

type StatusAnswer_Refused_Fragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> };

type StatusAnswer_StatusSettled_Fragment = { review: { id: string, maskedName: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, tries: number, openedAt: string, decidedAt: string | null, decision: StatusDecision | null, revision: number, isDecidable: boolean } | null };

export type StatusAnswerFragment =
  | StatusAnswer_Refused_Fragment
  | StatusAnswer_StatusSettled_Fragment
;

export const AccountLineFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}}]}}]} as unknown as DocumentNode<AccountLineFieldsFragment, unknown>;
export const BoardPlaceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardPlaceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardPlace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"school"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}}]} as unknown as DocumentNode<BoardPlaceFieldsFragment, unknown>;
export const BulkActionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"willDo"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"perSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"canRun"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeSlips"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenAt"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenByMaskedName"}}]}}]} as unknown as DocumentNode<BulkActionFieldsFragment, unknown>;
export const BulkActionResultFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"willDo"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"perSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"canRun"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeSlips"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenAt"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenByMaskedName"}}]}}]} as unknown as DocumentNode<BulkActionResultFieldsFragment, unknown>;
export const ConflictSideFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictSideFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictSide"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}}]} as unknown as DocumentNode<ConflictSideFieldsFragment, unknown>;
export const ConflictFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedByMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNameEqual"}},{"kind":"Field","name":{"kind":"Name","value":"isNationalIdEqual"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictSideFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictSide"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}}]} as unknown as DocumentNode<ConflictFieldsFragment, unknown>;
export const CorrectionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}}]} as unknown as DocumentNode<CorrectionLineFragment, unknown>;
export const CorrectionStatementsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionStatements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CorrectionStatementsFragment, unknown>;
export const CorrectionWordsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionWords"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionWord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]} as unknown as DocumentNode<CorrectionWordsFragment, unknown>;
export const CorrectionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionLine"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"goesOnAt"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionStatements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"possible"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionWords"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionWord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionStatements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}}]} as unknown as DocumentNode<CorrectionFieldsFragment, unknown>;
export const InitialPasswordResultFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InitialPasswordResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InitialPasswordResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InitialPasswordChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initialPassword"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"announcedAt"}},{"kind":"Field","name":{"kind":"Name","value":"announcedByMaskedName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]} as unknown as DocumentNode<InitialPasswordResultFieldsFragment, unknown>;
export const InspectedPersonFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InspectedPersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"school"}}]}}]} as unknown as DocumentNode<InspectedPersonFieldsFragment, unknown>;
export const DeadlineFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeadlineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedDeadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]} as unknown as DocumentNode<DeadlineFieldsFragment, unknown>;
export const InspectedFlowFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InspectedFlowFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"machine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"stateValue"}},{"kind":"Field","name":{"kind":"Name","value":"states"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InspectedPersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeadlineFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accepted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"tries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"mostTries"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"failedWith"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"quarantine"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InspectedPersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"school"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeadlineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedDeadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]} as unknown as DocumentNode<InspectedFlowFieldsFragment, unknown>;
export const FlowMomentFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FlowMomentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowMoment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"states"}},{"kind":"Field","name":{"kind":"Name","value":"stateValue"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeadlineFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeadlineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedDeadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]} as unknown as DocumentNode<FlowMomentFieldsFragment, unknown>;
export const PlaceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardPlace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"school"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}}]} as unknown as DocumentNode<PlaceFieldsFragment, unknown>;
export const RosterImportFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RosterImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"isWholeSchool"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"planned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"removes"}},{"kind":"Field","name":{"kind":"Name","value":"students"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"canConfirm"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canUndo"}}]}}]} as unknown as DocumentNode<RosterImportFieldsFragment, unknown>;
export const RosterProblemFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RosterProblemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterProblemPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"maskedValue"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<RosterProblemFieldsFragment, unknown>;
export const SchoolToImportFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SchoolToImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"School"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SchoolToImportFieldsFragment, unknown>;
export const StatusReviewFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusReviewFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatusReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"isDecidable"}}]}}]} as unknown as DocumentNode<StatusReviewFieldsFragment, unknown>;
export const StatusAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettleStatusResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatusSettled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatusReviewFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusReviewFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatusReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"isDecidable"}}]}}]} as unknown as DocumentNode<StatusAnswerFragment, unknown>;
export const AccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Accounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountLineFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}}]}}]} as unknown as DocumentNode<AccountsQuery, AccountsQueryVariables>;
export const AccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Account"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"hindrance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountLineFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"actorMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}},{"kind":"Field","name":{"kind":"Name","value":"why"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}}]}}]} as unknown as DocumentNode<AccountQuery, AccountQueryVariables>;
export const ResetStaffPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetStaffPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetStaffPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"resetStaffPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaffPasswordReset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"password"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResetStaffPasswordMutation, ResetStaffPasswordMutationVariables>;
export const AuditEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilterInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isByCommand"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"}}]}}]}}]} as unknown as DocumentNode<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const BoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Board"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bureau"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"school"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grade"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"board"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"bureau"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bureau"}}},{"kind":"Argument","name":{"kind":"Name","value":"school"},"value":{"kind":"Variable","name":{"kind":"Name","value":"school"}}},{"kind":"Argument","name":{"kind":"Name","value":"grade"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grade"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardPlaceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardPlaceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardPlaceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"longestWait"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardPlaceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardPlace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"school"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}}]} as unknown as DocumentNode<BoardQuery, BoardQueryVariables>;
export const BulkActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BulkAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bulkAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"willDo"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"perSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"canRun"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeSlips"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenAt"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenByMaskedName"}}]}}]} as unknown as DocumentNode<BulkActionQuery, BulkActionQueryVariables>;
export const BulkFailuresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BulkFailures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bulkAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isForeseen"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<BulkFailuresQuery, BulkFailuresQueryVariables>;
export const BulkActionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BulkActions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bulkActions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"willDo"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"perSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"canRun"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeSlips"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenAt"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenByMaskedName"}}]}}]} as unknown as DocumentNode<BulkActionsQuery, BulkActionsQueryVariables>;
export const RehearseBulkActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RehearseBulkAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RehearseBulkActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"rehearseBulkAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionResultFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"willDo"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"perSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"canRun"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeSlips"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenAt"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenByMaskedName"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]} as unknown as DocumentNode<RehearseBulkActionMutation, RehearseBulkActionMutationVariables>;
export const RunBulkActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunBulkAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"runBulkAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionResultFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"willDo"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"perSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"canRun"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeSlips"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenAt"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenByMaskedName"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]} as unknown as DocumentNode<RunBulkActionMutation, RunBulkActionMutationVariables>;
export const CancelBulkActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelBulkAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"cancelBulkAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionResultFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"willDo"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"perSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"canRun"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeSlips"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenAt"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenByMaskedName"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]} as unknown as DocumentNode<CancelBulkActionMutation, CancelBulkActionMutationVariables>;
export const RetryBulkActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryBulkAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"retryBulkAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionResultFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"willDo"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"perSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"canRun"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeSlips"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenAt"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenByMaskedName"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]} as unknown as DocumentNode<RetryBulkActionMutation, RetryBulkActionMutationVariables>;
export const TakeResetSlipsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeResetSlips"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"takeResetSlips"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResetSlipsTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slips"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"initialPassword"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BulkActionFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResetSlipsGone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BulkActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"willDo"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"perSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"canRun"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canRetry"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeSlips"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenAt"}},{"kind":"Field","name":{"kind":"Name","value":"slipsTakenByMaskedName"}}]}}]} as unknown as DocumentNode<TakeResetSlipsMutation, TakeResetSlipsMutationVariables>;
export const ConflictsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Conflicts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictSideFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictSide"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}}]} as unknown as DocumentNode<ConflictsQuery, ConflictsQueryVariables>;
export const ConflictDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Conflict"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflict"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictFields"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"mine"},"name":{"kind":"Name","value":"conflicts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictSideFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictSide"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedByMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNameEqual"}},{"kind":"Field","name":{"kind":"Name","value":"isNationalIdEqual"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}}]}}]} as unknown as DocumentNode<ConflictQuery, ConflictQueryVariables>;
export const SettleConflictDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleConflict"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleConflictInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"settleConflict"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictSettled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictSideFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictSide"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedByMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictSideFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNameEqual"}},{"kind":"Field","name":{"kind":"Name","value":"isNationalIdEqual"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}}]}}]} as unknown as DocumentNode<SettleConflictMutation, SettleConflictMutationVariables>;
export const CorrectionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Corrections"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"corrections"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}}]} as unknown as DocumentNode<CorrectionsQuery, CorrectionsQueryVariables>;
export const CorrectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Correction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionFields"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"mine"},"name":{"kind":"Name","value":"corrections"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionWords"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionWord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionStatements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionLine"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"goesOnAt"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionStatements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"possible"}}]}}]} as unknown as DocumentNode<CorrectionQuery, CorrectionQueryVariables>;
export const DecideCorrectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideCorrection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideCorrectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"decideCorrection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionDecided"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionWords"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionWord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionStatements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectionStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CorrectionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionLine"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"goesOnAt"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionStatements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrectionWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"possible"}}]}}]} as unknown as DocumentNode<DecideCorrectionMutation, DecideCorrectionMutationVariables>;
export const InitialPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InitialPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"school"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"initialPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"school"},"value":{"kind":"Variable","name":{"kind":"Name","value":"school"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"announcedAt"}},{"kind":"Field","name":{"kind":"Name","value":"announcedByMaskedName"}}]}}]}}]} as unknown as DocumentNode<InitialPasswordQuery, InitialPasswordQueryVariables>;
export const AnnounceInitialPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnnounceInitialPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnnounceInitialPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"announceInitialPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InitialPasswordResultFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InitialPasswordResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InitialPasswordResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InitialPasswordChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initialPassword"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"announcedAt"}},{"kind":"Field","name":{"kind":"Name","value":"announcedByMaskedName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]} as unknown as DocumentNode<AnnounceInitialPasswordMutation, AnnounceInitialPasswordMutationVariables>;
export const WithdrawInitialPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawInitialPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawInitialPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"withdrawInitialPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InitialPasswordResultFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InitialPasswordResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InitialPasswordResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InitialPasswordChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initialPassword"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"announcedAt"}},{"kind":"Field","name":{"kind":"Name","value":"announcedByMaskedName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawInitialPasswordMutation, WithdrawInitialPasswordMutationVariables>;
export const InspectedFlowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InspectedFlows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FlowFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inspectedFlows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"machine"}},{"kind":"Field","name":{"kind":"Name","value":"stateValue"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InspectedPersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"lastIssue"}},{"kind":"Field","name":{"kind":"Name","value":"failedEffects"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InspectedPersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"school"}}]}}]} as unknown as DocumentNode<InspectedFlowsQuery, InspectedFlowsQueryVariables>;
export const InspectedFlowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InspectedFlow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inspectedFlow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InspectedFlowFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InspectedPersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"school"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeadlineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedDeadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InspectedFlowFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"machine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"stateValue"}},{"kind":"Field","name":{"kind":"Name","value":"states"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InspectedPersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeadlineFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accepted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"tries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"mostTries"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"failedWith"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"quarantine"}}]}}]} as unknown as DocumentNode<InspectedFlowQuery, InspectedFlowQueryVariables>;
export const InspectedFlowChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InspectedFlowChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inspectedFlowChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InspectedFlowFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InspectedPersonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"school"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeadlineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedDeadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InspectedFlowFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"machine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"stateValue"}},{"kind":"Field","name":{"kind":"Name","value":"states"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InspectedPersonFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeadlineFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accepted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"tries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"mostTries"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"failedWith"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"quarantine"}}]}}]} as unknown as DocumentNode<InspectedFlowChangedSubscription, InspectedFlowChangedSubscriptionVariables>;
export const FlowLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FlowLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inspectedFlow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"log"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"stateValue"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"issues"}},{"kind":"Field","name":{"kind":"Name","value":"effects"}}]}}]}}]}}]} as unknown as DocumentNode<FlowLogQuery, FlowLogQueryVariables>;
export const FlowMomentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FlowMoments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inspectedFlow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FlowMomentFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeadlineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedDeadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FlowMomentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowMoment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"states"}},{"kind":"Field","name":{"kind":"Name","value":"stateValue"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeadlineFields"}}]}}]}}]} as unknown as DocumentNode<FlowMomentsQuery, FlowMomentsQueryVariables>;
export const FlowBreakDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FlowBreak"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inspectedFlow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brokenAt"}}]}}]}}]} as unknown as DocumentNode<FlowBreakQuery, FlowBreakQueryVariables>;
export const WhatIfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatIfInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whatIf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FlowMomentFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"moment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FlowMomentFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"accepted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"guards"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"test"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeadlineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InspectedDeadline"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FlowMomentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowMoment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"states"}},{"kind":"Field","name":{"kind":"Name","value":"stateValue"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeadlineFields"}}]}}]}}]} as unknown as DocumentNode<WhatIfQuery, WhatIfQueryVariables>;
export const MachineHeatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MachineHeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"machine"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bureau"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"school"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"machineHeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"machine"},"value":{"kind":"Variable","name":{"kind":"Name","value":"machine"}}},{"kind":"Argument","name":{"kind":"Name","value":"bureau"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bureau"}}},{"kind":"Argument","name":{"kind":"Name","value":"school"},"value":{"kind":"Variable","name":{"kind":"Name","value":"school"}}},{"kind":"Argument","name":{"kind":"Name","value":"day"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"countedAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"dwellMedianSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"dwell95Seconds"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"dropOff"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bureau"}},{"kind":"Field","name":{"kind":"Name","value":"school"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bureau"}},{"kind":"Field","name":{"kind":"Name","value":"school"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"population"}}]}}]}}]}}]} as unknown as DocumentNode<MachineHeatQuery, MachineHeatQueryVariables>;
export const InspectedMachinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InspectedMachines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"machines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"presentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isReleased"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"flows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}}]}}]}}]}}]} as unknown as DocumentNode<InspectedMachinesQuery, InspectedMachinesQueryVariables>;
export const MachineChartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MachineChart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"machine"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"machineChart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"machine"},"value":{"kind":"Variable","name":{"kind":"Name","value":"machine"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"machine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"beginnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]}}]}}]} as unknown as DocumentNode<MachineChartQuery, MachineChartQueryVariables>;
export const MachineComparisonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MachineComparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"machine"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"machineComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"machine"},"value":{"kind":"Variable","name":{"kind":"Name","value":"machine"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}}]}}]} as unknown as DocumentNode<MachineComparisonQuery, MachineComparisonQueryVariables>;
export const MachineExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MachineExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"machine"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MachineExportFormat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"machineExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"machine"},"value":{"kind":"Variable","name":{"kind":"Name","value":"machine"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<MachineExportQuery, MachineExportQueryVariables>;
export const PlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Places"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bureau"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"school"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grade"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"board"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"bureau"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bureau"}}},{"kind":"Argument","name":{"kind":"Name","value":"school"},"value":{"kind":"Variable","name":{"kind":"Name","value":"school"}}},{"kind":"Argument","name":{"kind":"Name","value":"grade"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grade"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BoardPlace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"school"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}}]} as unknown as DocumentNode<PlacesQuery, PlacesQueryVariables>;
export const RosterImportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RosterImports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"school"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"mine"},"name":{"kind":"Name","value":"schoolsToImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SchoolToImportFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rosterImports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"school"},"value":{"kind":"Variable","name":{"kind":"Name","value":"school"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"imports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RosterImportFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RosterImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"isWholeSchool"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"planned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"removes"}},{"kind":"Field","name":{"kind":"Name","value":"students"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"canConfirm"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canUndo"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SchoolToImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"School"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RosterImportsQuery, RosterImportsQueryVariables>;
export const RosterImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RosterImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rosterImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RosterImportFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RosterImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"isWholeSchool"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"planned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"removes"}},{"kind":"Field","name":{"kind":"Name","value":"students"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"canConfirm"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canUndo"}}]}}]} as unknown as DocumentNode<RosterImportQuery, RosterImportQueryVariables>;
export const RosterProblemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RosterProblems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"severity"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RosterSeverity"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rosterImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"severity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"severity"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RosterProblemFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RosterProblemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterProblemPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"maskedValue"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<RosterProblemsQuery, RosterProblemsQueryVariables>;
export const RosterNotUndoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RosterNotUndone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rosterImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notUndone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RosterProblemFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RosterProblemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterProblemPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"maskedValue"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<RosterNotUndoneQuery, RosterNotUndoneQueryVariables>;
export const SchoolsToImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SchoolsToImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schoolsToImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SchoolToImportFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SchoolToImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"School"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SchoolsToImportQuery, SchoolsToImportQueryVariables>;
export const ConfirmRosterImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmRosterImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmRosterImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"confirmRosterImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImportChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rosterImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RosterImportFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RosterImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"isWholeSchool"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"planned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"removes"}},{"kind":"Field","name":{"kind":"Name","value":"students"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"canConfirm"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canUndo"}}]}}]} as unknown as DocumentNode<ConfirmRosterImportMutation, ConfirmRosterImportMutationVariables>;
export const CancelRosterImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelRosterImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"cancelRosterImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImportChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rosterImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RosterImportFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RosterImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"isWholeSchool"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"planned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"removes"}},{"kind":"Field","name":{"kind":"Name","value":"students"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"canConfirm"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canUndo"}}]}}]} as unknown as DocumentNode<CancelRosterImportMutation, CancelRosterImportMutationVariables>;
export const UndoRosterImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoRosterImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"undoRosterImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImportChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rosterImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RosterImportFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RosterImportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"schoolId"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"isWholeSchool"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"byMaskedName"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"planned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"create"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"removes"}},{"kind":"Field","name":{"kind":"Name","value":"students"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"canConfirm"}},{"kind":"Field","name":{"kind":"Name","value":"canCancel"}},{"kind":"Field","name":{"kind":"Name","value":"canUndo"}}]}}]} as unknown as DocumentNode<UndoRosterImportMutation, UndoRosterImportMutationVariables>;
export const StatusReviewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatusReviews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatusReviewFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"statusReviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","alias":{"kind":"Name","value":"cases"},"name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatusReviewFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusReviewFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatusReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"isDecidable"}}]}}]} as unknown as DocumentNode<StatusReviewsQuery, StatusReviewsQueryVariables>;
export const StatusReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatusReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatusReviewFields"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"mine"},"name":{"kind":"Name","value":"statusReviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusReviewFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatusReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"isDecidable"}}]}}]} as unknown as DocumentNode<StatusReviewQuery, StatusReviewQueryVariables>;
export const ConfirmStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"confirmStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatusAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusReviewFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatusReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"isDecidable"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettleStatusResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatusSettled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatusReviewFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmStatusMutation, ConfirmStatusMutationVariables>;
export const CorrectStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"correctStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatusAnswer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusReviewFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatusReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"isDecidable"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettleStatusResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatusSettled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatusReviewFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]}}]} as unknown as DocumentNode<CorrectStatusMutation, CorrectStatusMutationVariables>;