import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';

export const CaptchaPurpose = enumOf(
  'CaptchaPurpose',
  'What a captcha is for. One for another purpose is never taken.',
  {
    SIGN_IN: 'Signing in.',
    EVALUATION_SIGN_IN: "The evaluation platform's own sign-in.",
  },
);

@Access('parent')
@ObjectType({ description: 'A picture with characters to type. Good for one answer, two minutes and this browser.' })
export class Captcha {
  @Field(() => ID, { description: 'Goes back with the answer.' })
  id!: string;

  @Field(() => String, { description: 'PNG as a data: URI.' })
  image!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  expiresAt!: Date;
}

@InputType({ description: 'What somebody signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'National ID number or unified account number, in any spelling.' })
  account!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => ID, { description: 'The captcha that was shown.' })
  captchaId!: string;

  @Field(() => String, { description: 'The characters of its picture, in either case.' })
  captchaAnswer!: string;
}
