import { issue } from '../../../machines/rules/issue.js';
import { maskNationalId, maskPhone } from '../../../machines/rules/masking.js';
import { codeResendAfterMs } from '../../../machines/rules/verification-code.js';
import { sampleEvents, studentEventActors, studentEventTypes } from '../../../machines/student-onboarding/events.js';
import type { StudentContext } from '../../../machines/student-onboarding/setup.js';
import { stepCount, stepNumber, tellingState } from '../../../machines/student-onboarding/steps.js';
import { phoneOf } from '../../accounts/verification-codes.js';
import { openColumn } from '../../accounts/find-account.js';
import type { OwnAccount } from '../../accounts/read-viewer.js';
import type { StatusReview } from '../../database/entities/status-review.js';
import type { VerificationCode } from '../../database/entities/verification-code.js';
import type { PersonalData } from '../../database/personal-data.js';
import { deadlineName } from '../../flows/deadlines.js';
import type { ViewFacts } from '../context.js';
import type { FlowState } from '../../flows/flow-row.js';
import type { ActorKind, Deadline, EvaluationAccess } from '../flows/types.js';
import { viewIssue } from '../issues.js';
import { viewRealName } from '../real-name/view.js';
import type { StatusDecision, StudentOnboarding, Viewer } from './types.js';

/** What the viewer may see of their own account. The only way from the stored account to the outside. */
export function viewOwnAccount(personalData: PersonalData, own: OwnAccount, facts: ViewFacts): Viewer {
  const { account, school, schoolClass, flow } = own;
  const open = (column: 'national_id' | 'name' | 'phone', sealed: Uint8Array) =>
    openColumn(personalData, account, column, sealed);
  return {
    id: account.id,
    kind: account.kind.toUpperCase() as Uppercase<typeof account.kind>,
    maskedNationalId: maskNationalId(open('national_id', account.nationalId)),
    unifiedNumber: account.unifiedNumber,
    name: open('name', account.name),
    schoolName: school?.name ?? null,
    className: schoolClass === null ? null : `${schoolClass.grade} ${schoolClass.name}`,
    maskedPhone: account.phone ? maskPhone(open('phone', account.phone)) : null,
    passwordChangedAt: account.passwordChangedAt ?? null,
    isPasswordOld: isOld(account, own.at, facts),
    hindrance: own.isQuarantined ? viewIssue(issue('FLOW_QUARANTINED')) : null,
    onboarding: flow === null ? null : viewOnboarding(personalData, flow, own, facts),
    realName: viewRealName(personalData, own, facts),
    roles: [...(own.staff?.roles ?? [])],
    duties: [...(own.staff?.duties ?? [])],
  };
}

function isOld({ passwordChangedAt }: OwnAccount['account'], at: number, { passwordReminderMs }: ViewFacts): boolean {
  return passwordChangedAt != null && passwordChangedAt.getTime() + passwordReminderMs <= at;
}

function viewOnboarding(
  personalData: PersonalData,
  flow: FlowState,
  { challenge, decision, at }: OwnAccount,
  { evaluationUrl, isEvaluationBuiltIn }: ViewFacts,
): StudentOnboarding {
  const { snapshot } = flow;
  const { policy, mismatches } = snapshot.context as StudentContext;
  const { step, actors, helpTopic } = tellingState(snapshot.getMeta());
  const acceptedEvents = studentEventTypes.filter(
    (type) =>
      studentEventActors[type].includes('student') && sampleEvents(type, at).some((event) => snapshot.can(event)),
  );
  return {
    revision: flow.revision,
    step,
    stepNumber: stepNumber(step),
    stepCount,
    actors: actors.map((actor) => actor.toUpperCase() as keyof typeof ActorKind),
    helpTopic,
    acceptedEvents,
    deadlines: viewDeadlines(flow, challenge, at),
    statusTriesLeft: Math.max(0, policy.statusTries - mismatches),
    statusDecision: newsOf(flow, decision),
    codeSentTo: challenge === null ? null : maskPhone(phoneOf(personalData, challenge)),
    // No password reaches a real platform yet: its own sign-in is not said to be open.
    evaluationAccess: isEvaluationBuiltIn ? evaluationAccessOf(flow) : 'CLOSED',
    evaluationUrl: acceptedEvents.includes('ENTER_EVALUATION') ? evaluationUrl : null,
  };
}

/** Told on the step that the decision led to. */
function newsOf({ snapshot }: FlowState, decision: StatusReview | null): keyof typeof StatusDecision | null {
  const isAnswering = snapshot.matches({ journey: { statusVerification: 'answering' } });
  if (decision?.decision === 'corrected') return isAnswering ? 'CORRECTED' : null;
  return decision?.decision === 'confirmed' && !isAnswering ? 'CONFIRMED' : null;
}

const deadlineNames: Readonly<Record<string, Deadline['name']>> = {
  lockout: 'LOCKOUT',
  codeValidity: 'CODE_VALIDITY',
  passwordSync: 'PASSWORD_SYNC',
};

function viewDeadlines(flow: FlowState, challenge: VerificationCode | null, at: number): Deadline[] {
  const deadlines = flow.deadlines.flatMap((deadline): Deadline[] => {
    const name = deadlineNames[deadlineName(deadline)];
    return name === undefined ? [] : [{ name, at: new Date(deadline.dueAt) }];
  });
  const resendAt = challenge === null ? 0 : challenge.sentAt.getTime() + codeResendAfterMs;
  return resendAt > at ? [...deadlines, { name: 'CODE_RESEND', at: new Date(resendAt) }] : deadlines;
}

function evaluationAccessOf({ snapshot }: FlowState): keyof typeof EvaluationAccess {
  if (snapshot.matches({ evaluation: 'synced' })) return 'SYNCED';
  return snapshot.matches({ evaluation: 'syncing' }) ? 'SYNCING' : 'CLOSED';
}
