import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';

export const CaptchaPurpose = enumOf(
  'CaptchaPurpose',
  'What a captcha is for. One for another purpose is never taken.',
  {
    SIGN_IN: 'Signing in.',
    SMS_CODE: 'Asking for an SMS code without being signed in.',
    EVALUATION_SIGN_IN: "The evaluation platform's own sign-in.",
  },
);

export const CaptchaKind = enumOf('CaptchaKind', 'How somebody shows to be no program.', {
  IMAGE: 'A picture with characters to type.',
  PROOF_OF_WORK: 'The browser computes for some seconds; nothing has to be seen.',
});

@Access('parent')
@ObjectType({ description: 'What the browser computes: it tries numbers from 0 up, the answer is the one that fits.' })
export class CaptchaPuzzle {
  @Field(() => String, { description: 'How a key is derived from nonce and number (four bytes, big-endian).' })
  algorithm!: string;

  @Field(() => String, { description: 'Hexadecimal; stands before the number.' })
  nonce!: string;

  @Field(() => String, { description: 'Hexadecimal.' })
  salt!: string;

  @Field(() => Int, { description: 'Rounds of one derivation.' })
  cost!: number;

  @Field(() => Int, { description: 'Bytes of the derived key.' })
  keyLength!: number;

  @Field(() => String, { description: 'What the derived key of the right number begins with, hexadecimal.' })
  keyPrefix!: string;
}

@Access('parent')
@ObjectType({ description: 'A picture or a puzzle. Good for one answer, one purpose, two minutes and this browser.' })
export class Captcha {
  @Field(() => ID, { description: 'Goes back with the answer.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'JPEG as a data: URI, of an image.' })
  image!: string | null;

  @Field(() => CaptchaPuzzle, { nullable: true, description: 'Of a proof of work.' })
  puzzle!: CaptchaPuzzle | null;

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

  @Field(() => String, {
    description: 'The characters of its picture, in either case; or the number that its puzzle asks for.',
  })
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
