import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { recoverPassword } from '../../accounts/recover-password.js';
import { sendRecoveryCode, sendSignInCode } from '../../accounts/send-code.js';
import { signInByCode } from '../../accounts/sign-in-by-code.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import {
  refused,
  SendCodeResult,
  SignInByCodeResult,
  SignInResult,
  viewSent,
  type AccountChoice,
  type CodeSent,
  type Refused,
  type SignedIn,
} from '../results.js';
import { signedIn } from './signed-in.js';
import { RecoverPasswordInput, SendRecoveryCodeInput, SendSignInCodeInput, SignInByCodeInput } from './types.js';
import { viewChoice } from './view.js';

/** Signing in and recovering a password by the code of an SMS. */
@Resolver()
export class CodeResolver {
  @Access('anyone')
  @Mutation(() => SendCodeResult, { description: 'Sends an SMS code to sign in with, if the phone is bound.' })
  async sendSignInCode(
    @Ctx() { services, device, address, at }: RequestContext,
    @Arg('input', () => SendSignInCodeInput) input: SendSignInCodeInput,
  ): Promise<CodeSent | Refused> {
    return viewSent(await sendSignInCode(services, { ...input, device, address, at }));
  }

  @Access('anyone')
  @Mutation(() => SignInByCodeResult, {
    description: 'Signs in by an SMS code; where siblings share the phone, as one of them.',
  })
  async signInByCode(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInByCodeInput) { challengeId, code, accountId }: SignInByCodeInput,
  ): Promise<SignedIn | AccountChoice | Refused> {
    const { services, device, deviceName, at } = context;
    const asked = { challengeId, code, account: accountId ?? null, device, deviceName, at };
    const outcome = await signInByCode(services, asked);
    if (outcome.ok) return signedIn(context, outcome.opened);
    return 'choice' in outcome ? viewChoice(services, outcome.choice) : refused([outcome.issue], null);
  }

  @Access('anyone')
  @Mutation(() => SendCodeResult, {
    description: 'Sends an SMS code to recover the password with, if this phone is bound to this account.',
  })
  async sendRecoveryCode(
    @Ctx() { services, device, address, at }: RequestContext,
    @Arg('input', () => SendRecoveryCodeInput) input: SendRecoveryCodeInput,
  ): Promise<CodeSent | Refused> {
    return viewSent(await sendRecoveryCode(services, { ...input, device, address, at }));
  }

  @Access('anyone')
  @Mutation(() => SignInResult, {
    description: 'Replaces a forgotten password by an SMS code, and signs in with it. All other sessions end.',
  })
  async recoverPassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecoverPasswordInput) input: RecoverPasswordInput,
  ): Promise<SignedIn | Refused> {
    const { services, device, deviceName, at } = context;
    const recovered = await recoverPassword(services, { ...input, device, deviceName, at });
    return recovered.ok ? signedIn(context, recovered.opened) : refused(recovered.issues, null);
  }
}
