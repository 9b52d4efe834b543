import type { IssueCode } from '../graphql/generated/graphql.js';

/** What only the browser can find out, or finds out first. */
export type LocalIssueCode =
  | 'ACCOUNT_REQUIRED'
  | 'PASSWORD_REQUIRED'
  | 'NATIONAL_ID_MALFORMED'
  | 'CAPTCHA_REQUIRED'
  | 'OLD_PASSWORD_REQUIRED'
  | 'NEW_PASSWORD_REQUIRED'
  | 'CONFIRMATION_REQUIRED'
  | 'PHONE_REQUIRED'
  | 'CODE_REQUIRED'
  | 'DECISION_REQUIRED'
  | 'FILE_REQUIRED'
  | 'FILE_EMPTY'
  | 'FILE_KIND_WRONG'
  | 'FILE_UNREADABLE'
  | 'RELATION_REQUIRED'
  | 'OFFLINE'
  | 'UNREACHABLE'
  | 'FAULT';

export type AnyIssueCode = IssueCode | LocalIssueCode;

/** One reason of a refusal, as forms show it. */
export interface FormIssue {
  readonly code: AnyIssueCode;
  /** The input that it is about. */
  readonly field?: string | null;
  /** When the hindrance ends, ISO 8601. */
  readonly until?: string | null;
  /** Tries left. */
  readonly remaining?: number | null;
}

/** What a person is told about it: what happened, what to do, who helps (empty where nobody is needed). */
export interface IssueText {
  readonly what: string;
  readonly todo: string;
  readonly who: string;
}

/** Closed: a dictionary that lacks a code does not compile. */
export type IssueTexts = Readonly<Record<AnyIssueCode, IssueText>>;
