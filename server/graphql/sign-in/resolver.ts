import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { requestCaptcha, type CaptchaPurpose as Purpose } from '../../accounts/captchas.js';
import { endSession } from '../../accounts/sessions.js';
import { signIn } from '../../accounts/sign-in.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { refused, SignedIn, SignInResult, type Refused } from '../results.js';
import { readViewer } from '../viewer/resolver.js';
import { Captcha, CaptchaPurpose, SignInInput } from './types.js';

const purposes: Readonly<Record<keyof typeof CaptchaPurpose, Purpose>> = {
  SIGN_IN: 'sign-in',
  EVALUATION_SIGN_IN: 'evaluation-sign-in',
};

@Resolver()
export class SignInResolver {
  @Access('anyone')
  @Mutation(() => Captcha, { description: 'Shows a new captcha.' })
  async requestCaptcha(
    @Ctx() { services, device, at }: RequestContext,
    @Arg('purpose', () => CaptchaPurpose) purpose: keyof typeof CaptchaPurpose,
  ): Promise<Captcha> {
    const { id, png, expiresAt } = await requestCaptcha(services, {
      purpose: purposes[purpose],
      browser: device,
      at,
    });
    return { id, image: `data:image/png;base64,${png.toString('base64')}`, expiresAt: new Date(expiresAt) };
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
    const { services, device, at, session } = context;
    const outcome = await signIn(services, { ...input, device, at });
    if (!outcome.ok) return refused([outcome.issue], null);
    if (session !== null) await endSession(services.em.fork(), session.id);
    context.setSession(outcome.opened);
    return { viewer: await readViewer(context, at) };
  }

  @Access('anyone')
  @Mutation(() => Boolean, { description: 'Ends the session. True, also where there was none.' })
  async signOut(@Ctx() context: RequestContext): Promise<boolean> {
    const { session, services, changes } = context;
    if (session !== null) {
      await endSession(services.em.fork(), session.id);
      changes.publish(session.account);
    }
    context.setSession(null);
    return true;
  }
}
