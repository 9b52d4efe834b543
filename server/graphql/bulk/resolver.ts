import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { readAction, readActions, readFailures } from '../../bulk/read-actions.js';
import { asker } from '../accounts/resolver.js';
import { viewLine } from '../accounts/view.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { BulkAction, BulkActionPage, BulkFailurePage } from './types.js';
import { viewAction } from './view.js';

/** What is done to many accounts at once, to look at. */
@Resolver(() => BulkAction)
export class BulkResolver {
  @Access(['oversee'])
  @Query(() => BulkAction, {
    nullable: true,
    description: 'An action of whoever asks, or of somebody else of the same school; null where there is none.',
  })
  bulkAction(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<BulkAction | null> {
    return showAction(context, id);
  }

  @Access(['oversee'])
  @Query(() => BulkActionPage, { nullable: true, description: 'Actions that were begun, the latest first.' })
  async bulkActions(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<BulkActionPage> {
    const { services, loaders, at } = context;
    const page = { first, after: after ?? null };
    const { files, next } = await readActions(services.em, await asker(context), page);
    const actions = files.map((file) => viewAction(services.personalData, loaders, file, at));
    return { actions: await Promise.all(actions), next };
  }

  @FieldResolver(() => BulkFailurePage, { description: 'To whom it was not or would not be done, and why.' })
  async failures(
    @Root() { id }: BulkAction,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<BulkFailurePage> {
    const { em, personalData } = context.services;
    const found = await readFailures(em, await asker(context), id, { first, after: after ?? null });
    const failures = found.failures.map(({ line, code, isForeseen }) => ({
      account: viewLine(personalData, line),
      code,
      isForeseen,
    }));
    return { failures, next: found.next };
  }
}

/** An action as it is now; `null` where whoever asks sees none. */
export async function showAction(context: RequestContext, id: string): Promise<BulkAction | null> {
  const { services, loaders, at } = context;
  const file = await readAction(services.em, await asker(context), id);
  return file === null ? null : viewAction(services.personalData, loaders, file, at);
}
