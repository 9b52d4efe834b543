import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import type { Standing as StandingName } from '../../../machines/standing.js';
import type { PlaceKind as PlaceKindName } from '../../oversight/places.js';
import { Standing } from '../accounts/enums.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';

export const PlaceKind = enumOf<PlaceKindName>('PlaceKind', 'A level of the tree by which people are looked after.', {
  BUREAU: 'The province, a city or a county, with all that is below it.',
  SCHOOL: 'A school.',
  GRADE: 'A grade of a school.',
  CLASS: 'A class.',
  NO_CLASS: 'A school’s students who are in no class.',
});

@Access('parent')
@ObjectType({ description: 'A place whose people are counted.' })
export class BoardPlace {
  @Field(() => PlaceKind, { description: 'Its level.' })
  kind!: PlaceKindName;

  @Field(() => ID, {
    description:
      'A bureau’s code, the id of a school or a class, a grade’s own name. Names it among those of its level.',
  })
  id!: string;

  @Field(() => String, {
    description: 'Its name, empty for those in no class; a grade and class where nothing above says the grade.',
  })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The school, from schools downwards.' })
  school!: string | null;

  @Field(() => String, { nullable: true, description: 'The grade, of grades and classes.' })
  grade!: string | null;
}

@Access('parent')
@ObjectType({ description: 'How many stand there.' })
export class StandingCount {
  @Field(() => Standing, { description: 'Where.' })
  standing!: StandingName;

  @Field(() => Int, { description: 'How many.' })
  number!: number;
}

@Access('parent')
@ObjectType({ description: 'Whoever waits longest in a place.' })
export class LongestWait {
  @Field(() => Standing, { description: 'Where they stand.' })
  standing!: StandingName;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  since!: Date;
}

@Access('parent')
@ObjectType({ description: 'A place one level below the board’s own.' })
export class BoardRow {
  @Field(() => BoardPlace, {
    description: 'The place; the board’s own for the staff of a school, who are in no grade.',
  })
  place!: BoardPlace;

  @Field(() => Int, { description: 'How many are there.' })
  total!: number;

  @Field(() => [StandingCount], { description: 'How many stand where: every standing of the kind, in their order.' })
  counts!: StandingCount[];

  @Field(() => LongestWait, { nullable: true, description: 'Null where nobody waits: whoever has arrived does not.' })
  longestWait!: LongestWait | null;
}

@Access('parent')
@ObjectType({ description: 'How many stand where, place by place. The rows sum to the total, exactly.' })
export class Board {
  @Field(() => GraphQLISODateTime, { description: 'When it was so.' })
  at!: Date;

  @Field(() => BoardPlace, {
    nullable: true,
    description: 'Null where whoever asks has several places, or none of this kind: the rows are those.',
  })
  place!: BoardPlace | null;

  @Field(() => [BoardPlace], {
    description: 'The places above it that whoever asks may see as well, the highest first.',
  })
  path!: BoardPlace[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;

  @Field(() => [StandingCount], { description: 'How many stand where: every standing of the kind, in their order.' })
  counts!: StandingCount[];

  @Field(() => [BoardRow], { description: 'Bureaus and schools by code, grades and classes by name.' })
  rows!: BoardRow[];
}
