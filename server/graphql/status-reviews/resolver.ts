import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { readStatusReview, readStatusReviews } from '../../onboarding/read-status-reviews.js';
import { settleStatus, type SettleStatus } from '../../onboarding/settle-status.js';
import { Access } from '../access.js';
import { asked, asking } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import {
  ConfirmStatusInput,
  CorrectStatusInput,
  SettleStatusResult,
  StatusReview,
  StatusReviewFilter,
  StatusReviewPage,
  type StatusSettled,
} from './types.js';
import { viewStatusReview } from './view.js';

/** Failed status verifications (学籍认证), for those who decide about them. */
@Resolver()
export class StatusReviewResolver {
  @Access(['decideStatus'])
  @Query(() => StatusReviewPage, {
    nullable: true,
    description: 'The reviews that whoever asks decides about; null for whoever decides none.',
  })
  async statusReviews(
    @Ctx() context: RequestContext,
    @Arg('filter', () => StatusReviewFilter, { defaultValue: 'OPEN' }) filter: keyof typeof StatusReviewFilter,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<StatusReviewPage> {
    const { services, at } = context;
    const wanted = { isOpen: filter === 'OPEN', first, after: after ?? null };
    const { files, ...page } = await readStatusReviews(services.em, { actor: asking(context).account, at, ...wanted });
    return { reviews: files.map((file) => viewStatusReview(services.personalData, file)), ...page };
  }

  @Access(['decideStatus'])
  @Query(() => StatusReview, {
    nullable: true,
    description: 'A review by its id; null where there is none that whoever asks decides about.',
  })
  statusReview(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<StatusReview | null> {
    return read(context, id);
  }

  @Access(['decideStatus'])
  @Mutation(() => SettleStatusResult, { description: 'Confirms that it is this student: the status is verified.' })
  confirmStatus(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmStatusInput) input: ConfirmStatusInput,
  ): Promise<StatusSettled | Refused> {
    return settle(context, input, null);
  }

  @Access(['decideStatus'])
  @Mutation(() => SettleStatusResult, { description: 'Puts the roster right: the student answers again.' })
  correctStatus(
    @Ctx() context: RequestContext,
    @Arg('input', () => CorrectStatusInput) input: CorrectStatusInput,
  ): Promise<StatusSettled | Refused> {
    const { name, school } = input;
    // An empty field is none: nothing of it is changed.
    const correction = { ...(name?.trim() ? { name } : {}), ...(school ? { school: school.toLowerCase() } : {}) };
    return settle(context, input, correction);
  }
}

async function settle(
  context: RequestContext,
  input: ConfirmStatusInput,
  correction: SettleStatus['correction'],
): Promise<StatusSettled | Refused> {
  const { address, services } = context;
  const issues = await settleStatus(services, { ...asked(context, input), correction, address });
  return issues.length > 0 ? refused(issues, null) : { review: await read(context, input.id) };
}

async function read(context: RequestContext, id: string): Promise<StatusReview | null> {
  const { services, at } = context;
  const file = await readStatusReview(services.em, { actor: asking(context).account, id: id.toLowerCase(), at });
  return file === null ? null : viewStatusReview(services.personalData, file);
}
