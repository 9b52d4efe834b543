import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import type { Json } from '../../../machines/definition/definition.js';
import type { IssueCode as IssueCodeName } from '../../../machines/rules/issue.js';
import type { EffectState } from '../../inspection/effect-jobs.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';
import { IssueCode } from '../issues.js';
import { JsonScalar } from '../json.js';
import { InspectedPerson } from './list-types.js';

export const EffectJobState = enumOf<EffectState>('EffectJobState', 'How far an effect has come.', {
  WAITING: 'It was not tried yet.',
  RUNNING: 'It is being tried.',
  DONE: 'It is done. Effects on our own tables are, with their event.',
  RETRYING: 'It failed and will be tried again.',
  FAILED: 'It was given up after all its tries.',
});

@Access('parent')
@ObjectType({ description: 'A timer that a flow waits for.' })
export class InspectedDeadline {
  @Field(() => String, { description: 'The wait’s name in the machine, `lockout`.' })
  name!: string;

  @Field(() => String, { description: 'The event that it sends.' })
  event!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it is due.' })
  dueAt!: Date;

  @Field(() => String, { nullable: true, description: 'The path of the state that waits.' })
  state!: string | null;
}

@Access('parent')
@ObjectType({ description: 'An event that would be accepted, with a favourable payload.' })
export class AcceptedEvent {
  @Field(() => String, { description: 'Its type.' })
  type!: string;

  @Field(() => [String], { description: 'Who may send it.' })
  actors!: string[];

  @Field(() => [JsonScalar], { description: 'Payloads that it can have, those that are accepted first.' })
  samples!: Json[];
}

@Access('parent')
@ObjectType({ description: 'An event that would be refused whatever it carries.' })
export class RefusedEvent {
  @Field(() => String, { description: 'Its type.' })
  type!: string;

  @Field(() => [String], { description: 'Who may send it.' })
  actors!: string[];

  @Field(() => [String], { description: 'The guards in its way; none where the state does not know the event.' })
  guards!: string[];

  @Field(() => [JsonScalar], { description: 'Payloads that it can have.' })
  samples!: Json[];
}

@Access('parent')
@ObjectType({ description: 'How often an effect was tried.' })
export class EffectTries {
  @Field(() => Int, { description: 'Times that it was tried.' })
  tries!: number;

  @Field(() => Int, { description: 'Times that it is tried before it is given up.' })
  mostTries!: number;
}

@Access('parent')
@ObjectType({ description: 'An effect that an event asked for, and what became of it.' })
export class EffectJob {
  @Field(() => Int, { description: 'The event’s revision.' })
  revision!: number;

  @Field(() => Int, { description: 'Which of the event’s effects, from 0.' })
  index!: number;

  @Field(() => String, { description: 'Its name.' })
  type!: string;

  @Field(() => EffectJobState, { description: 'How far it has come.' })
  state!: EffectState;

  @Field(() => EffectTries, {
    nullable: true,
    description: 'Missing where the queue has forgotten it: days after it was done.',
  })
  tries!: EffectTries | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it is tried next.' })
  nextTryAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The kind of the fault of the last try.' })
  failedWith!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When the event happened.' })
  at!: Date;
}

@Access('parent')
@ObjectType({ description: 'An event of a history.' })
export class LogLine {
  @Field(() => Int, { description: 'The flow’s revision after it.' })
  revision!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it happened.' })
  at!: Date;

  @Field(() => String, { description: 'Its type; of a deadline `xstate.after.…`.' })
  type!: string;

  @Field(() => String, { description: 'Whose doing it was: a kind of people, or the system.' })
  actor!: string;

  @Field(() => String, { description: 'The active leaf states after it, as the version of then called them.' })
  stateValue!: string;

  @Field(() => Int, { description: 'Of the machine that took it.' })
  version!: number;

  @Field(() => [IssueCode], { description: 'What they were told.' })
  issues!: IssueCodeName[];

  @Field(() => Int, { description: 'How many effects it asked for.' })
  effects!: number;
}

@Access('parent')
@ObjectType({ description: 'A flow as it stands by the server’s clock, with whatever is due by then.' })
export class InspectedFlow {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  /** Whom it is about; no field of the contract. */
  subject!: string;

  @Field(() => String, { description: 'Its machine.' })
  machine!: string;

  @Field(() => Int, { description: 'The version of the machine that wrote it last.' })
  version!: number;

  @Field(() => Int, { description: 'How many events it has had.' })
  revision!: number;

  @Field(() => String, { description: 'The active leaf states.' })
  stateValue!: string;

  @Field(() => [String], { description: 'The paths of all active states, outer ones before inner ones.' })
  states!: string[];

  @Field(() => String, { description: 'The public step.' })
  step!: string;

  @Field(() => String, { description: 'Where boards count it; of a case, in whose hands it is.' })
  standing!: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when it stands there.' })
  since!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it came to its state value.' })
  enteredAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => InspectedPerson, { nullable: true, description: 'Null where the account is gone.' })
  person!: InspectedPerson | null;

  @Field(() => String, { nullable: true, description: 'The number of the case, of a record correction.' })
  caseNumber!: string | null;

  @Field(() => JsonScalar, { description: 'The context, masked.' })
  context!: Json;

  @Field(() => [InspectedDeadline], { description: 'What it waits for, the next one first.' })
  deadlines!: InspectedDeadline[];

  @Field(() => [AcceptedEvent], { description: 'What would be accepted now.' })
  accepted!: AcceptedEvent[];

  @Field(() => [RefusedEvent], { description: 'What would not.' })
  refused!: RefusedEvent[];

  @Field(() => GraphQLISODateTime, { description: 'For which instant all this is said.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was set aside; null where it was not.' })
  quarantine!: string | null;
}
