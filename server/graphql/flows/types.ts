import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';

export const ActorKind = enumOf('Actor', 'Who can bring somebody on from where they stand.', {
  STUDENT: 'The student.',
  ADMINISTRATOR: 'The administrator above: of the school or a bureau.',
  TEACHER: 'Whoever proves their real name.',
  REGISTRAR: "The school's registrar (学籍管理员).",
  SYSTEM: 'Time, or the system itself.',
});

export const DeadlineName = enumOf('DeadlineName', 'What is being waited for.', {
  LOCKOUT: 'The end of a lock by wrong passwords.',
  CODE_VALIDITY: 'The end of the SMS code.',
  CODE_RESEND: 'The moment from which another SMS code may be asked for.',
  PASSWORD_SYNC: "The moment from which the evaluation platform's own sign-in takes the new password.",
  GOVERNMENT_STAY: 'The moment until which an answer of the government platform is waited for.',
});

export const EvaluationAccess = enumOf('EvaluationAccess', "What the evaluation platform's own sign-in knows.", {
  CLOSED: 'Nothing yet.',
  SYNCING: 'The new password is on its way there; the entrance on the portal is open already.',
  SYNCED: 'The new password.',
});

@Access('parent')
@ObjectType({ description: 'A wait with its end.' })
export class Deadline {
  @Field(() => DeadlineName, { description: 'What is being waited for.' })
  name!: keyof typeof DeadlineName;

  @Field(() => GraphQLISODateTime, { description: "When it ends, on the server's clock." })
  at!: Date;
}
