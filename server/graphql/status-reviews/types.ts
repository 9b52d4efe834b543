import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';
import { TransitionInput } from '../onboarding/types.js';
import { Refused } from '../results.js';
import { StatusDecision } from '../viewer/types.js';

export const StatusReviewFilter = enumOf('StatusReviewFilter', 'Which reviews.', {
  OPEN: 'Those that wait, the longest waiting first.',
  CLOSED: 'Those that were decided, the latest first.',
});

@Access('parent')
@ObjectType({
  description: 'A failed status verification (学籍认证) for the registrar. What the student typed is kept nowhere.',
})
export class StatusReview {
  @Field(() => ID, { description: 'Names it for good.' })
  id!: string;

  @Field(() => String, { description: "The student's name on the roster, masked: 王＊＊." })
  maskedName!: string;

  @Field(() => String, { description: 'The ID number, masked: 1401*************X.' })
  maskedNationalId!: string;

  @Field(() => String, { description: '一号通账号.' })
  unifiedNumber!: string;

  @Field(() => String, { nullable: true, description: 'The school on the roster.' })
  schoolName!: string | null;

  @Field(() => String, { nullable: true, description: 'Grade and class on the roster.' })
  className!: string | null;

  @Field(() => Int, { description: 'How often name and school did not match since the last decision.' })
  tries!: number;

  @Field(() => GraphQLISODateTime, { description: 'Since when it waits, or waited.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => StatusDecision, { nullable: true, description: 'How it was decided.' })
  decision!: keyof typeof StatusDecision | null;

  @Field(() => Int, { description: "Of the student's way: a decision sends it back." })
  revision!: number;

  @Field(() => Boolean, {
    description: 'Whether it waits for a decision.',
  })
  isDecidable!: boolean;
}

@Access('parent')
@ObjectType({ description: 'A page of reviews.' })
export class StatusReviewPage {
  @Field(() => [StatusReview], { description: 'The reviews.' })
  reviews!: StatusReview[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Asks for the next page; null on the last one.' })
  next!: string | null;
}

@InputType({ description: 'It is this student: name or school were typed wrong.' })
export class ConfirmStatusInput extends TransitionInput {
  @Field(() => Int, {
    description: 'The revision that the registrar was looking at; stale once the review has moved since.',
  })
  override expectedRevision!: number;

  @Field(() => ID, { description: "The review's id." })
  id!: string;

  @Field(() => String, { description: 'Why, 2 to 500 characters: the audit trail keeps it.' })
  reason!: string;
}

@InputType({ description: 'The roster was wrong; at least one of name and school is put right.' })
export class CorrectStatusInput extends ConfirmStatusInput {
  @Field(() => String, { nullable: true, description: 'The right name, typed anew.' })
  name!: string | null;

  @Field(() => ID, { nullable: true, description: 'The right school, any of the province.' })
  school!: string | null;
}

@Access('parent')
@ObjectType({ description: 'The review is decided; the student’s page moves on by itself.' })
export class StatusSettled {
  @Field(() => StatusReview, {
    nullable: true,
    description: 'As it is now; null where the student belongs to another school now, whose business it is.',
  })
  review!: StatusReview | null;
}

export const SettleStatusResult = createUnionType({
  name: 'SettleStatusResult',
  description: 'What came of a decision.',
  types: () => [StatusSettled, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : StatusSettled),
});
