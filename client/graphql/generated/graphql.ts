/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What kind of user an account is for. */
export type AccountKind =
  /** A teacher, a registrar, or somebody who administers a school or what is below a bureau. */
  | 'STAFF'
  /** A student. */
  | 'STUDENT';

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

/** The answer to the code. */
export type BindFamilyMemberInput = {
  /** Six digits, in any spelling. */
  code: string;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
};

/** The answer to a code. */
export type BindPhoneInput = {
  /** Six digits, in any spelling. */
  code: string;
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** A level of the education administration. */
export type BureauLevel =
  /** A city (地级市). */
  | 'CITY'
  /** A county or district (县、区). */
  | 'COUNTY'
  /** The whole province. */
  | 'PROVINCE';

/** How somebody shows to be no program. */
export type CaptchaKind =
  /** A picture with characters to type. */
  | 'IMAGE'
  /** The browser computes for some seconds; nothing has to be seen. */
  | 'PROOF_OF_WORK';

/** What a captcha is for. One for another purpose is never taken. */
export type CaptchaPurpose =
  /** The evaluation platform's own sign-in. */
  | 'EVALUATION_SIGN_IN'
  /** Signing in. */
  | 'SIGN_IN'
  /** Asking for an SMS code without being signed in. */
  | 'SMS_CODE';

/** A new password with the old one. */
export type ChangePasswordInput = {
  /** 确认密码. */
  confirmation: string;
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** 新密码. */
  newPassword: string;
  /** 原密码. */
  oldPassword: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** What to do with an account there that is not one’s own. */
export type ChooseWayOutInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
  /** Which way. */
  way: WayOut;
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

/** What a case is about. */
export type ConflictKind =
  /** Somebody asks for help. */
  | 'CONTACT'
  /** Who signed in there is not who the account was made for. */
  | 'OTHER_PERSON'
  /** The identity is tied to another account. */
  | 'TIED_ELSEWHERE';

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

/** What is being waited for. */
export type DeadlineName =
  /** The moment from which another SMS code may be asked for. */
  | 'CODE_RESEND'
  /** The end of the SMS code. */
  | 'CODE_VALIDITY'
  /** The moment until which an answer of the government platform is waited for. */
  | 'GOVERNMENT_STAY'
  /** The end of a lock by wrong passwords. */
  | 'LOCKOUT'
  /** The moment from which the evaluation platform's own sign-in takes the new password. */
  | 'PASSWORD_SYNC';

/** What somebody may do for others. */
export type Duty =
  /** Announce a school’s own initial password. */
  | 'ANNOUNCE_PASSWORD'
  /** Take corrections to the national registry. */
  | 'CARRY_CORRECTIONS'
  /** Confirm reports of wrong archive data. */
  | 'CONFIRM_CORRECTIONS'
  /** Decide failed status verifications. */
  | 'DECIDE_STATUS'
  /** Import rosters. */
  | 'IMPORT_ROSTER'
  /** Look at flows, masked. */
  | 'INSPECT'
  /** Lock accounts. */
  | 'LOCK'
  /** See who stands where, and the accounts. */
  | 'OVERSEE'
  /** Read who did what. */
  | 'READ_AUDIT'
  /** Reset passwords to the initial one. */
  | 'RESET_PASSWORDS'
  /** Settle conflicts of real names. */
  | 'SETTLE_CONFLICTS'
  /** Unlock accounts. */
  | 'UNLOCK';

/** Which binding to end. */
export type EndFamilyMemberInput = {
  /** The binding. */
  memberId: string;
  /** The student's password, to prove who asks. */
  password: string;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
};

/** Which session to end. */
export type EndSessionInput = {
  /** One of the viewer's sessions, but not the one that asks. */
  sessionId: string;
};

/** What the evaluation platform's own sign-in knows. */
export type EvaluationAccess =
  /** Nothing yet. */
  | 'CLOSED'
  /** The new password. */
  | 'SYNCED'
  /** The new password is on its way there; the entrance on the portal is open already. */
  | 'SYNCING';

/** What somebody is to the student. */
export type FamilyRelation =
  /** 父亲. */
  | 'FATHER'
  /** 监护人, another legal guardian. */
  | 'GUARDIAN'
  /** 母亲. */
  | 'MOTHER'
  /** 其他家人. */
  | 'OTHER';

/** On or back from a place. */
export type FromPlaceInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** Where the person stands. */
  from: RealNamePlace;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

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

/** A step in a case of one’s own. */
export type OwnCorrectionInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** The case's number. */
  number: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** Where in proving a real name somebody stands. */
export type RealNamePlace =
  /** Gone there; an answer is expected. */
  | 'AT_GOVERNMENT'
  /** Signing in there was cancelled. */
  | 'CANCELLED'
  /** An administrator was asked. */
  | 'CONTACT'
  /** The platform refused, or its agreement was refused. */
  | 'DENIED'
  /** Change the phone with the new password and the new phone’s code. */
  | 'DUPLICATE_ID_CHANGE_PHONE'
  /** 三晋通: enter the ID number. */
  | 'DUPLICATE_ID_FACE_SCAN_ENTER_ID'
  /** 三晋通: 刷脸登录. */
  | 'DUPLICATE_ID_FACE_SCAN_FACE_SIGN_IN'
  /** 三晋通: 忘记密码. */
  | 'DUPLICATE_ID_FACE_SCAN_FORGOTTEN_PASSWORD'
  /** 三晋通: 刷脸重置密码. */
  | 'DUPLICATE_ID_FACE_SCAN_RESET_PASSWORD'
  /** 三晋通: 设置. */
  | 'DUPLICATE_ID_FACE_SCAN_SETTINGS'
  /** Still in use: sign in there by SMS. */
  | 'DUPLICATE_ID_PHONE_IN_USE'
  /** Not in use any more: what a face scan needs, and the way without. */
  | 'DUPLICATE_ID_PHONE_NOT_IN_USE'
  /** 忘记密码 shows the bound phone’s last four digits. */
  | 'DUPLICATE_ID_RECOVER_BY_LAST_DIGITS'
  /** 「该证件号已被其他账户绑定」: sign in there by password. */
  | 'DUPLICATE_ID_SIGN_IN_BY_PASSWORD'
  /** Sign in there with the new phone. */
  | 'DUPLICATE_ID_SIGN_IN_WITH_NEW_PHONE'
  /** Another number: register with one’s own. */
  | 'DUPLICATE_PHONE_ANOTHER_NUMBER'
  /** It was somebody else’s before: sign in by SMS and look. */
  | 'DUPLICATE_PHONE_NOT_MINE'
  /** One’s own: sign in there by SMS. */
  | 'DUPLICATE_PHONE_SIGN_IN_BY_SMS'
  /** 「该手机号已存在」: whose is the phone? */
  | 'DUPLICATE_PHONE_WHOSE_PHONE'
  /** No answer came in time. */
  | 'EXPIRED'
  /** 账户设置: change the phone. */
  | 'NO_MATCHING_ACCOUNT_CHANGE_PHONE'
  /** Signed in there as somebody else: look at 用户中心. */
  | 'NO_MATCHING_ACCOUNT_CHECK_IDENTITY'
  /** 账户设置: deregister. */
  | 'NO_MATCHING_ACCOUNT_DEREGISTER'
  /** What a deregistration costs, before anything is done. */
  | 'NO_MATCHING_ACCOUNT_DEREGISTER_WARNING'
  /** It is somebody else’s account: change its phone, or deregister it. */
  | 'NO_MATCHING_ACCOUNT_NOT_ONESELF'
  /** Register anew. */
  | 'NO_MATCHING_ACCOUNT_REGISTER_ANEW'
  /** The administrator has refused. */
  | 'REJECTED'
  /** The identity is tied to another account: an administrator decides. */
  | 'TIED_ELSEWHERE'
  /** The platform does not answer. */
  | 'UNAVAILABLE'
  /** Before going to the government platform. */
  | 'UNVERIFIED';

/** A new password with the code that was sent to recover it. */
export type RecoverPasswordInput = {
  /** What sending the code was answered with. */
  challengeId: string;
  /** Six digits, in any spelling. */
  code: string;
  /** 确认密码. */
  confirmation: string;
  /** 新密码. */
  newPassword: string;
};

/** The same case again, with more to say. */
export type ReportAgainInput = {
  /** The revision that the student was looking at. */
  expectedRevision: number;
  /** What is wrong; at least one. */
  fields: Array<CorrectionField>;
  /** The case's number. */
  number: string;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
  /** What is wrong, in 4 to 500 characters. */
  text: string;
  /** What would be right, where the student knows. */
  wanted?: Array<WantedValueInput>;
};

/** A report of wrong archive data. */
export type ReportCorrectionInput = {
  /** What is wrong; at least one. */
  fields: Array<CorrectionField>;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
  /** What is wrong, in 4 to 500 characters. */
  text: string;
  /** What would be right, where the student knows. */
  wanted?: Array<WantedValueInput>;
};

/** A report of wrong archive data of a child. */
export type ReportForChildInput = {
  /** The child. */
  childId: string;
  /** What is wrong; at least one. */
  fields: Array<CorrectionField>;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
  /** What is wrong, in 4 to 500 characters. */
  text: string;
  /** What would be right, where the student knows. */
  wanted?: Array<WantedValueInput>;
};

/** Whom to send a code to. */
export type RequestFamilyCodeInput = {
  /** The student's password, to prove who asks. */
  password: string;
  /** The family member's mainland mobile number, in any spelling. */
  phone: string;
  /** What they are to the student. */
  relation: FamilyRelation;
  /** A UUID, made by the client once per intended action. */
  requestId: string;
};

/** Where to send a code. */
export type RequestPhoneCodeInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** The password, which whoever has arrived already has to prove who they are by. */
  password?: string | null | undefined;
  /** A mainland mobile number, in any spelling. */
  phone: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
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

/** What was seen at the government platform. */
export type SawThereInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** Which of its errors. */
  kind: SeenThere;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** Whether the phone that is bound there is still in use. */
export type SayPhoneInUseInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** Whether messages to it still reach its owner. */
  inUse: boolean;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** Whose the phone is that is taken there. */
export type SayWhosePhoneInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
  /** Whose. */
  whose: WhosePhone;
};

/** What the government platform said. */
export type SeenThere =
  /** 「该证件号已被其他账户绑定」 */
  | 'DUPLICATE_ID'
  /** 「该手机号已存在」 */
  | 'DUPLICATE_PHONE'
  /** Signed in there, but 「您无法访问山西教育公共服务平台……」 here. */
  | 'NO_MATCHING_ACCOUNT';

/** Whose password to recover, and by which phone. */
export type SendRecoveryCodeInput = {
  /** National ID number or unified account number, in any spelling. */
  account: string;
  /** Its answer. */
  captchaAnswer: string;
  /** The captcha that was shown, for the purpose SMS_CODE. */
  captchaId: string;
  /** A mainland mobile number, in any spelling. */
  phone: string;
};

/** Where to send a code to sign in with. */
export type SendSignInCodeInput = {
  /** Its answer. */
  captchaAnswer: string;
  /** The captcha that was shown, for the purpose SMS_CODE. */
  captchaId: string;
  /** A mainland mobile number, in any spelling. */
  phone: string;
};

/** The systems that people sign in to. */
export type SessionAudience =
  /** The built-in evaluation platform. */
  | 'EVALUATION'
  /** This one. */
  | 'PORTAL';

/** The answer to a code. */
export type SignInByCodeInput = {
  /** Which of the accounts that share the phone. */
  accountId?: string | null | undefined;
  /** What sending the code was answered with. */
  challengeId: string;
  /** Six digits, in any spelling. */
  code: string;
};

/** The answer to a code. */
export type SignInFamilyInput = {
  /** What sending the code was answered with. */
  challengeId: string;
  /** Six digits, in any spelling. */
  code: string;
};

/** What somebody signs in with. */
export type SignInInput = {
  /** National ID number or unified account number, in any spelling. */
  account: string;
  /** The characters of its picture, in either case; or the number that its puzzle asks for. */
  captchaAnswer: string;
  /** The captcha that was shown. */
  captchaId: string;
  /** The password. */
  password: string;
};

/** How a registrar decided a failed status verification. */
export type StatusDecision =
  /** It is this student: verified. */
  | 'CONFIRMED'
  /** The roster was wrong and is right now: the student answers again. */
  | 'CORRECTED';

/** What can happen to a student's onboarding. */
export type StudentEventType =
  /** The student answers with the SMS code. */
  | 'BIND_PHONE'
  /** The student replaces the password. */
  | 'CHANGE_PASSWORD'
  /** The registrar confirms the status. */
  | 'CONFIRM_STATUS'
  /** The registrar has corrected the roster; the student may try again. */
  | 'CORRECT_STATUS'
  /** The student enters the evaluation platform. */
  | 'ENTER_EVALUATION'
  /** Too many wrong passwords in a row. */
  | 'FAILURE_LIMIT_REACHED'
  /** An administrator locks the account. */
  | 'LOCK'
  /** The student replaces a forgotten password by an SMS code. */
  | 'RECOVER_PASSWORD'
  /** The student asks for an SMS code. */
  | 'REQUEST_PHONE_CODE'
  /** An administrator resets the password to the initial one. */
  | 'RESET_PASSWORD'
  /** The student signs in. */
  | 'SIGN_IN'
  /** The student goes on without a phone. */
  | 'SKIP_PHONE'
  /** The student submits name and school. */
  | 'SUBMIT_STATUS'
  /** The student goes on without the phone that is bound. */
  | 'UNBIND_PHONE'
  /** An administrator unlocks the account. */
  | 'UNLOCK';

/** Where a student stands, as the student is told. */
export type StudentStep =
  /** The evaluation platform is open: step 5. */
  | 'ARRIVED'
  /** The school has not unlocked the account, or an administrator locked it again. */
  | 'LOCKED'
  /** The initial password has to be replaced: step 3. */
  | 'PASSWORD_CHANGE'
  /** A phone can be bound, or not: step 4. */
  | 'PHONE_BINDING'
  /** Waiting for the school's registrar to decide the status verification. */
  | 'REGISTRAR_REVIEW'
  /** Not signed in yet: step 1. */
  | 'SIGN_IN'
  /** 学籍认证, name and school: step 2. */
  | 'STATUS_VERIFICATION';

/** 学籍认证: what is compared with the roster. */
export type SubmitStatusInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** 学生姓名, in any spelling of its dots and spaces. */
  name: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
  /** The chosen school (已选学校). */
  schoolId: string;
};

/** What can happen on the way to a real name. */
export type TeacherEventType =
  /** The person asks an administrator. */
  | 'ASK_FOR_HELP'
  /** One step back, which changes nothing else. */
  | 'BACK'
  /** The person replaces the password. */
  | 'CHANGE_PASSWORD'
  /** To change the phone of the account there, or to deregister it. */
  | 'CHOOSE_WAY_OUT'
  /** The warning before a deregistration was read. */
  | 'CONFIRM_DEREGISTRATION'
  /** The person enters the evaluation platform. */
  | 'ENTER_EVALUATION'
  /** Too many wrong passwords in a row. */
  | 'FAILURE_LIMIT_REACHED'
  /** The person goes to the government platform. */
  | 'GO_TO_GOVERNMENT'
  /** The identity there is not oneself. */
  | 'IS_NOT_ONESELF'
  /** The identity there is oneself: a person has to look. */
  | 'IS_ONESELF'
  /** An administrator locks the account. */
  | 'LOCK'
  /** Signing in there by password failed. */
  | 'PASSWORD_SIGN_IN_FAILED'
  /** An administrator gives another password. */
  | 'RESET_PASSWORD'
  /** The government platform has answered. */
  | 'RETURN'
  /** An error was seen there. */
  | 'SAW_THERE'
  /** The person says whether the phone bound there is still in use. */
  | 'SAY_PHONE_IN_USE'
  /** The person says whose the phone is that is taken there. */
  | 'SAY_WHOSE_PHONE'
  /** An administrator settles the case. */
  | 'SETTLE_CONFLICT'
  /** The person signs in. */
  | 'SIGN_IN'
  /** What the place says has been done there. */
  | 'STEP_DONE'
  /** An administrator takes the identity from the account. */
  | 'UNBIND_IDENTITY'
  /** An administrator unlocks the account. */
  | 'UNLOCK';

/** Where somebody of the staff stands, as they are told. */
export type TeacherStep =
  /** Verified, the evaluation platform is open: step 4. */
  | 'ARRIVED'
  /** An answer of the government platform is expected: step 3. */
  | 'AT_GOVERNMENT'
  /** Guidance out of a conflict: step 3. */
  | 'CONFLICT'
  /** An administrator decides: step 3. */
  | 'CONFLICT_REVIEW'
  /** An administrator locked the account. */
  | 'LOCKED'
  /** It gave no answer that says who it is; one may try again: step 3. */
  | 'RETRY'
  /** Not signed in yet: step 1. */
  | 'SIGN_IN'
  /** 未实名认证: step 2. */
  | 'UNVERIFIED';

/** What every step carries. */
export type TransitionInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** To go on without the bound phone. */
export type UnbindPhoneInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** The password, to prove who asks. */
  password: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** What would be right. */
export type WantedValueInput = {
  /** Of what; one of those that are reported, and no ID number. */
  field: CorrectionField;
  /** At most 100 characters. */
  value: string;
};

/** What to do with somebody else’s account there. */
export type WayOut =
  /** Give it another phone. */
  | 'CHANGE_PHONE'
  /** Deregister it. */
  | 'DEREGISTER';

/** Who decides about somebody’s case. */
export type WhoSettles =
  /** The bureau above (上级教育局管理员). */
  | 'BUREAU_ADMINISTRATOR'
  /** The system administrator of their school (学校系统管理员). */
  | 'SCHOOL_ADMINISTRATOR'
  /** Nobody is above: the support of the portal. */
  | 'SUPPORT';

/** Whose a phone is that is taken there. */
export type WhosePhone =
  /** It was typed wrong, or there is another number of one’s own. */
  | 'ANOTHER_NUMBER'
  /** One’s own, and in hand. */
  | 'MINE'
  /** One’s own number, on an account of its former owner. */
  | 'NOT_MINE';

/** A report of a child to take back. */
export type WithdrawForChildInput = {
  /** The child. */
  childId: string;
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** The case's number. */
  number: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

export type NationalIdQueryVariables = Exact<{ [key: string]: never; }>;


export type NationalIdQuery = { viewer: { id: string, nationalId: string | null } | null };

export type SessionsFieldsFragment = { id: string, sessions: Array<{ id: string, deviceName: string | null, createdAt: string, lastSeenAt: string, audience: SessionAudience, isCurrent: boolean }> | null };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { viewer: { id: string, sessions: Array<{ id: string, deviceName: string | null, createdAt: string, lastSeenAt: string, audience: SessionAudience, isCurrent: boolean }> | null } | null };

export type SessionsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type SessionsChangedSubscription = { viewerChanged: { id: string, sessions: Array<{ id: string, deviceName: string | null, createdAt: string, lastSeenAt: string, audience: SessionAudience, isCurrent: boolean }> | null } | null };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { result:
    | { issues: Array<{ code: IssueCode }> }
    | { viewer: { id: string, sessions: Array<{ id: string, deviceName: string | null, createdAt: string, lastSeenAt: string, audience: SessionAudience, isCurrent: boolean }> | null } | null }
   };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { result:
    | { issues: Array<{ code: IssueCode }> }
    | { viewer: { id: string, sessions: Array<{ id: string, deviceName: string | null, createdAt: string, lastSeenAt: string, audience: SessionAudience, isCurrent: boolean }> | null } | null }
   };

type SessionsEndedFields_Refused_Fragment = { issues: Array<{ code: IssueCode }> };

type SessionsEndedFields_Transitioned_Fragment = { viewer: { id: string, sessions: Array<{ id: string, deviceName: string | null, createdAt: string, lastSeenAt: string, audience: SessionAudience, isCurrent: boolean }> | null } | null };

export type SessionsEndedFieldsFragment =
  | SessionsEndedFields_Refused_Fragment
  | SessionsEndedFields_Transitioned_Fragment
;

export type UnbindPhoneMutationVariables = Exact<{
  input: UnbindPhoneInput;
}>;


export type UnbindPhoneMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type CorrectionWordsFragment = { at: string, by: CorrectionHand, text: string };

export type CorrectionStatementsFragment = { at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> };

export type OwnCorrectionFieldsFragment = { number: string, revision: number, step: CorrectionStep, hand: CorrectionHand | null, isHandMissing: boolean, goesOnAt: string | null, helpTopic: string, fields: Array<CorrectionField>, openedAt: string, closedAt: string | null, mayWithdraw: boolean, mayClose: boolean, mayReportAgain: boolean, handOvers: Array<{ at: string, step: CorrectionStep }>, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }>, words: Array<{ at: string, by: CorrectionHand, text: string }> };

export type MyCorrectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCorrectionsQuery = { viewer: { id: string } | null, myCorrections: Array<{ number: string, revision: number, step: CorrectionStep, hand: CorrectionHand | null, isHandMissing: boolean, goesOnAt: string | null, helpTopic: string, fields: Array<CorrectionField>, openedAt: string, closedAt: string | null, mayWithdraw: boolean, mayClose: boolean, mayReportAgain: boolean, handOvers: Array<{ at: string, step: CorrectionStep }>, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }>, words: Array<{ at: string, by: CorrectionHand, text: string }> }> | null };

export type ReportCorrectionMutationVariables = Exact<{
  input: ReportCorrectionInput;
}>;


export type ReportCorrectionMutation = { result:
    | { corrections: Array<{ number: string, revision: number, step: CorrectionStep, hand: CorrectionHand | null, isHandMissing: boolean, goesOnAt: string | null, helpTopic: string, fields: Array<CorrectionField>, openedAt: string, closedAt: string | null, mayWithdraw: boolean, mayClose: boolean, mayReportAgain: boolean, handOvers: Array<{ at: string, step: CorrectionStep }>, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }>, words: Array<{ at: string, by: CorrectionHand, text: string }> }> }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type ReportCorrectionAgainMutationVariables = Exact<{
  input: ReportAgainInput;
}>;


export type ReportCorrectionAgainMutation = { result:
    | { corrections: Array<{ number: string, revision: number, step: CorrectionStep, hand: CorrectionHand | null, isHandMissing: boolean, goesOnAt: string | null, helpTopic: string, fields: Array<CorrectionField>, openedAt: string, closedAt: string | null, mayWithdraw: boolean, mayClose: boolean, mayReportAgain: boolean, handOvers: Array<{ at: string, step: CorrectionStep }>, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }>, words: Array<{ at: string, by: CorrectionHand, text: string }> }> }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type WithdrawCorrectionMutationVariables = Exact<{
  input: OwnCorrectionInput;
}>;


export type WithdrawCorrectionMutation = { result:
    | { corrections: Array<{ number: string, revision: number, step: CorrectionStep, hand: CorrectionHand | null, isHandMissing: boolean, goesOnAt: string | null, helpTopic: string, fields: Array<CorrectionField>, openedAt: string, closedAt: string | null, mayWithdraw: boolean, mayClose: boolean, mayReportAgain: boolean, handOvers: Array<{ at: string, step: CorrectionStep }>, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }>, words: Array<{ at: string, by: CorrectionHand, text: string }> }> }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type CloseCorrectionMutationVariables = Exact<{
  input: OwnCorrectionInput;
}>;


export type CloseCorrectionMutation = { result:
    | { corrections: Array<{ number: string, revision: number, step: CorrectionStep, hand: CorrectionHand | null, isHandMissing: boolean, goesOnAt: string | null, helpTopic: string, fields: Array<CorrectionField>, openedAt: string, closedAt: string | null, mayWithdraw: boolean, mayClose: boolean, mayReportAgain: boolean, handOvers: Array<{ at: string, step: CorrectionStep }>, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }>, words: Array<{ at: string, by: CorrectionHand, text: string }> }> }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

type OwnCorrectionAnswer_OwnCorrectionsChanged_Fragment = { corrections: Array<{ number: string, revision: number, step: CorrectionStep, hand: CorrectionHand | null, isHandMissing: boolean, goesOnAt: string | null, helpTopic: string, fields: Array<CorrectionField>, openedAt: string, closedAt: string | null, mayWithdraw: boolean, mayClose: boolean, mayReportAgain: boolean, handOvers: Array<{ at: string, step: CorrectionStep }>, statements: Array<{ at: string, by: CorrectionReporter, text: string, wanted: Array<{ field: CorrectionField, value: string }> }>, words: Array<{ at: string, by: CorrectionHand, text: string }> }> };

type OwnCorrectionAnswer_Refused_Fragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> };

export type OwnCorrectionAnswerFragment =
  | OwnCorrectionAnswer_OwnCorrectionsChanged_Fragment
  | OwnCorrectionAnswer_Refused_Fragment
;

export type EvaluationQueryVariables = Exact<{ [key: string]: never; }>;


export type EvaluationQuery = { evaluation: { id: string, kind: AccountKind, name: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, maskedPhone: string | null } | null };

export type SignInToEvaluationMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInToEvaluationMutation = { signInToEvaluation:
    | { evaluation: { id: string, kind: AccountKind, name: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, maskedPhone: string | null } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SignOutOfEvaluationMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutOfEvaluationMutation = { signOutOfEvaluation: boolean };

export type HandOverMutationVariables = Exact<{
  id: string;
}>;


export type HandOverMutation = { handOver:
    | { location: string }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type VisitFieldsFragment = { id: string, kind: AccountKind, name: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, maskedPhone: string | null };

export type FamilyFieldsFragment = { maskedPhone: string, children: Array<{ id: string, relation: FamilyRelation, maskedName: string, schoolName: string | null, className: string | null, step: StudentStep, stepNumber: number | null, stepCount: number, since: string, helpTopic: string, mayReport: boolean, corrections: Array<{ number: string, revision: number, step: CorrectionStep, changedAt: string, isOwn: boolean, mayWithdraw: boolean, helpTopic: string }> }> };

export type FamilyQueryVariables = Exact<{ [key: string]: never; }>;


export type FamilyQuery = { portal: { serverTime: string }, family: { maskedPhone: string, children: Array<{ id: string, relation: FamilyRelation, maskedName: string, schoolName: string | null, className: string | null, step: StudentStep, stepNumber: number | null, stepCount: number, since: string, helpTopic: string, mayReport: boolean, corrections: Array<{ number: string, revision: number, step: CorrectionStep, changedAt: string, isOwn: boolean, mayWithdraw: boolean, helpTopic: string }> }> } | null };

export type SendFamilyCodeMutationVariables = Exact<{
  input: SendSignInCodeInput;
}>;


export type SendFamilyCodeMutation = { result:
    | { challengeId: string, expiresAt: string, resendAt: string }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SignInFamilyMutationVariables = Exact<{
  input: SignInFamilyInput;
}>;


export type SignInFamilyMutation = { result:
    | { family: { maskedPhone: string, children: Array<{ id: string, relation: FamilyRelation, maskedName: string, schoolName: string | null, className: string | null, step: StudentStep, stepNumber: number | null, stepCount: number, since: string, helpTopic: string, mayReport: boolean, corrections: Array<{ number: string, revision: number, step: CorrectionStep, changedAt: string, isOwn: boolean, mayWithdraw: boolean, helpTopic: string }> }> } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type ReportForChildMutationVariables = Exact<{
  input: ReportForChildInput;
}>;


export type ReportForChildMutation = { result:
    | { family: { maskedPhone: string, children: Array<{ id: string, relation: FamilyRelation, maskedName: string, schoolName: string | null, className: string | null, step: StudentStep, stepNumber: number | null, stepCount: number, since: string, helpTopic: string, mayReport: boolean, corrections: Array<{ number: string, revision: number, step: CorrectionStep, changedAt: string, isOwn: boolean, mayWithdraw: boolean, helpTopic: string }> }> } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type WithdrawForChildMutationVariables = Exact<{
  input: WithdrawForChildInput;
}>;


export type WithdrawForChildMutation = { result:
    | { family: { maskedPhone: string, children: Array<{ id: string, relation: FamilyRelation, maskedName: string, schoolName: string | null, className: string | null, step: StudentStep, stepNumber: number | null, stepCount: number, since: string, helpTopic: string, mayReport: boolean, corrections: Array<{ number: string, revision: number, step: CorrectionStep, changedAt: string, isOwn: boolean, mayWithdraw: boolean, helpTopic: string }> }> } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type SignOutFamilyMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutFamilyMutation = { signOutFamily: boolean };

type FamilyResultFields_FamilyChanged_Fragment = { family: { maskedPhone: string, children: Array<{ id: string, relation: FamilyRelation, maskedName: string, schoolName: string | null, className: string | null, step: StudentStep, stepNumber: number | null, stepCount: number, since: string, helpTopic: string, mayReport: boolean, corrections: Array<{ number: string, revision: number, step: CorrectionStep, changedAt: string, isOwn: boolean, mayWithdraw: boolean, helpTopic: string }> }> } | null };

type FamilyResultFields_Refused_Fragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> };

export type FamilyResultFieldsFragment =
  | FamilyResultFields_FamilyChanged_Fragment
  | FamilyResultFields_Refused_Fragment
;

export type SubmitStatusMutationVariables = Exact<{
  input: SubmitStatusInput;
}>;


export type SubmitStatusMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type RequestPhoneCodeMutationVariables = Exact<{
  input: RequestPhoneCodeInput;
}>;


export type RequestPhoneCodeMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type BindPhoneMutationVariables = Exact<{
  input: BindPhoneInput;
}>;


export type BindPhoneMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SkipPhoneMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type SkipPhoneMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type EnterEvaluationMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type EnterEvaluationMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

type TransitionFields_Refused_Fragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null };

type TransitionFields_Transitioned_Fragment = { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null };

export type TransitionFieldsFragment =
  | TransitionFields_Refused_Fragment
  | TransitionFields_Transitioned_Fragment
;

export type OwnFamilyFieldsFragment = { most: number, mayBind: boolean, members: Array<{ id: string, relation: FamilyRelation, maskedPhone: string, boundAt: string }>, invitation: { relation: FamilyRelation, maskedPhone: string, expiresAt: string, resendAt: string } | null };

export type MyFamilyQueryVariables = Exact<{ [key: string]: never; }>;


export type MyFamilyQuery = { myFamily: { most: number, mayBind: boolean, members: Array<{ id: string, relation: FamilyRelation, maskedPhone: string, boundAt: string }>, invitation: { relation: FamilyRelation, maskedPhone: string, expiresAt: string, resendAt: string } | null } | null };

type OwnFamilyResultFields_OwnFamilyChanged_Fragment = { family: { most: number, mayBind: boolean, members: Array<{ id: string, relation: FamilyRelation, maskedPhone: string, boundAt: string }>, invitation: { relation: FamilyRelation, maskedPhone: string, expiresAt: string, resendAt: string } | null } };

type OwnFamilyResultFields_Refused_Fragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> };

export type OwnFamilyResultFieldsFragment =
  | OwnFamilyResultFields_OwnFamilyChanged_Fragment
  | OwnFamilyResultFields_Refused_Fragment
;

export type RequestFamilyCodeMutationVariables = Exact<{
  input: RequestFamilyCodeInput;
}>;


export type RequestFamilyCodeMutation = { result:
    | { family: { most: number, mayBind: boolean, members: Array<{ id: string, relation: FamilyRelation, maskedPhone: string, boundAt: string }>, invitation: { relation: FamilyRelation, maskedPhone: string, expiresAt: string, resendAt: string } | null } }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type BindFamilyMemberMutationVariables = Exact<{
  input: BindFamilyMemberInput;
}>;


export type BindFamilyMemberMutation = { result:
    | { family: { most: number, mayBind: boolean, members: Array<{ id: string, relation: FamilyRelation, maskedPhone: string, boundAt: string }>, invitation: { relation: FamilyRelation, maskedPhone: string, expiresAt: string, resendAt: string } | null } }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type EndFamilyMemberMutationVariables = Exact<{
  input: EndFamilyMemberInput;
}>;


export type EndFamilyMemberMutation = { result:
    | { family: { most: number, mayBind: boolean, members: Array<{ id: string, relation: FamilyRelation, maskedPhone: string, boundAt: string }>, invitation: { relation: FamilyRelation, maskedPhone: string, expiresAt: string, resendAt: string } | null } }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }> }
   };

export type PortalQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalQuery = { portal: { serverTime: string, supportPhones: Array<string>, supportEmail: string, supportConsultationUrl: string | null, supportManualUrl: string | null, developmentInbox: string | null, isEvaluationBuiltIn: boolean, isInspectorOpen: boolean, officialAddresses: Array<{ url: string, name: string | null }> } };

export type GoToGovernmentMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type GoToGovernmentMutation = { result:
    | { url: string | null, viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SawThereMutationVariables = Exact<{
  input: SawThereInput;
}>;


export type SawThereMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SayWhosePhoneMutationVariables = Exact<{
  input: SayWhosePhoneInput;
}>;


export type SayWhosePhoneMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SayPasswordSignInFailedMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type SayPasswordSignInFailedMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SayPhoneInUseMutationVariables = Exact<{
  input: SayPhoneInUseInput;
}>;


export type SayPhoneInUseMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SayNotOneselfMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type SayNotOneselfMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SayOneselfMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type SayOneselfMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type ChooseWayOutMutationVariables = Exact<{
  input: ChooseWayOutInput;
}>;


export type ChooseWayOutMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type ConfirmDeregistrationMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type ConfirmDeregistrationMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type FinishPlaceMutationVariables = Exact<{
  input: FromPlaceInput;
}>;


export type FinishPlaceMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type GoBackMutationVariables = Exact<{
  input: FromPlaceInput;
}>;


export type GoBackMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type AskForHelpMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type AskForHelpMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type BureauQueryVariables = Exact<{
  id?: string | null | undefined;
}>;


export type BureauQuery = { bureau: { id: string, name: string, level: BureauLevel, children: Array<{ id: string, name: string, level: BureauLevel }>, schools: Array<{ id: string, name: string, path: Array<string> }> } | null };

export type SchoolsQueryVariables = Exact<{
  search: string;
}>;


export type SchoolsQuery = { schools: Array<{ id: string, name: string, path: Array<string> }> };

export type SchoolFieldsFragment = { id: string, name: string, path: Array<string> };

export type RequestCaptchaMutationVariables = Exact<{
  purpose: CaptchaPurpose;
  kind: CaptchaKind;
}>;


export type RequestCaptchaMutation = { requestCaptcha: { id: string, image: string | null, expiresAt: string, puzzle: { algorithm: string, nonce: string, salt: string, cost: number, keyLength: number, keyPrefix: string } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { lock: string | null, issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type LockEndedSubscriptionVariables = Exact<{
  lock: string;
}>;


export type LockEndedSubscription = { lockEnded: boolean };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SendSignInCodeMutationVariables = Exact<{
  input: SendSignInCodeInput;
}>;


export type SendSignInCodeMutation = { result:
    | { challengeId: string, expiresAt: string, resendAt: string }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SendRecoveryCodeMutationVariables = Exact<{
  input: SendRecoveryCodeInput;
}>;


export type SendRecoveryCodeMutation = { result:
    | { challengeId: string, expiresAt: string, resendAt: string }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type SignInByCodeMutationVariables = Exact<{
  input: SignInByCodeInput;
}>;


export type SignInByCodeMutation = { result:
    | { accounts: Array<{ id: string, maskedName: string, maskedNationalId: string, schoolName: string | null }> }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

export type RecoverPasswordMutationVariables = Exact<{
  input: RecoverPasswordInput;
}>;


export type RecoverPasswordMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null }
   };

type SendCodeFields_CodeSent_Fragment = { challengeId: string, expiresAt: string, resendAt: string };

type SendCodeFields_Refused_Fragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null };

export type SendCodeFieldsFragment =
  | SendCodeFields_CodeSent_Fragment
  | SendCodeFields_Refused_Fragment
;

export type SharedAccountFieldsFragment = { id: string, maskedName: string, maskedNationalId: string, schoolName: string | null };

export type ViewerFieldsFragment = { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null };

export type RefusedFieldsFragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null };

export type ViewerChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ViewerChangedSubscription = { viewerChanged: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, passwordChangedAt: string | null, isPasswordOld: boolean | null, roles: Array<Role> | null, duties: Array<Duty> | null, hindrance: { code: IssueCode } | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, statusDecision: StatusDecision | null, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null, realName: { revision: number, step: TeacherStep, place: RealNamePlace | null, stepNumber: number | null, stepCount: number, helpTopic: string, acceptedEvents: Array<TeacherEventType>, identityTakenAt: string | null, whoSettles: WhoSettles, whereTheySit: string | null, governmentUrl: string | null, governmentAppUrl: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }>, conflict: { number: string, kind: ConflictKind, openedAt: string, closedAt: string | null, decision: ConflictDecision | null, reason: string | null, maskedNameThere: string | null } | null } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SessionsFieldsFragmentDoc = new TypedDocumentString(`
    fragment SessionsFields on Viewer {
  id
  sessions {
    id
    deviceName
    createdAt
    lastSeenAt
    audience
    isCurrent
  }
}
    `, {"fragmentName":"SessionsFields"}) as unknown as TypedDocumentString<SessionsFieldsFragment, unknown>;
export const SessionsEndedFieldsFragmentDoc = new TypedDocumentString(`
    fragment SessionsEndedFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...SessionsFields
    }
  }
  ... on Refused {
    issues {
      code
    }
  }
}
    fragment SessionsFields on Viewer {
  id
  sessions {
    id
    deviceName
    createdAt
    lastSeenAt
    audience
    isCurrent
  }
}`, {"fragmentName":"SessionsEndedFields"}) as unknown as TypedDocumentString<SessionsEndedFieldsFragment, unknown>;
export const CorrectionStatementsFragmentDoc = new TypedDocumentString(`
    fragment CorrectionStatements on CorrectionStatement {
  at
  by
  text
  wanted {
    field
    value
  }
}
    `, {"fragmentName":"CorrectionStatements"}) as unknown as TypedDocumentString<CorrectionStatementsFragment, unknown>;
export const CorrectionWordsFragmentDoc = new TypedDocumentString(`
    fragment CorrectionWords on CorrectionWord {
  at
  by
  text
}
    `, {"fragmentName":"CorrectionWords"}) as unknown as TypedDocumentString<CorrectionWordsFragment, unknown>;
export const OwnCorrectionFieldsFragmentDoc = new TypedDocumentString(`
    fragment OwnCorrectionFields on OwnCorrection {
  number
  revision
  step
  hand
  isHandMissing
  goesOnAt
  helpTopic
  fields
  openedAt
  closedAt
  handOvers {
    at
    step
  }
  statements {
    ...CorrectionStatements
  }
  words {
    ...CorrectionWords
  }
  mayWithdraw
  mayClose
  mayReportAgain
}
    fragment CorrectionWords on CorrectionWord {
  at
  by
  text
}
fragment CorrectionStatements on CorrectionStatement {
  at
  by
  text
  wanted {
    field
    value
  }
}`, {"fragmentName":"OwnCorrectionFields"}) as unknown as TypedDocumentString<OwnCorrectionFieldsFragment, unknown>;
export const OwnCorrectionAnswerFragmentDoc = new TypedDocumentString(`
    fragment OwnCorrectionAnswer on OwnCorrectionResult {
  ... on OwnCorrectionsChanged {
    corrections {
      ...OwnCorrectionFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}
    fragment CorrectionWords on CorrectionWord {
  at
  by
  text
}
fragment CorrectionStatements on CorrectionStatement {
  at
  by
  text
  wanted {
    field
    value
  }
}
fragment OwnCorrectionFields on OwnCorrection {
  number
  revision
  step
  hand
  isHandMissing
  goesOnAt
  helpTopic
  fields
  openedAt
  closedAt
  handOvers {
    at
    step
  }
  statements {
    ...CorrectionStatements
  }
  words {
    ...CorrectionWords
  }
  mayWithdraw
  mayClose
  mayReportAgain
}`, {"fragmentName":"OwnCorrectionAnswer"}) as unknown as TypedDocumentString<OwnCorrectionAnswerFragment, unknown>;
export const VisitFieldsFragmentDoc = new TypedDocumentString(`
    fragment VisitFields on EvaluationVisit {
  id
  kind
  name
  maskedNationalId
  unifiedNumber
  schoolName
  className
  maskedPhone
}
    `, {"fragmentName":"VisitFields"}) as unknown as TypedDocumentString<VisitFieldsFragment, unknown>;
export const FamilyFieldsFragmentDoc = new TypedDocumentString(`
    fragment FamilyFields on Family {
  maskedPhone
  children {
    id
    relation
    maskedName
    schoolName
    className
    step
    stepNumber
    stepCount
    since
    helpTopic
    mayReport
    corrections {
      number
      revision
      step
      changedAt
      isOwn
      mayWithdraw
      helpTopic
    }
  }
}
    `, {"fragmentName":"FamilyFields"}) as unknown as TypedDocumentString<FamilyFieldsFragment, unknown>;
export const FamilyResultFieldsFragmentDoc = new TypedDocumentString(`
    fragment FamilyResultFields on FamilyResult {
  ... on FamilyChanged {
    family {
      ...FamilyFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}
    fragment FamilyFields on Family {
  maskedPhone
  children {
    id
    relation
    maskedName
    schoolName
    className
    step
    stepNumber
    stepCount
    since
    helpTopic
    mayReport
    corrections {
      number
      revision
      step
      changedAt
      isOwn
      mayWithdraw
      helpTopic
    }
  }
}`, {"fragmentName":"FamilyResultFields"}) as unknown as TypedDocumentString<FamilyResultFieldsFragment, unknown>;
export const ViewerFieldsFragmentDoc = new TypedDocumentString(`
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
    `, {"fragmentName":"ViewerFields"}) as unknown as TypedDocumentString<ViewerFieldsFragment, unknown>;
export const RefusedFieldsFragmentDoc = new TypedDocumentString(`
    fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}`, {"fragmentName":"RefusedFields"}) as unknown as TypedDocumentString<RefusedFieldsFragment, unknown>;
export const TransitionFieldsFragmentDoc = new TypedDocumentString(`
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`, {"fragmentName":"TransitionFields"}) as unknown as TypedDocumentString<TransitionFieldsFragment, unknown>;
export const OwnFamilyFieldsFragmentDoc = new TypedDocumentString(`
    fragment OwnFamilyFields on OwnFamily {
  members {
    id
    relation
    maskedPhone
    boundAt
  }
  most
  mayBind
  invitation {
    relation
    maskedPhone
    expiresAt
    resendAt
  }
}
    `, {"fragmentName":"OwnFamilyFields"}) as unknown as TypedDocumentString<OwnFamilyFieldsFragment, unknown>;
export const OwnFamilyResultFieldsFragmentDoc = new TypedDocumentString(`
    fragment OwnFamilyResultFields on OwnFamilyResult {
  ... on OwnFamilyChanged {
    family {
      ...OwnFamilyFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}
    fragment OwnFamilyFields on OwnFamily {
  members {
    id
    relation
    maskedPhone
    boundAt
  }
  most
  mayBind
  invitation {
    relation
    maskedPhone
    expiresAt
    resendAt
  }
}`, {"fragmentName":"OwnFamilyResultFields"}) as unknown as TypedDocumentString<OwnFamilyResultFieldsFragment, unknown>;
export const SchoolFieldsFragmentDoc = new TypedDocumentString(`
    fragment SchoolFields on School {
  id
  name
  path
}
    `, {"fragmentName":"SchoolFields"}) as unknown as TypedDocumentString<SchoolFieldsFragment, unknown>;
export const SendCodeFieldsFragmentDoc = new TypedDocumentString(`
    fragment SendCodeFields on SendCodeResult {
  ... on CodeSent {
    challengeId
    expiresAt
    resendAt
  }
  ...RefusedFields
}
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`, {"fragmentName":"SendCodeFields"}) as unknown as TypedDocumentString<SendCodeFieldsFragment, unknown>;
export const SharedAccountFieldsFragmentDoc = new TypedDocumentString(`
    fragment SharedAccountFields on SharedAccount {
  id
  maskedName
  maskedNationalId
  schoolName
}
    `, {"fragmentName":"SharedAccountFields"}) as unknown as TypedDocumentString<SharedAccountFieldsFragment, unknown>;
export const NationalIdDocument = new TypedDocumentString(`
    query NationalId {
  viewer {
    id
    nationalId
  }
}
    `) as unknown as TypedDocumentString<NationalIdQuery, NationalIdQueryVariables>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions {
  viewer {
    ...SessionsFields
  }
}
    fragment SessionsFields on Viewer {
  id
  sessions {
    id
    deviceName
    createdAt
    lastSeenAt
    audience
    isCurrent
  }
}`) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const SessionsChangedDocument = new TypedDocumentString(`
    subscription SessionsChanged {
  viewerChanged {
    ...SessionsFields
  }
}
    fragment SessionsFields on Viewer {
  id
  sessions {
    id
    deviceName
    createdAt
    lastSeenAt
    audience
    isCurrent
  }
}`) as unknown as TypedDocumentString<SessionsChangedSubscription, SessionsChangedSubscriptionVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($input: EndSessionInput!) {
  result: endSession(input: $input) {
    ...SessionsEndedFields
  }
}
    fragment SessionsFields on Viewer {
  id
  sessions {
    id
    deviceName
    createdAt
    lastSeenAt
    audience
    isCurrent
  }
}
fragment SessionsEndedFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...SessionsFields
    }
  }
  ... on Refused {
    issues {
      code
    }
  }
}`) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = new TypedDocumentString(`
    mutation EndOtherSessions {
  result: endOtherSessions {
    ...SessionsEndedFields
  }
}
    fragment SessionsFields on Viewer {
  id
  sessions {
    id
    deviceName
    createdAt
    lastSeenAt
    audience
    isCurrent
  }
}
fragment SessionsEndedFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...SessionsFields
    }
  }
  ... on Refused {
    issues {
      code
    }
  }
}`) as unknown as TypedDocumentString<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const UnbindPhoneDocument = new TypedDocumentString(`
    mutation UnbindPhone($input: UnbindPhoneInput!) {
  result: unbindPhone(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<UnbindPhoneMutation, UnbindPhoneMutationVariables>;
export const MyCorrectionsDocument = new TypedDocumentString(`
    query MyCorrections {
  viewer {
    id
  }
  myCorrections {
    ...OwnCorrectionFields
  }
}
    fragment CorrectionWords on CorrectionWord {
  at
  by
  text
}
fragment CorrectionStatements on CorrectionStatement {
  at
  by
  text
  wanted {
    field
    value
  }
}
fragment OwnCorrectionFields on OwnCorrection {
  number
  revision
  step
  hand
  isHandMissing
  goesOnAt
  helpTopic
  fields
  openedAt
  closedAt
  handOvers {
    at
    step
  }
  statements {
    ...CorrectionStatements
  }
  words {
    ...CorrectionWords
  }
  mayWithdraw
  mayClose
  mayReportAgain
}`) as unknown as TypedDocumentString<MyCorrectionsQuery, MyCorrectionsQueryVariables>;
export const ReportCorrectionDocument = new TypedDocumentString(`
    mutation ReportCorrection($input: ReportCorrectionInput!) {
  result: reportCorrection(input: $input) {
    ...OwnCorrectionAnswer
  }
}
    fragment CorrectionWords on CorrectionWord {
  at
  by
  text
}
fragment CorrectionStatements on CorrectionStatement {
  at
  by
  text
  wanted {
    field
    value
  }
}
fragment OwnCorrectionFields on OwnCorrection {
  number
  revision
  step
  hand
  isHandMissing
  goesOnAt
  helpTopic
  fields
  openedAt
  closedAt
  handOvers {
    at
    step
  }
  statements {
    ...CorrectionStatements
  }
  words {
    ...CorrectionWords
  }
  mayWithdraw
  mayClose
  mayReportAgain
}
fragment OwnCorrectionAnswer on OwnCorrectionResult {
  ... on OwnCorrectionsChanged {
    corrections {
      ...OwnCorrectionFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<ReportCorrectionMutation, ReportCorrectionMutationVariables>;
export const ReportCorrectionAgainDocument = new TypedDocumentString(`
    mutation ReportCorrectionAgain($input: ReportAgainInput!) {
  result: reportCorrectionAgain(input: $input) {
    ...OwnCorrectionAnswer
  }
}
    fragment CorrectionWords on CorrectionWord {
  at
  by
  text
}
fragment CorrectionStatements on CorrectionStatement {
  at
  by
  text
  wanted {
    field
    value
  }
}
fragment OwnCorrectionFields on OwnCorrection {
  number
  revision
  step
  hand
  isHandMissing
  goesOnAt
  helpTopic
  fields
  openedAt
  closedAt
  handOvers {
    at
    step
  }
  statements {
    ...CorrectionStatements
  }
  words {
    ...CorrectionWords
  }
  mayWithdraw
  mayClose
  mayReportAgain
}
fragment OwnCorrectionAnswer on OwnCorrectionResult {
  ... on OwnCorrectionsChanged {
    corrections {
      ...OwnCorrectionFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<ReportCorrectionAgainMutation, ReportCorrectionAgainMutationVariables>;
export const WithdrawCorrectionDocument = new TypedDocumentString(`
    mutation WithdrawCorrection($input: OwnCorrectionInput!) {
  result: withdrawCorrection(input: $input) {
    ...OwnCorrectionAnswer
  }
}
    fragment CorrectionWords on CorrectionWord {
  at
  by
  text
}
fragment CorrectionStatements on CorrectionStatement {
  at
  by
  text
  wanted {
    field
    value
  }
}
fragment OwnCorrectionFields on OwnCorrection {
  number
  revision
  step
  hand
  isHandMissing
  goesOnAt
  helpTopic
  fields
  openedAt
  closedAt
  handOvers {
    at
    step
  }
  statements {
    ...CorrectionStatements
  }
  words {
    ...CorrectionWords
  }
  mayWithdraw
  mayClose
  mayReportAgain
}
fragment OwnCorrectionAnswer on OwnCorrectionResult {
  ... on OwnCorrectionsChanged {
    corrections {
      ...OwnCorrectionFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<WithdrawCorrectionMutation, WithdrawCorrectionMutationVariables>;
export const CloseCorrectionDocument = new TypedDocumentString(`
    mutation CloseCorrection($input: OwnCorrectionInput!) {
  result: closeCorrection(input: $input) {
    ...OwnCorrectionAnswer
  }
}
    fragment CorrectionWords on CorrectionWord {
  at
  by
  text
}
fragment CorrectionStatements on CorrectionStatement {
  at
  by
  text
  wanted {
    field
    value
  }
}
fragment OwnCorrectionFields on OwnCorrection {
  number
  revision
  step
  hand
  isHandMissing
  goesOnAt
  helpTopic
  fields
  openedAt
  closedAt
  handOvers {
    at
    step
  }
  statements {
    ...CorrectionStatements
  }
  words {
    ...CorrectionWords
  }
  mayWithdraw
  mayClose
  mayReportAgain
}
fragment OwnCorrectionAnswer on OwnCorrectionResult {
  ... on OwnCorrectionsChanged {
    corrections {
      ...OwnCorrectionFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<CloseCorrectionMutation, CloseCorrectionMutationVariables>;
export const EvaluationDocument = new TypedDocumentString(`
    query Evaluation {
  evaluation {
    ...VisitFields
  }
}
    fragment VisitFields on EvaluationVisit {
  id
  kind
  name
  maskedNationalId
  unifiedNumber
  schoolName
  className
  maskedPhone
}`) as unknown as TypedDocumentString<EvaluationQuery, EvaluationQueryVariables>;
export const SignInToEvaluationDocument = new TypedDocumentString(`
    mutation SignInToEvaluation($input: SignInInput!) {
  signInToEvaluation(input: $input) {
    ... on EnteredEvaluation {
      evaluation {
        ...VisitFields
      }
    }
    ...RefusedFields
  }
}
    fragment VisitFields on EvaluationVisit {
  id
  kind
  name
  maskedNationalId
  unifiedNumber
  schoolName
  className
  maskedPhone
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SignInToEvaluationMutation, SignInToEvaluationMutationVariables>;
export const SignOutOfEvaluationDocument = new TypedDocumentString(`
    mutation SignOutOfEvaluation {
  signOutOfEvaluation
}
    `) as unknown as TypedDocumentString<SignOutOfEvaluationMutation, SignOutOfEvaluationMutationVariables>;
export const HandOverDocument = new TypedDocumentString(`
    mutation HandOver($id: ID!) {
  handOver(id: $id) {
    ... on HandedOver {
      location
    }
    ...RefusedFields
  }
}
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<HandOverMutation, HandOverMutationVariables>;
export const FamilyDocument = new TypedDocumentString(`
    query Family {
  portal {
    serverTime
  }
  family {
    ...FamilyFields
  }
}
    fragment FamilyFields on Family {
  maskedPhone
  children {
    id
    relation
    maskedName
    schoolName
    className
    step
    stepNumber
    stepCount
    since
    helpTopic
    mayReport
    corrections {
      number
      revision
      step
      changedAt
      isOwn
      mayWithdraw
      helpTopic
    }
  }
}`) as unknown as TypedDocumentString<FamilyQuery, FamilyQueryVariables>;
export const SendFamilyCodeDocument = new TypedDocumentString(`
    mutation SendFamilyCode($input: SendSignInCodeInput!) {
  result: sendFamilyCode(input: $input) {
    ...SendCodeFields
  }
}
    fragment SendCodeFields on SendCodeResult {
  ... on CodeSent {
    challengeId
    expiresAt
    resendAt
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SendFamilyCodeMutation, SendFamilyCodeMutationVariables>;
export const SignInFamilyDocument = new TypedDocumentString(`
    mutation SignInFamily($input: SignInFamilyInput!) {
  result: signInFamily(input: $input) {
    ...FamilyResultFields
  }
}
    fragment FamilyFields on Family {
  maskedPhone
  children {
    id
    relation
    maskedName
    schoolName
    className
    step
    stepNumber
    stepCount
    since
    helpTopic
    mayReport
    corrections {
      number
      revision
      step
      changedAt
      isOwn
      mayWithdraw
      helpTopic
    }
  }
}
fragment FamilyResultFields on FamilyResult {
  ... on FamilyChanged {
    family {
      ...FamilyFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<SignInFamilyMutation, SignInFamilyMutationVariables>;
export const ReportForChildDocument = new TypedDocumentString(`
    mutation ReportForChild($input: ReportForChildInput!) {
  result: reportForChild(input: $input) {
    ...FamilyResultFields
  }
}
    fragment FamilyFields on Family {
  maskedPhone
  children {
    id
    relation
    maskedName
    schoolName
    className
    step
    stepNumber
    stepCount
    since
    helpTopic
    mayReport
    corrections {
      number
      revision
      step
      changedAt
      isOwn
      mayWithdraw
      helpTopic
    }
  }
}
fragment FamilyResultFields on FamilyResult {
  ... on FamilyChanged {
    family {
      ...FamilyFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<ReportForChildMutation, ReportForChildMutationVariables>;
export const WithdrawForChildDocument = new TypedDocumentString(`
    mutation WithdrawForChild($input: WithdrawForChildInput!) {
  result: withdrawForChild(input: $input) {
    ...FamilyResultFields
  }
}
    fragment FamilyFields on Family {
  maskedPhone
  children {
    id
    relation
    maskedName
    schoolName
    className
    step
    stepNumber
    stepCount
    since
    helpTopic
    mayReport
    corrections {
      number
      revision
      step
      changedAt
      isOwn
      mayWithdraw
      helpTopic
    }
  }
}
fragment FamilyResultFields on FamilyResult {
  ... on FamilyChanged {
    family {
      ...FamilyFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<WithdrawForChildMutation, WithdrawForChildMutationVariables>;
export const SignOutFamilyDocument = new TypedDocumentString(`
    mutation SignOutFamily {
  signOutFamily
}
    `) as unknown as TypedDocumentString<SignOutFamilyMutation, SignOutFamilyMutationVariables>;
export const SubmitStatusDocument = new TypedDocumentString(`
    mutation SubmitStatus($input: SubmitStatusInput!) {
  result: submitStatus(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SubmitStatusMutation, SubmitStatusMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  result: changePassword(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const RequestPhoneCodeDocument = new TypedDocumentString(`
    mutation RequestPhoneCode($input: RequestPhoneCodeInput!) {
  result: requestPhoneCode(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<RequestPhoneCodeMutation, RequestPhoneCodeMutationVariables>;
export const BindPhoneDocument = new TypedDocumentString(`
    mutation BindPhone($input: BindPhoneInput!) {
  result: bindPhone(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<BindPhoneMutation, BindPhoneMutationVariables>;
export const SkipPhoneDocument = new TypedDocumentString(`
    mutation SkipPhone($input: TransitionInput!) {
  result: skipPhone(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SkipPhoneMutation, SkipPhoneMutationVariables>;
export const EnterEvaluationDocument = new TypedDocumentString(`
    mutation EnterEvaluation($input: TransitionInput!) {
  result: enterEvaluation(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<EnterEvaluationMutation, EnterEvaluationMutationVariables>;
export const MyFamilyDocument = new TypedDocumentString(`
    query MyFamily {
  myFamily {
    ...OwnFamilyFields
  }
}
    fragment OwnFamilyFields on OwnFamily {
  members {
    id
    relation
    maskedPhone
    boundAt
  }
  most
  mayBind
  invitation {
    relation
    maskedPhone
    expiresAt
    resendAt
  }
}`) as unknown as TypedDocumentString<MyFamilyQuery, MyFamilyQueryVariables>;
export const RequestFamilyCodeDocument = new TypedDocumentString(`
    mutation RequestFamilyCode($input: RequestFamilyCodeInput!) {
  result: requestFamilyCode(input: $input) {
    ...OwnFamilyResultFields
  }
}
    fragment OwnFamilyFields on OwnFamily {
  members {
    id
    relation
    maskedPhone
    boundAt
  }
  most
  mayBind
  invitation {
    relation
    maskedPhone
    expiresAt
    resendAt
  }
}
fragment OwnFamilyResultFields on OwnFamilyResult {
  ... on OwnFamilyChanged {
    family {
      ...OwnFamilyFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<RequestFamilyCodeMutation, RequestFamilyCodeMutationVariables>;
export const BindFamilyMemberDocument = new TypedDocumentString(`
    mutation BindFamilyMember($input: BindFamilyMemberInput!) {
  result: bindFamilyMember(input: $input) {
    ...OwnFamilyResultFields
  }
}
    fragment OwnFamilyFields on OwnFamily {
  members {
    id
    relation
    maskedPhone
    boundAt
  }
  most
  mayBind
  invitation {
    relation
    maskedPhone
    expiresAt
    resendAt
  }
}
fragment OwnFamilyResultFields on OwnFamilyResult {
  ... on OwnFamilyChanged {
    family {
      ...OwnFamilyFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<BindFamilyMemberMutation, BindFamilyMemberMutationVariables>;
export const EndFamilyMemberDocument = new TypedDocumentString(`
    mutation EndFamilyMember($input: EndFamilyMemberInput!) {
  result: endFamilyMember(input: $input) {
    ...OwnFamilyResultFields
  }
}
    fragment OwnFamilyFields on OwnFamily {
  members {
    id
    relation
    maskedPhone
    boundAt
  }
  most
  mayBind
  invitation {
    relation
    maskedPhone
    expiresAt
    resendAt
  }
}
fragment OwnFamilyResultFields on OwnFamilyResult {
  ... on OwnFamilyChanged {
    family {
      ...OwnFamilyFields
    }
  }
  ... on Refused {
    issues {
      code
      field
      until
      remaining
    }
  }
}`) as unknown as TypedDocumentString<EndFamilyMemberMutation, EndFamilyMemberMutationVariables>;
export const PortalDocument = new TypedDocumentString(`
    query Portal {
  portal {
    serverTime
    supportPhones
    supportEmail
    supportConsultationUrl
    supportManualUrl
    officialAddresses {
      url
      name
    }
    developmentInbox
    isEvaluationBuiltIn
    isInspectorOpen
  }
}
    `) as unknown as TypedDocumentString<PortalQuery, PortalQueryVariables>;
export const GoToGovernmentDocument = new TypedDocumentString(`
    mutation GoToGovernment($input: TransitionInput!) {
  result: goToGovernment(input: $input) {
    ... on GoneToGovernment {
      url
      viewer {
        ...ViewerFields
      }
    }
    ...RefusedFields
  }
}
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<GoToGovernmentMutation, GoToGovernmentMutationVariables>;
export const SawThereDocument = new TypedDocumentString(`
    mutation SawThere($input: SawThereInput!) {
  result: sawThere(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SawThereMutation, SawThereMutationVariables>;
export const SayWhosePhoneDocument = new TypedDocumentString(`
    mutation SayWhosePhone($input: SayWhosePhoneInput!) {
  result: sayWhosePhone(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SayWhosePhoneMutation, SayWhosePhoneMutationVariables>;
export const SayPasswordSignInFailedDocument = new TypedDocumentString(`
    mutation SayPasswordSignInFailed($input: TransitionInput!) {
  result: sayPasswordSignInFailed(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SayPasswordSignInFailedMutation, SayPasswordSignInFailedMutationVariables>;
export const SayPhoneInUseDocument = new TypedDocumentString(`
    mutation SayPhoneInUse($input: SayPhoneInUseInput!) {
  result: sayPhoneInUse(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SayPhoneInUseMutation, SayPhoneInUseMutationVariables>;
export const SayNotOneselfDocument = new TypedDocumentString(`
    mutation SayNotOneself($input: TransitionInput!) {
  result: sayNotOneself(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SayNotOneselfMutation, SayNotOneselfMutationVariables>;
export const SayOneselfDocument = new TypedDocumentString(`
    mutation SayOneself($input: TransitionInput!) {
  result: sayOneself(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SayOneselfMutation, SayOneselfMutationVariables>;
export const ChooseWayOutDocument = new TypedDocumentString(`
    mutation ChooseWayOut($input: ChooseWayOutInput!) {
  result: chooseWayOut(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<ChooseWayOutMutation, ChooseWayOutMutationVariables>;
export const ConfirmDeregistrationDocument = new TypedDocumentString(`
    mutation ConfirmDeregistration($input: TransitionInput!) {
  result: confirmDeregistration(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<ConfirmDeregistrationMutation, ConfirmDeregistrationMutationVariables>;
export const FinishPlaceDocument = new TypedDocumentString(`
    mutation FinishPlace($input: FromPlaceInput!) {
  result: finishPlace(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<FinishPlaceMutation, FinishPlaceMutationVariables>;
export const GoBackDocument = new TypedDocumentString(`
    mutation GoBack($input: FromPlaceInput!) {
  result: goBack(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<GoBackMutation, GoBackMutationVariables>;
export const AskForHelpDocument = new TypedDocumentString(`
    mutation AskForHelp($input: TransitionInput!) {
  result: askForHelp(input: $input) {
    ...TransitionFields
  }
}
    fragment TransitionFields on TransitionResult {
  ... on Transitioned {
    viewer {
      ...ViewerFields
    }
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<AskForHelpMutation, AskForHelpMutationVariables>;
export const BureauDocument = new TypedDocumentString(`
    query Bureau($id: ID) {
  bureau(id: $id) {
    id
    name
    level
    children {
      id
      name
      level
    }
    schools {
      ...SchoolFields
    }
  }
}
    fragment SchoolFields on School {
  id
  name
  path
}`) as unknown as TypedDocumentString<BureauQuery, BureauQueryVariables>;
export const SchoolsDocument = new TypedDocumentString(`
    query Schools($search: String!) {
  schools(search: $search, first: 20) {
    ...SchoolFields
  }
}
    fragment SchoolFields on School {
  id
  name
  path
}`) as unknown as TypedDocumentString<SchoolsQuery, SchoolsQueryVariables>;
export const RequestCaptchaDocument = new TypedDocumentString(`
    mutation RequestCaptcha($purpose: CaptchaPurpose!, $kind: CaptchaKind!) {
  requestCaptcha(purpose: $purpose, kind: $kind) {
    id
    image
    puzzle {
      algorithm
      nonce
      salt
      cost
      keyLength
      keyPrefix
    }
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<RequestCaptchaMutation, RequestCaptchaMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    ... on SignedIn {
      viewer {
        ...ViewerFields
      }
    }
    ... on Refused {
      lock
    }
    ...RefusedFields
  }
}
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const LockEndedDocument = new TypedDocumentString(`
    subscription LockEnded($lock: ID!) {
  lockEnded(lock: $lock)
}
    `) as unknown as TypedDocumentString<LockEndedSubscription, LockEndedSubscriptionVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SendSignInCodeDocument = new TypedDocumentString(`
    mutation SendSignInCode($input: SendSignInCodeInput!) {
  result: sendSignInCode(input: $input) {
    ...SendCodeFields
  }
}
    fragment SendCodeFields on SendCodeResult {
  ... on CodeSent {
    challengeId
    expiresAt
    resendAt
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SendSignInCodeMutation, SendSignInCodeMutationVariables>;
export const SendRecoveryCodeDocument = new TypedDocumentString(`
    mutation SendRecoveryCode($input: SendRecoveryCodeInput!) {
  result: sendRecoveryCode(input: $input) {
    ...SendCodeFields
  }
}
    fragment SendCodeFields on SendCodeResult {
  ... on CodeSent {
    challengeId
    expiresAt
    resendAt
  }
  ...RefusedFields
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SendRecoveryCodeMutation, SendRecoveryCodeMutationVariables>;
export const SignInByCodeDocument = new TypedDocumentString(`
    mutation SignInByCode($input: SignInByCodeInput!) {
  result: signInByCode(input: $input) {
    ... on SignedIn {
      viewer {
        ...ViewerFields
      }
    }
    ... on AccountChoice {
      accounts {
        ...SharedAccountFields
      }
    }
    ...RefusedFields
  }
}
    fragment SharedAccountFields on SharedAccount {
  id
  maskedName
  maskedNationalId
  schoolName
}
fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<SignInByCodeMutation, SignInByCodeMutationVariables>;
export const RecoverPasswordDocument = new TypedDocumentString(`
    mutation RecoverPassword($input: RecoverPasswordInput!) {
  result: recoverPassword(input: $input) {
    ... on SignedIn {
      viewer {
        ...ViewerFields
      }
    }
    ...RefusedFields
  }
}
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}
fragment RefusedFields on Refused {
  issues {
    code
    field
    until
    remaining
  }
  currentViewer: viewer {
    ...ViewerFields
  }
}`) as unknown as TypedDocumentString<RecoverPasswordMutation, RecoverPasswordMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const ViewerChangedDocument = new TypedDocumentString(`
    subscription ViewerChanged {
  viewerChanged {
    ...ViewerFields
  }
}
    fragment ViewerFields on Viewer {
  id
  kind
  maskedNationalId
  unifiedNumber
  name
  schoolName
  className
  maskedPhone
  passwordChangedAt
  isPasswordOld
  hindrance {
    code
  }
  onboarding {
    revision
    step
    stepNumber
    stepCount
    actors
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    statusTriesLeft
    statusDecision
    codeSentTo
    evaluationAccess
    evaluationUrl
  }
  roles
  duties
  realName {
    revision
    step
    place
    stepNumber
    stepCount
    helpTopic
    acceptedEvents
    deadlines {
      name
      at
    }
    conflict {
      number
      kind
      openedAt
      closedAt
      decision
      reason
      maskedNameThere
    }
    identityTakenAt
    whoSettles
    whereTheySit
    governmentUrl
    governmentAppUrl
    evaluationAccess
    evaluationUrl
  }
}`) as unknown as TypedDocumentString<ViewerChangedSubscription, ViewerChangedSubscriptionVariables>;