import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { Refused } from '../results.js';
import { AccountKind } from '../viewer/types.js';

@Access('parent')
@ObjectType({ description: 'Somebody on the built-in evaluation platform, with the archive to check (核查档案信息).' })
export class EvaluationVisit {
  @Field(() => ID, { description: 'Names the account for good.' })
  id!: string;

  @Field(() => AccountKind, { description: 'Wrong data is reported here by students alone.' })
  kind!: keyof typeof AccountKind;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The ID number, masked: 1401**********001X.' })
  maskedNationalId!: string;

  @Field(() => String, { description: "一号通账号, the portal's own number." })
  unifiedNumber!: string;

  @Field(() => String, { nullable: true, description: "The school's name." })
  schoolName!: string | null;

  @Field(() => String, { nullable: true, description: 'Grade and class, such as 高一 3 班.' })
  className!: string | null;

  @Field(() => String, { nullable: true, description: 'The bound phone, masked: 138****0040.' })
  maskedPhone!: string | null;
}

@Access('parent')
@ObjectType({ description: 'Signed in at the evaluation platform: the session is in a cookie of its own.' })
export class EnteredEvaluation {
  @Field(() => EvaluationVisit, { nullable: true, description: 'Whoever is signed in there now.' })
  evaluation!: EvaluationVisit | null;
}

export const EvaluationSignInResult = createUnionType({
  name: 'EvaluationSignInResult',
  description: "What came of signing in at the evaluation platform's own entrance.",
  types: () => [EnteredEvaluation, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : EnteredEvaluation),
});
