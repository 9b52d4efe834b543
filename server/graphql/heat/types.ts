import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../access.js';

@Access('parent')
@ObjectType({ description: 'What happened in a state. A state lasts from being entered until it is left as a whole.' })
export class StateHeat {
  @Field(() => String, { description: 'Its path from the root, `journey.passwordChange`; the root’s own is empty.' })
  path!: string;

  @Field(() => Int, { description: 'How many stand in it now, whatever the day. Exact.' })
  population!: number;

  @Field(() => Int, { description: 'Visits that began.' })
  entered!: number;

  @Field(() => Int, { description: 'Visits that ended.' })
  left!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the visits that ended, how long half of them lasted at most, within a tenth. Null without any.',
  })
  dwellMedianSeconds!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same of 95 in a hundred.' })
  dwell95Seconds!: number | null;

  @Field(() => Int, {
    description: 'Events taken there that failed or told an issue. What containers take counts there.',
  })
  failures!: number;

  @Field(() => Int, {
    description:
      'Who stands there now, has not come to the end, and whose last event was the day before yesterday or earlier (China’s days); of one day: whose last event was on that day.',
  })
  dropOff!: number;
}

@Access('parent')
@ObjectType({ description: 'A place on the way down to the one that was asked for.' })
export class HeatPlaceAbove {
  @Field(() => String, { nullable: true, description: 'A bureau’s code; null for the whole province.' })
  bureau!: string | null;

  @Field(() => ID, { nullable: true, description: 'Or a school’s id.' })
  school!: string | null;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@Access('parent')
@ObjectType({ description: 'A place below the one that was asked for.' })
export class HeatPlace {
  @Field(() => String, { nullable: true, description: 'A bureau’s code.' })
  bureau!: string | null;

  @Field(() => ID, { nullable: true, description: 'Or a school’s id.' })
  school!: string | null;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'How many flows of the machine it has now. Exact.' })
  population!: number;
}

@Access('parent')
@ObjectType({ description: 'Where the flows of a machine stand, how long they do, and where they fail or give up.' })
export class MachineHeat {
  @Field(() => GraphQLISODateTime, { description: 'When it was so.' })
  at!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Until when events are counted; populations are of `at`. Some seconds ago at most. Null while none are counted yet: the database was just brought up to date.',
  })
  countedAt!: Date | null;

  @Field(() => Int, { description: 'How many flows the place has now.' })
  total!: number;

  @Field(() => [StateHeat], { description: 'Every state of the present definition, containers too, outer ones first.' })
  states!: StateHeat[];

  @Field(() => [HeatPlaceAbove], { description: 'The way down to the place, from the province; itself last.' })
  path!: HeatPlaceAbove[];

  @Field(() => [HeatPlace], { description: 'Cities, counties and schools one level below, by code.' })
  places!: HeatPlace[];
}
