import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { maskPhone } from '../../../machines/rules/masking.js';
import type { Issue } from '../../../machines/rules/issue.js';
import { sendFamilyCode } from '../../accounts/send-code.js';
import { endFamilySession, phoneOfSession, type SignedInFamily } from '../../family/family-sessions.js';
import { readChildren } from '../../family/read-children.js';
import { reportForChild, withdrawForChild } from '../../family/report-for-child.js';
import { signInFamily } from '../../family/sign-in.js';
import { Access } from '../access.js';
import { checkedId } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, SendCodeResult, viewSent, type CodeSent, type Refused } from '../results.js';
import { SendSignInCodeInput } from '../sign-in/types.js';
import {
  Family,
  FamilyResult,
  ReportForChildInput,
  SignInFamilyInput,
  WithdrawForChildInput,
  type FamilyChanged,
} from './types.js';
import { viewChild } from './view.js';

type Result = Promise<FamilyChanged | Refused>;

/** The parents' entrance (家长入口): a session of its own, which opens nothing else. */
@Resolver()
export class FamilyResolver {
  @Access('family')
  @Query(() => Family, { nullable: true, description: 'Whoever is signed in as a family member; null for nobody.' })
  family(@Ctx() context: RequestContext): Promise<Family | null> {
    return readFamily(context);
  }

  @Access('anyone')
  @Mutation(() => SendCodeResult, {
    description: 'Sends an SMS code to sign in with as a family member, if a student has bound the phone.',
  })
  async sendFamilyCode(
    @Ctx() { services, device, address, at }: RequestContext,
    @Arg('input', () => SendSignInCodeInput) input: SendSignInCodeInput,
  ): Promise<CodeSent | Refused> {
    return viewSent(await sendFamilyCode(services, { ...input, device, address, at }));
  }

  @Access('anyone')
  @Mutation(() => FamilyResult, { description: 'Signs a family member in by an SMS code.' })
  async signInFamily(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInFamilyInput) input: SignInFamilyInput,
  ): Result {
    const { services, device, at, familySession: replaced } = context;
    const outcome = await signInFamily(services, { ...input, device, at, replaced });
    if (!outcome.ok) return refused([outcome.issue], null);
    context.setFamilySession(outcome.opened);
    return { family: await readFamily(context) };
  }

  @Access('anyone')
  @Mutation(() => Boolean, {
    description: "Ends the family member's session, and no other. True, also where there was none.",
  })
  async signOutFamily(@Ctx() context: RequestContext): Promise<boolean> {
    const { familySession, services } = context;
    if (familySession !== null) await endFamilySession(services.em.fork(), familySession);
    context.setFamilySession(null);
    return true;
  }

  @Access('family')
  @Mutation(() => FamilyResult, {
    description: 'Reports wrong archive data of a child. The student and those who decide see who reported it.',
  })
  async reportForChild(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportForChildInput) input: ReportForChildInput,
  ): Result {
    return answer(context, await reportForChild(context.services, askedByFamily(context, input)));
  }

  @Access('family')
  @Mutation(() => FamilyResult, {
    description: 'Takes a report back that whoever asks has made, before the registry has it.',
  })
  async withdrawForChild(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawForChildInput) input: WithdrawForChildInput,
  ): Result {
    return answer(context, await withdrawForChild(context.services, askedByFamily(context, input)));
  }
}

function askedByFamily<I extends { readonly requestId: string }>(context: RequestContext, input: I) {
  return { ...input, requestId: checkedId(input.requestId), session: askingFamily(context), at: context.at };
}

/** Who asks. The declared right has let nobody through without a session. */
function askingFamily({ familySession }: RequestContext): SignedInFamily {
  if (familySession === null) throw new Error('something was asked for without a session');
  return familySession;
}

async function answer(context: RequestContext, issues: readonly Issue[]): Result {
  return issues.length > 0 ? refused(issues, null) : { family: await readFamily(context) };
}

async function readFamily({ familySession, services, at }: RequestContext): Promise<Family | null> {
  const { em, personalData } = services;
  const phone = familySession && (await phoneOfSession(em.fork(), personalData, familySession));
  if (familySession === null || phone === null) return null;
  const children = await readChildren(em, familySession, at);
  return { maskedPhone: maskPhone(phone), children: children.map((child) => viewChild(personalData, child, at)) };
}
