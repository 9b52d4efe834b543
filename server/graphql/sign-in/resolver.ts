import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { requestCaptcha } from '../../accounts/captchas.js';
import { endSession } from '../../accounts/sessions.js';
import { signIn } from '../../accounts/sign-in.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { refused, SignedIn, SignInResult, type Refused } from '../results.js';
import { lockEnd } from './lock-end.js';
import { signedIn } from './signed-in.js';
import { Captcha, CaptchaKind, CaptchaPurpose, SignInInput } from './types.js';

@Resolver()
export class SignInResolver {
  @Access('anyone')
  @Mutation(() => Captcha, { description: 'Shows a new captcha.' })
  async requestCaptcha(
    @Ctx() { services, device, at }: RequestContext,
    @Arg('purpose', () => CaptchaPurpose) purpose: keyof typeof CaptchaPurpose,
    @Arg('kind', () => CaptchaKind, { defaultValue: 'IMAGE' }) kind: keyof typeof CaptchaKind,
  ): Promise<Captcha> {
    const { id, jpeg, puzzle, expiresAt } = await requestCaptcha(services, { kind, purpose, browser: device, at });
    const image = jpeg && `data:image/jpeg;base64,${jpeg.toString('base64')}`;
    return { id, image, puzzle, expiresAt: new Date(expiresAt) };
  }

  @Access('anyone')
  @Mutation(() => SignInResult, {
    description:
      'Signs in. The captcha is judged first and is spent by any answer. A wrong password does not say what was wrong.',
  })
  async signIn(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInInput) input: SignInInput,
  ): Promise<SignedIn | Refused> {
    const { services, device, deviceName, address, at } = context;
    const outcome = await signIn(services, { ...input, device, deviceName, address, at });
    return outcome.ok ? signedIn(context, outcome.opened) : refused([outcome.issue], null, outcome.lock);
  }

  @Access('anyone')
  @Subscription(() => Boolean, {
    subscribe: ({ context, args }) => lockEnd(context as RequestContext, (args as { lock: string }).lock),
    description:
      'True once somebody has ended a lock, and then nothing more. Of any other name, and of a lock that ends by itself, it says nothing.',
  })
  lockEnded(
    @Root() isOver: boolean,
    @Arg('lock', () => ID, { description: 'As the refusal named it.' }) _lock: string,
  ): boolean {
    return isOver;
  }

  @Access('anyone')
  @Mutation(() => Boolean, {
    description:
      'Ends the session, and that at the built-in evaluation platform: whoever leaves a borrowed computer leaves both. True, also where there was none.',
  })
  async signOut(@Ctx() context: RequestContext): Promise<boolean> {
    const { session, evaluationSession, services, changes } = context;
    for (const mine of [session, evaluationSession])
      if (mine !== null) {
        await endSession(services.em.fork(), mine);
        changes.publish(mine.account);
      }
    context.setSession(null);
    context.setEvaluationSession(null);
    return true;
  }
}
