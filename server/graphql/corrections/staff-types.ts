import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CorrectionField as FieldName } from '../../../machines/record-correction/fields.js';
import type { CorrectionStep as StepName } from '../../../machines/record-correction/steps.js';
import type { CorrectionDecision as DecisionName } from '../../corrections/decide-correction.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';
import { TransitionInput } from '../onboarding/types.js';
import { Refused } from '../results.js';
import { CorrectionField, CorrectionStep, CorrectionWord, CorrectionStatement } from './types.js';

export const CorrectionDecision = enumOf<DecisionName>('CorrectionDecision', 'What can be decided about a case.', {
  CONFIRM: 'The class teacher: it is wrong indeed.',
  DECLINE: 'The class teacher or the registrar: no, for a reason.',
  TAKE_TO_REGISTRY: 'The registrar: given to the registry by its interface.',
  TAKE_BY_HAND: 'The registrar: taken there by hand; the answer will be recorded.',
  RECORD_CORRECTED: 'The registrar has seen that the registry corrected it.',
  RECORD_REFUSED: 'The registrar was told that the registry refuses.',
});

export const CorrectionFilter = enumOf('CorrectionFilter', 'Which cases.', {
  MINE: 'Those in which it is the turn of whoever asks, the longest waiting first.',
  OPEN: 'Those that wait for somebody, the longest waiting first.',
  CLOSED: 'Those that were answered or are over, the latest first.',
});

@Access('parent')
@ObjectType({ description: 'A report of wrong archive data, as those see it who look after the student.' })
export class RecordCorrection {
  @Field(() => ID, { description: 'Its number, eight digits.' })
  number!: string;

  @Field(() => Int, { description: 'Grows with each event; a decision sends it back.' })
  revision!: number;

  @Field(() => CorrectionStep, { description: 'Where it stands.' })
  step!: StepName;

  @Field(() => String, { description: "The student's name, masked: 王＊＊." })
  maskedName!: string;

  @Field(() => String, { description: 'The ID number, masked: 1401*************X.' })
  maskedNationalId!: string;

  @Field(() => String, { description: '一号通账号.' })
  unifiedNumber!: string;

  @Field(() => String, { nullable: true, description: "The school's name." })
  schoolName!: string | null;

  @Field(() => String, { nullable: true, description: 'Grade and class.' })
  className!: string | null;

  @Field(() => [CorrectionField], { description: 'What the latest report says is wrong.' })
  fields!: FieldName[];

  @Field(() => GraphQLISODateTime, { description: 'When it was reported first.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it came into the hands that it is in.' })
  changedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was over.' })
  closedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it goes on by itself.' })
  goesOnAt!: Date | null;

  @Field(() => [CorrectionStatement], {
    nullable: true,
    description: 'The reports; null for whoever only looks: they may name people.',
  })
  statements!: CorrectionStatement[] | null;

  @Field(() => [CorrectionWord], {
    nullable: true,
    description: 'What those who decided wrote; null for whoever only looks.',
  })
  words!: CorrectionWord[] | null;

  @Field(() => [CorrectionDecision], { description: 'What whoever asks can decide now.' })
  possible!: DecisionName[];
}

@Access('parent')
@ObjectType({ description: 'A page of cases.' })
export class CorrectionPage {
  @Field(() => [RecordCorrection], { description: 'The cases.' })
  cases!: RecordCorrection[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Asks for the next page; null on the last one.' })
  next!: string | null;
}

@InputType({ description: 'A decision about a case.' })
export class DecideCorrectionInput extends TransitionInput {
  @Field(() => ID, { description: "The case's number." })
  number!: string;

  @Field(() => CorrectionDecision, { description: 'What is decided.' })
  decision!: DecisionName;

  @Field(() => String, {
    defaultValue: '',
    description: 'Why, 2 to 500 characters, which the student reads; needed where something is declined or refused.',
  })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The name as the registry has it now.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Grade and class as the registry has them now.' })
  className!: string | null;
}

@Access('parent')
@ObjectType({ description: 'The decision stands.' })
export class CorrectionDecided {
  @Field(() => RecordCorrection, { nullable: true, description: 'The case as it is now.' })
  correction!: RecordCorrection | null;
}

export const DecideCorrectionResult = createUnionType({
  name: 'DecideCorrectionResult',
  description: 'What came of a decision.',
  types: () => [CorrectionDecided, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : CorrectionDecided),
});
