import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { IssueCode as IssueCodeName } from '../../../machines/rules/issue.js';
import type { FlowSearchProblem as ProblemName } from '../../inspection/list-flows.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';
import { IssueCode } from '../issues.js';

export const FlowSearchProblem = enumOf<ProblemName>('FlowSearchProblem', 'Why a text found nothing.', {
  MASKED_ID_NEEDS_SCHOOL: 'A masked ID number is looked for within a school, which was not said.',
  NOTHING_LIKE_IT: 'What was typed is none of the things by which a flow is found.',
});

@InputType({ description: 'Which flows. What is missing says nothing.' })
export class FlowFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'The id of a flow or of whom it is about, the number of a case, a unified number, an ID number, or a masked one (1401*************X), at most 100 characters. Flows whose wait is over are found as well.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The registry’s name of a machine.' })
  machine?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A state’s path from the root, `journey.arrived`: flows that are in it or inside it, whether or not their wait is over.',
  })
  state?: string | null;

  @Field(() => String, { nullable: true, description: 'A bureau’s code: all schools below it.' })
  bureau?: string | null;

  @Field(() => ID, { nullable: true, description: 'A school.' })
  school?: string | null;

  @Field(() => Int, { nullable: true, description: 'Whoever has stood where they stand for at least so long.' })
  waitingSeconds?: number | null;

  @Field(() => IssueCode, { nullable: true, description: 'What they were told last, of what was the matter.' })
  issue?: IssueCodeName | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an effect was given up after all its tries.' })
  hasFailedEffect?: boolean | null;
}

@Access('parent')
@ObjectType({ description: 'Whom a flow is about, masked as for others.' })
export class InspectedPerson {
  @Field(() => String, { description: 'The name, masked: 王＊＊.' })
  name!: string;

  @Field(() => String, { description: 'The ID number, masked: 1401*************X.' })
  nationalId!: string;

  @Field(() => String, { description: 'The portal’s eight-digit number.' })
  unifiedNumber!: string;

  @Field(() => String, { nullable: true, description: 'The school’s name; null for the staff of a bureau.' })
  school!: string | null;
}

@Access('parent')
@ObjectType({ description: 'A flow in a list.' })
export class InspectedFlowLine {
  @Field(() => ID, { description: 'The flow.' })
  id!: string;

  @Field(() => String, { description: 'Its machine.' })
  machine!: string;

  @Field(() => String, { description: 'The active leaf states as they are stored.' })
  stateValue!: string;

  @Field(() => String, { description: 'Where boards count it; of a case, in whose hands it is.' })
  standing!: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  since!: Date;

  @Field(() => InspectedPerson, { nullable: true, description: 'Null where the account is gone.' })
  person!: InspectedPerson | null;

  @Field(() => String, { nullable: true, description: 'The number of the case, of a record correction.' })
  caseNumber!: string | null;

  @Field(() => IssueCode, { nullable: true, description: 'What they were told last, of what was the matter.' })
  lastIssue!: IssueCodeName | null;

  @Field(() => Int, { description: 'Effects that were given up.' })
  failedEffects!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the next of its deadlines is due.' })
  endsAt!: Date | null;
}

@Access('parent')
@ObjectType({ description: 'A page of flows, the longest wait first.' })
export class InspectedFlowPage {
  @Field(() => [InspectedFlowLine], { description: 'The flows.' })
  lines!: InspectedFlowLine[];

  @Field(() => String, { nullable: true, description: 'Asks for the next page; null on the last one.' })
  next!: string | null;

  @Field(() => Int, { nullable: true, description: 'On all pages; null where counting would take too long.' })
  total!: number | null;

  @Field(() => FlowSearchProblem, { nullable: true, description: 'Why the text found nothing.' })
  problem!: ProblemName | null;
}
