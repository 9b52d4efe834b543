import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { StandingEvent } from '../../../machines/account-history.js';
import type { BulkKind as BulkKindName } from '../../../machines/rules/bulk-kind.js';
import type { Role as RoleName } from '../../../machines/rules/roles.js';
import type { Standing as StandingName } from '../../../machines/standing.js';
import type { StuckBecause } from '../../../machines/stuck-because.js';
import { Access } from '../access.js';
import { Issue } from '../issues.js';
import { BulkKind } from '../bulk/enums.js';
import { ActorKind } from '../flows/types.js';
import { Role } from '../real-name/enums.js';
import { Refused } from '../results.js';
import { AccountKind } from '../viewer/types.js';
import { Standing, StandingEventName, Stuck } from './enums.js';

@InputType({ description: 'Which accounts. Places that are not in the asker’s charge hold nobody.' })
export class AccountFilter {
  @Field(() => AccountKind, { description: 'Students or staff.' })
  kind!: keyof typeof AccountKind;

  @Field(() => ID, { nullable: true, description: 'The code of a bureau: all schools below it.' })
  bureau?: string | null;

  @Field(() => ID, { nullable: true, description: 'A school.' })
  school?: string | null;

  @Field(() => String, { nullable: true, description: 'A grade, as rosters have it: 高一.' })
  grade?: string | null;

  @Field(() => ID, { nullable: true, description: 'A class.' })
  schoolClass?: string | null;

  @Field(() => [Standing], { nullable: true, description: 'Where they stand; everywhere if it is missing or empty.' })
  standings?: StandingName[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A whole ID number, a unified number or its first five digits and more, or a whole name; in any spelling.',
  })
  search?: string | null;
}

@Access('parent')
@ObjectType({ description: 'Why somebody stands where they stand.' })
export class AccountStuck {
  @Field(() => Stuck, { description: 'The reason.' })
  because!: StuckBecause;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the wait ends by itself; null where it does not.',
  })
  until!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Status verifications left before the registrar decides.' })
  triesLeft!: number | null;
}

@Access('parent')
@ObjectType({ description: 'An account as those may see it in whose charge it is, masked.' })
export class AccountLine {
  @Field(() => ID, { description: 'Names the account for good.' })
  id!: string;

  @Field(() => AccountKind, { description: 'Student or staff.' })
  kind!: keyof typeof AccountKind;

  @Field(() => String, { description: 'The name, masked: 王＊＊.' })
  maskedName!: string;

  @Field(() => String, { description: 'The ID number, masked: 1401*************X.' })
  maskedNationalId!: string;

  @Field(() => String, { description: '一号通账号, eight digits.' })
  unifiedNumber!: string;

  @Field(() => String, { nullable: true, description: "The school's name." })
  schoolName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The school.' })
  schoolId!: string | null;

  @Field(() => String, { nullable: true, description: 'Grade and class, such as 高一 3 班; null outside classes.' })
  className!: string | null;

  @Field(() => Standing, { description: 'Where boards count it.' })
  standing!: StandingName;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  since!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they signed in last.' })
  lastSignInAt!: Date | null;

  @Field(() => [Role], { description: 'What they are; empty for students.' })
  roles!: RoleName[];

  @Field(() => [BulkKind], {
    description:
      'What whoever asks may do to it now, and it would accept. RESET_PASSWORD of staff: by `resetStaffPassword`.',
  })
  possible!: BulkKindName[];

  @Field(() => AccountStuck, { nullable: true, description: 'Why they stand there; null for whoever has arrived.' })
  why!: AccountStuck | null;
}

@Access('parent')
@ObjectType({ description: 'A page of accounts.' })
export class AccountPage {
  @Field(() => [AccountLine], { description: 'The accounts.' })
  accounts!: AccountLine[];

  @Field(() => Int, { description: 'How many match on all pages.' })
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Asks for the next page; null on the last one.' })
  next!: string | null;
}

@Access('parent')
@ObjectType({ description: 'Something that happened to an account.' })
export class AccountHappening {
  @Field(() => StandingEventName, { description: 'What.' })
  event!: StandingEvent;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => ActorKind, { description: 'Who did it.' })
  actor!: keyof typeof ActorKind;

  @Field(() => String, { nullable: true, description: 'The administrator or registrar, masked: 李＊＊.' })
  actorMaskedName!: string | null;

  @Field(() => Standing, { nullable: true, description: 'Where it led to; null where that is not known any more.' })
  standing!: StandingName | null;
}

@Access('parent')
@ObjectType({ description: 'One account with its history.' })
export class AccountFile {
  @Field(() => AccountLine, { description: 'As a list has it.' })
  line!: AccountLine;

  @Field(() => [AccountHappening], { description: 'What happened, the latest first; at most the last hundred.' })
  history!: AccountHappening[];

  @Field(() => String, { description: 'The help topic that fits where they stand.' })
  helpTopic!: string;

  @Field(() => Issue, { nullable: true, description: 'Why nobody can bring them on for now; null for most.' })
  hindrance!: Issue | null;
}

@InputType({ description: 'To give one account of the staff another password.' })
export class ResetStaffPasswordInput {
  @Field(() => ID, {
    description:
      'A UUID, made by the client once per intended action. The same one again resets nothing, and gets no password.',
  })
  requestId!: string;

  @Field(() => ID, { description: 'The account.' })
  account!: string;
}

@Access('parent')
@ObjectType({ description: 'Reset: all sessions have ended, and the old password is refused everywhere.' })
export class StaffPasswordReset {
  @Field(() => String, {
    description: 'The new password, this once: in clear it is kept nowhere, and no other request is answered with it.',
  })
  password!: string;
}

export const StaffPasswordResult = createUnionType({
  name: 'StaffPasswordResult',
  description: 'What came of resetting a password of the staff.',
  types: () => [StaffPasswordReset, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : StaffPasswordReset),
});
