import { createUnionType, Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { Refused } from '../results.js';
import { InitialPasswordRule } from './enums.js';
import { BulkAction } from './types.js';

@Access('parent')
@ObjectType({ description: 'Done as asked.' })
export class BulkActionChanged {
  @Field(() => BulkAction, { nullable: true, description: 'The action as it is now.' })
  action!: BulkAction | null;
}

@Access('parent')
@ObjectType({
  description: 'For one student whose password was reset: which initial password is in force. Never the password.',
})
export class ResetSlip {
  @Field(() => String, { description: 'The name, masked: 王＊＊.' })
  maskedName!: string;

  @Field(() => String, { description: 'The ID number, masked as for others: 1401*************X.' })
  maskedNationalId!: string;

  @Field(() => String, { nullable: true, description: 'Grade and class.' })
  className!: string | null;

  @Field(() => String, { description: '一号通账号, by which they can sign in.' })
  unifiedNumber!: string;

  @Field(() => InitialPasswordRule, { description: 'The rule by which they know their initial password.' })
  initialPassword!: keyof typeof InitialPasswordRule;
}

@Access('parent')
@ObjectType({ description: 'The slips, which are given out this once.' })
export class ResetSlipsTaken {
  @Field(() => [ResetSlip], { description: 'By class and unified number.' })
  slips!: ResetSlip[];

  @Field(() => BulkAction, { nullable: true, description: 'The action as it is now.' })
  action!: BulkAction | null;
}

@Access('parent')
@ObjectType({ description: 'They were taken before, and are not given out again.' })
export class ResetSlipsGone {
  @Field(() => GraphQLISODateTime, { description: 'When they were taken.' })
  takenAt!: Date;

  @Field(() => String, { description: 'By whom, masked: 李＊＊.' })
  byMaskedName!: string;
}

export const BulkActionResult = createUnionType({
  name: 'BulkActionResult',
  description: 'What came of asking something of an action.',
  types: () => [BulkActionChanged, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : BulkActionChanged),
});

export const TakeResetSlipsResult = createUnionType({
  name: 'TakeResetSlipsResult',
  description: 'What came of asking for the slips.',
  types: () => [ResetSlipsTaken, ResetSlipsGone, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : 'takenAt' in result ? ResetSlipsGone : ResetSlipsTaken),
});
