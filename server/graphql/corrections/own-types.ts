import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CorrectionField as FieldName } from '../../../machines/record-correction/fields.js';
import type { CorrectionStep as StepName } from '../../../machines/record-correction/steps.js';
import { Access } from '../access.js';
import { TransitionInput } from '../onboarding/types.js';
import { Refused } from '../results.js';
import {
  CorrectionField,
  CorrectionStep,
  CorrectionHand,
  CorrectionHandOver,
  CorrectionWord,
  CorrectionStatement,
} from './types.js';

@Access('parent')
@ObjectType({ description: 'A report of wrong archive data, as its student sees it.' })
export class OwnCorrection {
  @Field(() => ID, { description: 'Its number, eight digits.' })
  number!: string;

  @Field(() => Int, { description: 'Grows with each event; a mutation sends it back.' })
  revision!: number;

  @Field(() => CorrectionStep, { description: 'Where it stands.' })
  step!: StepName;

  @Field(() => CorrectionHand, { nullable: true, description: 'Who has it now; null where it is over.' })
  hand!: keyof typeof CorrectionHand | null;

  @Field(() => Boolean, {
    description: 'Nobody at the school has that office now: ask the school’s administrator.',
  })
  isHandMissing!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it goes on by itself: to the registrar, or when the registry is asked again.',
  })
  goesOnAt!: Date | null;

  @Field(() => String, { description: 'The help topic that fits.' })
  helpTopic!: string;

  @Field(() => [CorrectionField], { description: 'What the latest report says is wrong.' })
  fields!: FieldName[];

  @Field(() => GraphQLISODateTime, { description: 'When it was reported first.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was over.' })
  closedAt!: Date | null;

  @Field(() => [CorrectionHandOver], { description: 'All hand-overs, the first one first.' })
  handOvers!: CorrectionHandOver[];

  @Field(() => [CorrectionStatement], { description: 'The reports, the first one first.' })
  statements!: CorrectionStatement[];

  @Field(() => [CorrectionWord], { description: 'What those who decided wrote, the first one first.' })
  words!: CorrectionWord[];

  @Field(() => Boolean, { description: 'Whether it can be taken back now.' })
  mayWithdraw!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be closed now.' })
  mayClose!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be reported again now, with more to say.' })
  mayReportAgain!: boolean;
}

@InputType({ description: 'What would be right.' })
export class WantedValueInput {
  @Field(() => CorrectionField, { description: 'Of what; one of those that are reported, and no ID number.' })
  field!: FieldName;

  @Field(() => String, { description: 'At most 100 characters.' })
  value!: string;
}

@InputType({ description: 'A report of wrong archive data.' })
export class ReportCorrectionInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => [CorrectionField], { description: 'What is wrong; at least one.' })
  fields!: FieldName[];

  @Field(() => String, { description: 'What is wrong, in 4 to 500 characters.' })
  text!: string;

  @Field(() => [WantedValueInput], { defaultValue: [], description: 'What would be right, where the student knows.' })
  wanted!: WantedValueInput[];
}

@InputType({ description: 'The same case again, with more to say.' })
export class ReportAgainInput extends ReportCorrectionInput {
  @Field(() => ID, { description: "The case's number." })
  number!: string;

  @Field(() => Int, { description: 'The revision that the student was looking at.' })
  expectedRevision!: number;
}

@InputType({ description: 'A step in a case of one’s own.' })
export class OwnCorrectionInput extends TransitionInput {
  @Field(() => ID, { description: "The case's number." })
  number!: string;
}

@Access('parent')
@ObjectType({ description: 'It was done.' })
export class OwnCorrectionsChanged {
  @Field(() => [OwnCorrection], { description: "The student's cases as they are now, the latest first." })
  corrections!: OwnCorrection[];
}

export const OwnCorrectionResult = createUnionType({
  name: 'OwnCorrectionResult',
  description: 'What came of a step in a case of one’s own.',
  types: () => [OwnCorrectionsChanged, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : OwnCorrectionsChanged),
});
