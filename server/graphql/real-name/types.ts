import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ConflictEnd, ConflictKind as KindName } from '../../../machines/teacher-real-name/effects.js';
import type { TeacherEventType as EventType } from '../../../machines/teacher-real-name/events.js';
import type { Branch, Place } from '../../../machines/teacher-real-name/places.js';
import type { TeacherStep as Step } from '../../../machines/teacher-real-name/steps.js';
import { Access } from '../access.js';
import { ActorKind, Deadline, EvaluationAccess } from '../flows/types.js';
import { TransitionInput } from '../onboarding/types.js';
import {
  ConflictDecision,
  ConflictKind,
  RealNamePlace,
  Role,
  SeenThere,
  TeacherEventType,
  TeacherStep,
  WayOut,
  WhosePhone,
  WhoSettles,
} from './enums.js';

export { Role };

@Access('parent')
@ObjectType({ description: 'One’s own conflict case, open or settled.' })
export class OwnConflict {
  @Field(() => ID, { description: 'Its number, eight digits: to come back by, and to tell somebody.' })
  number!: string;

  @Field(() => ConflictKind, { description: 'What it is about.' })
  kind!: KindName;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it came to its end.' })
  closedAt!: Date | null;

  @Field(() => ConflictDecision, { nullable: true, description: 'How it came to its end.' })
  decision!: ConflictEnd | null;

  @Field(() => String, { nullable: true, description: 'Why the administrator decided so, in their words.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The name there, masked, where the platform named somebody.' })
  maskedNameThere!: string | null;
}

@Access('parent')
@ObjectType({ description: "A teacher's or administrator's way to a proved real name (实名认证)." })
export class RealName {
  @Field(() => Int, { description: 'Grows with each event; a transition sends it back.' })
  revision!: number;

  @Field(() => TeacherStep, { description: 'Where they stand.' })
  step!: Step;

  @Field(() => RealNamePlace, { nullable: true, description: 'The page of the guidance; null before and after it.' })
  place!: Place | null;

  @Field(() => Int, { nullable: true, description: 'From 1 to stepCount; null while locked.' })
  stepNumber!: number | null;

  @Field(() => Int, { description: 'How many steps there are.' })
  stepCount!: number;

  @Field(() => [ActorKind], { description: 'Who can bring it on from here.' })
  actors!: (keyof typeof ActorKind)[];

  @Field(() => String, { description: 'The help topic that fits.' })
  helpTopic!: string;

  @Field(() => [TeacherEventType], { description: 'What the viewer could send now with success.' })
  acceptedEvents!: EventType[];

  @Field(() => [Deadline], { description: 'The waits that are running.' })
  deadlines!: Deadline[];

  @Field(() => OwnConflict, { nullable: true, description: 'The latest case, open or settled.' })
  conflict!: OwnConflict | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When an administrator took the identity from the account; null where none was, or one is proved again.',
  })
  identityTakenAt!: Date | null;

  @Field(() => WhoSettles, { description: 'Who decides about a case of theirs.' })
  whoSettles!: keyof typeof WhoSettles;

  @Field(() => String, { nullable: true, description: 'Where those are: the name of the school or bureau.' })
  whereTheySit!: string | null;

  @Field(() => String, { nullable: true, description: 'The government platform’s address, where it is known.' })
  governmentUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The page of its app (三晋通) for a phone, with whose face scan it is; null where it is not known.',
  })
  governmentAppUrl!: string | null;

  @Field(() => EvaluationAccess, { description: "What the evaluation platform's own sign-in knows." })
  evaluationAccess!: keyof typeof EvaluationAccess;

  @Field(() => String, { nullable: true, description: 'Where the evaluation platform is; null before one may enter.' })
  evaluationUrl!: string | null;
}

@InputType({ description: 'What was seen at the government platform.' })
export class SawThereInput extends TransitionInput {
  @Field(() => SeenThere, { description: 'Which of its errors.' })
  kind!: Branch;
}

@InputType({ description: 'Whose the phone is that is taken there.' })
export class SayWhosePhoneInput extends TransitionInput {
  @Field(() => WhosePhone, { description: 'Whose.' })
  whose!: 'mine' | 'anotherNumber' | 'notMine';
}

@InputType({ description: 'Whether the phone that is bound there is still in use.' })
export class SayPhoneInUseInput extends TransitionInput {
  @Field(() => Boolean, { description: 'Whether messages to it still reach its owner.' })
  inUse!: boolean;
}

@InputType({ description: 'What to do with an account there that is not one’s own.' })
export class ChooseWayOutInput extends TransitionInput {
  @Field(() => WayOut, { description: 'Which way.' })
  way!: 'changePhone' | 'deregister';
}

@InputType({ description: 'On or back from a place.' })
export class FromPlaceInput extends TransitionInput {
  @Field(() => RealNamePlace, { description: 'Where the person stands.' })
  from!: Place;
}
