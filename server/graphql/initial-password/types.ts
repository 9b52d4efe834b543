import { createUnionType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { InitialPasswordRule } from '../bulk/enums.js';
import { Refused } from '../results.js';

@Access('parent')
@ObjectType({ description: "A school's initial password: which rule is in force. Never the password." })
export class InitialPassword {
  @Field(() => ID, { description: 'The school.' })
  schoolId!: string;

  @Field(() => InitialPasswordRule, { description: 'The rule.' })
  rule!: keyof typeof InitialPasswordRule;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the school announced its own; null if it has none.',
  })
  announcedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who announced it, masked; null if it has none.' })
  announcedByMaskedName!: string | null;
}

@InputType({ description: "A school's own initial password, for all of its students who have chosen none themselves." })
export class AnnounceInitialPasswordInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => ID, { description: 'The school.' })
  school!: string;

  @Field(() => String, { description: 'By the rules of every password.' })
  password!: string;

  @Field(() => String, { description: 'The same once more.' })
  confirmation!: string;
}

@InputType({ description: 'The derived initial password is in force again.' })
export class WithdrawInitialPasswordInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => ID, { description: 'The school.' })
  school!: string;
}

@Access('parent')
@ObjectType({ description: 'Done as asked.' })
export class InitialPasswordChanged {
  @Field(() => InitialPassword, { nullable: true, description: 'As it is now.' })
  initialPassword!: InitialPassword | null;
}

export const InitialPasswordResult = createUnionType({
  name: 'InitialPasswordResult',
  description: "What came of changing a school's initial password.",
  types: () => [InitialPasswordChanged, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : InitialPasswordChanged),
});
