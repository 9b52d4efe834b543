import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import type { Issue as KernelIssue, IssueCode as KernelIssueCode } from '../../machines/rules/issue.js';
import { Access } from './access.js';
import { enumOf } from './enums.js';

export const IssueCode = enumOf<KernelIssueCode>(
  'IssueCode',
  'Why something was refused. The list is closed: a client has a text for each.',
  {
    ACCOUNT_NAME_MALFORMED: 'What was typed can be no account: neither an ID number nor a unified number.',
    CAPTCHA_WRONG: 'The answer does not match the captcha, which is spent.',
    CAPTCHA_EXPIRED: 'The captcha is older than two minutes, was used, or was made for another browser or purpose.',
    CREDENTIALS_WRONG: 'Account or password is wrong; it does not say which.',
    LOCKED_BY_FAILURES: 'Too many wrong passwords: locked until the given time.',
    LOCKED_BY_ADMINISTRATOR: 'Never unlocked by the school, or locked again by an administrator.',
    BUSY: 'Too many people at this moment; the same request may be sent again.',
    RATE_LIMITED: 'Too often: allowed again at the given time.',
    SIGN_IN_REQUIRED: 'Nobody is signed in, or the session has ended.',
    PASSWORD_SYNCING:
      'The password is right, but has not reached the evaluation platform yet: until the given time, or, where that is past or missing, until the platform has answered.',
    ONBOARDING_UNFINISHED: 'Steps are left at the portal before the evaluation platform opens.',
    HAND_OVER_EXPIRED: 'The way to the evaluation platform was begun too long ago, or in another browser.',
    STEP_NOT_OPEN: 'Not possible at this step, or while the account is locked.',
    STALE_REVISION: 'Something has happened since the page was shown; look at it again.',
    FLOW_QUARANTINED:
      'A new version of the portal cannot go on from where this person stands. Nothing is lost; technical support brings them on.',
    NAME_REQUIRED: 'The name is missing or cannot be a name.',
    SCHOOL_REQUIRED: 'No school was chosen.',
    CLASS_NOT_FOUND: 'The student’s school has no such class.',
    STATUS_MISMATCH: 'Name and school do not match the roster; it does not say which.',
    STATUS_UNDER_REVIEW: "The tries are used up: the school's registrar decides.",
    OLD_PASSWORD_WRONG: 'The old password is wrong.',
    PASSWORD_WRONG: 'The password that was to prove who asks is wrong or missing.',
    PASSWORD_TOO_SHORT: 'The new password has less than 8 characters.',
    PASSWORD_TOO_LONG: 'The new password has more than 15 characters.',
    PASSWORD_TOO_FEW_CLASSES: 'Less than three of digits, lower case, upper case and symbols.',
    PASSWORD_CHARACTER_UNSUPPORTED: 'Something else than visible ASCII characters.',
    PASSWORD_SAME_AS_OLD: 'The new password is the old one.',
    PASSWORD_DERIVED_FROM_ID: 'The new password contains a part of the ID number.',
    PASSWORD_COMMON: 'The new password is among those that are tried first.',
    PASSWORD_CONFIRMATION_DIFFERS: 'The confirmation is not the new password.',
    PHONE_MALFORMED: 'Not a mainland mobile number.',
    PHONE_ACCOUNT_LIMIT: 'The phone is bound to as many accounts as it may be.',
    CODE_TOO_SOON: 'A code was sent less than a minute ago.',
    CODE_WRONG: 'The code is wrong.',
    CODE_EXPIRED: 'There is no code that could still be used.',
    CODE_EXHAUSTED: 'The tries for this code are used up.',
    NOT_PERMITTED: 'Nobody with this role may do that, or the role rests until the real name is proved.',
    CASE_NOT_FOUND: 'There is no such case in the charge of whoever asks.',
    REASON_REQUIRED: 'A reason is missing, or longer than 500 characters.',
    PERSONAL_NUMBER: 'A text that others will read holds an ID number or a mobile number.',
    IDENTITY_UNCONFIRMED: 'It was not confirmed that the identity is this person.',
    SCHOOL_NOT_FOUND: 'There is no such school in the scope of whoever asks.',
    FILE_TOO_LARGE: 'The file has more than 50 MB.',
    IMPORT_NOT_FOUND: 'There is no such import in the scope of whoever asks, or it is forgotten already.',
    IMPORTS_BUSY: 'Other files are being read; the same file may be sent again.',
    IMPORT_RUNNING: 'Another import of the school is being checked, done or undone.',
    IMPORT_CHANGED: 'The import is in another state by now; look at it again.',
    HOLD_REASON_REQUIRED: 'So many students would be moved or taken out that a reason is needed, 2 to 500 characters.',
    ACCOUNT_NOT_FOUND: 'One of the accounts does not exist, or is not in the charge of whoever asks.',
    ACCOUNTS_REQUIRED: 'No account was chosen, or both accounts and a filter were given.',
    MATCHES_CHANGED: 'Another number of accounts matches than the page said; look at the list again.',
    TOO_MANY: 'More than 10,000 accounts at once: do it by school or by grade.',
    STUDENTS_ONLY:
      'Not for accounts of the staff: they have no initial password. One of them gets a new one by `resetStaffPassword`.',
    PASSWORD_SHOWN_ALREADY:
      'This request has reset the password already, and the password was given then. Nothing was done now.',
    ACTION_NOT_FOUND: 'There is no such action in the charge of whoever asks.',
    ACTION_NOT_OPEN: 'Not possible as far as the action has come, or for whoever asks.',
    ACCOUNT_FAULT: 'Something broke on our side at this account; it can be tried again.',
    CHANGE_REQUIRED: 'Neither name nor school is put right.',
    FIELDS_REQUIRED: 'Nothing is named that would be wrong.',
    STATEMENT_REQUIRED: 'What is wrong has to be said in 4 to 500 characters.',
    WANTED_UNSUITABLE: 'Too long, or about something that nobody can say here, such as an ID number.',
    CORRECTION_OPEN: 'There is a report already that is not over.',
    FAMILY_LIMIT: 'As many family members are bound as may be.',
    FAMILY_ALREADY_BOUND: 'This phone is bound to the student already.',
    FAMILY_MEMBER_NOT_FOUND: 'Whoever asks has no such family member bound.',
    CHILD_NOT_FOUND: 'No student with this number has bound whoever asks.',
  },
);

@Access('parent')
@ObjectType({ description: 'One reason of a refusal.' })
export class Issue {
  @Field(() => IssueCode, { description: 'What is the matter.' })
  code!: KernelIssueCode;

  @Field(() => String, { nullable: true, description: 'The input field that it is about.' })
  field!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the hindrance ends.' })
  until!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Tries left.' })
  remaining!: number | null;
}

export function viewIssue({ code, field, until, remaining }: KernelIssue): Issue {
  return {
    code,
    field: field ?? null,
    until: until === undefined ? null : new Date(until),
    remaining: remaining ?? null,
  };
}
