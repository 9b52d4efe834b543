import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Role as RoleName } from '../../../machines/rules/roles.js';
import type { ConflictEnd, ConflictKind as KindName } from '../../../machines/teacher-real-name/effects.js';
import type { Settlement } from '../../../machines/teacher-real-name/events.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';
import { ConflictDecision, ConflictKind, Role, Settling } from '../real-name/enums.js';
import { Refused } from '../results.js';

export const ConflictFilter = enumOf('ConflictFilter', 'Which cases.', {
  OPEN: 'Those that wait, the longest waiting first.',
  CLOSED: 'Those that came to their end, the latest first.',
});

@Access('parent')
@ObjectType({ description: 'One side of a case, masked as for others.' })
export class ConflictSide {
  @Field(() => String, { description: 'The name, masked: 王＊＊.' })
  maskedName!: string;

  @Field(() => String, { description: 'The ID number, masked: 1401*************X.' })
  maskedNationalId!: string;

  @Field(() => String, { nullable: true, description: "The school's name; null at the government platform." })
  schoolName!: string | null;

  @Field(() => [Role], { description: 'What they are here; empty at the government platform.' })
  roles!: RoleName[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they signed in last.' })
  lastSignInAt!: Date | null;
}

@Access('parent')
@ObjectType({ description: 'What keeps somebody from proving their real name, with both sides of it.' })
export class ConflictCase {
  @Field(() => ID, { description: 'Its number, eight digits.' })
  number!: string;

  @Field(() => ConflictKind, { description: 'What it is about.' })
  kind!: KindName;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last about something else.' })
  changedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it came to its end.' })
  closedAt!: Date | null;

  @Field(() => ConflictDecision, { nullable: true, description: 'How it came to its end.' })
  decision!: ConflictEnd | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason that was given; null for whoever may only look: it may name people.',
  })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided, masked.' })
  decidedByMaskedName!: string | null;

  @Field(() => Int, { description: 'Of the way of whom it is about: a decision sends it back.' })
  revision!: number;

  @Field(() => ConflictSide, { description: 'The account here.' })
  account!: ConflictSide;

  @Field(() => ConflictSide, { nullable: true, description: 'Who signed in there; null where nobody did.' })
  identity!: ConflictSide | null;

  @Field(() => ConflictSide, {
    nullable: true,
    description: 'Whose the identity is here, if somebody else’s, while it is decided.',
  })
  holder!: ConflictSide | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the names are equal; null without an identity.' })
  isNameEqual!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the ID numbers are equal; null without an identity.' })
  isNationalIdEqual!: boolean | null;

  @Field(() => [Settling], { description: 'How it can be settled now; empty for whoever may only look.' })
  possible!: Settlement['decision'][];
}

@Access('parent')
@ObjectType({ description: 'A page of cases.' })
export class ConflictPage {
  @Field(() => [ConflictCase], { description: 'The cases.' })
  cases!: ConflictCase[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Asks for the next page; null on the last one.' })
  next!: string | null;
}

@InputType({ description: 'A decision about a case.' })
export class SettleConflictInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => Int, {
    description: 'The revision that the administrator was looking at; stale once the case has moved since.',
  })
  expectedRevision!: number;

  @Field(() => ID, { description: "The case's number." })
  number!: string;

  @Field(() => Settling, { description: 'What is decided.' })
  decision!: Settlement['decision'];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The second question, of a binding: it was seen that the identity is this person.',
  })
  identityConfirmed!: boolean;

  @Field(() => String, { description: 'Why, 2 to 500 characters: the person reads it, the audit trail keeps it.' })
  reason!: string;
}

@Access('parent')
@ObjectType({ description: 'The case came to its end.' })
export class ConflictSettled {
  @Field(() => ConflictCase, { nullable: true, description: 'As it is now.' })
  conflict!: ConflictCase | null;
}

export const SettleConflictResult = createUnionType({
  name: 'SettleConflictResult',
  description: 'What came of a decision.',
  types: () => [ConflictSettled, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : ConflictSettled),
});
