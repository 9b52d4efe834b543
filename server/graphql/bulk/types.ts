import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BulkKind as BulkKindName, BulkState as BulkStateName } from '../../../machines/rules/bulk-kind.js';
import type { IssueCode as IssueCodeName } from '../../../machines/rules/issue.js';
import { Access } from '../access.js';
import { AccountFilter, AccountLine } from '../accounts/types.js';
import { IssueCode } from '../issues.js';
import { BulkKind, BulkState } from './enums.js';

@Access('parent')
@ObjectType({ description: 'How many accounts would be refused for one reason.' })
export class BulkRefusal {
  @Field(() => IssueCode, { description: 'The reason.' })
  code!: IssueCodeName;

  @Field(() => Int, { description: 'How many.' })
  number!: number;
}

@Access('parent')
@ObjectType({ description: 'An account to which it was not done, and why.' })
export class BulkFailure {
  @Field(() => AccountLine, { description: 'The account as it is now.' })
  account!: AccountLine;

  @Field(() => IssueCode, { description: 'Why.' })
  code!: IssueCodeName;

  @Field(() => Boolean, { description: 'Whether it was refused in the rehearsal already, and never tried.' })
  isForeseen!: boolean;
}

@Access('parent')
@ObjectType({ description: 'A page of accounts to which it was not done.' })
export class BulkFailurePage {
  @Field(() => [BulkFailure], { description: 'The accounts.' })
  failures!: BulkFailure[];

  @Field(() => ID, { nullable: true, description: 'Asks for the next page; null on the last one.' })
  next!: string | null;
}

@Access('parent')
@ObjectType({ description: 'Something that is done to many accounts, one after the other. Its accounts are fixed.' })
export class BulkAction {
  @Field(() => ID, { description: 'Names it.' })
  id!: string;

  @Field(() => BulkKind, { description: 'What is done.' })
  kind!: BulkKindName;

  @Field(() => BulkState, { description: 'How far it has come.' })
  state!: BulkStateName;

  @Field(() => Int, { description: 'Accounts in all: willDo and wouldRefuse.' })
  total!: number;

  @Field(() => Int, { description: 'Accounts that would accept it when it was rehearsed: done, failed and pending.' })
  willDo!: number;

  @Field(() => Int, { description: 'Accounts that would not: they are left alone.' })
  wouldRefuse!: number;

  @Field(() => [BulkRefusal], { description: 'Why they would not.' })
  refusals!: BulkRefusal[];

  @Field(() => Int, { description: 'Accounts to which it is done.' })
  done!: number;

  @Field(() => Int, { description: 'Accounts that refused it after all.' })
  failed!: number;

  @Field(() => Int, { description: 'Accounts whose turn has not come.' })
  pending!: number;

  @Field(() => Float, { nullable: true, description: 'Accounts in a second so far; null unless it runs.' })
  perSecond!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds that it will still take; null unless it runs.' })
  secondsLeft!: number | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was rehearsed.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was begun, by the last retry if there was one.',
  })
  begunAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it came to its end.' })
  endedAt!: Date | null;

  @Field(() => String, { description: 'Who does it, masked: 李＊＊.' })
  byMaskedName!: string;

  @Field(() => String, { nullable: true, description: 'The school, or the lowest bureau above all of its schools.' })
  placeName!: string | null;

  @Field(() => Boolean, { description: 'Whether whoever asks can run it.' })
  canRun!: boolean;

  @Field(() => Boolean, { description: 'Whether whoever asks can cancel it.' })
  canCancel!: boolean;

  @Field(() => Boolean, { description: 'Whether whoever asks can do again what failed.' })
  canRetry!: boolean;

  @Field(() => Boolean, { description: 'Whether whoever asks can take the slips of a reset.' })
  canTakeSlips!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the slips were taken; it is done once.' })
  slipsTakenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took the slips, masked.' })
  slipsTakenByMaskedName!: string | null;
}

@Access('parent')
@ObjectType({ description: 'A page of actions.' })
export class BulkActionPage {
  @Field(() => [BulkAction], { description: 'The actions.' })
  actions!: BulkAction[];

  @Field(() => ID, { nullable: true, description: 'Asks for the next page; null on the last one.' })
  next!: string | null;
}

@InputType({ description: 'What is to be done, and to whom: `accounts` or `filter`, one of them.' })
export class RehearseBulkActionInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => BulkKind, { description: 'What is to be done.' })
  kind!: BulkKindName;

  @Field(() => [ID], { nullable: true, description: 'These accounts.' })
  accounts?: string[] | null;

  @Field(() => AccountFilter, { nullable: true, description: 'All accounts that match now.' })
  filter?: AccountFilter | null;

  @Field(() => Int, { nullable: true, description: 'How many the page said match: another number is refused.' })
  expectedTotal?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, 2 to 500 characters; LOCK needs it. The audit trail keeps it.',
  })
  reason?: string | null;
}

@InputType({ description: 'What is asked of an action.' })
export class BulkActionInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => ID, { description: 'The action.' })
  id!: string;
}
