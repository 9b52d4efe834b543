import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FamilyRelation as RelationName } from '../../../machines/rules/family.js';
import type { StudentStep as StepName } from '../../../machines/student-onboarding/steps.js';
import type { CorrectionStep as CorrectionStepName } from '../../../machines/record-correction/steps.js';
import { Access } from '../access.js';
import { ReportCorrectionInput } from '../corrections/own-types.js';
import { CorrectionStep } from '../corrections/types.js';
import { enumOf } from '../enums.js';
import { TransitionInput } from '../onboarding/types.js';
import { Refused } from '../results.js';
import { StudentStep } from '../viewer/types.js';

export const FamilyRelation = enumOf<Uppercase<RelationName>>('FamilyRelation', 'What somebody is to the student.', {
  FATHER: '父亲.',
  MOTHER: '母亲.',
  GUARDIAN: '监护人, another legal guardian.',
  OTHER: '其他家人.',
});

@Access('parent')
@ObjectType({
  description: 'An open report of wrong archive data about a child: where it stands, and nothing of what it says.',
})
export class ChildCorrection {
  @Field(() => ID, { description: 'Its number, eight digits.' })
  number!: string;

  @Field(() => Int, { description: 'Grows with each event; taking it back sends it along.' })
  revision!: number;

  @Field(() => CorrectionStep, { description: 'Where it stands.' })
  step!: CorrectionStepName;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  changedAt!: Date;

  @Field(() => Boolean, { description: 'Whether whoever asks has reported it. Who else it was is not told.' })
  isOwn!: boolean;

  @Field(() => Boolean, { description: 'Whether whoever asks can take it back now: it is theirs, and not decided.' })
  mayWithdraw!: boolean;

  @Field(() => String, { description: 'The help topic that fits.' })
  helpTopic!: string;
}

@Access('parent')
@ObjectType({
  description: 'A student who has bound whoever is signed in: where they stand, and nothing else of them.',
})
export class Child {
  @Field(() => ID, { description: 'Names the binding; nothing of the account.' })
  id!: string;

  @Field(() => FamilyRelation, { description: 'What whoever is signed in is to them.' })
  relation!: keyof typeof FamilyRelation;

  @Field(() => String, { description: 'The name, masked: 王＊＊.' })
  maskedName!: string;

  @Field(() => String, { nullable: true, description: "The school's name." })
  schoolName!: string | null;

  @Field(() => String, { nullable: true, description: 'Grade and class.' })
  className!: string | null;

  @Field(() => StudentStep, { description: 'Where they stand.' })
  step!: StepName;

  @Field(() => Int, { nullable: true, description: 'From 1 to stepCount; null while locked.' })
  stepNumber!: number | null;

  @Field(() => Int, { description: 'How many steps there are.' })
  stepCount!: number;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  since!: Date;

  @Field(() => String, { description: 'The help topic that says what comes next and who helps.' })
  helpTopic!: string;

  @Field(() => Boolean, {
    description: 'Whether wrong archive data can be reported now: none is open, and the account is not locked.',
  })
  mayReport!: boolean;

  @Field(() => [ChildCorrection], { description: 'The reports that are not over, the latest first.' })
  corrections!: ChildCorrection[];
}

@Access('parent')
@ObjectType({ description: 'Whoever is signed in as a family member.' })
export class Family {
  @Field(() => String, { description: 'The phone that they signed in with, masked.' })
  maskedPhone!: string;

  @Field(() => [Child], { description: 'The students who bound it, the first one first.' })
  children!: Child[];
}

@InputType({ description: 'The answer to a code.' })
export class SignInFamilyInput {
  @Field(() => ID, { description: 'What sending the code was answered with.' })
  challengeId!: string;

  @Field(() => String, { description: 'Six digits, in any spelling.' })
  code!: string;
}

@InputType({ description: 'A report of wrong archive data of a child.' })
export class ReportForChildInput extends ReportCorrectionInput {
  @Field(() => ID, { description: 'The child.' })
  childId!: string;
}

@InputType({ description: 'A report of a child to take back.' })
export class WithdrawForChildInput extends TransitionInput {
  @Field(() => ID, { description: 'The child.' })
  childId!: string;

  @Field(() => ID, { description: "The case's number." })
  number!: string;
}

@Access('parent')
@ObjectType({ description: 'It was done.' })
export class FamilyChanged {
  @Field(() => Family, { nullable: true, description: 'Whoever is signed in, as things are now.' })
  family!: Family | null;
}

export const FamilyResult = createUnionType({
  name: 'FamilyResult',
  description: 'What came of what a family member asked for.',
  types: () => [FamilyChanged, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : FamilyChanged),
});
