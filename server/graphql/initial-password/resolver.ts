import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Issue } from '../../../machines/rules/issue.js';
import { announceInitialPassword, readAnnouncement, withdrawInitialPassword } from '../../schools/initial-password.js';
import { Access } from '../access.js';
import { maskedNameOf } from '../accounts/view.js';
import { asking, intended } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import {
  AnnounceInitialPasswordInput,
  InitialPassword,
  InitialPasswordResult,
  WithdrawInitialPasswordInput,
  type InitialPasswordChanged,
} from './types.js';

/** The initial password that a school announces to its students. */
@Resolver()
export class InitialPasswordResolver {
  @Access(['announcePassword'])
  @Query(() => InitialPassword, {
    nullable: true,
    description: "A school's initial password; null for a school that is not in the charge of whoever asks.",
  })
  initialPassword(
    @Ctx() context: RequestContext,
    @Arg('school', () => ID) school: string,
  ): Promise<InitialPassword | null> {
    return read(context, school);
  }

  @Access(['announcePassword'])
  @Mutation(() => InitialPasswordResult, { description: 'Students who chose a password keep it.' })
  async announceInitialPassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnnounceInitialPasswordInput) input: AnnounceInitialPasswordInput,
  ): Promise<InitialPasswordChanged | Refused> {
    return answer(context, input.school, await announceInitialPassword(context.services, intended(context, input)));
  }

  @Access(['announcePassword'])
  @Mutation(() => InitialPasswordResult, { description: 'The derived initial password is in force again.' })
  async withdrawInitialPassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawInitialPasswordInput) input: WithdrawInitialPasswordInput,
  ): Promise<InitialPasswordChanged | Refused> {
    return answer(context, input.school, await withdrawInitialPassword(context.services, intended(context, input)));
  }
}

async function answer(
  context: RequestContext,
  school: string,
  issues: Issue[],
): Promise<InitialPasswordChanged | Refused> {
  return issues.length > 0 ? refused(issues, null) : { initialPassword: await read(context, school) };
}

async function read(
  { services, loaders, session, at }: RequestContext,
  school: string,
): Promise<InitialPassword | null> {
  const actor = asking({ session }).account;
  const announcement = await readAnnouncement(services.em, { actor, school, at });
  if (announcement === null) return null;
  const { isAnnounced, announcedAt, announcedBy } = announcement;
  const announcedByMaskedName =
    announcedBy === null ? null : await maskedNameOf(services.personalData, loaders, announcedBy);
  return { schoolId: school, rule: isAnnounced ? 'ANNOUNCED' : 'DERIVED', announcedAt, announcedByMaskedName };
}
