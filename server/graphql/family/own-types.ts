import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { Refused } from '../results.js';
import { FamilyRelation } from './types.js';

@Access('parent')
@ObjectType({ description: 'A family member whom the student has bound, as the student sees them.' })
export class FamilyMember {
  @Field(() => ID, { description: 'Names the binding, to end it.' })
  id!: string;

  @Field(() => FamilyRelation, { description: 'What they are to the student.' })
  relation!: keyof typeof FamilyRelation;

  @Field(() => String, { description: 'The phone, masked: 138****0040.' })
  maskedPhone!: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  boundAt!: Date;
}

@Access('parent')
@ObjectType({ description: 'A family member to whose phone a code was sent that is still good.' })
export class FamilyInvitation {
  @Field(() => FamilyRelation, { description: 'What they are to the student.' })
  relation!: keyof typeof FamilyRelation;

  @Field(() => String, { description: 'The phone, masked: 138****0040.' })
  maskedPhone!: string;

  @Field(() => GraphQLISODateTime, { description: 'When the code ends.' })
  expiresAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'From when on another one may be asked for.' })
  resendAt!: Date;
}

@Access('parent')
@ObjectType({ description: "A student's family members (家庭成员)." })
export class OwnFamily {
  @Field(() => [FamilyMember], { description: 'Those who are bound, the first one first.' })
  members!: FamilyMember[];

  @Field(() => Int, { description: 'How many can be bound at once.' })
  most!: number;

  @Field(() => Boolean, { description: 'Whether one can be bound now: for whoever has arrived.' })
  mayBind!: boolean;

  @Field(() => FamilyInvitation, { nullable: true, description: 'The one that a code is waited for; null for none.' })
  invitation!: FamilyInvitation | null;
}

@InputType({ description: 'Whom to send a code to.' })
export class RequestFamilyCodeInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => String, { description: "The family member's mainland mobile number, in any spelling." })
  phone!: string;

  @Field(() => FamilyRelation, { description: 'What they are to the student.' })
  relation!: keyof typeof FamilyRelation;

  @Field(() => String, { description: "The student's password, to prove who asks." })
  password!: string;
}

@InputType({ description: 'The answer to the code.' })
export class BindFamilyMemberInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => String, { description: 'Six digits, in any spelling.' })
  code!: string;
}

@InputType({ description: 'Which binding to end.' })
export class EndFamilyMemberInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => ID, { description: 'The binding.' })
  memberId!: string;

  @Field(() => String, { description: "The student's password, to prove who asks." })
  password!: string;
}

@Access('parent')
@ObjectType({ description: 'It was done.' })
export class OwnFamilyChanged {
  @Field(() => OwnFamily, { description: 'The family members as they are now.' })
  family!: OwnFamily;
}

export const OwnFamilyResult = createUnionType({
  name: 'OwnFamilyResult',
  description: 'What came of a step about family members.',
  types: () => [OwnFamilyChanged, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : OwnFamilyChanged),
});
