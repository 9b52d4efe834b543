import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import type { CorrectionField as FieldName } from '../../../machines/record-correction/fields.js';
import type { CorrectionStep as StepName } from '../../../machines/record-correction/steps.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';

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
