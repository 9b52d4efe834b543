import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { Refused } from '../results.js';
import { Viewer } from '../viewer/types.js';

@Access('parent')
@ObjectType({ description: 'A way to the government platform was begun, or it was found not to answer.' })
export class GoneToGovernment {
  @Field(() => String, {
    nullable: true,
    description: 'Where the browser goes now; null where the platform does not answer.',
  })
  url!: string | null;

  @Field(() => Viewer, { nullable: true, description: 'Where the viewer stands now.' })
  viewer!: Viewer | null;
}

export const GoToGovernmentResult = createUnionType({
  name: 'GoToGovernmentResult',
  description: 'What came of going to the government platform.',
  types: () => [GoneToGovernment, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : GoneToGovernment),
});
