import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';

export const BureauLevel = enumOf('BureauLevel', 'A level of the education administration.', {
  PROVINCE: 'The whole province.',
  CITY: 'A city (地级市).',
  COUNTY: 'A county or district (县、区).',
});

@Access('parent')
@ObjectType({ description: 'An education bureau (教育局): the province, a city or a county.' })
export class Bureau {
  @Field(() => ID, { description: 'Its administrative division code.' })
  id!: string;

  @Field(() => String, { description: 'Administrative division code (GB/T 2260), such as 140105.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => BureauLevel, { description: 'Where it stands in the administration.' })
  level!: keyof typeof BureauLevel;
}

@Access('parent')
@ObjectType({ description: 'A senior high school.' })
export class School {
  @Field(() => ID, { description: 'Names the school for good.' })
  id!: string;

  @Field(() => String, { description: 'Its full name.' })
  name!: string;

  /** Code of the bureau that it belongs to; the path is resolved from it. */
  bureau!: string;
}
