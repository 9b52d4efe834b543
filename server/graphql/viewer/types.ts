import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import type { Duty as DutyName, Role as RoleName } from '../../../machines/rules/roles.js';
import type { StudentEventType as EventType } from '../../../machines/student-onboarding/events.js';
import type { StudentStep as Step } from '../../../machines/student-onboarding/steps.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';
import { Issue } from '../issues.js';
import { ActorKind, Deadline, EvaluationAccess } from '../flows/types.js';
import { Duty } from '../real-name/enums.js';
import { RealName, Role } from '../real-name/types.js';

export const AccountKind = enumOf('AccountKind', 'What kind of user an account is for.', {
  STUDENT: 'A student.',
  STAFF: 'A teacher, a registrar, or somebody who administers a school or what is below a bureau.',
});

export const StudentStep = enumOf<Step>('StudentStep', 'Where a student stands, as the student is told.', {
  LOCKED: 'The school has not unlocked the account, or an administrator locked it again.',
  REGISTRAR_REVIEW: "Waiting for the school's registrar to decide the status verification.",
  SIGN_IN: 'Not signed in yet: step 1.',
  STATUS_VERIFICATION: '学籍认证, name and school: step 2.',
  PASSWORD_CHANGE: 'The initial password has to be replaced: step 3.',
  PHONE_BINDING: 'A phone can be bound, or not: step 4.',
  ARRIVED: 'The evaluation platform is open: step 5.',
});

export const StudentEventType = enumOf<EventType>('StudentEventType', "What can happen to a student's onboarding.", {
  UNLOCK: 'An administrator unlocks the account.',
  LOCK: 'An administrator locks the account.',
  FAILURE_LIMIT_REACHED: 'Too many wrong passwords in a row.',
  SIGN_IN: 'The student signs in.',
  SUBMIT_STATUS: 'The student submits name and school.',
  CONFIRM_STATUS: 'The registrar confirms the status.',
  CORRECT_STATUS: 'The registrar has corrected the roster; the student may try again.',
  CHANGE_PASSWORD: 'The student replaces the password.',
  RECOVER_PASSWORD: 'The student replaces a forgotten password by an SMS code.',
  RESET_PASSWORD: 'An administrator resets the password to the initial one.',
  REQUEST_PHONE_CODE: 'The student asks for an SMS code.',
  BIND_PHONE: 'The student answers with the SMS code.',
  UNBIND_PHONE: 'The student goes on without the phone that is bound.',
  SKIP_PHONE: 'The student goes on without a phone.',
  ENTER_EVALUATION: 'The student enters the evaluation platform.',
});

export const StatusDecision = enumOf('StatusDecision', 'How a registrar decided a failed status verification.', {
  CONFIRMED: 'It is this student: verified.',
  CORRECTED: 'The roster was wrong and is right now: the student answers again.',
});

@Access('parent')
@ObjectType({ description: "A student's way from the locked account to the evaluation platform." })
export class StudentOnboarding {
  @Field(() => Int, { description: 'Grows with each event; a transition sends it back.' })
  revision!: number;

  @Field(() => StudentStep, { description: 'Where the student stands.' })
  step!: Step;

  @Field(() => Int, { nullable: true, description: 'From 1 to stepCount; null while locked.' })
  stepNumber!: number | null;

  @Field(() => Int, { description: 'How many steps there are.' })
  stepCount!: number;

  @Field(() => [ActorKind], { description: 'Who can bring it on from here.' })
  actors!: (keyof typeof ActorKind)[];

  @Field(() => String, { description: 'The help topic that fits.' })
  helpTopic!: string;

  @Field(() => [StudentEventType], { description: 'What the viewer could send now with success.' })
  acceptedEvents!: EventType[];

  @Field(() => [Deadline], { description: 'The waits that are running.' })
  deadlines!: Deadline[];

  @Field(() => Int, { description: 'Status verifications left before the registrar decides.' })
  statusTriesLeft!: number;

  @Field(() => StatusDecision, {
    nullable: true,
    description: 'How the registrar decided, on the step that this led to; null everywhere else.',
  })
  statusDecision!: keyof typeof StatusDecision | null;

  @Field(() => String, { nullable: true, description: 'The masked phone that a code was sent to, while it is good.' })
  codeSentTo!: string | null;

  @Field(() => EvaluationAccess, { description: "What the evaluation platform's own sign-in knows." })
  evaluationAccess!: keyof typeof EvaluationAccess;

  @Field(() => String, { nullable: true, description: 'Where the evaluation platform is; null before one may enter.' })
  evaluationUrl!: string | null;
}

const untilOwnPassword = 'Null until the initial password has been replaced.';

@Access('parent')
@ObjectType({ description: 'Whoever is signed in, as they may see themselves.' })
export class Viewer {
  @Field(() => ID, { description: 'Names the account for good.' })
  id!: string;

  @Field(() => AccountKind, { description: 'What kind of user it is.' })
  kind!: keyof typeof AccountKind;

  @Field(() => String, { description: 'The ID number, masked: 1401**********001X.' })
  maskedNationalId!: string;

  @Access('full')
  @Field(() => String, { nullable: true, description: `一号通账号, the portal's own number. ${untilOwnPassword}` })
  unifiedNumber!: string | null;

  @Access('full')
  @Field(() => String, { nullable: true, description: `The person's name. ${untilOwnPassword}` })
  name!: string | null;

  @Access('full')
  @Field(() => String, { nullable: true, description: `The school's name. ${untilOwnPassword}` })
  schoolName!: string | null;

  @Access('full')
  @Field(() => String, { nullable: true, description: `Grade and class, such as 高一 3 班. ${untilOwnPassword}` })
  className!: string | null;

  @Access('full')
  @Field(() => String, { nullable: true, description: `The bound phone, masked: 138****0040. ${untilOwnPassword}` })
  maskedPhone!: string | null;

  @Access('full')
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: `When the password was changed last. ${untilOwnPassword}`,
  })
  passwordChangedAt!: Date | null;

  @Access('full')
  @Field(() => Boolean, {
    nullable: true,
    description: `Whether the password is so old that it should be changed. ${untilOwnPassword}`,
  })
  isPasswordOld!: boolean | null;

  @Field(() => Issue, {
    nullable: true,
    description:
      'Why nothing can be gone on with, where there is neither onboarding nor realName. Null for everybody else.',
  })
  hindrance!: Issue | null;

  @Field(() => StudentOnboarding, {
    nullable: true,
    description: 'Null for whoever is not a student, and where there is a hindrance.',
  })
  onboarding!: StudentOnboarding | null;

  @Access('full')
  @Field(() => RealName, { nullable: true, description: 'Real-name verification (实名认证); null for students.' })
  realName!: RealName | null;

  @Access('full')
  @Field(() => [Role], { nullable: true, description: 'The roles that somebody of the staff has; empty for students.' })
  roles!: RoleName[] | null;

  @Access('full')
  @Field(() => [Duty], {
    nullable: true,
    description: 'What they may do for others now: duties rest until the real name is proved. Empty for students.',
  })
  duties!: DutyName[] | null;
}
