import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Access } from '../access.js';

@Access('anyone')
@ObjectType({ description: 'An address to which the official instructions send people.' })
export class OfficialAddress {
  @Field(() => String, { description: 'The address, to be compared letter by letter.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'Whose it is; null where that is not said.' })
  name!: string | null;
}

@Access('anyone')
@ObjectType({ description: 'What everybody may know about this portal.' })
export class Portal {
  @Field(() => GraphQLISODateTime, { description: "The server's clock, for countdowns." })
  serverTime!: Date;

  @Field(() => [String], { description: 'Telephone numbers of the technical support.' })
  supportPhones!: readonly string[];

  @Field(() => String, { description: 'E-mail address of the technical support.' })
  supportEmail!: string;

  @Field(() => String, { nullable: true, description: 'Where the online consultation (在线咨询) is, if there is one.' })
  supportConsultationUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the manual (操作手册) is, if there is one.' })
  supportManualUrl!: string | null;

  @Field(() => [OfficialAddress], { description: 'Where the official instructions send people, for the help.' })
  officialAddresses!: readonly OfficialAddress[];

  @Field(() => String, {
    nullable: true,
    description: 'Where the messages of the development SMS gateway can be read; null in production.',
  })
  developmentInbox!: string | null;

  @Field(() => Boolean, { description: 'Whether the built-in evaluation platform is in service; else a real one is.' })
  isEvaluationBuiltIn!: boolean;

  @Field(() => Boolean, {
    description: 'Whether whoever asks may inspect without signing in: in development, from the machine itself.',
  })
  isInspectorOpen!: boolean;
}
