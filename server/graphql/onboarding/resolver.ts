import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { bindPhone } from '../../onboarding/bind-phone.js';
import { changePassword } from '../../accounts/change-password.js';
import { enterEvaluation } from '../../accounts/enter-evaluation.js';
import { requestPhoneCode } from '../../onboarding/request-phone-code.js';
import { skipPhone } from '../../onboarding/skip-phone.js';
import { submitStatus } from '../../onboarding/submit-status.js';
import { unbindPhone } from '../../onboarding/unbind-phone.js';
import { Access } from '../access.js';
import { asked } from '../asked.js';
import type { RequestContext } from '../context.js';
import { TransitionResult, viewTransition, type Refused, type Transitioned } from '../results.js';
import {
  BindPhoneInput,
  ChangePasswordInput,
  RequestPhoneCodeInput,
  SubmitStatusInput,
  TransitionInput,
  UnbindPhoneInput,
} from './types.js';

type Result = Promise<Transitioned | Refused>;

@Resolver()
export class OnboardingResolver {
  @Access('onboarding')
  @Mutation(() => TransitionResult, {
    description: '学籍认证. A mismatch does not say whether name or school was wrong.',
  })
  async submitStatus(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitStatusInput) input: SubmitStatusInput,
  ): Result {
    return viewTransition(context, await submitStatus(context.services, asked(context, input)));
  }

  @Access('onboarding')
  @Mutation(() => TransitionResult, {
    description: 'Replaces the password, also of the staff. All other sessions end, this one gets a new cookie.',
  })
  async changePassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Result {
    const { device, deviceName } = context;
    const { issues, opened } = await changePassword(context.services, { ...asked(context, input), device, deviceName });
    if (opened !== undefined) context.setSession(opened);
    return viewTransition(context, issues);
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Sends an SMS code to bind a phone with.' })
  async requestPhoneCode(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestPhoneCodeInput) input: RequestPhoneCodeInput,
  ): Result {
    return viewTransition(
      context,
      await requestPhoneCode(context.services, { ...asked(context, input), address: context.address }),
    );
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Binds the phone that the code was sent to.' })
  async bindPhone(@Ctx() context: RequestContext, @Arg('input', () => BindPhoneInput) input: BindPhoneInput): Result {
    return viewTransition(context, await bindPhone(context.services, asked(context, input)));
  }

  @Access('full')
  @Mutation(() => TransitionResult, {
    description: 'Unbinds the phone, which is told. Possible for whoever has arrived.',
  })
  async unbindPhone(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnbindPhoneInput) input: UnbindPhoneInput,
  ): Result {
    return viewTransition(context, await unbindPhone(context.services, asked(context, input)));
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Goes on without a phone.' })
  async skipPhone(@Ctx() context: RequestContext, @Arg('input', () => TransitionInput) input: TransitionInput): Result {
    return viewTransition(context, await skipPhone(context.services, asked(context, input)));
  }

  @Access('full')
  @Mutation(() => TransitionResult, {
    description: '高中综评专用入口: enters the evaluation platform without waiting.',
  })
  async enterEvaluation(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransitionInput) input: TransitionInput,
  ): Result {
    return viewTransition(context, await enterEvaluation(context.services, asked(context, input)));
  }
}
