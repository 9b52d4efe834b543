import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import type { Json } from '../../../machines/definition/definition.js';
import { Access } from '../access.js';
import { JsonScalar } from '../json.js';
import { InspectedDeadline } from './flow-types.js';

@Access('parent')
@ObjectType({ description: 'What an event changed in the context.' })
export class ContextChange {
  @Field(() => String, { description: 'Where: `attempt.until`.' })
  path!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What was there, masked; null for nothing.' })
  before!: Json;

  @Field(() => JsonScalar, { nullable: true, description: 'What is there, masked; null for nothing.' })
  after!: Json;
}

@Access('parent')
@ObjectType({ description: 'An effect that an event asked for.' })
export class MomentEffect {
  @Field(() => String, { description: 'Its name.' })
  type!: string;

  @Field(() => JsonScalar, { description: 'What it was given, masked.' })
  params!: Json;
}

@Access('parent')
@ObjectType({ description: 'A flow right after an event, worked out of its history.' })
export class FlowMoment {
  @Field(() => Int, { description: 'The revision; 0 is the beginning.' })
  revision!: number;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'The event’s type; null for the beginning.' })
  type!: string | null;

  @Field(() => String, { nullable: true, description: 'Whose doing it was; null where nobody’s is known.' })
  actor!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'What it carried, masked, without type and time.' })
  event!: Json;

  @Field(() => [String], { description: 'The paths of all active states, outer ones before inner ones.' })
  states!: string[];

  @Field(() => String, { description: 'The active leaf states.' })
  stateValue!: string;

  @Field(() => JsonScalar, { description: 'The context, masked.' })
  context!: Json;

  @Field(() => [ContextChange], { description: 'What the event changed in it.' })
  changes!: ContextChange[];

  @Field(() => [MomentEffect], { description: 'What it asked for.' })
  effects!: MomentEffect[];

  @Field(() => [InspectedDeadline], { description: 'What the flow waits for then, the next one first.' })
  deadlines!: InspectedDeadline[];
}
