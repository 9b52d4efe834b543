import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CorrectionField as FieldName } from '../../../machines/record-correction/fields.js';
import type { CorrectionStep as StepName } from '../../../machines/record-correction/steps.js';
import type { CorrectionDecision as DecisionName } from '../../corrections/decide-correction.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';
import { TransitionInput } from '../onboarding/types.js';
import { Refused } from '../results.js';

export const CorrectionField = enumOf<FieldName>('CorrectionField', 'What of an archive can be wrong.', {
  NAME: '姓名.',
  NATIONAL_ID: '身份证号: named as wrong, without saying what would be right.',
  SEX: '性别.',
  BIRTH_DATE: '出生日期.',
  SCHOOL: '学校.',
  CLASS: '班级.',
  OTHER: 'Something else.',
});

export const CorrectionStep = enumOf<StepName>('CorrectionStep', 'In whose hands a case is, or how it ended.', {
  REPORTING: 'Not reported yet; never seen.',
  CLASS_TEACHER_REVIEW: 'The class teacher confirms it or declines.',
  REGISTRAR_REVIEW: "The school's registrar takes it to the national registry or declines.",
  AT_REGISTRY: 'The national registry answers.',
  CORRECTED: 'Corrected there and here; the student looks at it.',
  DECLINED: 'Declined by the class teacher or the registrar; the student may report again.',
  REFUSED: 'Refused by the registry; the student may report again.',
  CLOSED: 'Over.',
  WITHDRAWN: 'Taken back by the student.',
});

export const CorrectionHand = enumOf('CorrectionHand', 'Whose hands, or words.', {
  STUDENT: 'The student.',
  CLASS_TEACHER: 'The class teacher (班主任).',
  REGISTRAR: "The school's registrar (学籍管理员).",
  REGISTRY: 'The national student registry (全国学籍系统).',
});

export const CorrectionReporter = enumOf('CorrectionReporter', 'Who reported.', {
  STUDENT: 'The student.',
  FATHER: 'The father, for the student.',
  MOTHER: 'The mother, for the student.',
  GUARDIAN: 'Another guardian, for the student.',
  OTHER: 'Somebody else of the family, for the student.',
});

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
@ObjectType({ description: 'A step of a case: since when it was in whose hands.' })
export class CorrectionHandOver {
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  at!: Date;

  @Field(() => CorrectionStep, { description: 'Where the case stood from then on.' })
  step!: StepName;
}

@Access('parent')
@ObjectType({ description: 'What somebody who decided wrote.' })
export class CorrectionWord {
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => CorrectionHand, { description: 'Who: by their office, never by name.' })
  by!: keyof typeof CorrectionHand;

  @Field(() => String, { description: 'In their own words.' })
  text!: string;
}

@Access('parent')
@ObjectType({ description: 'What would be right.' })
export class WantedValue {
  @Field(() => CorrectionField, { description: 'Of what.' })
  field!: FieldName;

  @Field(() => String, { description: 'As the student wrote it.' })
  value!: string;
}

@Access('parent')
@ObjectType({ description: 'One report in the words of whoever made it.' })
export class CorrectionStatement {
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => CorrectionReporter, { description: 'Who: the student, or a family member for them.' })
  by!: keyof typeof CorrectionReporter;

  @Field(() => String, { description: 'What is wrong.' })
  text!: string;

  @Field(() => [WantedValue], { description: 'What would be right, where the student said.' })
  wanted!: WantedValue[];
}

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
@ObjectType({ description: 'It was done.' })
export class OwnCorrectionsChanged {
  @Field(() => [OwnCorrection], { description: "The student's cases as they are now, the latest first." })
  corrections!: OwnCorrection[];
}

@Access('parent')
@ObjectType({ description: 'The decision stands.' })
export class CorrectionDecided {
  @Field(() => RecordCorrection, { nullable: true, description: 'The case as it is now.' })
  correction!: RecordCorrection | null;
}

export const OwnCorrectionResult = createUnionType({
  name: 'OwnCorrectionResult',
  description: 'What came of a step in a case of one’s own.',
  types: () => [OwnCorrectionsChanged, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : OwnCorrectionsChanged),
});

export const DecideCorrectionResult = createUnionType({
  name: 'DecideCorrectionResult',
  description: 'What came of a decision.',
  types: () => [CorrectionDecided, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : CorrectionDecided),
});
