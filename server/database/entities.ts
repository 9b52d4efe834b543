import { Account } from './entities/account.js';
import { AuditEntry } from './entities/audit-entry.js';
import { Bureau } from './entities/bureau.js';
import { BulkAction, BulkItem } from './entities/bulk-action.js';
import { Captcha } from './entities/captcha.js';
import { ConflictCase } from './entities/conflict-case.js';
import { EvaluationCredential } from './entities/evaluation-credential.js';
import { FamilyMember, FamilySession } from './entities/family.js';
import { Flow, FlowBeginning, FlowEvent, FlowQuarantine } from './entities/flow.js';
import { GovernmentAttempt, GovernmentIdentity } from './entities/government.js';
import { RecordCorrection } from './entities/record-correction.js';
import { RegistrySubmission } from './entities/registry-submission.js';
import { ReplacedPhone } from './entities/replaced-phone.js';
import { OpenidKey, OpenidPayload } from './entities/openid.js';
import { RoleAssignment } from './entities/role-assignment.js';
import { RosterImport, RosterImportChunk } from './entities/roster-import.js';
import { School, SchoolClass } from './entities/school.js';
import { RequestClaim } from './entities/request-claim.js';
import { KnownDevice, Session } from './entities/session.js';
import { SignInAttempt } from './entities/sign-in-attempt.js';
import { SignInCounter } from './entities/sign-in-counter.js';
import { SmsBudget } from './entities/sms-budget.js';
import { SmsMessage } from './entities/sms-message.js';
import { StatusReview } from './entities/status-review.js';
import { Work } from './entities/work.js';
import { VerificationCode } from './entities/verification-code.js';

/** Every table of the product. */
export const entities = [
  Bureau,
  School,
  SchoolClass,
  Account,
  Session,
  RequestClaim,
  KnownDevice,
  SignInCounter,
  Captcha,
  VerificationCode,
  ReplacedPhone,
  FlowBeginning,
  Flow,
  FlowEvent,
  FlowQuarantine,
  StatusReview,
  EvaluationCredential,
  OpenidPayload,
  OpenidKey,
  SmsMessage,
  SignInAttempt,
  SmsBudget,
  RoleAssignment,
  GovernmentIdentity,
  GovernmentAttempt,
  ConflictCase,
  AuditEntry,
  Work,
  RosterImport,
  RosterImportChunk,
  BulkAction,
  BulkItem,
  RecordCorrection,
  RegistrySubmission,
  FamilyMember,
  FamilySession,
];
