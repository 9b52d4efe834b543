import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';

export const CaptchaPurpose = enumOf(
  'CaptchaPurpose',
  'What a captcha is for. One for another purpose is never taken.',
  {
    SIGN_IN: 'Signing in.',
    SMS_CODE: 'Asking for an SMS code without being signed in.',
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

@InputType({ description: 'Where to send a code to sign in with.' })
export class SendSignInCodeInput {
  @Field(() => String, { description: 'A mainland mobile number, in any spelling.' })
  phone!: string;

  @Field(() => ID, { description: 'The captcha that was shown, for the purpose SMS_CODE.' })
  captchaId!: string;

  @Field(() => String, { description: 'Its answer.' })
  captchaAnswer!: string;
}

@InputType({ description: 'Whose password to recover, and by which phone.' })
export class SendRecoveryCodeInput extends SendSignInCodeInput {
  @Field(() => String, { description: 'National ID number or unified account number, in any spelling.' })
  account!: string;
}

@InputType({ description: 'The answer to a code.' })
export class SignInByCodeInput {
  @Field(() => ID, { description: 'What sending the code was answered with.' })
  challengeId!: string;

  @Field(() => String, { description: 'Six digits, in any spelling.' })
  code!: string;

  @Field(() => ID, { nullable: true, description: 'Which of the accounts that share the phone.' })
  accountId!: string | null;
}

@InputType({ description: 'A new password with the code that was sent to recover it.' })
export class RecoverPasswordInput {
  @Field(() => ID, { description: 'What sending the code was answered with.' })
  challengeId!: string;

  @Field(() => String, { description: 'Six digits, in any spelling.' })
  code!: string;

  @Field(() => String, { description: '新密码.' })
  newPassword!: string;

  @Field(() => String, { description: '确认密码.' })
  confirmation!: string;
}
