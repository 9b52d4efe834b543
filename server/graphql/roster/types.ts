import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RosterImportState as State } from '../../database/entities/roster-import.js';
import type { RosterProblemCode as ProblemCode } from '../../roster/roster-problem.js';
import { Access } from '../access.js';
import { Refused } from '../results.js';
import { RosterImportState, RosterProblemCode, RosterSeverity } from './enums.js';

@Access('parent')
@ObjectType({ description: 'One fault of a roster. Holds no personal data in clear.' })
export class RosterProblem {
  @Field(() => Int, { nullable: true, description: 'As the spreadsheet numbers it; null: the whole file.' })
  row!: number | null;

  @Field(() => String, { nullable: true, description: 'As the spreadsheet letters it; null: the whole row.' })
  column!: string | null;

  @Field(() => RosterSeverity, { description: 'What it keeps from happening.' })
  severity!: keyof typeof RosterSeverity;

  @Field(() => RosterProblemCode, { description: 'What is wrong.' })
  code!: ProblemCode;

  @Field(() => String, { description: 'What stands there, masked; empty where showing nothing is safer.' })
  maskedValue!: string;

  @Field(() => String, { description: 'What is wrong and what to do, in Chinese.' })
  message!: string;
}

@Access('parent')
@ObjectType({ description: 'A page of problems, by their rows.' })
export class RosterProblemPage {
  @Field(() => [RosterProblem], { description: 'The problems.' })
  problems!: RosterProblem[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Asks for the next page; null on the last one.' })
  next!: string | null;
}

@Access('parent')
@ObjectType({
  description: 'It would change so many of the school’s students that it is confirmed with a reason only.',
})
export class RosterHold {
  @Field(() => Int, { description: 'How many would come into another class.' })
  moves!: number;

  @Field(() => Int, { description: 'How many would be taken out of the school.' })
  removes!: number;

  @Field(() => Int, { description: 'How many the school has.' })
  students!: number;

  @Field(() => Int, { description: 'Moved and taken out, of those that the school has, in percent.' })
  sharePercent!: number;
}

@Access('parent')
@ObjectType({ description: 'What an import does, in students.' })
export class RosterCounts {
  @Field(() => Int, { description: 'New ones, whose accounts begin locked.' })
  create!: number;

  @Field(() => Int, { description: 'Known ones that get another name or class.' })
  update!: number;

  @Field(() => Int, { description: 'Known ones that stay as they are.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Ones of the school that are not in the file and are taken out.' })
  remove!: number;
}

@Access('parent')
@ObjectType({ description: 'A school’s roster that somebody sent.' })
export class RosterImport {
  @Field(() => ID, { description: 'Names it.' })
  id!: string;

  @Field(() => ID, { description: 'The school’s.' })
  schoolId!: string;

  @Field(() => String, { description: 'The school’s name.' })
  schoolName!: string;

  @Field(() => String, { description: 'As its sender’s computer names it.' })
  fileName!: string;

  @Field(() => Boolean, { description: 'Whether students of the school who are not in it are taken out.' })
  isWholeSchool!: boolean;

  @Field(() => RosterImportState, { description: 'Where it stands.' })
  state!: State;

  @Field(() => GraphQLISODateTime, { description: 'When the file came.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was confirmed.' })
  confirmedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it came to its end.' })
  endedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it is forgotten; null while it runs.' })
  expiresAt!: Date | null;

  @Field(() => String, { description: 'Who sent it, masked.' })
  byMaskedName!: string;

  @Field(() => Int, { description: 'Rows of the file.' })
  rows!: number;

  @Field(() => Int, { description: 'How many rows and removals the present state has to do.' })
  total!: number;

  @Field(() => Int, { description: 'How many of them are done.' })
  done!: number;

  @Field(() => Int, { description: 'New students: as checked, and after the confirmation as done so far.' })
  create!: number;

  @Field(() => Int, { description: 'Changed ones, likewise.' })
  update!: number;

  @Field(() => Int, { description: 'Those that stay, likewise.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Those taken out, likewise.' })
  remove!: number;

  @Field(() => RosterCounts, { description: 'What the check said: differs from what was done if something changed.' })
  planned!: RosterCounts;

  @Field(() => Int, { description: 'Rows that are kept out.' })
  refused!: number;

  @Field(() => Int, { description: 'Problems that ask for a look.' })
  warnings!: number;

  @Field(() => RosterHold, { nullable: true, description: 'Why confirming needs a reason; null where it does not.' })
  hold!: RosterHold | null;

  @Field(() => Int, { nullable: true, description: 'How fast it goes; null while nothing runs.' })
  rowsPerSecond!: number | null;

  @Field(() => Int, { nullable: true, description: 'How long it will take; null while nothing runs or is known.' })
  secondsLeft!: number | null;

  @Field(() => Boolean, { description: 'Whether it can be confirmed now.' })
  canConfirm!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be cancelled now.' })
  canCancel!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be undone now.' })
  canUndo!: boolean;
}

@Access('parent')
@ObjectType({ description: 'A page of imports.' })
export class RosterImportPage {
  @Field(() => [RosterImport], { description: 'The imports, the latest first.' })
  imports!: RosterImport[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Asks for the next page; null on the last one.' })
  next!: string | null;
}

@InputType({ description: 'A confirmation of an import that was checked.' })
export class ConfirmRosterImportInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => ID, { description: 'The import.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why, where `hold` asks for it; 2 to 500 characters.' })
  holdReason!: string | null;
}

@InputType({ description: 'Something that is done with an import.' })
export class RosterImportInput {
  @Field(() => ID, { description: 'A UUID, made by the client once per intended action.' })
  requestId!: string;

  @Field(() => ID, { description: 'The import.' })
  id!: string;
}

@Access('parent')
@ObjectType({ description: 'The import goes on as asked.' })
export class RosterImportChanged {
  @Field(() => RosterImport, { nullable: true, description: 'As it is now.' })
  rosterImport!: RosterImport | null;
}

export const RosterImportResult = createUnionType({
  name: 'RosterImportResult',
  description: 'What came of it.',
  types: () => [RosterImportChanged, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : RosterImportChanged),
});
