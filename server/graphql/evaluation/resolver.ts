import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { issue } from '../../../machines/rules/issue.js';
import { readOwnAccount } from '../../accounts/read-viewer.js';
import { endSession } from '../../accounts/sessions.js';
import { signInToEvaluation } from '../../evaluation/sign-in.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import { SignInInput } from '../sign-in/types.js';
import { EvaluationSignInResult, EvaluationVisit, type EnteredEvaluation } from './types.js';
import { viewVisit } from './view.js';

@Resolver()
export class EvaluationResolver {
  @Access('evaluation')
  @Query(() => EvaluationVisit, {
    nullable: true,
    description: 'Whoever is signed in at the built-in evaluation platform; null for nobody.',
  })
  evaluation(@Ctx() context: RequestContext): Promise<EvaluationVisit | null> {
    return readVisit(context);
  }

  @Access('anyone')
  @Mutation(() => EvaluationSignInResult, {
    description:
      "The built-in evaluation platform's own sign-in. A new password works ten minutes after its change, the replaced one never.",
  })
  async signInToEvaluation(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInInput) input: SignInInput,
  ): Promise<EnteredEvaluation | Refused> {
    const { services, device, deviceName, at, portal, evaluationSession } = context;
    if (!portal.isEvaluationBuiltIn) return refused([issue('STEP_NOT_OPEN')], null);
    const outcome = await signInToEvaluation(services, { ...input, device, deviceName, at });
    if (!outcome.ok) return refused([outcome.issue], null);
    if (evaluationSession !== null) await endSession(services.em.fork(), evaluationSession);
    context.setEvaluationSession(outcome.opened);
    return { evaluation: await readVisit(context) };
  }

  @Access('anyone')
  @Mutation(() => Boolean, {
    description: 'Ends the session at the evaluation platform, and no other. True, also where there was none.',
  })
  async signOutOfEvaluation(@Ctx() context: RequestContext): Promise<boolean> {
    const { evaluationSession, services } = context;
    if (evaluationSession !== null) await endSession(services.em.fork(), evaluationSession);
    context.setEvaluationSession(null);
    return true;
  }
}

async function readVisit({ evaluationSession, services, portal, at }: RequestContext): Promise<EvaluationVisit | null> {
  if (evaluationSession === null) return null;
  const own = await readOwnAccount(services, evaluationSession.account, at);
  return own === null ? null : viewVisit(services.personalData, own, portal);
}
