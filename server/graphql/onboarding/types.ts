import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'What every step carries.' })
export class TransitionInput {
  @Field(() => ID, {
    description:
      'A UUID, made by the client once per intended action. The same one again runs nothing and gets the same answer.',
  })
  requestId!: string;

  @Field(() => Int, {
    description: 'The revision that the person was looking at; refused if something happened since.',
  })
  expectedRevision!: number;
}

@InputType({ description: '学籍认证: what is compared with the roster.' })
export class SubmitStatusInput extends TransitionInput {
  @Field(() => String, { description: '学生姓名, in any spelling of its dots and spaces.' })
  name!: string;

  @Field(() => ID, { description: 'The chosen school (已选学校).' })
  schoolId!: string;
}

@InputType({ description: 'A new password with the old one.' })
export class ChangePasswordInput extends TransitionInput {
  @Field(() => String, { description: '原密码.' })
  oldPassword!: string;

  @Field(() => String, { description: '新密码.' })
  newPassword!: string;

  @Field(() => String, { description: '确认密码.' })
  confirmation!: string;
}

@InputType({ description: 'Where to send a code.' })
export class RequestPhoneCodeInput extends TransitionInput {
  @Field(() => String, { description: 'A mainland mobile number, in any spelling.' })
  phone!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The password, which whoever has arrived already has to prove who they are by.',
  })
  password!: string | null;
}

@InputType({ description: 'To go on without the bound phone.' })
export class UnbindPhoneInput extends TransitionInput {
  @Field(() => String, { description: 'The password, to prove who asks.' })
  password!: string;
}

@InputType({ description: 'The answer to a code.' })
export class BindPhoneInput extends TransitionInput {
  @Field(() => String, { description: 'Six digits, in any spelling.' })
  code!: string;
}
