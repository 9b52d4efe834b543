import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { Refused } from '../results.js';

@Access('parent')
@ObjectType({ description: 'The evaluation platform is told who this is.' })
export class HandedOver {
  @Field(() => String, { description: 'Where the browser goes on.' })
  location!: string;
}

export const HandOverResult = createUnionType({
  name: 'HandOverResult',
  description: 'What came of a hand-over.',
  types: () => [HandedOver, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : HandedOver),
});
