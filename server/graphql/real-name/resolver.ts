import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { goToGovernment } from '../../real-name/go-to-government.js';
import { takeStep, type Step } from '../../real-name/take-step.js';
import type { PlaceToFinish } from '../../../machines/teacher-real-name/places.js';
import { Access } from '../access.js';
import { asked } from '../asked.js';
import type { RequestContext } from '../context.js';
import { TransitionInput } from '../onboarding/types.js';
import { refused, TransitionResult, viewTransition, type Refused, type Transitioned } from '../results.js';
import { readViewer } from '../viewer/resolver.js';
import { GoToGovernmentResult, type GoneToGovernment } from './results.js';
import { ChooseWayOutInput, FromPlaceInput, SawThereInput, SayPhoneInUseInput, SayWhosePhoneInput } from './types.js';

type Result = Promise<Transitioned | Refused>;

/** The steps of real-name verification (实名认证): each is an event of the machine. */
@Resolver()
export class RealNameResolver {
  @Access('full')
  @Mutation(() => GoToGovernmentResult, { description: 'Begins a way to the government platform, in this browser.' })
  async goToGovernment(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransitionInput) input: TransitionInput,
  ): Promise<GoneToGovernment | Refused> {
    const { services, device } = context;
    const { issues, url } = await goToGovernment(services, { ...asked(context, input), device });
    const viewer = await readViewer(context, context.at);
    return issues.length > 0 ? refused(issues, viewer) : { url, viewer };
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Says what the government platform said.' })
  sawThere(@Ctx() context: RequestContext, @Arg('input', () => SawThereInput) input: SawThereInput): Result {
    return step(context, input, { type: 'SAW_THERE', kind: input.kind, attemptId: null });
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Says whose the phone is that is taken there.' })
  sayWhosePhone(
    @Ctx() context: RequestContext,
    @Arg('input', () => SayWhosePhoneInput) input: SayWhosePhoneInput,
  ): Result {
    return step(context, input, { type: 'SAY_WHOSE_PHONE', whose: input.whose });
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Says that signing in there by password failed.' })
  sayPasswordSignInFailed(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransitionInput) input: TransitionInput,
  ): Result {
    return step(context, input, { type: 'PASSWORD_SIGN_IN_FAILED' });
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Says whether the phone that is bound there is still in use.' })
  sayPhoneInUse(
    @Ctx() context: RequestContext,
    @Arg('input', () => SayPhoneInUseInput) input: SayPhoneInUseInput,
  ): Result {
    return step(context, input, { type: 'SAY_PHONE_IN_USE', inUse: input.inUse });
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Says that the identity there is somebody else’s.' })
  sayNotOneself(@Ctx() context: RequestContext, @Arg('input', () => TransitionInput) input: TransitionInput): Result {
    return step(context, input, { type: 'IS_NOT_ONESELF' });
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Says that the identity there is one’s own: opens a case.' })
  sayOneself(@Ctx() context: RequestContext, @Arg('input', () => TransitionInput) input: TransitionInput): Result {
    return step(context, input, { type: 'IS_ONESELF' });
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Chooses what to do with an account there that is not one’s own.' })
  chooseWayOut(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChooseWayOutInput) input: ChooseWayOutInput,
  ): Result {
    return step(context, input, { type: 'CHOOSE_WAY_OUT', way: input.way });
  }

  @Access('full')
  @Mutation(() => TransitionResult, {
    description: 'Has read what a deregistration costs. Deregisters nothing itself.',
  })
  confirmDeregistration(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransitionInput) input: TransitionInput,
  ): Result {
    return step(context, input, { type: 'CONFIRM_DEREGISTRATION' });
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Has done there what the place says.' })
  finishPlace(@Ctx() context: RequestContext, @Arg('input', () => FromPlaceInput) input: FromPlaceInput): Result {
    // A place that has nothing to finish is refused by the machine.
    return step(context, input, { type: 'STEP_DONE', from: input.from as PlaceToFinish });
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'One step back from a place; changes nothing else.' })
  goBack(@Ctx() context: RequestContext, @Arg('input', () => FromPlaceInput) input: FromPlaceInput): Result {
    return step(context, input, { type: 'BACK', from: input.from });
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: 'Asks an administrator: opens a case.' })
  askForHelp(@Ctx() context: RequestContext, @Arg('input', () => TransitionInput) input: TransitionInput): Result {
    return step(context, input, { type: 'ASK_FOR_HELP' });
  }
}

async function step(context: RequestContext, input: TransitionInput, taken: Step): Result {
  return viewTransition(context, await takeStep(context.services, asked(context, input), taken));
}
