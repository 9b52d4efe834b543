/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of user an account is for. */
export type AccountKind =
  /** A school administrator. */
  | 'ADMINISTRATOR'
  /** A student. */
  | 'STUDENT';

/** Who can bring an onboarding on. */
export type Actor =
  /** The school's administrator. */
  | 'ADMINISTRATOR'
  /** The school's registrar (学籍管理员). */
  | 'REGISTRAR'
  /** The student. */
  | 'STUDENT'
  /** Time, or the system itself. */
  | 'SYSTEM';

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

/** What a captcha is for. One for another purpose is never taken. */
export type CaptchaPurpose =
  /** The evaluation platform's own sign-in. */
  | 'EVALUATION_SIGN_IN'
  /** Signing in. */
  | 'SIGN_IN';

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

/** What is being waited for. */
export type DeadlineName =
  /** The moment from which another SMS code may be asked for. */
  | 'CODE_RESEND'
  /** The end of the SMS code. */
  | 'CODE_VALIDITY'
  /** The end of a lock by wrong passwords. */
  | 'LOCKOUT'
  /** The moment from which the evaluation platform's own sign-in takes the new password. */
  | 'PASSWORD_SYNC';

/** What the evaluation platform's own sign-in knows. */
export type EvaluationAccess =
  /** Nothing yet. */
  | 'CLOSED'
  /** The new password. */
  | 'SYNCED'
  /** The new password is on its way there; the entrance on the portal is open already. */
  | 'SYNCING';

/** Why something was refused. The list is closed: a client has a text for each. */
export type IssueCode =
  /** What was typed can be no account: neither an ID number nor a unified number. */
  | 'ACCOUNT_NAME_MALFORMED'
  /** Too many people at this moment; the same request may be sent again. */
  | 'BUSY'
  /** The captcha is older than two minutes, was used, or was made for another browser. */
  | 'CAPTCHA_EXPIRED'
  /** The characters do not match the picture. The captcha is spent. */
  | 'CAPTCHA_WRONG'
  /** The tries for this code are used up. */
  | 'CODE_EXHAUSTED'
  /** There is no code that could still be used. */
  | 'CODE_EXPIRED'
  /** A code was sent less than a minute ago. */
  | 'CODE_TOO_SOON'
  /** The code is wrong. */
  | 'CODE_WRONG'
  /** Account or password is wrong; it does not say which. */
  | 'CREDENTIALS_WRONG'
  /** The way to the evaluation platform was begun too long ago, or in another browser. */
  | 'HAND_OVER_EXPIRED'
  /** Never unlocked by the school, or locked again by an administrator. */
  | 'LOCKED_BY_ADMINISTRATOR'
  /** Too many wrong passwords: locked until the given time. */
  | 'LOCKED_BY_FAILURES'
  /** The name is missing or cannot be a name. */
  | 'NAME_REQUIRED'
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
  /** The password is right, but has not reached the evaluation platform yet: until the given time, or, where that is past or missing, until the platform has answered. */
  | 'PASSWORD_SYNCING'
  /** Less than three of digits, lower case, upper case and symbols. */
  | 'PASSWORD_TOO_FEW_CLASSES'
  /** The new password has more than 15 characters. */
  | 'PASSWORD_TOO_LONG'
  /** The new password has less than 8 characters. */
  | 'PASSWORD_TOO_SHORT'
  /** The phone is bound to as many accounts as it may be. */
  | 'PHONE_ACCOUNT_LIMIT'
  /** Not a mainland mobile number. */
  | 'PHONE_MALFORMED'
  /** Too often: allowed again at the given time. */
  | 'RATE_LIMITED'
  /** No school was chosen. */
  | 'SCHOOL_REQUIRED'
  /** Nobody is signed in, or the session has ended. */
  | 'SIGN_IN_REQUIRED'
  /** Something has happened since the page was shown; look at it again. */
  | 'STALE_REVISION'
  /** Name and school do not match the roster; it does not say which. */
  | 'STATUS_MISMATCH'
  /** The tries are used up: the school's registrar decides. */
  | 'STATUS_UNDER_REVIEW'
  /** Not possible at this step, or while the account is locked. */
  | 'STEP_NOT_OPEN';

/** Where to send a code. */
export type RequestPhoneCodeInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** A mainland mobile number, in any spelling. */
  phone: string;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

/** What somebody signs in with. */
export type SignInInput = {
  /** National ID number or unified account number, in any spelling. */
  account: string;
  /** The characters of its picture, in either case. */
  captchaAnswer: string;
  /** The captcha that was shown. */
  captchaId: string;
  /** The password. */
  password: string;
};

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

/** What every step carries. */
export type TransitionInput = {
  /** The revision that the person was looking at; refused if something happened since. */
  expectedRevision: number;
  /** A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer. */
  requestId: string;
};

export type EvaluationQueryVariables = Exact<{ [key: string]: never; }>;


export type EvaluationQuery = { evaluation: { id: string, name: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, maskedPhone: string | null } | null };

export type SignInToEvaluationMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInToEvaluationMutation = { signInToEvaluation:
    | { evaluation: { id: string, name: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, maskedPhone: string | null } | null }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
   };

export type SignOutOfEvaluationMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutOfEvaluationMutation = { signOutOfEvaluation: boolean };

export type HandOverMutationVariables = Exact<{
  id: string;
}>;


export type HandOverMutation = { handOver:
    | { location: string }
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
   };

export type VisitFieldsFragment = { id: string, name: string, maskedNationalId: string, unifiedNumber: string, schoolName: string | null, className: string | null, maskedPhone: string | null };

export type SubmitStatusMutationVariables = Exact<{
  input: SubmitStatusInput;
}>;


export type SubmitStatusMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
   };

export type RequestPhoneCodeMutationVariables = Exact<{
  input: RequestPhoneCodeInput;
}>;


export type RequestPhoneCodeMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
   };

export type BindPhoneMutationVariables = Exact<{
  input: BindPhoneInput;
}>;


export type BindPhoneMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
   };

export type SkipPhoneMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type SkipPhoneMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
   };

export type EnterEvaluationMutationVariables = Exact<{
  input: TransitionInput;
}>;


export type EnterEvaluationMutation = { result:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
   };

type TransitionFields_Refused_Fragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null };

type TransitionFields_Transitioned_Fragment = { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null };

export type TransitionFieldsFragment =
  | TransitionFields_Refused_Fragment
  | TransitionFields_Transitioned_Fragment
;

export type PortalQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalQuery = { portal: { serverTime: string, supportPhones: Array<string>, supportEmail: string, developmentInbox: string | null, isEvaluationBuiltIn: boolean } };

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
}>;


export type RequestCaptchaMutation = { requestCaptcha: { id: string, image: string, expiresAt: string } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
    | { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type ViewerFieldsFragment = { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null };

export type RefusedFieldsFragment = { issues: Array<{ code: IssueCode, field: string | null, until: string | null, remaining: number | null }>, currentViewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null };

export type ViewerChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ViewerChangedSubscription = { viewerChanged: { id: string, kind: AccountKind, maskedNationalId: string, unifiedNumber: string | null, name: string | null, schoolName: string | null, className: string | null, maskedPhone: string | null, onboarding: { revision: number, step: StudentStep, stepNumber: number | null, stepCount: number, actors: Array<Actor>, helpTopic: string, acceptedEvents: Array<StudentEventType>, statusTriesLeft: number, codeSentTo: string | null, evaluationAccess: EvaluationAccess, evaluationUrl: string | null, deadlines: Array<{ name: DeadlineName, at: string }> } | null } | null };

export const VisitFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvaluationVisit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}}]}}]} as unknown as DocumentNode<VisitFieldsFragment, unknown>;
export const ViewerFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}}]} as unknown as DocumentNode<ViewerFieldsFragment, unknown>;
export const RefusedFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}}]} as unknown as DocumentNode<RefusedFieldsFragment, unknown>;
export const TransitionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransitionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transitioned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<TransitionFieldsFragment, unknown>;
export const SchoolFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SchoolFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"School"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SchoolFieldsFragment, unknown>;
export const EvaluationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvaluationVisit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}}]}}]} as unknown as DocumentNode<EvaluationQuery, EvaluationQueryVariables>;
export const SignInToEvaluationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInToEvaluation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInToEvaluation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnteredEvaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvaluationVisit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<SignInToEvaluationMutation, SignInToEvaluationMutationVariables>;
export const SignOutOfEvaluationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOutOfEvaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOutOfEvaluation"}}]}}]} as unknown as DocumentNode<SignOutOfEvaluationMutation, SignOutOfEvaluationMutationVariables>;
export const HandOverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandedOver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<HandOverMutation, HandOverMutationVariables>;
export const SubmitStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"submitStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransitionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransitionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transitioned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<SubmitStatusMutation, SubmitStatusMutationVariables>;
export const ChangePasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"changePassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransitionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransitionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transitioned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const RequestPhoneCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestPhoneCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestPhoneCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"requestPhoneCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransitionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransitionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transitioned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<RequestPhoneCodeMutation, RequestPhoneCodeMutationVariables>;
export const BindPhoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BindPhone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BindPhoneInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"bindPhone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransitionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransitionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transitioned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<BindPhoneMutation, BindPhoneMutationVariables>;
export const SkipPhoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SkipPhone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"skipPhone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransitionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransitionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transitioned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<SkipPhoneMutation, SkipPhoneMutationVariables>;
export const EnterEvaluationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterEvaluation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"enterEvaluation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransitionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransitionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransitionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transitioned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<EnterEvaluationMutation, EnterEvaluationMutationVariables>;
export const PortalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"supportPhones"}},{"kind":"Field","name":{"kind":"Name","value":"supportEmail"}},{"kind":"Field","name":{"kind":"Name","value":"developmentInbox"}},{"kind":"Field","name":{"kind":"Name","value":"isEvaluationBuiltIn"}}]}}]}}]} as unknown as DocumentNode<PortalQuery, PortalQueryVariables>;
export const BureauDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Bureau"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bureau"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schools"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SchoolFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SchoolFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"School"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<BureauQuery, BureauQueryVariables>;
export const SchoolsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Schools"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schools"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SchoolFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SchoolFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"School"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SchoolsQuery, SchoolsQueryVariables>;
export const RequestCaptchaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestCaptcha"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaPurpose"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestCaptcha"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"image"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<RequestCaptchaMutation, RequestCaptchaMutationVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"currentViewer"},"name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const ViewerChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ViewerChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewerChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNationalId"}},{"kind":"Field","name":{"kind":"Name","value":"unifiedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schoolName"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"maskedPhone"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"stepNumber"}},{"kind":"Field","name":{"kind":"Name","value":"stepCount"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"helpTopic"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusTriesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"codeSentTo"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationAccess"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationUrl"}}]}}]}}]} as unknown as DocumentNode<ViewerChangedSubscription, ViewerChangedSubscriptionVariables>;