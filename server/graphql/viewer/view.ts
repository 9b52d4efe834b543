import { maskNationalId, maskPhone } from '../../../machines/rules/masking.js';
import { codeResendAfterMs } from '../../../machines/rules/verification-code.js';
import { sampleEvents, studentEventActors, studentEventTypes } from '../../../machines/student-onboarding/events.js';
import type { StudentContext } from '../../../machines/student-onboarding/machine.js';
import { stepCount, stepNumber, tellingState } from '../../../machines/student-onboarding/steps.js';
import { openColumn } from '../../accounts/find-account.js';
import type { OwnAccount } from '../../accounts/read-viewer.js';
import type { VerificationCode } from '../../database/entities/verification-code.js';
import type { PersonalData } from '../../database/personal-data.js';
import { deadlineName } from '../../flows/deadlines.js';
import type { FlowState } from '../../flows/flow-row.js';
import type { ActorKind, Deadline, EvaluationAccess, StudentOnboarding, Viewer } from './types.js';

/** What the viewer may see of their own account. The only way from the stored account to the outside. */
export function viewOwnAccount(personalData: PersonalData, own: OwnAccount, evaluationUrl: string): Viewer {
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
    onboarding: flow === null ? null : viewOnboarding(personalData, flow, own, evaluationUrl),
  };
}

function viewOnboarding(
  personalData: PersonalData,
  flow: FlowState,
  { challenge, at }: OwnAccount,
  evaluationUrl: string,
): StudentOnboarding {
  const { snapshot } = flow;
  const { policy, mismatches } = snapshot.context as StudentContext;
  const { step, actors, helpTopic } = tellingState(snapshot.getMeta());
  const acceptedEvents = studentEventTypes.filter(
    (type) =>
      studentEventActors[type].includes('student') && sampleEvents(type, at).some((event) => snapshot.can(event)),
  );
  const openChallenge = snapshot.matches({ journey: { phoneBinding: 'codeSent' } }) ? challenge : null;
  return {
    revision: flow.revision,
    step,
    stepNumber: stepNumber(step),
    stepCount,
    actors: actors.map((actor) => actor.toUpperCase() as keyof typeof ActorKind),
    helpTopic,
    acceptedEvents,
    deadlines: viewDeadlines(flow, openChallenge, at),
    statusTriesLeft: Math.max(0, policy.statusTries - mismatches),
    codeSentTo: openChallenge === null ? null : maskedPhoneOf(personalData, openChallenge),
    evaluationAccess: evaluationAccessOf(flow),
    evaluationUrl: acceptedEvents.includes('ENTER_EVALUATION') ? evaluationUrl : null,
  };
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

function maskedPhoneOf(personalData: PersonalData, { id, phone }: VerificationCode): string {
  return maskPhone(personalData.open({ table: 'verification_code', column: 'phone', row: id }, phone));
}

function evaluationAccessOf({ snapshot }: FlowState): keyof typeof EvaluationAccess {
  if (snapshot.matches({ evaluation: 'synced' })) return 'SYNCED';
  return snapshot.matches({ evaluation: 'syncing' }) ? 'SYNCING' : 'CLOSED';
}
