import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';

export const SessionAudience = enumOf('SessionAudience', 'The systems that people sign in to.', {
  PORTAL: 'This one.',
  EVALUATION: 'The built-in evaluation platform.',
});

@Access('parent')
@ObjectType({ description: 'A browser in which the viewer is signed in.' })
export class Session {
  @Field(() => ID, { description: 'Names it, to end it.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the browser is, such as Chrome · Windows; null if unknown.',
  })
  deviceName!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last used, to a minute.' })
  lastSeenAt!: Date;

  @Field(() => SessionAudience, { description: 'Which system it is signed in to.' })
  audience!: keyof typeof SessionAudience;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean;
}

@InputType({ description: 'Which session to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: "One of the viewer's sessions, but not the one that asks." })
  sessionId!: string;
}
